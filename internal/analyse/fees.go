package analyse

import (
	"sort"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// fees is a statement of fees: by payer, how often one was charged, what it
// came to, and its share of gross.
func fees(in *Input) exhibit.Section {
	b := in.books
	var charged []*payerBook
	for _, p := range b.ranked() {
		if p.Fees != 0 || p.Tax != 0 {
			charged = append(charged, p)
		}
	}
	if len(charged) == 0 {
		return exhibit.Section{Missing: diag.T("No fees were seen. Statements of a platform (Etsy, Upwork, PayPal, Stripe) list them.")}
	}
	sort.SliceStable(charged, func(i, j int) bool { return charged[i].Fees > charged[j].Fees })
	figure := exhibit.Figure{ID: "fees", Title: diag.T("Fees by payer"), Drawing: "fee-bars", Unit: in.Currency,
		Series: []exhibit.Series{{Name: diag.T("Fees"), Role: "fee"}, {Name: diag.T("Gross"), Role: "total"}}}
	table := exhibit.Table{ID: "fees", Caption: diag.T("Statement of fees"), Columns: []exhibit.Column{
		column("Payer"), number("Payments"), number("Times charged"), number("Gross"), number("Fees"), number("Share of gross"), number("Tax withheld")}}
	var total diag.Text
	for _, p := range charged {
		filter := exhibit.Filter{Payer: p.name, Verdict: ledger.VerdictCounted.String()}
		figure.Categories = append(figure.Categories, exhibit.Category{Label: payerText(p.name), Filter: filter})
		figure.Series[0].Values = append(figure.Series[0].Values, p.Fees)
		figure.Series[1].Values = append(figure.Series[1].Values, p.Gross)
		table.Rows = append(table.Rows, exhibit.Row{Filter: filter, Cells: []exhibit.Cell{{Text: payerText(p.name), Colour: p.name}, count(p.Count), count(p.charged),
			sum(b.amount(p.Gross)), sum(b.amount(p.Fees)), share(p.Fees, p.Gross), sum(b.amount(p.Tax))}})
	}
	top := charged[0]
	total = diag.T("%v charged most: %v, %v of what it paid gross.", payerText(top.name), b.amount(top.Fees), ratio(top.Fees, top.Gross))
	figure.Sentence, figure.Table = total, table
	s := exhibit.Section{
		Sentence: diag.T("%v in fees, %v of all gross income.", b.amount(b.totals.Fees), ratio(b.totals.Fees, b.totals.Gross)),
		Figures:  []exhibit.Figure{figure},
		Notes:    []diag.Text{diag.T("Fees are what the exports state, what a payout lost on its way, and what is missing between gross and net. A payer without an export of its own shows none.")},
	}
	s.Notes = append(s.Notes, costNotes(in)...)
	return s
}
