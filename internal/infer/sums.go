package infer

import "rivulet/internal/diag"

// sumRows says so if dated rows hold the sums of the rows above them, as the lines
// of a month or a closing balance do, whatever words they have: one that sums all
// rows above it, of three at least, or two that each sum the rows since the one
// before. A running balance that follows from all rows speaks for payments.
func (p *profiled) sumRows(v *moneyVerdict) diag.Text {
	if v.reading == nil || v.proof.reading != nil {
		return diag.Text{}
	}
	g := p.grid(v.mark)
	amounts := make([]int64, len(p.rows))
	for _, backwards := range []bool{false, true} {
		for i := range p.rows {
			at := i
			if backwards {
				at = len(p.rows) - 1 - i
			}
			amounts[i], _ = v.reading.moved(p, &g, at)
		}
		if i := sumOfOthers(amounts); i >= 0 {
			if backwards {
				i = len(p.rows) - 1 - i
			}
			return diag.T("Row %d holds the sum of rows next to it: it may be a total or a balance and no payment.", p.rows[i].number)
		}
	}
	return diag.Text{}
}

// sumOfOthers is the index of the first such row; −1 for none.
func sumOfOthers(amounts []int64) int {
	const all, some = 3, 2 // rows that a sum is of
	first, since, rows, groups := -1, int64(0), 0, 0
	total, before := int64(0), 0
	for i, n := range amounts {
		switch {
		case n == 0:
			continue
		case before >= all && n == total:
			return i
		case rows >= some && n == since:
			if groups++; first < 0 {
				first = i
			}
			if groups == 2 {
				return first
			}
			since, rows = 0, 0
			total, before = total+n, before+1
			continue
		}
		since, rows = since+n, rows+1
		total, before = total+n, before+1
	}
	return -1
}
