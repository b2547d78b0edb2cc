package follow

import (
	"slices"

	"rivulet/internal/ledger"
)

// proven returns the last of the earnings before rt.earned[last] that a platform is
// proved to owe on day d, of the days that an export covers from first on; nil if
// there are none whose sum it is to the cent. Payouts that are away do not count.
//
// No payout is more than what is owed. So what a platform owes is at least what it
// shows as earned, less what it paid out, since the payout that left least: whose
// payouts are which earnings does not matter, and older money only adds to it.
// Between payouts a bill may well exceed what is owed, which the next sales make up.
func (c *claims) proven(rt *route, first ledger.Day, last int, d ledger.Day, away []leg) []int32 {
	start, _ := slices.BinarySearchFunc(rt.earned, first, c.byDay)
	rows := c.undone(rt.earned[start:last])
	outs := slices.DeleteFunc(c.toldOnce(rt.out), func(g leg) bool { return g.day < first || g.day > d || slices.Contains(away, g) })
	var balance, lowest int64
	for n, k := 0, 0; n < len(rows) || k < len(outs); {
		day := d
		if n < len(rows) {
			day = min(day, c.l.Entries[rows[n]].Date)
		}
		if k < len(outs) {
			day = min(day, outs[k].day)
		}
		for ; n < len(rows) && c.l.Entries[rows[n]].Date <= day; n++ {
			balance += c.l.Entries[rows[n]].Net
		}
		for ; k < len(outs) && outs[k].day <= day; k++ {
			if balance -= outs[k].amount; k+1 == len(outs) || outs[k+1].day > day {
				lowest = min(lowest, balance)
			}
		}
	}
	owed, sum := balance-lowest, int64(0)
	for n := len(rows) - 1; n >= 0 && owed > 0; n-- {
		if sum += c.l.Entries[rows[n]].Net; sum == owed {
			return rows[n:]
		}
	}
	return nil
}
