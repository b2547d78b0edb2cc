package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// byKind shows what sort of income it was, and unsorted credits beside it.
func byKind(in *Input) exhibit.Section {
	b := in.books
	kinds := b.rankedKinds()
	if len(kinds) == 0 {
		return exhibit.Section{Missing: diag.T("No income was counted yet.")}
	}
	figure := exhibit.Figure{ID: "kinds", Title: diag.T("Net by kind of income"), Drawing: "kind-bars", Unit: in.Currency,
		Series: []exhibit.Series{{Name: diag.T("Net"), Role: "net"}}}
	table := exhibit.Table{ID: "kinds", Caption: diag.T("Kinds of income"), Columns: []exhibit.Column{
		column("Kind"), number("Payments"), number("Gross"), number("Fees"), number("Net"), number("Share")}}
	for _, k := range kinds {
		t := b.kinds[k]
		filter := exhibit.Filter{Kind: k, Verdict: ledger.VerdictCounted.String()}
		name := kindText(k)
		figure.Categories = append(figure.Categories, exhibit.Category{Label: name, Filter: filter})
		figure.Series[0].Values = append(figure.Series[0].Values, t.Net)
		table.Rows = append(table.Rows, exhibit.Row{Filter: filter, Cells: []exhibit.Cell{{Text: name}, count(t.Count), sum(b.amount(t.Gross)),
			sum(b.amount(t.Fees)), sum(b.amount(t.Net)), share(t.Net, b.totals.Net)}})
	}
	table.Total = []exhibit.Cell{text("Total"), count(b.totals.Count), sum(b.amount(b.totals.Gross)), sum(b.amount(b.totals.Fees)), sum(b.amount(b.totals.Net)), share(b.totals.Net, b.totals.Net)}
	top := b.kinds[kinds[0]]
	figure.Sentence = diag.T("%v made up %v of the net total.", kindText(kinds[0]), ratio(top.Net, b.totals.Net))
	figure.Table = table
	s := exhibit.Section{Sentence: diag.T("%v.", diag.T("%d kinds of income", len(kinds))), Figures: []exhibit.Figure{figure}}
	for _, u := range unsortedSums(in) {
		s.Notes = append(s.Notes, diag.T("Unsorted, beside the total: %v in %v.", u.Net, diag.T("%d credits", u.Count)))
	}
	return s
}
