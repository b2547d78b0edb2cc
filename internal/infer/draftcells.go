package infer

import (
	"maps"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// cells writes the columns of a table without a header: a format knows them by
// what stands in them, and tells the table from others by a column that is the same
// throughout, by the text above its rows, or by its running balance.
func (w *drafter) cells(p *profiled) {
	if above := p.textAbove(); above != "" {
		w.line("header: {near: %s} # stands above the rows", flow([]string{above}))
	}
	w.line("cells: # the columns, from the left")
	for _, c := range p.columns {
		var parts []string
		if c.role != "" {
			parts = append(parts, "role: "+string(c.role))
		}
		is, words := c.cellKind(p.data)
		parts = append(parts, "is: "+is)
		if len(words) > 0 {
			parts = append(parts, "words: "+flow(words))
		}
		if c.filled < p.data {
			parts = append(parts, "optional: true")
		}
		w.line("  - {%s}", strings.Join(parts, ", "))
	}
}

// cellKind is what the cells of a column look like, and the words that they hold
// if these tell the table from others: the one word of all rows, or both of a
// direction.
func (c *column) cellKind(rows int) (is string, words []string) {
	switch {
	case c.role.HoldsDates():
		return "date", nil
	case c.role.HoldsAmounts():
		return "number", nil
	}
	spelled := func() (list []string) {
		for _, word := range slices.Sorted(maps.Keys(c.words)) {
			list = append(list, c.spelled[word])
		}
		if slices.Equal(list, []string{"*"}) {
			return list // itself
		}
		return patterns(list)
	}
	switch {
	case c.role == format.Direction && len(c.words) > 0:
		return "word", spelled()
	case c.filled == rows && len(c.words) == 1 && rows > 1:
		return "text", spelled()
	}
	return "text", nil
}

// textAbove is the first cell of words above the first row with a date; empty if
// there is none.
func (p *profiled) textAbove() string {
	for i := range p.table.Head {
		row := &p.table.Head[i]
		if len(p.rows) > 0 && row.Number >= p.rows[0].number {
			return ""
		}
		for _, cell := range row.Cells {
			if text := strings.TrimSpace(cell); len(text) >= 3 && len(text) <= format.LongestName && !strings.Contains(text, "*") && strings.Trim(text, "0123456789 .,-/:") != "" {
				return text
			}
		}
	}
	return ""
}

// isTold reports that a format without a header can tell the table from others.
func (p *profiled) isTold() bool {
	return p.textAbove() != "" || slices.ContainsFunc(p.columns, func(c *column) bool {
		_, words := c.cellKind(p.data)
		return c.role == format.Balance || len(words) > 0 && c.filled == p.data
	})
}

// noHeader says why no format can be started from a table without a header.
func noHeader() diag.Text {
	return diag.T("No header with the names of a date and an amount was found, and nothing that stands in every row tells this file from another bank's. Add a first row that names the columns.")
}
