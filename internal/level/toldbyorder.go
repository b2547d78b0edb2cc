package level

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// toldByOrder is step 5: a shop's export and a wallet's tell of one
// payment where one row names the other's order number, with the amount, the
// currency and the day or its neighbour. The row that names the number counts: it
// is where the money arrived. Short numbers prove nothing.
func (r *run) toldByOrder() {
	if !slices.ContainsFunc(r.l.Sources, func(s ledger.Source) bool { return s.Type == "wallet" && !s.Ledger }) {
		return
	}
	own := map[string]int32{} // number of a row → the row; −1 if several have it
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; r.ordered(int32(i)) && len(e.Reference) >= longNumber {
			if _, twice := own[e.Reference]; twice {
				own[e.Reference] = -1
				continue
			}
			own[e.Reference] = int32(i)
		}
	}
	var pairs [][2]int32
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if !r.ordered(int32(i)) || e.Extra == nil || len(e.Extra.Order) < longNumber {
			continue
		}
		j, ok := own[e.Extra.Order]
		if !ok || j < 0 || r.account[i] == r.account[j] {
			continue
		}
		if f := &r.l.Entries[j]; f.Net == e.Net && f.Currency == e.Currency && f.Verdict == ledger.VerdictNone && ledger.DaysApart(e.Date, f.Date) <= 1 {
			why := diag.T("told again: %s has this order number with the same amount, and counts", e.Account)
			r.end(j, ledger.VerdictOtherLevel, &why)
			r.tied[j] = true
			r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkLevel, From: []int32{int32(i)}, To: []int32{j}, Days: ledger.DaysApart(e.Date, f.Date), Why: why})
			pairs = append(pairs, [2]int32{j, int32(i)})
		}
	}
	if stake, ok := r.l.Stake(pairs); ok {
		r.note(diag.Note, "told-by-order", r.pos(pairs[0][0]),
			diag.T("%d payments of this file are in another account's too, by their order numbers: %v, counted where it arrived", len(pairs), stake),
			diag.Text{}, len(pairs))
	}
}

// longNumber is how many characters an order number has that no two shops share.
const longNumber = 12

// ordered reports whether entry i is undecided income of an account of its own.
func (r *run) ordered(i int32) bool {
	e := &r.l.Entries[i]
	return e.Flow == ledger.FlowIncome && e.Net > 0 && e.Verdict == ledger.VerdictNone && e.State == ledger.StatePaid && r.source(i).OwnAccount()
}
