package household

import (
	"slices"
	"strings"
)

// window is the period of one export, both days included.
type window struct{ from, to day }

func (w window) holds(m *movement) bool { return m.day >= w.from && m.day <= w.to }

// shows reports whether the export of a window has the movement: it lies in it,
// and was booked before the export was made, or no later one would show it.
func (a *account) shows(win window, m *movement) bool {
	return win.holds(m) && !(m.late && m.day > win.to-lateDays &&
		slices.ContainsFunc(a.windows, func(later window) bool { return later.to >= m.day+lateDays && later.holds(m) }))
}

// layout is how a provider writes its export.
type layout struct {
	file   func(a *account, w window, n int) string // its name; n is 1 for the first export of the account
	sheet  string                                   // empty for text
	render func(a *account, w window, list []*movement) page
}

// page is a rendered export: its bytes, and which rows tell of what.
type page struct {
	bytes []byte
	marks []mark
}

// mark ties a movement to its rows. Content is what they say: movements of one
// account with the same content cannot be told apart.
type mark struct {
	rows    []int
	of      *movement
	content string
	early   bool // the export was made before the movement was booked: it is pending here, and settled in a later export
}

// paper is a text export being written, line by line.
type paper struct {
	text  []byte
	end   string // line end
	line  int    // lines written
	marks []mark
}

// newPaper returns an empty text with the given line end.
func newPaper(end string) *paper { return &paper{end: end} }

// put writes lines that are not data: preamble, header, footer.
func (p *paper) put(lines ...string) {
	for _, l := range lines {
		p.text = append(append(p.text, l...), p.end...)
		p.line += 1 + strings.Count(l, "\n")
	}
}

// tell writes the rows of a movement, at least one.
func (p *paper) tell(m *movement, lines ...string) {
	k := mark{of: m}
	for _, l := range lines {
		k.rows = append(k.rows, p.line+1)
		p.put(l)
		k.content += l + "\n"
	}
	p.marks = append(p.marks, k)
}

// tellEarly writes the row of a movement that a later export shows booked.
func (p *paper) tellEarly(m *movement, line string) {
	p.tell(m, line)
	p.marks[len(p.marks)-1].early = true
}

// early reports whether the movement was not booked yet when the export was
// made, and a later export shows it.
func (a *account) early(m *movement, w window) bool {
	return m.slow && m.day >= w.to-2 && slices.ContainsFunc(a.windows, func(later window) bool { return later.to > w.to && later.holds(m) })
}

// page returns what was written.
func (p *paper) page() page { return page{p.text, p.marks} }

// bom is the byte order mark of UTF-8.
const bom = "\ufeff"

// download decides which exports the person has of every account whose exports
// are not decided yet.
func (w *world) download() {
	for _, a := range w.accounts {
		if a.windows != nil {
			continue
		}
		full := window{w.start, w.end}
		if a.payer == "" && w.bankless {
			a.windows = []window{}
			continue
		}
		if a.payer == "" && w.chance(12) {
			a.windows = w.gap(full)
			continue
		}
		if a.payer != "" && !w.fedBy(a) {
			full = w.part(a, full)
		}
		if a.payer == "Etsy" {
			a.windows = months(full)
			continue
		}
		a.windows = w.overlapping(full)
	}
}

// withhold leaves the exports of an account out; whoever pays into it is left
// out too, since nothing could tell that its money was counted already.
func (w *world) withhold(a *account) {
	a.windows = []window{}
	for _, p := range w.payouts {
		if p.to == a && p.from.windows == nil {
			w.withhold(p.from)
		}
	}
}

// fedBy reports whether other accounts pay into this one, as into a wallet.
func (w *world) fedBy(a *account) bool {
	return slices.ContainsFunc(w.payouts, func(p *payout) bool { return p.to == a })
}

