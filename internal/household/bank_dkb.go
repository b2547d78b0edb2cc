package household

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// dkb is DKB's statement: style 0 since 2023 (UTF-8 with a byte order mark,
// numbers without padding), style 1 before (Windows-1252, a delimiter at the
// end of every line). Newest first, semicolons, decimal comma.
func dkb() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("%s_Girokonto_DE42120300001033%s_%d.csv", (w.to + 1).as("02-01-2006"), a.number, n)
		},
		render: func(a *account, w window, list []*movement) page {
			if a.styleOf(w) == 1 {
				return dkbOld(a, w, list)
			}
			p := newPaper("\n")
			p.put(bom+quoted(";", "Girokonto", "DE42120300001033"+a.number), quoted(";", "Zeitraum:", w.from.as("02.01.2006")+" - "+w.to.as("02.01.2006")),
				quoted(";", "Kontostand vom "+w.to.as("02.01.2006")+":", comma(a.opening, a.currency)+"\u00a0€"), `""`,
				`"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"`)
			for _, m := range list {
				when, kind, payer, payee := m.day.as("02.01.06"), "Eingang", m.party, "Sam Rivers"
				if m.net() < 0 {
					kind, payer, payee = "Ausgang", "Sam Rivers", m.party
					if m.party == "Hausverwaltung Linde" {
						payee += "\nBerlin" // payees may stand on two lines
					}
				}
				row := func(status string) string {
					return quoted(";", when, when, status, payer, payee, m.text, kind, "DE89370400440532013000", grouped(bare(m.net(), m.currency), ".", ","), "", "", "")
				}
				if a.early(m, w) {
					p.tellEarly(m, row("Vorgemerkt"))
					continue
				}
				p.tell(m, row("Gebucht"))
			}
			return p.page()
		},
	}
}

func dkbOld(a *account, w window, list []*movement) page {
	p := newPaper("\r\n")
	line := func(cells ...string) string { return quoted(";", cells...) + ";" }
	p.put(line("Kontonummer:", "DE42120300001033"+a.number+" / Girokonto"), "", line("Von:", w.from.as("02.01.2006")), line("Bis:", w.to.as("02.01.2006")),
		line("Kontostand vom "+w.to.as("02.01.2006")+":", comma(a.opening, a.currency)+" EUR"), "",
		line("Buchungstag", "Wertstellung", "Buchungstext", "Auftraggeber / Begünstigter", "Verwendungszweck", "Kontonummer", "BLZ", "Betrag (EUR)", "Gläubiger-ID", "Mandatsreferenz", "Kundenreferenz"))
	for _, m := range list {
		when, kind := m.day.as("02.01.2006"), "Gutschrift"
		if m.net() < 0 {
			kind = "Lastschrift"
		}
		p.tell(m, line(when, when, kind, m.party, m.text, "DE89370400440532013000", "BYLADEM1001", comma(m.net(), m.currency), "", "", ""))
	}
	b, err := charmap.Windows1252.NewEncoder().String(string(p.text))
	if err != nil {
		panic("household: DKB text is not Windows-1252: " + strings.ToValidUTF8(err.Error(), "?"))
	}
	p.text = []byte(b)
	return p.page()
}
