package reconcile

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// verdicts is step 7: every entry that no step before decided ends by its flow
// and state, and the rows of every source are counted by verdict. Rows that
// normalise dismissed without an entry are in Source.Verdicts already.
//
// FeesUnknown comes from normalise, which knows whose payments hide fees; here
// it is taken back from what does not count and from what an account's own
// provider pays.
func (r *run) verdicts() {
	unsorted := diag.T("no rule and no known payer recognises it")
	onItsWay := diag.T("not paid yet")
	undone := diag.T("declined, reversed or expired")
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if e.Verdict == ledger.VerdictNone {
			v := verdictOf(e, src)
			e.Verdict = v
			switch {
			case e.Why != nil:
			case v == ledger.VerdictUnsorted:
				e.Why = &unsorted
			case v == ledger.VerdictPending:
				e.Why = &onItsWay
			case v == ledger.VerdictExcluded && e.State > ledger.StateConfirmed:
				e.Why = &undone
			}
		}
		e.FeesUnknown = e.FeesUnknown && e.Verdict == ledger.VerdictCounted && !kindred(e.Payer, src.Provider)
		src.Verdicts[e.Verdict] += e.Rows()
	}
}

// verdictOf ends an entry by its flow and state.
func verdictOf(e *ledger.Entry, src *ledger.Source) ledger.Verdict {
	switch e.Flow {
	case ledger.FlowBalance:
		return ledger.VerdictExcluded
	case ledger.FlowSetAside, ledger.FlowBorrowed, ledger.FlowRepaid, ledger.FlowSpending, ledger.FlowExchange:
		if e.State > ledger.StateConfirmed {
			return ledger.VerdictExcluded
		}
		return ledger.VerdictNotIncome
	}
	switch {
	case e.State > ledger.StateConfirmed:
		return ledger.VerdictExcluded
	case e.State != ledger.StatePaid:
		return ledger.VerdictPending
	case e.Flow == ledger.FlowTransfer:
		return ledger.VerdictTransfer
	case e.Flow == ledger.FlowUnknown && e.Net < 0 && src.Level == ledger.LevelAccount:
		return ledger.VerdictNotIncome
	case e.Flow == ledger.FlowUnknown:
		return ledger.VerdictUnsorted
	}
	return ledger.VerdictCounted
}
