package normalise

import (
	"rivulet/internal/money"
)

// doubt is what cells that could not be read say against the conventions by
// which their columns were read: which other layouts and which other decimal
// mark would read them. Sound files never make one.
type doubt struct {
	layouts [roleCount]uint64 // a bit for each layout of program.spare that reads a cell its column's does not
	numbers int               // amounts and balances that only the other decimal mark reads
	samples []sample
}

// sample is a cell in doubt.
type sample struct {
	role role // rAmount for all numbers
	cell string
}

// samples are kept of the first cells only.
const mostSamples = 32

// date notes a cell that the column's layout does not read.
func (d *doubt) date(p *program, r role, cell []byte) {
	mask := uint64(0)
	for i, l := range p.spare {
		if _, ok := l.parse(cell, p.utc); ok {
			mask |= 1 << i
		}
	}
	if mask != 0 {
		d.layouts[r] |= mask
		d.keep(sample{r, string(cell)})
	}
}

// number notes a cell that is no number by the columns' convention.
func (d *doubt) number(convention money.Convention, cell []byte) {
	if _, err := opposite(convention).ParseDecimal(cell); err == nil {
		d.numbers++
		d.keep(sample{rAmount, string(cell)})
	}
}

// opposite is the convention with the other decimal mark.
func opposite(c money.Convention) money.Convention {
	if c.Decimal == '.' {
		return money.Convention{Decimal: ','}
	}
	return money.Convention{Decimal: '.'}
}

func (d *doubt) keep(s sample) {
	if len(d.samples) < mostSamples {
		d.samples = append(d.samples, s)
	}
}

// merge adds what the next block of the file says.
func (d *doubt) merge(next *doubt) {
	for r := range d.layouts {
		d.layouts[r] |= next.layouts[r]
	}
	d.numbers += next.numbers
	for _, s := range next.samples {
		d.keep(s)
	}
}

// dates is the bits of all columns together.
func (d *doubt) dates() uint64 {
	all := uint64(0)
	for _, mask := range d.layouts {
		all |= mask
	}
	return all
}

// sample returns the first cell of a column for which ok holds; "" if none is
// kept.
func (d *doubt) sample(r role, ok func(cell []byte) bool) string {
	for _, s := range d.samples {
		if s.role == r && ok([]byte(s.cell)) {
			return s.cell
		}
	}
	return ""
}
