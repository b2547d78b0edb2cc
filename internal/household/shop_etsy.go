package household

import (
	"fmt"
	"slices"
	"strings"

	"rivulet/internal/money"
)

// etsy is Etsy's monthly statement: newest first, the symbol in the cell, "--"
// for nothing, the amount of a deposit only in its title.
func etsy() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			y, m, _ := w.from.civil()
			return fmt.Sprintf("etsy_statement_%d_%d.csv", y, m)
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put(bom + `Date,Type,Title,Info,Currency,Amount,"Fees & Taxes",Net,"Tax Details"`)
			for _, m := range list {
				p.tell(m, etsyRow(m))
			}
			return p.page()
		},
	}
}

func etsyRow(m *movement) string {
	amount, fees, net := etsyMoney(m.gross, m.currency), etsyMoney(-m.fee-m.tax, m.currency), etsyMoney(m.net(), m.currency)
	title := m.text
	if m.nature == payoutRow {
		title = etsyMoney(-m.gross, m.currency) + " sent to your bank account"
		amount, fees, net = "--", "--", "--"
	}
	return plain(",", m.day.as("January 2, 2006"), m.kind, title, m.ref, string(m.currency), amount, fees, net, "--")
}

func etsyMoney(minor int64, c money.Currency) string {
	if minor == 0 {
		return "--"
	}
	symbol := map[money.Currency]string{"USD": "$", "EUR": "€"}[c]
	s := grouped(decimal(minor, c), ",", ".")
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		return "-" + symbol + rest
	}
	return symbol + s
}

// etsyWork books orders with their fees, ads and refunds; the balance is sent
// on the first day of the week or of the month.
func (w *world) etsyWork(a *account, r route) {
	var t till
	weekly := w.chance(60)
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		if weekly && d.weekday() == 1 || !weekly && dom == 1 {
			w.etsySend(a, r, d, &t)
		}
		if w.chance(30) {
			w.etsyOrder(a, &t, d, w.amount(900, 6400), pick(w.dice, []string{"Ceramic Mug, Blue Glaze", "Linen Apron", "Brass Earrings"}))
		}
		if w.chance(5) {
			t.put(w.add(a, movement{day: d, nature: feeRow, payer: "Etsy", fee: w.amount(50, 300), kind: "Marketing", text: "Etsy Ads", ref: "Bill for ads"}))
		}
	}
}

// etsySend pays the balance out early in the day, before that day's sales.
func (w *world) etsySend(a *account, r route, d day, t *till) {
	if t.sum <= 100 {
		return
	}
	r.withdraw = movement{kind: "Deposit", second: 60}
	w.send(a, r, []day{d}, []till{t.empty()})
	out := a.rows[len(a.rows)-1]
	out.ref = ""
}

// etsyOrder is a sale with its fees in rows of their own; sometimes it holds
// the buyer's tax, and sometimes the order is refunded the same day.
func (w *world) etsyOrder(a *account, t *till, d day, price int64, item string) {
	second := w.between(7*3600, 20*3600)
	order := "Order #" + w.digits(10)
	book := func(m movement) *movement {
		second++
		m.day, m.second, m.payer = d, second, "Etsy"
		b := w.add(a, m)
		t.put(b)
		return b
	}
	tax := int64(0)
	if a.currency == dollars && w.chance(40) {
		tax = price * 7 / 100
	}
	sale := book(movement{nature: earning, gross: price + tax, kind: "Sale", text: "Payment for " + order})
	if tax > 0 {
		book(movement{nature: taxRow, tax: tax, kind: "Tax", text: "Sales tax paid by buyer", ref: order})
	}
	book(movement{nature: feeRow, fee: 20, kind: "Fee", text: "Listing fee", ref: "Listing #" + w.digits(10)})
	pieces := w.between(1, 2)
	listing := book(movement{nature: feeRow, fee: price * 65 / 1000 / int64(pieces), kind: "Fee", text: "Transaction fee: " + item, ref: order})
	if pieces == 2 {
		book(movement{nature: feeRow, fee: listing.fee, kind: "Fee", text: listing.text, ref: order})
	}
	book(movement{nature: feeRow, fee: (price+tax)*3/100 + 25, kind: "Fee", text: "Processing fee", ref: order})
	if w.chance(5) {
		back := price / 2
		book(movement{nature: givenBack, gross: -back, fee: -back * 65 / 1000, kind: "Refund", text: "Refund to buyer for " + order, undoes: sale})
	}
}

// months cuts a period into calendar months, as monthly statements come.
func months(full window) []window {
	var list []window
	for from := full.from; from <= full.to; {
		y, m, _ := from.civil()
		next := date(y, m+1, 1)
		list = append(list, window{from, min(next-1, full.to)})
		from = next
	}
	return list
}

// etsyDeposits is Etsy's list of deposits: the payouts of the statement, told
// again.
func etsyDeposits() layout {
	return layout{
		file: func(a *account, w window, n int) string { return "EtsyDeposits" + w.to.as("2006") + ".csv" },
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put("Date,Amount,Currency,Status,Bank Account Ending Digits")
			for _, m := range list {
				p.tell(m, plain(",", m.day.as("January 2, 2006"), decimal(m.gross, m.currency), string(m.currency), "Executed", a.number))
			}
			return p.page()
		},
	}
}

// alsoDeposits adds the list of deposits beside Etsy's statements.
func (w *world) alsoDeposits() {
	i := slices.IndexFunc(w.accounts, func(a *account) bool { return a.payer == "Etsy" && len(a.windows) > 0 })
	if i < 0 || !w.chance(30) {
		return
	}
	shop := w.accounts[i]
	again := w.open(account{name: "Etsy deposits", currency: shop.currency, layout: etsyDeposits(), newestFirst: true,
		windows: []window{{shop.windows[0].from, shop.windows[len(shop.windows)-1].to}}})
	for _, m := range shop.rows {
		if m.nature == payoutRow {
			w.add(again, movement{day: m.day, second: m.second, nature: toldAgain, again: m, gross: -m.gross})
		}
	}
}
