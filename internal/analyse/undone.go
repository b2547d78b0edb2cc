package analyse

import (
	"sort"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// purse sums amounts by currency. An amount with which the sum would not fit is no
// real one and is left out.
type purse map[money.Currency]*exhibit.CurrencyNet

func (p purse) add(a money.Amount) {
	if p[a.Currency] == nil {
		p[a.Currency] = &exhibit.CurrencyNet{Net: money.Amount{Currency: a.Currency}}
	}
	if sum, ok := money.AddMinor(p[a.Currency].Net.Minor, a.Minor); ok {
		p[a.Currency].Net.Minor = sum
		p[a.Currency].Count++
	}
}

func (p purse) list() []exhibit.CurrencyNet {
	var list []exhibit.CurrencyNet
	for _, n := range p {
		list = append(list, *n)
	}
	return sortedNets(list)
}

// lost sums income that was declined, reversed or expired before it was paid, by
// currency. It stands beside the total and never counted.
func lost(in *Input) []exhibit.CurrencyNet {
	sums := purse{}
	for i := range in.Ledger.Entries {
		if e := &in.Ledger.Entries[i]; isLost(e) && in.books.kept(e) {
			sums.add(e.NetAmount())
		}
	}
	return sums.list()
}

func isLost(e *ledger.Entry) bool {
	return e.Flow == ledger.FlowIncome && e.Verdict == ledger.VerdictExcluded && e.State > ledger.StateConfirmed && e.Net > 0
}

// lostTable says who declined, reversed or let expire how much.
func lostTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "lost", Caption: diag.T("Lost before it was paid: declined, reversed or expired"), Columns: []exhibit.Column{
		column("Payer"), number("Payments"), number("Amount")}}
	by := map[string]purse{}
	var names []string
	for i := range in.Ledger.Entries {
		e := &in.Ledger.Entries[i]
		if !isLost(e) || !in.books.kept(e) {
			continue
		}
		if by[e.Payer] == nil {
			by[e.Payer] = purse{}
			names = append(names, e.Payer)
		}
		by[e.Payer].add(e.NetAmount())
	}
	sort.Strings(names)
	for _, name := range names {
		for _, n := range by[name].list() {
			t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Payer: name, Verdict: ledger.VerdictExcluded.String()},
				Cells: []exhibit.Cell{{Text: payerText(name), Colour: name}, count(n.Count), sum(n.Net)}})
		}
	}
	return t
}

// linksOf returns the links of a kind whose To lies in the period, by its day.
func linksOf(in *Input, kind ledger.LinkKind) []*ledger.Link {
	l := in.Ledger
	var list []*ledger.Link
	for i := range l.Links {
		if k := &l.Links[i]; k.Kind == kind && in.books.kept(&l.Entries[k.To[0]]) {
			list = append(list, k)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return l.Entries[list[i].To[0]].Date < l.Entries[list[j].To[0]].Date })
	return list
}

// costs sums what links of a kind cost within the period, by currency.
func costs(in *Input, kind ledger.LinkKind) []exhibit.CurrencyNet {
	sums := purse{}
	for _, k := range linksOf(in, kind) {
		if k.Fee != 0 {
			sums.add(money.Amount{Minor: k.Fee, Currency: in.Ledger.Entries[k.From[0]].Currency})
		}
	}
	return sums.list()
}

// costNotes says which costs hide in refunds and conversions.
func costNotes(in *Input) []diag.Text {
	var notes []diag.Text
	for _, n := range costs(in, ledger.LinkRefund) {
		notes = append(notes, diag.T("Fees kept on refunds: %v. The sale was given back, its fee was not; it is in the fees above.", n.Net))
	}
	for _, n := range costs(in, ledger.LinkExchange) {
		notes = append(notes, diag.T("Converting currencies cost %v. It is in no payer's fees, because what was converted may be any money.", n.Net))
	}
	return notes
}

// refundsTable lists what was taken back with what it undoes, and what the payer
// kept of the fees.
func refundsTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "refunds", Folded: true, Caption: diag.T("Refunds, claw-backs and chargebacks, each on its own day"), Columns: []exhibit.Column{
		column("Day"), column("Payer"), number("Taken back"), column("Of"), number("Fees kept"), column("Why")}}
	l := in.Ledger
	for _, k := range linksOf(in, ledger.LinkRefund) {
		from, to := &l.Entries[k.From[0]], &l.Entries[k.To[0]]
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Payer: to.Payer}, Cells: []exhibit.Cell{
			day(to.Date), {Text: payerText(to.Payer), Colour: to.Payer}, sum(to.GrossAmount()), day(from.Date),
			sum(money.Amount{Minor: k.Fee, Currency: from.Currency}), {Text: k.Why}}})
	}
	return newest(t)
}

// repaidTable lists borrowed money with what paid it back.
func repaidTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "repaid", Caption: diag.T("Borrowed money and what paid it back"), Columns: []exhibit.Column{
		column("Received"), number("Amount"), column("Repaid"), number("Cost"), number("Days")}}
	l := in.Ledger
	for _, k := range linksOf(in, ledger.LinkRepaid) {
		from, to := &l.Entries[k.From[0]], &l.Entries[k.To[len(k.To)-1]]
		received := money.Amount{Currency: from.Currency}
		for _, e := range k.From {
			received.Minor += l.Entries[e].Net
		}
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Flow: ledger.FlowBorrowed.String()}, Cells: []exhibit.Cell{
			day(from.Date), sum(received), day(to.Date), sum(money.Amount{Minor: k.Fee, Currency: from.Currency}), count(int(to.Date - from.Date))}})
	}
	return newest(t)
}

// newest keeps the last rows of a table that is too long to be read.
func newest(t exhibit.Table) exhibit.Table {
	t.Cut = max(0, len(t.Rows)-mostListed)
	t.Rows = t.Rows[t.Cut:]
	return t
}
