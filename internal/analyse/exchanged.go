package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// exchangedTable lists the conversions, each as what was given and what it became,
// with what they cost where the export tells it.
func exchangedTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "exchanged", Folded: true, Caption: diag.T("Conversions of currencies, each counted as no income"), Columns: []exhibit.Column{
		column("Day"), column("Account"), number("Given"), number("Became"), number("Cost"), column("Why")}}
	l := in.Ledger
	for _, k := range linksOf(in, ledger.LinkExchange) {
		from, to := &l.Entries[k.From[0]], &l.Entries[k.To[0]]
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Account: from.Account}, Cells: []exhibit.Cell{
			day(to.Date), raw(from.Account), sum(netOf(l, k.From)), sum(netOf(l, k.To)),
			sum(money.Amount{Minor: k.Fee, Currency: from.Currency}), {Text: k.Why}}})
	}
	for i := range l.Entries {
		if row, ok := wholeConversion(&l.Entries[i]); ok {
			t.Rows = append(t.Rows, row)
		}
	}
	return newest(t)
}

// wholeConversion shows a row that tells both ends of a conversion itself.
func wholeConversion(e *ledger.Entry) (exhibit.Row, bool) {
	if e.Flow != ledger.FlowExchange || e.Verdict == ledger.VerdictDuplicate || e.Extra == nil || e.Extra.Became == 0 || e.Why == nil {
		return exhibit.Row{}, false
	}
	return exhibit.Row{Filter: exhibit.Filter{Account: e.Account}, Cells: []exhibit.Cell{
		day(e.Date), raw(e.Account), sum(e.NetAmount()), sum(money.Amount{Minor: e.Extra.Became, Currency: e.Extra.OwnCurrency}), sum(money.Amount{Minor: e.Fee, Currency: e.Currency}), {Text: *e.Why}}}, true
}

// holdsTable lists money that was held back for a while with its release.
func holdsTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "holds", Folded: true, Caption: diag.T("Money held and released, which together are nothing"), Columns: []exhibit.Column{
		column("Held"), column("Account"), number("Amount"), column("Released"), number("Days"), column("Why")}}
	l := in.Ledger
	for _, k := range linksOf(in, ledger.LinkHold) {
		from, to := &l.Entries[k.From[0]], &l.Entries[k.To[len(k.To)-1]]
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Account: from.Account}, Cells: []exhibit.Cell{
			day(from.Date), raw(from.Account), sum(netOf(l, k.From)), day(to.Date), count(int(to.Date - from.Date)), {Text: k.Why}}})
	}
	return newest(t)
}

// netOf adds up one end of a link; entries of another currency than the first, such
// as a fee row, are left out.
func netOf(l *ledger.Ledger, entries []int32) money.Amount {
	a := money.Amount{Currency: l.Entries[entries[0]].Currency}
	for _, i := range entries {
		if e := &l.Entries[i]; e.Currency == a.Currency {
			a.Minor += e.Net
		}
	}
	return a
}
