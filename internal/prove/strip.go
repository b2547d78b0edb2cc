package prove

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// strip is the walks of one account, laid one behind the other:
//
//   - a place that breaks in one file is whole where another file covers the days
//     around it and does not break there;
//   - a file begins with what was held when the one before ended, else money moved
//     that no file shows;
//   - where two files overlap they hold the same at the end of some day, or they are
//     of two accounts that go by one name.
type strip struct {
	walks        []walked
	days         []ledger.DayBalance // of all files so far, ascending
	from, to     ledger.Day          // first and last day so far
	after        int64               // moved after the last balance so far
	held, broken int
	breaks       []fault
}

// fault is a place that breaks a strip.
type fault struct {
	ledger.Break
	source  int32
	between bool // two files, not two rows
}

// fit is how the next walk goes on from a strip.
type fit int

const (
	fitsNot   fit = iota // they overlap and disagree: they are of two accounts
	fitsJumps            // money moved between
	fitsBlind            // nothing can be said
	fitsOn
)

// add lays the next walk, if it fits.
func (s *strip) add(w *walked, how fit, jump ledger.Break) {
	s.held += w.Held
	healed := 0
	known := w.Broken == len(w.Breaks) // else some places are counted and not kept, and nothing says that they heal
	for _, b := range w.Breaks {
		if known && s.whole(w.source, b) {
			healed++
			continue
		}
		s.breaks = append(s.breaks, fault{Break: b, source: w.source})
	}
	s.broken += w.Broken - healed
	switch {
	case how == fitsOn:
		s.held++
	case how == fitsJumps:
		s.broken++
		s.breaks = append(s.breaks, fault{jump, w.source, true})
	}
	if w.To > s.to || s.to == 0 {
		s.to, s.after = w.To, w.After
	}
	if s.from == 0 || w.From < s.from {
		s.from = w.From
	}
	s.merge(w.Days)
}

// whole reports whether another file covers the days around a break without one.
func (s *strip) whole(source int32, b ledger.Break) bool {
	return slices.ContainsFunc(s.walks, func(o walked) bool {
		if o.source == source || o.From > b.From || o.To < b.To || o.Held == 0 || o.Broken > len(o.Breaks) {
			return false
		}
		return !slices.ContainsFunc(o.Breaks, func(c ledger.Break) bool { return c.From <= b.To && c.To >= b.From })
	})
}

// fits compares the next walk with the days so far. A single row proves nothing:
// whether its balance is owed or held is not known.
func (s *strip) fits(w *walked) (fit, ledger.Break) {
	if len(s.days) == 0 || len(w.Days) == 0 {
		return fitsBlind, ledger.Break{}
	}
	if how := s.agree(w); how != fitsBlind {
		return how, ledger.Break{}
	}
	n, _ := slices.BinarySearchFunc(s.days, w.From, func(d ledger.DayBalance, day ledger.Day) int { return cmp.Compare(d.On, day) })
	if n == 0 {
		return fitsBlind, ledger.Break{} // both begin on one day
	}
	before, end := s.days[n-1], s.days[len(s.days)-1]
	if w.Opening == before.Held || w.From >= end.On && (w.Opening == end.Held || w.Opening == end.Held+s.after) {
		return fitsOn, ledger.Break{}
	}
	if w.Held == 0 {
		return fitsBlind, ledger.Break{}
	}
	if w.From >= end.On {
		before = end
	}
	return fitsJumps, ledger.Break{From: before.On, To: w.From, Row: w.Row, Missing: w.Opening - before.Held}
}

// agree compares the days that both hold.
func (s *strip) agree(w *walked) fit {
	last, how := min(s.to, w.To), fitsBlind
	for n, m := 0, 0; n < len(s.days) && m < len(w.Days); {
		a, b := s.days[n], w.Days[m]
		switch {
		case a.On < b.On:
			n++
			continue
		case a.On > b.On:
			m++
			continue
		case a.Held == b.Held:
			return fitsOn
		case a.On < last:
			how = fitsNot
		}
		n, m = n+1, m+1
	}
	return how
}

// merge adds the days of a walk. Of two balances of one day that of the later walk
// stands: it may hold rows that came after the earlier export was made.
func (s *strip) merge(days []ledger.DayBalance) {
	if len(s.days) == 0 || len(days) > 0 && days[0].On > s.days[len(s.days)-1].On {
		s.days = append(s.days, days...)
		return
	}
	all := append(slices.Clone(s.days), days...)
	slices.SortStableFunc(all, func(a, b ledger.DayBalance) int { return cmp.Compare(a.On, b.On) })
	kept := all[:0]
	for _, d := range all {
		if n := len(kept); n > 0 && kept[n-1].On == d.On {
			kept[n-1] = d
			continue
		}
		kept = append(kept, d)
	}
	s.days = kept
}
