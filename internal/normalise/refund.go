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

// saleNet is the net of the sale, before the refund. Some files state that, some
// what was kept; the arithmetic of the row says which. A row with a refund in
// which neither closes has an unclear net.
func (b *block) saleNet(c *cash, gross, net int64) int64 {
	if c.refunded == 0 && c.feeRefunded == 0 {
		return net
	}
	sale := b.plus(c, b.plus(c, gross, -c.fee), -c.tax)
	kept := b.plus(c, b.plus(c, sale, -c.refunded), c.feeRefunded)
	if net == kept {
		return sale
	}
	c.unclear = net != sale
	return net
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
// does one whose net is unclear, and a sale that gave back more than it had.
func (b *block) giveBack(c *cash, s *parts, o *outcome) {
	if c.refunded == 0 && c.feeRefunded == 0 || !earning(o.flow) || !settled(o.state) {
		return
	}
	back := money.Amount{Minor: c.refunded, Currency: c.currency}
	sale := money.Amount{Minor: s.gross + c.refunded, Currency: c.currency}
	why := diag.T("Of %v, %v were given back to the buyer.", sale, back)
	switch {
	case c.unclear:
		o.flow, why = ledger.FlowUnknown, diag.T("Of %v, %v were given back, and the net is neither that of the sale nor what was kept.", sale, back)
	case (s.gross < 0 || s.fee < 0) && b.p.level != ledger.LevelSummary:
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
