package infer

import (
	"fmt"
	"slices"
	"strings"
)

// dateReading is one order of day, month and year for a whole column.
type dateReading struct {
	order   string
	failed  int      // cells that are no date so
	layouts []string // as the cells are written, in the order of their first use
	first   int      // smallest day
	last    int      // largest day
	before  int
	ups     int
	downs   int
}

// dateVotes is what the cells of a column say about their order.
type dateVotes struct {
	cells  int // that are a date in some order
	orders [3]dateReading
	sample string // the first cell that two orders read
}

// see looks at a cell; it is false if it is no date.
func (v *dateVotes) see(cell string, date dateReader) bool {
	d, ok := date(cell)
	if !ok || strings.Contains(cell, "[") { // a zone as in OFX: no layout that is worked out reads it
		return false
	}
	v.cells++
	readings := 0
	for i, order := range dateOrders() {
		r := &v.orders[i]
		r.order = order
		when, ok := d.as(order)
		if !ok {
			r.failed++
			continue
		}
		readings++
		r.see(when, d.layout(order))
	}
	if readings > 1 && v.sample == "" {
		v.sample = cell
	}
	return true
}

func (r *dateReading) see(when int, layout string) {
	if len(r.layouts) < 8 && !slices.Contains(r.layouts, layout) {
		r.layouts = append(r.layouts, layout)
	}
	switch {
	case r.before == 0:
		r.first, r.last = when, when
	case when > r.before:
		r.ups++
	case when < r.before:
		r.downs++
	}
	r.first, r.last, r.before = min(r.first, when), max(r.last, when), when
}

// years is how many years the days span, rounded down.
func (r *dateReading) years() int { return (r.last - r.first) / (16 * 32) }

// shortYear reports that dates begin with a year of two digits.
func (r *dateReading) shortYear() bool {
	return r.order == "ymd" && len(r.layouts) > 0 && strings.HasPrefix(r.layouts[0], "yy") && !strings.HasPrefix(r.layouts[0], "yyyy")
}

// sorted reports days that run one way, with enough changes that this is no
// chance: of six days in any order, one in 360 runs one way.
func (r *dateReading) sorted() bool {
	const enough = 5
	return r.ups+r.downs >= enough && (r.ups == 0 || r.downs == 0)
}

// direction is 1 if the days only rise, −1 if they only fall, else 0.
func (r *dateReading) direction() int {
	switch {
	case r == nil || (r.ups > 0) == (r.downs > 0):
		return 0
	case r.ups > 0:
		return 1
	}
	return -1
}

// dateVerdict is the order of a column, how it is known, and what else it could
// be.
type dateVerdict struct {
	reading *dateReading
	other   *dateReading // the counter-reading: the one that lost, or, if open, the one that is as good
	why     string       // how other lost: "failed", "sorted", "span", "alike"; empty if no other was near
	open    bool
}

// decide returns the order in which no cell fails. Of several, the one in which
// the rows are in order wins, then one that spans a few years where the other
// needs decades: a year of two digits taken for a day.
func (v *dateVotes) decide() dateVerdict {
	var good []*dateReading
	var lost *dateReading
	for i := range v.orders {
		switch r := &v.orders[i]; {
		case v.cells > 0 && r.failed == 0:
			good = append(good, r)
		case v.cells > 0 && r.failed < v.cells && (lost == nil || r.failed < lost.failed):
			lost = r
		}
	}
	switch len(good) {
	case 0:
		return dateVerdict{open: true}
	case 1:
		if lost == nil {
			return dateVerdict{reading: good[0]}
		}
		return dateVerdict{reading: good[0], other: lost, why: "failed"}
	}
	if i, j := only(good, (*dateReading).sorted); i >= 0 {
		return dateVerdict{reading: good[i], other: good[j], why: "sorted"}
	}
	const few, many = 4, 12 // years of an export, and of days taken for years
	if i, j := only(good, func(r *dateReading) bool { return r.years() <= few }); i >= 0 && good[j].years() >= many {
		return dateVerdict{reading: good[i], other: good[j], why: "span"}
	}
	if good = slices.DeleteFunc(good, func(r *dateReading) bool { return r.years() >= many && good[len(good)-1].years() <= few }); len(good) == 1 {
		return dateVerdict{reading: good[0]}
	}
	return dateVerdict{reading: good[0], other: good[1], open: true}
}

// only returns the index of the only reading that holds, and of another one; −1
// if none or several hold.
func only(list []*dateReading, holds func(*dateReading) bool) (is, other int) {
	is, other = -1, -1
	for i, r := range list {
		switch {
		case !holds(r):
			other = i
		case is >= 0:
			return -1, -1
		default:
			is = i
		}
	}
	return is, other
}

// name says the order as a layout.
func (r *dateReading) name() string {
	if len(r.layouts) > 0 {
		return r.layouts[0]
	}
	return fmt.Sprint(r.order)
}
