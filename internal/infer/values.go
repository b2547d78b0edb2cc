package infer

// value is a cell as a number in units of 10^−decimals.
type value struct {
	n      int64
	filled bool
}

// values are the numbers of one column, by kept row.
type values []value

// valuesOf reads a column with a decimal mark; ok is false if more than one cell
// in a hundred cannot be read so.
func (p *profiled) valuesOf(c *column, mark byte) (list values, ok bool) {
	list = make(values, len(p.rows))
	bad, decimals := 0, p.decimals()
	for i := range p.rows {
		text := p.rows[i].cell(c.index)
		if text == "" {
			continue
		}
		d, read := numberIn(text, p.rows[i].kind(c.index), mark)
		if read && d.Empty {
			continue
		}
		n, _, fits := d.Rescale(decimals)
		if !read || !fits {
			bad++
			continue
		}
		list[i] = value{n, true}
	}
	return list, bad*100 <= len(p.rows)
}

// grid holds the numbers of all columns that may be money, for one mark.
type grid struct {
	mark    byte
	columns map[int]values
}

func (p *profiled) grid(mark byte) grid {
	g := grid{mark: mark, columns: map[int]values{}}
	for _, c := range p.columns {
		if !c.isNumber() {
			continue
		}
		if list, ok := p.valuesOf(c, mark); ok {
			g.columns[c.index] = list
		}
	}
	return g
}

// at returns a cell's number, 0 if it is empty.
func (g *grid) at(c *column, row int) int64 {
	if c == nil || g.columns[c.index] == nil {
		return 0
	}
	return g.columns[c.index][row].n
}

func (g *grid) filled(c *column, row int) bool {
	return c != nil && g.columns[c.index] != nil && g.columns[c.index][row].filled
}
