package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// knownLayouts are tried where a format names none. Two-digit years stand last
// in a date only: "01.02.03" with the year first would make every German date
// ambiguous.
func knownLayouts() []string {
	return []string{
		"yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy. M. d", "yyyyMMdd", "yyyy年M月d日", "yyyy년 M월 d일",
		"dd.MM.yyyy", "dd.MM.yy", "MM/dd/yyyy", "dd/MM/yyyy", "MM/dd/yy", "dd/MM/yy", "MM-dd-yyyy", "dd-MM-yyyy", "MM-dd-yy", "dd-MM-yy",
		"MMM d, yyyy", "MMM d yyyy", "d MMM yyyy", "d MMM, yyyy", "d. MMM yyyy", "d 'de' MMM 'de' yyyy",
		"dd-MMM-yyyy", "dd-MMM-yy", "d MMM yy", "dd/MMM/yyyy", "EEE, d MMM yyyy", "EEE, MMM d, yyyy",
		"Gy年M月d日", "Gy.M.d", "Gy/M/d",
	}
}

// compiledKnown returns the known layouts, compiled.
func compiledKnown() []*layout {
	var list []*layout
	for _, text := range knownLayouts() {
		if l, err := compileLayout(text); err == nil {
			list = append(list, l)
		}
	}
	return list
}

// dateVote is what a column says about its candidate layouts.
type dateVote struct {
	cells  int
	each   []candidate
	sample []byte // the first cell that two candidates read as different days
	sets   []readers
}

// readers is a set of candidates, one bit each, and how many cells exactly they
// read. A column has few such sets.
type readers struct {
	mask  uint64
	cells int
}

// count adds cells that exactly the candidates of mask read.
func (v *dateVote) count(mask uint64, cells int) {
	for i := range v.sets {
		if v.sets[i].mask == mask {
			v.sets[i].cells += cells
			return
		}
	}
	v.sets = append(v.sets, readers{mask, cells})
}

// candidate is how one layout fared.
type candidate struct {
	failed   int
	print    uint64 // fingerprint of all days read: equal prints are equal readings
	ups      int    // steps to a later day
	downs    int    // steps to an earlier day
	from, to ledger.Day
}

// see tries all candidates on a cell that is trimmed and not empty.
func (v *dateVote) see(layouts []*layout, cell []byte, row int, utc bool) {
	if v.each == nil {
		v.each = make([]candidate, len(layouts))
	}
	v.cells++
	var first ledger.Day
	mask := uint64(0)
	for i, l := range layouts {
		c := &v.each[i]
		m, ok := l.parse(cell, utc)
		if !ok {
			c.failed++
			continue
		}
		mask |= 1 << i
		c.print += (uint64(m.day)<<32 ^ uint64(row)) * 0x9E3779B97F4A7C15
		c.step(m.day)
		if first == 0 {
			first = m.day
		} else if first != m.day && v.sample == nil {
			v.sample = append([]byte{}, cell...)
		}
	}
	v.count(mask, 1)
}

func (c *candidate) step(day ledger.Day) {
	switch {
	case c.from == 0:
		c.from = day
	case day > c.to:
		c.ups++
	case day < c.to:
		c.downs++
	}
	c.to = day
}

func (v *dateVote) merge(next *dateVote) {
	if next.each == nil {
		return
	}
	if v.each == nil {
		*v = *next
		return
	}
	v.cells += next.cells
	for _, s := range next.sets {
		v.count(s.mask, s.cells)
	}
	if v.sample == nil {
		v.sample = next.sample
	}
	for i := range v.each {
		c, n := &v.each[i], &next.each[i]
		c.failed += n.failed
		c.print += n.print
		c.ups += n.ups
		c.downs += n.downs
		if n.from != 0 {
			if c.from == 0 {
				c.from = n.from
			} else if n.from > c.to {
				c.ups++
			} else if n.from < c.to {
				c.downs++
			}
			c.to = n.to
		}
	}
}

// sorted reports whether the days run one way only. Three changes of day at
// least: fewer are sorted by chance.
func (c *candidate) sorted() bool {
	return c.ups+c.downs >= 3 && (c.ups == 0 || c.downs == 0)
}