// overlapping cuts a period into one to three exports that overlap.
func (w *world) overlapping(full window) []window {
	span := int(full.to - full.from)
	if w.chance(5) {
		return []window{full, full} // downloaded twice
	}
	if span < 90 || w.chance(55) {
		return []window{full}
	}
	if w.chance(65) {
		cut := full.from + day(span/2)
		return []window{{full.from, cut + day(w.between(0, 40))}, {cut, full.to}}
	}
	third := day(span / 3)
	return []window{
		{full.from, full.from + third + day(w.between(5, 30))},
		{full.from + third, full.from + 2*third + day(w.between(5, 30))},
		{full.from + 2*third - day(w.between(0, 10)), full.to},
	}
}

// gap leaves days of a bank out: at the beginning, or between two exports.
func (w *world) gap(full window) []window {
	if full.to-full.from < 150 {
		return []window{full}
	}
	first := full.from + day(w.between(30, 70))
	w.notes = append(w.notes, "a bank's exports leave days out")
	if w.chance(50) {
		return []window{{first, full.to}}
	}
	return []window{{full.from, first}, {first + day(w.between(15, 40)), full.to}}
}

// part sometimes cuts the beginning or the end off a platform's export, at a
// day where the platform owes nothing that is split by the cut.
func (w *world) part(a *account, full window) window {
	switch {
	case w.chance(18):
		if d, ok := w.edge(a, full, w.splitsStart); ok {
			full.from = d
			w.notes = append(w.notes, a.name+" starts "+d.iso())
		}
	case w.chance(14):
		if d, ok := w.edge(a, full, w.splitsEnd); ok {
			full.to = d
			w.notes = append(w.notes, a.name+" ends "+d.iso())
		}
	}
	return full
}

// edge picks a day in the middle half of the period that splits no payout.
func (w *world) edge(a *account, full window, splits func(*account, day) bool) (day, bool) {
	span := int(full.to - full.from)
	first := w.between(span/4, 3*span/4)
	for k := range span / 2 {
		d := full.from + day(span/4+(first+k)%(span/2))
		if !splits(a, d) {
			return d, true
		}
	}
	return 0, false
}

// splitsStart reports whether an export that begins on the day would hold one
// part of a payout and not the other, or leave an older payout to arrive so late
// that the calendar says it is covered.
func (w *world) splitsStart(a *account, d day) bool {
	for _, p := range w.payouts {
		if p.from != a {
			continue
		}
		before, after := 0, 0
		for _, m := range slices.Concat(p.earnings, p.out) {
			if m.day < d {
				before++
			} else {
				after++
			}
		}
		if before > 0 && after > 0 {
			return true
		}
	}
	first := firstRow(a, d)
	return first > d+5 || slices.ContainsFunc(w.payouts, func(p *payout) bool {
		return p.from == a && p.earnings[0].day < d && p.in.day > first+10
	})
}

// splitsEnd is the like for an export that ends on the day. Earnings may be
// visible without their payout, if they are all of it and it arrives in time.
func (w *world) splitsEnd(a *account, d day) bool {
	last := lastRow(a, d)
	if last < d-5 {
		return true
	}
	for _, p := range w.payouts {
		if p.from != a {
			continue
		}
		seen := func(m *movement) bool { return m.day <= d }
		earned, out := count(p.earnings, seen), count(p.out, seen)
		switch {
		case earned == 0 && out == 0:
		case earned == len(p.earnings) && out == len(p.out) && out > 0:
		case earned == len(p.earnings) && out == 0 && p.in.day <= last+10 && p.in.day > d:
		case earned == len(p.earnings) && len(p.out) == 0 && p.in.day <= last+10:
		default:
			return true
		}
	}
	return false
}

// firstRow is the day of the account's first row from a day on.
func firstRow(a *account, d day) day {
	first := day(1 << 30)
	for _, m := range a.rows {
		if m.day >= d && m.day < first {
			first = m.day
		}
	}
	return first
}

// lastRow is the day of the account's last row up to a day.
func lastRow(a *account, d day) day {
	last := day(0)
	for _, m := range a.rows {
		if m.day <= d && m.day > last {
			last = m.day
		}
	}
	return last
}

func count(list []*movement, is func(*movement) bool) int {
	n := 0
	for _, m := range list {
		if is(m) {
			n++
		}
	}
	return n
}
