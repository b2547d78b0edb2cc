package normalise

import (
	"math/bits"
	"slices"
)

// afresh decides the columns anew whose convention left cells unreadable that
// another known convention reads: a spreadsheet has saved the export again, or
// the provider writes another region's dates. It is asked after the rows were
// read, so that sound files pay nothing for it. What a format declares holds as
// long as no other reading of the whole column leaves fewer cells unreadable;
// the declared order of day and month holds where the column leaves it open.
//
// again reports whether the rows have to be read once more.
func (p *program) afresh(d *doubt, workers int) (again bool) {
	spare := d.dates()
	if spare == 0 && d.numbers == 0 {
		return false
	}
	if spare != 0 {
		for _, r := range dateRoles() {
			if p.layout[r] != nil {
				p.layouts[r] = p.widened(p.layouts[r], spare)
			}
		}
	}
	all := p.vote(workers)
	if spare != 0 {
		again = p.datesAfresh(all, d)
	}
	return p.numbersAfresh(all, d, again)
}

// widened appends the known layouts of a mask to a list that has not got them.
func (p *program) widened(list []*layout, mask uint64) []*layout {
	list = slices.Clone(list)
	for ; mask != 0; mask &= mask - 1 {
		l := p.spare[bits.TrailingZeros64(mask)]
		if !slices.ContainsFunc(list, l.same) {
			list = append(list, l)
		}
	}
	return list
}

// datesAfresh settles the layouts of all date columns. A column that proves the
// order of day and month proves it for the others too: one program wrote them.
func (p *program) datesAfresh(all *votes, d *doubt) (again bool) {
	declared := p.layout
	usual := p.usualOrder()
	var choices [roleCount]choice
	var shown [dayFirst + 1]bool
	for _, r := range dateRoles() {
		if p.layout[r] == nil {
			continue
		}
		choices[r] = all.dates[r].afresh(p.layouts[r], p.layout[r], usual)
		if c := choices[r]; c.layout != declared[r] && c.other == nil && !c.byRow {
			shown[c.layout.order()] = true
		}
	}
	proven := orderNone
	switch {
	case shown[monthFirst] && !shown[dayFirst]:
		proven, usual = monthFirst, monthFirst
	case shown[dayFirst] && !shown[monthFirst]:
		proven, usual = dayFirst, dayFirst
	}
	for _, r := range dateRoles() {
		if p.layout[r] == nil {
			continue
		}
		v := &all.dates[r]
		if proven != orderNone {
			choices[r] = v.inOrder(p.layouts[r], choices[r], proven)
		}
		p.layout[r] = choices[r].layout
		p.also[r] = v.others(p.layouts[r], choices[r].layout, usual)
		again = again || p.layout[r] != declared[r] || p.also[r] != nil
	}
	if again {
		p.said = slices.DeleteFunc(p.said, ofDates)
		p.sayDates(declared, choices, all, d)
	}
	return again
}

// usualOrder is the order of day and month that holds where a column leaves it
// open: that of the format's own layout, else that of its region, else that of
// the places whose spreadsheets put semicolons between cells.
func (p *program) usualOrder() order {
	for _, r := range dateRoles() {
		if p.layout[r] != nil {
			if o := p.layout[r].order(); o != orderNone {
				return o
			}
		}
	}
	switch {
	case p.format.Region == "us":
		return monthFirst
	case p.match.Table.Delimiter == ";":
		return dayFirst
	}
	return orderNone
}

// afresh is decide where the column has a layout already: it stays unless
// another leaves fewer cells unreadable.
func (v *dateVote) afresh(layouts []*layout, now *layout, usual order) choice {
	if v.cells == 0 {
		return choice{layout: now}
	}
	failed := v.each[slices.Index(layouts, now)].failed
	least := failed
	for i := range v.each {
		least = min(least, v.each[i].failed)
	}
	if least == failed {
		return choice{layout: now}
	}
	for i, l := range layouts {
		if v.each[i].failed == least && l.order() == usual {
			return v.decide(layouts, l.text)
		}
	}
	return v.decide(layouts, "")
}

// inOrder turns a choice that the column itself does not prove to the order of
// day and month that another column has proved.
func (v *dateVote) inOrder(layouts []*layout, c choice, proven order) choice {
	if v.cells == 0 || c.layout.order() == orderNone || c.layout.order() == proven {
		return c
	}
	failed := v.each[slices.Index(layouts, c.layout)].failed
	for i, l := range layouts {
		if v.each[i].failed == failed && l.order() == proven && l.overlaps(c.layout) {
			return choice{layout: l}
		}
	}
	return c
}

// others returns the layouts that read the cells which first does not: those
// that read most of them, as long as no cell could be meant for two of them.
func (v *dateVote) others(layouts []*layout, first *layout, usual order) []*layout {
	if o := first.order(); o != orderNone {
		usual = o
	}
	taken := []*layout{first}
	read := uint64(1) << slices.Index(layouts, first)
	for len(taken) < 4 {
		best, most := -1, 0
		for i, l := range layouts {
			n := v.readBy(1<<i, read)
			better := n > most || n == most && n > 0 && l.order() == usual && layouts[best].order() != usual
			if better && !slices.ContainsFunc(taken, l.overlaps) {
				best, most = i, n
			}
		}
		if best < 0 {
			break
		}
		taken = append(taken, layouts[best])
		read |= 1 << best
	}
	return slices.Clone(taken[1:])
}

// readBy counts the cells that the candidate reads and none of the others does.
func (v *dateVote) readBy(candidate, others uint64) int {
	n := 0
	for _, s := range v.sets {
		if s.mask&candidate != 0 && s.mask&others == 0 {
			n += s.cells
		}
	}
	return n
}

// numbersAfresh turns the decimal mark round if the columns prove the other one.
// In a file that is not as it was downloaded, a mark that nothing proves is said.
func (p *program) numbersAfresh(all *votes, d *doubt, again bool) bool {
	declared := p.numbers
	ambiguous := p.decideNumbers(all, declared.Decimal)
	if p.numbers != declared {
		p.said = slices.DeleteFunc(p.said, ofNumbers)
		p.sayNumbers(d)
		again = true
	}
	if again && !slices.ContainsFunc(p.said, ofNumbers) {
		p.said = append(p.said, ambiguous...)
	}
	return again
}

// moneyRole is the first money column, for findings.
func (p *program) moneyRole() (role, bool) {
	for _, r := range moneyRoles() {
		if p.columns.has(r) {
			return r, true
		}
	}
	return 0, false
}
