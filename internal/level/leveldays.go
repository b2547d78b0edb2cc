package level

import "rivulet/internal/ledger"

// earnedDays returns, of each source that tells of money long after it was
// earned and says when that was, from which day to which it was earned. A
// publisher pays November's sales at the end of January: that list covers
// November, as far as a list of the sales goes, not January.
func (r *run) earnedDays() map[int32]span {
	const long = 20 // days; less is how long an order takes
	found, not := map[int32]span{}, map[int32]bool{}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if r.source(int32(i)).Level == ledger.LevelAccount || !e.Earns() || not[e.Source] {
			continue
		}
		if e.EarnedOn == 0 || int(e.Date-e.EarnedOn) < long {
			not[e.Source] = true
			delete(found, e.Source)
			continue
		}
		s, ok := found[e.Source]
		if first := firstOfMonth(e.EarnedOn); !ok || first < s.From {
			s.From = first // a list names the last day of what it pays
		}
		s.To = max(s.To, e.EarnedOn)
		found[e.Source] = s
	}
	return found
}

// firstOfMonth returns the first day of a day's month.
func firstOfMonth(d ledger.Day) ledger.Day {
	_, _, day := d.Date()
	return d - ledger.Day(day-1)
}

// day returns on which day an entry counts where levels are compared.
func (t *telling) day(e *ledger.Entry) ledger.Day {
	if t.earned[e.Source] {
		return e.EarnedOn
	}
	return e.Date
}
