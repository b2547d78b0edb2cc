package prove

import (
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// assemble makes a ledger in order of time, as reconciling leaves it.
func assemble(exports ...*Export) *ledger.Ledger {
	l, _ := InOrder(exports...)
	return l
}
