package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// whereItWent follows the money from gross to what reached a bank. Every step
// is the one before less something, so it closes to the cent.
func whereItWent(in *Input) exhibit.Section {
	b := in.books
	t := b.totals
	if t.Count == 0 {
		return exhibit.Section{Missing: diag.T("No income was counted in %s yet.", string(in.Currency))}
	}
	arrived := arrivedAtBank(in)
	rest := t.Net - arrived
	restLabel := diag.T("Still with platforms and wallets, or spent from there")
	if rest < 0 {
		restLabel = diag.T("Arrived beyond what was earned in the period")
	}
	steps := []struct {
		label diag.Text
		role  string
		value int64
	}{
		{diag.T("Gross"), "total", t.Gross},
		{diag.T("Fees"), "loss", -t.Fees},
		{diag.T("Tax withheld"), "loss", -t.Tax},
		{diag.T("Refunds"), "loss", -t.Refunds},
		{diag.T("Net"), "total", t.Net},
		{diag.T("Arrived at a bank"), "moved", -arrived},
		{restLabel, "total", rest},
	}
	figure := exhibit.Figure{ID: "waterfall", Title: diag.T("From gross to what arrived"), Drawing: "waterfall", Unit: in.Currency,
		Series: []exhibit.Series{{Name: diag.T("Amount"), Role: "net"}}}
	table := exhibit.Table{ID: "steps", Caption: diag.T("From gross to what arrived"), Columns: []exhibit.Column{column("Step"), number("Amount"), number("Share of gross")}}
	for _, s := range steps {
		if s.value == 0 && s.role == "loss" {
			continue
		}
		figure.Categories = append(figure.Categories, exhibit.Category{Label: s.label, Filter: exhibit.Filter{}})
		figure.Series[0].Values = append(figure.Series[0].Values, s.value)
		table.Rows = append(table.Rows, exhibit.Row{Cells: []exhibit.Cell{{Text: s.label}, sum(b.amount(s.value)), share(s.value, t.Gross)}})
	}
	figure.Sentence = diag.T("Of %v gross, %v was kept and %v is known to have arrived at a bank.", b.amount(t.Gross), b.amount(t.Net), b.amount(arrived))
	figure.Table = table
	section := exhibit.Section{
		Sentence: diag.T("%v gross became %v net.", b.amount(t.Gross), b.amount(t.Net)),
		Figures:  []exhibit.Figure{figure},
	}
	if waiting := sittingTable(in); len(waiting.Rows) > 0 {
		section.Tables = append(section.Tables, waiting)
	}
	return section
}

// sittingTable lists where money still sits, most of it first.
func sittingTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "sitting", Caption: diag.T("Still sitting"), Columns: []exhibit.Column{column("Account"), number("Sits there"), column("As of"), column("Last money out")}}
	waiting, _, _ := sitting(in)
	for _, a := range waiting {
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Account: a.Account},
			Cells: []exhibit.Cell{raw(a.Account), sum(*a.Sitting), day(isoDay(a.To)), day(isoDay(a.LastOut))}})
	}
	return t
}

// arrivedAtBank sums, in the report currency, counted entries of bank and card
// accounts and the deposits there that links explain.
func arrivedAtBank(in *Input) int64 {
	b, l := in.books, in.Ledger
	atBank := func(e *ledger.Entry) bool {
		kind := l.Sources[e.Source].Type
		return kind == "bank" || kind == "card" || kind == "aggregator"
	}
	inReport := func(e *ledger.Entry) int64 {
		if e.Currency == in.Currency {
			return e.Net
		}
		if e.Rated {
			return e.NetReport
		}
		return 0
	}
	var total int64
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted && b.within(e.Date) && atBank(e) {
			total += inReport(e)
		}
	}
	seen := map[int32]bool{}
	for i := range l.Links {
		link := &l.Links[i]
		if link.Kind != ledger.LinkPayout && link.Kind != ledger.LinkEarnings {
			continue
		}
		for _, k := range link.To {
			if e := &l.Entries[k]; !seen[k] && b.within(e.Date) && atBank(e) {
				seen[k] = true
				total += inReport(e)
			}
		}
	}
	return total
}
