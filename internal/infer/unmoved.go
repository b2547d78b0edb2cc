package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// declinedCell returns the first cell that begins with the word of a state in
// which no money moved, with a mark behind it ("rejected / Interest"), and the
// pattern of a format that finds it.
func (r *keptRow) declinedCell(words []string) (cell, pattern string) {
	for _, cell := range r.cells {
		text := format.Normalise(cell)
		for _, word := range words {
			rest, ok := strings.CutPrefix(text, word)
			if !ok {
				continue
			}
			if rest == "" {
				return strings.TrimSpace(cell), word
			}
			for _, mark := range []string{" / ", " - ", ": ", " | "} {
				if strings.HasPrefix(rest, mark) {
					return strings.TrimSpace(cell), word + mark + "*"
				}
			}
		}
	}
	return "", ""
}

// declinedRows finds the rows that say outside the status column that they were
// declined; it says so if the balance counts one all the same, or another row
// takes it back.
func (p *profiled) declinedRows(status *column, v *moneyVerdict) (declined []format.When, refused diag.Text) {
	if v.reading == nil {
		return nil, diag.Text{}
	}
	words, g := strings.Split(stateLists()["declined"], "|"), p.grid(v.mark)
	var any []string
	for i := range p.rows {
		r := p.rows[i].without(status)
		cell, pattern := r.declinedCell(words)
		switch {
		case cell == "" || slices.Contains(any, pattern):
		case v.proof.reading != nil && g.filled(v.proof.reading.balance, i), p.takenBack(v.reading, &g, i):
			return nil, diag.T("Row %d says %q: it may not have moved money.", r.number, cell)
		default:
			any = append(any, pattern)
		}
	}
	if len(any) > 0 {
		declined = append(declined, format.When{Any: any})
	}
	return declined, diag.Text{}
}

// without is a row with one cell emptied.
func (r *keptRow) without(c *column) keptRow {
	out := *r
	if c != nil && c.index < len(r.cells) {
		out.cells = slices.Clone(r.cells)
		out.cells[c.index] = ""
	}
	return out
}

// passedOver reports rows without a balance that the running balance of the
// others does not count: they have not moved the account. It says so if it
// counts some of them and others not. Rows behind which no balance stands are
// taken for the same.
func (p *profiled) passedOver(v *moneyVerdict) (some bool, uncertain diag.Text) {
	r := v.proof.reading
	if r == nil || v.identity != nil {
		return false, diag.Text{}
	}
	g := p.grid(v.mark)
	over, counted, row := 0, 0, 0
	last, gaps, open := map[string]int64{}, map[string]int64{}, map[string]int{}
	rows := len(p.rows)
	for step := range rows {
		i := step
		if v.proof.walked.backwards {
			i = rows - 1 - step
		}
		key := p.key(i, v.proof.keys)
		n, _ := r.moved(p, &g, i)
		if !g.filled(r.balance, i) {
			if n != 0 {
				gaps[key], open[key] = gaps[key]+n, p.rows[i].number
			}
			continue
		}
		before, known := last[key]
		if known && open[key] > 0 && gaps[key] != 0 {
			switch up := g.at(r.balance, i) - before; up {
			case n:
				over, row = over+1, open[key]
			case n + gaps[key]:
				counted++
			}
		}
		last[key], gaps[key], open[key] = g.at(r.balance, i), 0, 0
	}
	if over > 0 && counted > 0 {
		return false, diag.T("Row %d has no balance, and the balance of the rows around it does not count it, as it does others.", row)
	}
	return over > 0, diag.Text{}
}
