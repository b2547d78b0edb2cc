package follow

import "rivulet/internal/ledger"

// onePayout reports whether a deposit of a day may pay rows[from:to]: they do not name
// payouts that were due more than a week apart, and the last of them is not older than
// any payout is awaited.
func (s *statement) onePayout(from, to int, on ledger.Day) bool {
	last := s.days[to-1]
	if s.due != nil {
		first, due := ledger.Day(0), ledger.Day(0)
		for _, d := range s.due[from:to] {
			if d != 0 && (first == 0 || d < first) {
				first = d
			}
			due = max(due, d)
		}
		if due-first > week {
			return false
		}
		last = max(last, due)
	}
	return int(on-last) <= namedDays
}