// convincing is how many changes of day in order are no chance: of six days in
// any order, one in 360 runs one way.
const convincing = 5

// choice is the layout of a column and how sure it is.
type choice struct {
	layout *layout
	other  *layout // another layout that reads the column just as well, otherwise; nil if there is none
	byRow  bool    // the order of the rows decided
	steps  int     // changes of day in that order
}

// decide picks the layout that fails least. Among equals that read different
// days, the one in which the rows are sorted wins; else the default applies and
// the choice is open: other is what it could be as well.
func (v *dateVote) decide(layouts []*layout, def string) choice {
	if v.cells == 0 || len(layouts) == 1 {
		return choice{layout: preferred(layouts, def)}
	}
	least := v.each[0].failed
	for i := range v.each {
		least = min(least, v.each[i].failed)
	}
	var best []int
	for i := range v.each {
		if v.each[i].failed == least {
			best = append(best, i)
		}
	}
	if least == v.cells {
		return choice{layout: preferred(layouts, def)}
	}
	pick := pickDefault(layouts, best, def)
	other := v.unlike(pick, best)
	if other < 0 {
		return choice{layout: layouts[pick]}
	}
	if i, ok := v.onlySorted(best); ok {
		return choice{layout: layouts[pickLike(v, layouts, best, i, def)], byRow: true, steps: v.each[i].ups + v.each[i].downs}
	}
	return choice{layout: layouts[pick], other: layouts[other]}
}

// onlySorted returns a candidate if all sorted ones among the best read the same.
func (v *dateVote) onlySorted(best []int) (int, bool) {
	found := -1
	for _, i := range best {
		if !v.each[i].sorted() {
			continue
		}
		if found >= 0 && v.each[found].print != v.each[i].print {
			return 0, false
		}
		found = i
	}
	return found, found >= 0
}

// unlike returns one of the best that reads other days than pick; −1 if none does.
func (v *dateVote) unlike(pick int, best []int) int {
	for _, i := range best {
		if v.each[i].print != v.each[pick].print {
			return i
		}
	}
	return -1
}

// pickDefault returns the default if it is among the best, else the first.
func pickDefault(layouts []*layout, best []int, def string) int {
	for _, i := range best {
		if layouts[i].text == def {
			return i
		}
	}
	return best[0]
}

// pickLike is pickDefault among those that read the same as i.
func pickLike(v *dateVote, layouts []*layout, best []int, i int, def string) int {
	var like []int
	for _, k := range best {
		if v.each[k].print == v.each[i].print {
			like = append(like, k)
		}
	}
	return pickDefault(layouts, like, def)
}

func preferred(layouts []*layout, def string) *layout {
	for _, l := range layouts {
		if l.text == def {
			return l
		}
	}
	return layouts[0]
}

// finding says what was decided where it is not certain; zero Text otherwise.
func (v *dateVote) finding(c choice) (severity diag.Severity, what, todo diag.Text) {
	switch {
	case c.other != nil:
		a, _ := c.layout.parse(v.sample, false)
		b, _ := c.other.parse(v.sample, false)
		if a.day == b.day {
			return diag.Warning, diag.T("The dates can be read as %s and as %s; they are read as %s.", c.layout.text, c.other.text, c.layout.text), todoDates()
		}
		return diag.Warning, diag.T("The dates can be read as %s and as %s: %q is %v or %v. They are read as %s.",
			c.layout.text, c.other.text, quote(v.sample), a.day, b.day, c.layout.text), todoDates()
	case c.byRow && c.steps < convincing:
		return diag.Warning, diag.T("The dates are read as %s: only so are the rows in order, though they are few.", c.layout.text), todoDates()
	case c.byRow:
		return diag.Note, diag.T("The dates are read as %s: only so are the rows in order.", c.layout.text), diag.Text{}
	}
	return 0, diag.Text{}, diag.Text{}
}

func todoDates() diag.Text {
	return diag.T("Export a longer period, with a day after the 12th, or set the layout in a copy of the format.")
}
