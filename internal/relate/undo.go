package relate

import "rivulet/internal/ledger"

// deed is what an entry did that another may undo.
type deed uint8

const (
	noDeed  deed = iota
	earned       // income, undone by a refund, a claw-back or a chargeback
	undone       // such an undoing, undone in turn: a dispute won, a refund that failed
	charged      // a fee, undone by its return
	bought       // a purchase, undone by the shop's refund
	deedCount
)

// did returns what an entry did.
func did(e *ledger.Entry) deed {
	switch {
	case e.Flow == ledger.FlowIncome && e.Net > 0:
		return earned
	case e.Flow == ledger.FlowRefund && e.Net < 0:
		return undone
	case e.Flow == ledger.FlowFee && e.Net < 0:
		return charged
	case e.Flow == ledger.FlowSpending && e.Net < 0:
		return bought
	}
	return noDeed
}

// undoes returns what an entry takes back.
func undoes(e *ledger.Entry) deed {
	switch {
	case (e.Flow == ledger.FlowRefund || e.Flow == ledger.FlowIncome) && e.Net < 0:
		return earned
	case e.Flow == ledger.FlowRefund && e.Net > 0:
		return undone
	case e.Flow == ledger.FlowFee && e.Net > 0:
		return charged
	case e.Flow == ledger.FlowSpending && e.Net > 0:
		return bought
	}
	return noDeed
}

// size is the amount a refund is compared by, minor units, ≥ 0: before fees,
// which often stay where they are; the net of rows that are fees.
func size(e *ledger.Entry) int64 {
	n := e.Gross
	if n == 0 {
		n = e.Net
	}
	if n < 0 {
		return -n
	}
	return n
}
