package normalise

import (
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// dayRun is the balances of the rows of one day that stand together: of the first
// and of the last of them in the file.
type dayRun struct {
	day         ledger.Day
	first, last int64
}

// strides is the proof of one way a balance may run, with the first places where it
// broke.
type strides struct {
	proof
	places []ledger.Break
}

// mostBreaks is how many broken places of a file are kept; all are counted.
const mostBreaks = 16

// breaks counts a step that does not hold. A way that breaks more often than it
// holds is not the one that the file runs, and its places are of no use.
func (w *strides) breaks(at ledger.Break, row int) {
	if w.broken <= w.held && len(w.places) < mostBreaks {
		w.places = append(w.places, at)
	}
	w.proof.see(false, row)
}

func (w *strides) merge(next *strides) {
	w.proof.merge(&next.proof)
	w.places = append(w.places, next.places[:min(len(next.places), mostBreaks-len(w.places))]...)
}

// backward reports whether the newest row comes first.
func (c *chain) backward() bool {
	way := c.best()
	same := c.walks[backwards].held == c.walks[forwards].held
	return way == backwards || way == owedBackwards || same && c.first.day > c.last.day
}

// walked returns what the chain proves, in order of time; false if no row of it has a
// balance.
func (c *chain) walked() (ledger.Walk, bool) {
	if c.last.row == 0 {
		return ledger.Walk{}, false
	}
	way := c.best()
	w := ledger.Walk{
		Account: c.account, Product: c.product, Currency: c.currency,
		Held: c.walks[way].held, Broken: c.walks[way].broken, Breaks: slices.Clone(c.walks[way].places),
	}
	sign := int64(1)
	if way >= owedForwards {
		sign = -1
	}
	oldest, before, newest, after := c.first, c.first.lead, c.last, c.gap
	if c.backward() {
		oldest, before, newest, after = c.last, c.gap, c.first, c.first.lead
		slices.Reverse(w.Breaks)
	}
	w.From, w.To, w.Row = oldest.day, newest.day, int32(oldest.row)
	w.Opening = saturated(oldest.balance, -sign*saturated(oldest.moved, before))
	w.After = sign * after
	w.Days = c.closingDays()
	return w, true
}

// closingDays returns what was held at the end of each day; nil if the rows are in
// no order of time.
func (c *chain) closingDays() []ledger.DayBalance {
	list := make([]ledger.DayBalance, 0, len(c.days))
	back := c.backward()
	for n := range c.days {
		d, held := c.days[n], c.days[n].last
		if back {
			d = c.days[len(c.days)-1-n]
			held = d.first
		}
		if n > 0 && d.day <= list[n-1].On {
			return nil
		}
		list = append(list, ledger.DayBalance{On: d.day, Held: held})
	}
	return list
}

// onDay notes the balance of a row.
func (c *chain) onDay(s *step) {
	if n := len(c.days); n > 0 && c.days[n-1].day == s.day {
		c.days[n-1].last = s.balance
		return
	}
	c.days = append(c.days, dayRun{s.day, s.balance, s.balance})
}

// joinDays appends the days of the next block.
func (c *chain) joinDays(next []dayRun) {
	if n := len(c.days); n > 0 && len(next) > 0 && c.days[n-1].day == next[0].day {
		c.days[n-1].last = next[0].last
		next = next[1:]
	}
	c.days = append(c.days, next...)
}

// firstBreak returns the row of the first place in time at which a balance that
// mostly holds breaks, and what is missing there.
func (b *balances) firstBreak() (row int, missing money.Amount) {
	day := ledger.Day(0)
	for _, w := range b.walks() {
		if len(w.Breaks) > 0 && (row == 0 || w.Breaks[0].To < day) {
			day, row = w.Breaks[0].To, int(w.Breaks[0].Row)
			missing = money.Amount{Minor: w.Breaks[0].Missing, Currency: w.Currency}
		}
	}
	return row, missing
}

// walks returns what the balances of every account prove.
func (b *balances) walks() []ledger.Walk {
	var list []ledger.Walk
	for i := range b.chains {
		if w, ok := b.chains[i].walked(); ok {
			list = append(list, w)
		}
	}
	return list
}
