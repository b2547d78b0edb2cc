package follow

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// roundUps recognises where round-ups arrive: a credit that nobody knows, of the
// amount that another account put aside as a round-up at most three days before.
// It is one to one, the nearest first; the money stays one's own on both sides.
func (r *run) roundUps() {
	const roundUpDays = 3
	type amountOf struct {
		currency money.Currency
		amount   int64
	}
	left := map[amountOf][]int32{}
	why := diag.T("own money put aside: the round-up of a purchase arrives here")
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		k := amountOf{e.Currency, max(e.Net, -e.Net)}
		switch {
		case e.Flow == ledger.FlowSetAside && e.Kind == ledger.KindRoundup && e.Net < 0 && r.words.Open(int32(i)):
			left[k] = append(left[k], int32(i))
		case e.Flow == ledger.FlowUnknown && e.Net > 0 && !r.tied[i] && r.arrives(int32(i)):
			for n := len(left[k]) - 1; n >= 0; n-- {
				o := left[k][n]
				if int(e.Date-r.l.Entries[o].Date) > roundUpDays {
					break
				}
				if r.account[o] != r.account[i] {
					left[k] = append(left[k][:n:n], left[k][n+1:]...)
					e.Flow, e.Kind, e.Why = ledger.FlowSetAside, ledger.KindRoundup, &why
					r.tied[i] = true
					break
				}
			}
		}
	}
}
