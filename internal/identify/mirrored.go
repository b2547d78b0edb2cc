package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// mirroredNotes names income that a wallet and another account both tell on one
// day or the next: of one payer and one amount. A wallet that passes a payment
// on at once shows it in its own export and in the bank's, which may name the
// payer as well; two payments are as possible, so that both count.
func (r *run) mirroredNotes() {
	if !slices.ContainsFunc(r.l.Sources, func(s ledger.Source) bool { return s.Type == "wallet" && !s.Ledger }) {
		return
	}
	var list []int32
	for i := range r.l.Entries {
		e, src := &r.l.Entries[i], r.source(int32(i))
		if e.Verdict == ledger.VerdictCounted && e.Flow == ledger.FlowIncome && e.Payer != "" && e.Net > 0 && src.OwnAccount() && !ledger.Kindred(e.Payer, src.Provider) {
			list = append(list, int32(i))
		}
	}
	slices.SortStableFunc(list, func(i, j int32) int {
		e, f := &r.l.Entries[i], &r.l.Entries[j]
		return cmp.Or(cmp.Compare(e.Payer, f.Payer), cmp.Compare(e.Currency, f.Currency), cmp.Compare(e.Net, f.Net), cmp.Compare(e.Date, f.Date))
	})
	var pairs [][2]int32
	for n := 1; n < len(list); n++ {
		i, j := list[n-1], list[n]
		e, f := &r.l.Entries[i], &r.l.Entries[j]
		wallet := r.source(i).Type == "wallet" || r.source(j).Type == "wallet"
		if e.Payer == f.Payer && e.Currency == f.Currency && e.Net == f.Net && ledger.DaysApart(e.Date, f.Date) <= 1 && r.account[i] != r.account[j] && wallet {
			pairs = append(pairs, [2]int32{i, j})
			n++
		}
	}
	if stake, ok := r.l.Stake(pairs); ok {
		r.note(diag.Warning, "told-by-two-accounts", r.pos(pairs[0][1]),
			diag.T("%d payments of this and another account are of one payer, one amount and nearly one day, and were counted in both: %v counts twice if a wallet passed them on", len(pairs), stake),
			diag.T("If they are the same money, leave one of the rows out with decisions.csv."), len(pairs))
	}
}
