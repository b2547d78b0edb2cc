package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// offMost is how many of the first deposits are tried as older ones.
const offMost = 3

// offByOne names the first deposits of a chain if the ones after them would explain
// the export from its first row on as well: of equal amounts nothing says whether
// a deposit soon after the export begins pays what it shows first, as it was taken
// to, or what was earned before it, and then counts.
func (r *run) offByOne(rt *route, s *statement, found []stretch, ins []leg, span int) {
	if len(found) < 2 || found[0].from != 0 || rt.payer == nil {
		return
	}
	first := found[0].in
	var stake int64
	for skip := 1; skip <= offMost && skip < len(found); skip++ {
		last := first + skip - 1
		if int(ins[last].day-s.days[0]) > ledger.TransferDays+week {
			break
		}
		other := s.explain(slices.Clone(ins[last+1:]), rt.fee, span)
		if len(other) < len(found)-skip || other[0].from != 0 || !consecutive(other) {
			continue
		}
		stake = 0
		for _, in := range ins[first : last+1] {
			stake += in.amount
		}
	}
	if stake == 0 {
		return
	}
	r.note(diag.Warning, "payout-ambiguous", r.pos(ins[first].entry),
		diag.T("%v from %s was taken for the payout of what its own export shows first; the sums fit as well if it pays what was earned before, and then it is missing from the total",
			money.Amount{Minor: stake, Currency: rt.currency}, rt.payer.Name),
		diag.T("An export of %s that covers the days before makes this certain.", rt.payer.Name), 0)
}

// consecutive reports whether each run begins where the one before ended.
func consecutive(found []stretch) bool {
	for n := 1; n < len(found); n++ {
		if found[n].from != found[n-1].to {
			return false
		}
	}
	return true
}
