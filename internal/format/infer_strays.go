package format

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
)

// totalWords begin the rows that sum others.
func totalWords() []string {
	return strings.Split("total|totals|subtotal|grand total|sum|balance|opening balance|closing balance|beginning balance|ending balance|starting balance|summe|gesamt|saldo|kontostand|anfangssaldo|endsaldo|alter saldo|neuer saldo|total général|solde|ancien solde|nouveau solde|totale|saldo iniziale|saldo finale|saldo inicial|saldo final|saldo anterior|suma|saldo początkowe|saldo końcowe|beginsaldo|eindsaldo|totaal|ingående saldo|utgående saldo|合计|总计|合計|小計|총계|합계|합 계|소계|소 계|期初余额|期末余额|繰越残高|前日残高", "|")
}

// skipRows says which rows without a date are no payments, as patterns of the
// format. Rows that could be payments are refused: money in a row without a date
// that is no total.
func (p *inferTable) skipRows(date *inferColumn, later []*inferColumn, money []*inferColumn) (skip []When, refused diag.Text) {
	if p.strays > len(p.others) {
		return nil, diag.T("%d rows have no date; that is more than footers have.", p.strays)
	}
	empty := []Role{Date}
	var dates, any []string
	blank := false
	for i := range p.others {
		r := &p.others[i]
		text := r.cell(date.index)
		paid := false
		for _, c := range money {
			d, ok := numberIn(r.cell(c.index), r.kind(c.index), 0)
			paid = paid || r.cell(c.index) != "" && ok && d.Coefficient != 0
		}
		total := firstTotal(r)
		switch {
		case paid && total == "" && r.pendingCell() != text:
			return nil, diag.T("Row %d holds an amount and no date.", r.number)
		case text != "" && len(text) <= longestName:
			if !slices.Contains(dates, text) {
				dates = append(dates, text)
			}
		case paid || !emptyIn(r, later):
			any = append(any, total)
		default:
			blank = true
		}
	}
	if len(dates) > 0 {
		skip = append(skip, When{Date: dates})
	}
	if blank {
		for _, c := range money {
			if c.role != "" && !slices.Contains(empty, c.role) {
				empty = append(empty, c.role)
			}
		}
		skip = append(skip, When{Empty: empty})
	}
	if any = slices.DeleteFunc(any, func(s string) bool { return s == "" }); len(any) > 0 {
		slices.Sort(any)
		skip = append(skip, When{Any: slices.Compact(any), Empty: []Role{Date}})
	}
	return skip, diag.Text{}
}

// firstTotal returns the cell that says that a row sums others, empty if none
// does.
func firstTotal(r *inferRow) string {
	for _, cell := range r.cells {
		text := Normalise(cell)
		for _, word := range totalWords() {
			if rest, ok := strings.CutPrefix(text, word); ok && strings.Trim(rest, " :.0123456789/-") == "" {
				return strings.TrimSpace(cell)
			}
		}
	}
	return ""
}

func emptyIn(r *inferRow, columns []*inferColumn) bool {
	for _, c := range columns {
		if r.cell(c.index) != "" {
			return false
		}
	}
	return true
}
