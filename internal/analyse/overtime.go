package analyse

import (
	"sort"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// topPayers is how many payers a stack shows apart; the rest is "other", so
// that no figure has more than six series.
const topPayers = 5

// incomeOverTime shows net income by month, stacked by payer, with the median
// of the three months up to each whole month. Months without income are zero.
func incomeOverTime(in *Input) exhibit.Section {
	b := in.books
	months := b.allMonths()
	if b.totals.Count == 0 {
		return exhibit.Section{Missing: diag.T("No income was counted in %s yet.", string(in.Currency))}
	}
	shown, rest := b.stackPayers()
	figure := exhibit.Figure{ID: "income-by-month", Title: diag.T("Net income by month"), Drawing: "stacked-months", Unit: in.Currency}
	for _, m := range months {
		figure.Categories = append(figure.Categories, exhibit.Category{
			Label: diag.T("%v", m), Partial: b.partial(m), Filter: exhibit.Filter{Month: m.String(), Verdict: ledger.VerdictCounted.String()},
		})
	}
	for _, p := range shown {
		figure.Series = append(figure.Series, exhibit.Series{Name: payerText(p.name), Colour: p.name, Role: "net", Values: valuesOf(months, p.months)})
	}
	if len(rest) > 0 {
		figure.Series = append(figure.Series, exhibit.Series{Name: diag.T("Other (%v)", diag.T("%d payers", len(rest))), Role: "other", Values: valuesOf(months, mergeMonths(rest))})
	}
	if medians := b.trailingMedian(months); medians != nil {
		figure.Series = append(figure.Series, exhibit.Series{Name: diag.T("Median of three months"), Role: "median", Values: medians})
	}
	best, bestNet := months[0], int64(0)
	for _, m := range months {
		if net := sumMap(b.months[m]); net > bestNet {
			best, bestNet = m, net
		}
	}
	figure.Sentence = diag.T("The month with most net income was %v with %v; half of the whole months brought %v or more.", best, b.amount(bestNet), b.amount(b.typicalMonth()))
	figure.Table = monthTable(b, months, figure)
	return exhibit.Section{
		Sentence: diag.T("%v over %v, %d of them whole.", b.amount(b.totals.Net), diag.T("%d months", len(months)), len(b.wholeMonths())),
		Figures:  []exhibit.Figure{figure},
	}
}

func (b *books) stackPayers() (shown, rest []*payerBook) {
	for _, p := range b.ranked() {
		if len(shown) < topPayers && p.Net > 0 {
			shown = append(shown, p)
		} else if p.Net != 0 || p.Count > 0 {
			rest = append(rest, p)
		}
	}
	if len(rest) == 1 {
		shown, rest = append(shown, rest[0]), nil
	}
	return shown, rest
}

func valuesOf(months []ledger.Month, by map[ledger.Month]int64) []int64 {
	values := make([]int64, len(months))
	for i, m := range months {
		values[i] = by[m]
	}
	return values
}

func mergeMonths(payers []*payerBook) map[ledger.Month]int64 {
	sums := map[ledger.Month]int64{}
	for _, p := range payers {
		for m, v := range p.months {
			sums[m] += v
		}
	}
	return sums
}

// trailingMedian returns, for each month, the median of it and the two before
// it; a partial month repeats the last whole month's. It is nil where fewer
// than three whole months exist.
func (b *books) trailingMedian(months []ledger.Month) []int64 {
	if len(b.wholeMonths()) < 3 {
		return nil
	}
	values := make([]int64, len(months))
	var window []int64
	for i, m := range months {
		if !b.partial(m) {
			window = append(window, sumMap(b.months[m]))
			window = window[max(0, len(window)-3):]
		}
		if len(window) > 0 {
			values[i] = median(window)
		}
	}
	return values
}

// typicalMonth returns the median net of the whole months, zero months
// included; of all months if none is whole.
func (b *books) typicalMonth() int64 {
	months := b.wholeMonths()
	if len(months) == 0 {
		months = b.allMonths()
	}
	nets := make([]int64, len(months))
	for i, m := range months {
		nets[i] = sumMap(b.months[m])
	}
	return median(nets)
}

// median returns the middle value; of two middle ones the lower, so that it is
// a value that occurred.
func median(values []int64) int64 {
	if len(values) == 0 {
		return 0
	}
	sorted := append([]int64(nil), values...)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i] < sorted[j] })
	return sorted[(len(sorted)-1)/2]
}

func monthTable(b *books, months []ledger.Month, f exhibit.Figure) exhibit.Table {
	t := exhibit.Table{ID: "months", Caption: diag.T("Net income by month and payer"), Columns: []exhibit.Column{column("Month")}}
	t.Total = []exhibit.Cell{text("Total")}
	var stacks []exhibit.Series
	for _, s := range f.Series {
		if s.Role == "median" {
			continue
		}
		stacks = append(stacks, s)
		t.Columns = append(t.Columns, exhibit.Column{Title: s.Name, Numeric: true})
		var total int64
		for _, v := range s.Values {
			total += v
		}
		t.Total = append(t.Total, sum(b.amount(total)))
	}
	t.Columns = append(t.Columns, number("All"))
	t.Total = append(t.Total, sum(b.amount(b.totals.Net)))
	for i, m := range months {
		name := text("%v", m)
		if b.partial(m) {
			name = text("%v (part)", m)
		}
		row := exhibit.Row{Cells: []exhibit.Cell{name}, Filter: f.Categories[i].Filter}
		for _, s := range stacks {
			row.Cells = append(row.Cells, sum(b.amount(s.Values[i])))
		}
		row.Cells = append(row.Cells, sum(b.amount(sumMap(b.months[m]))))
		t.Rows = append(t.Rows, row)
	}
	return t
}
