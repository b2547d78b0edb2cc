package household

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
)

// demoSeed fixes the small variations of the demo.
const demoSeed = 1755

// Demo returns the household of `rivulet demo`: a designer who moved from Seoul
// to Lisbon, July 2024 to the middle of October 2025. She sells ceramics on
// Etsy, lets a room on Airbnb, drives on weekends, teaches workshops paid by
// Stripe, answers studies, collects cashback, and still has an account at home.
// Some of her exports overlap, some payers offer none, and a little money sits
// at PayPal.
func Demo() Household {
	w := newWorld(demoSeed)
	w.start, w.end = date(2024, 7, 1), date(2025, 10, 19)
	w.merchants = []string{"PINGO DOCE ALFAMA", "CONTINENTE BOM DIA", "CP COMBOIOS DE PORTUGAL", "FARMACIA ESTACIO", "PASTELARIA SANTO ANTONIO", "WORTEN LISBOA", "GALP ROMA"}
	bank := w.open(account{name: "N26", currency: euros, layout: n26(), opening: 184000})
	wallet := w.open(account{name: "PayPal", payer: "PayPal", currency: euros, layout: paypal(), payoutRows: true, style: paypalEuro})
	pocket := w.open(account{name: "Revolut", currency: euros, layout: revolut(), number: "8107"})
	w.demoBank(bank)
	w.revolutLife(pocket, bank)
	w.demoEtsy(bank)
	w.demoUber(bank)
	w.demoAirbnb(bank)
	w.demoWorkshops(bank)
	w.demoWallet(wallet, bank)
	w.demoBroker(bank)
	w.demoSeoul()
	w.hurry()
	for _, a := range w.accounts {
		a.windows = []window{{w.start, w.end}}
		switch a.name {
		case "N26":
			a.windows = []window{{w.start, date(2025, 4, 30)}, {date(2025, 2, 1), w.end}}
		case "PayPal":
			a.windows = []window{{w.start, date(2025, 6, 30)}, {date(2025, 1, 1), w.end}}
		case "Etsy":
			a.windows = months(window{w.start, w.end})
		}
	}
	return zipped(w.household(), "Etsy statements.zip", "etsy_statement_")
}

// zipped moves the files whose name begins with prefix into one archive.
func zipped(h Household, name, prefix string) Household {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	inside := func(file string) bool { return strings.HasPrefix(file, prefix) }
	var files []File
	for _, f := range h.Files {
		if !inside(f.Name) {
			files = append(files, f)
			continue
		}
		member, err := z.Create(f.Name)
		if err == nil {
			_, err = member.Write(f.Bytes)
		}
		if err != nil {
			panic(err) // a buffer does not fail
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	h.Files = append(files, File{name, out.Bytes()})
	rename := func(key RowKey) RowKey {
		if inside(key.File) {
			key.File = name + "/" + key.File
		}
		return key
	}
	rows := make(map[RowKey]RowTruth, len(h.Truth.Rows))
	for key, r := range h.Truth.Rows {
		rows[rename(key)] = r
	}
	h.Truth.Rows = rows
	for _, l := range slices.Concat(h.Truth.Links, h.Truth.Undone) {
		for _, side := range [][]RowKey{l.From, l.To} {
			for i := range side {
				side[i] = rename(side[i])
			}
		}
	}
	return h
}
