package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// refunds reads what the row says was given back, of either sign.
func (b *block) refunds(c *cash) {
	n, _ := b.sum(c, rRefunded)
	c.refunded = magnitude(n)
	if b.p.columns.has(rFeeRefunded) {
		n, _ = b.sum(c, rFeeRefunded)
		c.feeRefunded = magnitude(n)
	}
}

// keepRest takes off the parts of a row what was given back: gross is what was
// kept, fee what did not come back, and net follows from them. Gross and net are
// those of the sale, before the refund.
func (b *block) keepRest(c *cash, s *parts) {
	if c.refunded == 0 && c.feeRefunded == 0 {
		return
	}
	s.gross = b.plus(c, s.gross, -c.refunded)
	s.fee = b.plus(c, s.fee, -c.feeRefunded)
	s.net = b.plus(c, b.plus(c, s.gross, -s.fee), -s.tax)
}

// giveBack says what was given back, in the entry's reason. A sale of which
// nothing was kept is its fee, or no payment at all. How much of a tax went back
// with a part of the price is in no column: such a row stays unsorted, and so
// does one that gave back more than it had.
func (b *block) giveBack(c *cash, s *parts, o *outcome) {
	if c.refunded == 0 && c.feeRefunded == 0 || !earning(o.flow) || !settled(o.state) {
		return
	}
	back := money.Amount{Minor: c.refunded, Currency: c.currency}
	sale := money.Amount{Minor: s.gross + c.refunded, Currency: c.currency}
	why := diag.T("Of %v, %v were given back to the buyer.", sale, back)
	switch {
	case s.gross < 0 || s.fee < 0:
		o.flow, why = ledger.FlowUnknown, diag.T("More was given back (%v) than the row says was paid (%v).", back, sale)
	case s.tax != 0:
		o.flow, why = ledger.FlowUnknown, diag.T("Of %v, %v were given back to the buyer, and the file does not say how much of the tax.", sale, back)
	case s.gross == 0 && s.fee != 0:
		o.flow, why = ledger.FlowFee, diag.T("All of %v was given back to the buyer; the fee was not.", sale)
	case s.gross == 0:
		o.state, why = ledger.StateReversed, diag.T("All of %v was given back to the buyer.", sale)
	}
	o.why = &why
}
