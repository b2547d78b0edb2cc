package normalise

import "bytes"

// isRule reports a row of stars, hyphens or underscores, drawn as a line between
// a header and its rows: most of its cells are nothing else.
func (b *block) isRule() bool {
	const least = 3 // signs in a cell
	drawn, filled := 0, 0
	for _, c := range b.line.row.Cells {
		text := trim(c.Text)
		if len(text) == 0 {
			continue
		}
		filled++
		if len(text) >= least && bytes.Contains([]byte("*-=_"), text[:1]) && len(bytes.Trim(text, string(text[:1]))) == 0 {
			drawn++
		}
	}
	return drawn*2 > filled
}
