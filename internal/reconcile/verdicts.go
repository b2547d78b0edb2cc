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
	reasons := reasons()
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if e.Verdict == ledger.VerdictNone {
			e.Verdict = verdictOf(e, src)
			if e.Verdict == ledger.VerdictPending {
				e.Why = nil // who pays is known; what keeps it out is that nobody paid yet
			}
		}
		if e.Why == nil && e.Verdict != ledger.VerdictCounted {
			e.Why = reasons[reasonOf(e)]
		}
		e.FeesUnknown = e.FeesUnknown && e.Verdict == ledger.VerdictCounted && !ledger.Kindred(e.Payer, src.Provider)
		src.Verdicts[e.Verdict] += e.Rows()
	}
}

// reason names why an entry is not counted, where no step before said more.
type reason int

const (
	reasonUnsorted reason = iota
	reasonPending
	reasonUndone
	reasonBalance
	reasonMoved
	reasonSetAside
	reasonBorrowed
	reasonRepaid
	reasonExchange
	reasonSpending
	reasonCount
)

// reasons returns the sentences, each shared by all entries that have it.
func reasons() [reasonCount]*diag.Text {
	var list [reasonCount]*diag.Text
	for n, t := range [reasonCount]diag.Text{
		reasonUnsorted: diag.T("no rule and no known payer recognises it"),
		reasonPending:  diag.T("not paid yet"),
		reasonUndone:   diag.T("declined, reversed or expired"),
		reasonBalance:  diag.T("a statement of a balance, not a movement"),
		reasonMoved:    diag.T("own money that moved to or from another account"),
		reasonSetAside: diag.T("own money put aside"),
		reasonBorrowed: diag.T("has to be paid back"),
		reasonRepaid:   diag.T("pays back what was borrowed"),
		reasonExchange: diag.T("one leg of a currency conversion"),
		reasonSpending: diag.T("not earned from any payer: spending, salary or a person"),
	} {
		list[n] = &t
	}
	return list
}

// reasonOf returns why an entry with a verdict other than counted is not.
func reasonOf(e *ledger.Entry) reason {
	switch {
	case e.Verdict == ledger.VerdictUnsorted:
		return reasonUnsorted
	case e.Verdict == ledger.VerdictPending:
		return reasonPending
	case e.Verdict == ledger.VerdictExcluded && e.State > ledger.StateConfirmed:
		return reasonUndone
	case e.Verdict == ledger.VerdictExcluded:
		return reasonBalance
	case e.Verdict == ledger.VerdictTransfer:
		return reasonMoved
	}
	switch e.Flow {
	case ledger.FlowSetAside:
		return reasonSetAside
	case ledger.FlowBorrowed:
		return reasonBorrowed
	case ledger.FlowRepaid:
		return reasonRepaid
	case ledger.FlowExchange:
		return reasonExchange
	}
	return reasonSpending
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
