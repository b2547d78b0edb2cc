package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// bySource is the register of all payers: what each brought, what it cost, how
// regularly it pays.
func bySource(in *Input) exhibit.Section {
	b := in.books
	ranked := b.ranked()
	if len(ranked) == 0 {
		return exhibit.Section{Missing: diag.T("No payer was recognised yet.")}
	}
	whole := b.wholeMonths()
	figure := exhibit.Figure{
		ID: "sources", Title: diag.T("Net and fees by payer"), Drawing: "source-bars", Unit: in.Currency,
		Series: []exhibit.Series{{Name: diag.T("Net"), Role: "net"}, {Name: diag.T("Fees, taxes and refunds"), Role: "fee"}},
	}
	table := exhibit.Table{ID: "payers", Caption: diag.T("Payers, most net income first"), Columns: []exhibit.Column{
		column("Payer"), column("Kind"), number("Payments"), number("Gross"), number("Fees"), number("Tax"), number("Refunds"), number("Net"), number("Share"),
		column("First"), column("Last"), column("Months with income"),
	}}
	for _, p := range ranked {
		filter := exhibit.Filter{Payer: p.name, Verdict: ledger.VerdictCounted.String()}
		figure.Categories = append(figure.Categories, exhibit.Category{Label: payerText(p.name), Filter: filter})
		figure.Series[0].Values = append(figure.Series[0].Values, p.Net)
		figure.Series[1].Values = append(figure.Series[1].Values, p.Fees+p.Tax+p.Refunds)
		table.Rows = append(table.Rows, payerRow(b, p, whole, filter))
	}
	t := b.totals
	table.Total = []exhibit.Cell{text("Total"), {}, count(t.Count), sum(b.amount(t.Gross)), sum(b.amount(t.Fees)), sum(b.amount(t.Tax)),
		sum(b.amount(t.Refunds)), sum(b.amount(t.Net)), share(t.Net, t.Net), {}, {}, {}}
	top := ranked[0]
	figure.Sentence = diag.T("%v brought most: %v, %v of the net total.", payerText(top.name), b.amount(top.Net), ratio(top.Net, t.Net))
	figure.Table = table
	s := exhibit.Section{Sentence: diag.T("%v; %v is the largest.", diag.T("%d payers", len(ranked)), payerText(top.name)), Figures: []exhibit.Figure{figure}}
	for _, p := range ranked {
		if p.feesUnknown {
			s.Notes = append(s.Notes, diag.T("%v: %v was counted as it arrived; its own export would show the fees.", payerText(p.name), b.amount(p.unknownNet)))
		}
	}
	return s
}

func payerRow(b *books, p *payerBook, whole []ledger.Month, filter exhibit.Filter) exhibit.Row {
	active := 0
	for _, m := range whole {
		if p.months[m] != 0 {
			active++
		}
	}
	name := exhibit.Cell{Text: payerText(p.name), Colour: p.name}
	return exhibit.Row{
		Filter: filter,
		Trend:  valuesOf(b.allMonths(), p.months),
		Cells: []exhibit.Cell{name, {Text: p.kind.Title()}, count(p.Count), sum(b.amount(p.Gross)), sum(b.amount(p.Fees)), sum(b.amount(p.Tax)),
			sum(b.amount(p.Refunds)), sum(b.amount(p.Net)), share(p.Net, b.totals.Net), day(p.first), day(p.last), text("%d of %d", active, len(whole))},
	}
}

// ratio is part of whole as a share, 0 where there is no whole.
func ratio(part, whole int64) diag.Share {
	if whole == 0 {
		return 0
	}
	return diag.Share(float64(part) / float64(whole))
}

// kindText names a kind of income, given by its word, for the reader.
func kindText(word string) diag.Text {
	kind, err := ledger.ParseKind(word)
	if err != nil {
		return ledger.KindOther.Title()
	}
	return kind.Title()
}
