package follow

import (
	"strings"

	"rivulet/internal/ledger"
)

// byHint is 1a: a deposit whose reference or text holds the transaction id of a
// payout is that payout, if the amount allows it.
func (r *run) byHint(rt *route, w window) {
	ids := map[string]int{}
	for n, out := range rt.out {
		if id := r.l.Entries[out.entry].Reference; len(id) >= minHint {
			if _, twice := ids[id]; twice {
				ids[id] = -1
			} else {
				ids[id] = n
			}
		}
	}
	if len(ids) == 0 {
		return
	}
	for _, in := range rt.in {
		e := &r.l.Entries[in.entry]
		n, ok := ids[e.Reference]
		if !ok {
			n, ok = hinted(ids, e.Counterparty+" "+e.Description)
		}
		if !ok || n < 0 || r.tied[rt.out[n].entry] {
			continue
		}
		out := rt.out[n]
		lost := out.amount - in.amount
		if lost >= 0 && lost <= MayLose(out.amount, rt.currency) && w.holds(out.day, in.day) && out.account != in.account {
			r.tie(rt, rt.out[n:n+1], []leg{in})
		}
	}
}

// minHint is how long an id must be to be believed inside other text.
const minHint = 6

// hinted finds a payout's id among the words of a text.
func hinted(ids map[string]int, text string) (int, bool) {
	for word := range strings.FieldsSeq(text) {
		if len(word) < minHint {
			continue
		}
		if n, ok := ids[strings.Trim(word, ".,:;#()[]*")]; ok {
			return n, true
		}
	}
	return 0, false
}

// mentions reports whether an entry's texts name a provider.
func mentions(e *ledger.Entry, provider string) bool {
	if len(provider) < 3 {
		return false
	}
	p := strings.ToLower(provider)
	return strings.Contains(strings.ToLower(e.Counterparty), p) || strings.Contains(strings.ToLower(e.Description), p)
}
