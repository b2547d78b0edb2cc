package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// parts are gross, fee, tax and net of one row: gross − fee − tax = net, always.
type parts struct{ gross, fee, tax, net int64 }

// split derives the parts of a row that its cells leave out.
//
// A filled gross or net cell outranks the amount, which stands for one of them
// (see format.Amount.Is). Tips are part of gross; they are added to a gross or
// amount cell, never to a net cell, which has them already. Where gross, net and
// fee are all given and do not agree, the difference is kept as a fee and said.
// ok is false if the row has no amount at all.
func (b *block) split(c *cash) (s parts, ok bool) {
	gross, hasGross := c.gross, c.hasGross
	net, hasNet := c.net, c.hasNet
	tip := c.tip
	if c.hasAmount && !hasGross && b.p.isGross {
		gross, hasGross = c.amount, true
	}
	if c.hasAmount && !hasNet && !b.p.isGross {
		net, hasNet = c.amount, true
		if !hasGross {
			net, tip = b.plus(c, net, tip), 0
		}
	}
	if c.hasAmount && c.hasNet && !b.p.isGross && c.amount != c.net && !c.fault {
		b.twoNets(c)
	}
	gross = b.plus(c, gross, tip)
	if hasGross && hasNet {
		net = b.saleNet(c, gross, net)
	}
	s = parts{gross, c.fee, c.tax, net}
	switch {
	case hasGross && hasNet:
		b.agree(c, &s)
	case hasGross:
		s.net = b.plus(c, b.plus(c, gross, -c.fee), -c.tax)
	case hasNet, c.hasFee && c.fee != 0, c.hasTax && c.tax != 0:
		if !hasNet {
			s.net = b.plus(c, -c.fee, -c.tax)
		}
		s.gross = b.plus(c, b.plus(c, s.net, c.fee), c.tax)
	default:
		return s, false
	}
	b.keepRest(c, &s)
	return s, true
}

// agree books what gross, fee, tax and net do not explain as a fee. Where no fee
// was given, that is the fee itself and nothing to talk about.
func (b *block) agree(c *cash, s *parts) {
	rest := b.plus(c, b.plus(c, b.plus(c, s.gross, -s.fee), -s.tax), -s.net)
	if c.fault {
		return
	}
	if c.hasFee || c.hasTax {
		b.identity.see(rest == 0, b.line.row.Number)
	}
	if rest == 0 {
		return
	}
	s.fee = b.plus(c, s.fee, rest)
	if !c.hasFee {
		return
	}
	left := money.Amount{Minor: rest, Currency: c.currency}
	_, column := b.line.first(rFee)
	b.say("fee-unexplained", diag.Warning, column, "", func() (diag.Text, diag.Text) {
		return diag.T("Gross less fee and tax is not the net: %s are unexplained and booked as a fee.", left),
			diag.T("Look the payment up at the provider: the file leaves a charge out.")
	})
}

// twoNets says that the amount, which stands for the net, is another than the net.
func (b *block) twoNets(c *cash) {
	amount, net := money.Amount{Minor: c.amount, Currency: c.currency}, money.Amount{Minor: c.net, Currency: c.currency}
	_, column := b.line.first(rAmount)
	b.say("amount-contradicted", diag.Warning, column, "", func() (diag.Text, diag.Text) {
		return diag.T("The amount is %v and the net %v, though both are what was received; the net counts.", amount, net),
			diag.T("Correct one of the two cells.")
	})
}

// plus adds and makes the row unreadable if the sum does not fit.
func (b *block) plus(c *cash, x, y int64) int64 {
	n, ok := money.AddMinor(x, y)
	if !ok && !c.fault {
		b.overflow(c, -1)
	}
	return n
}

// ownFee makes the whole net a fee: a fee on a row of its own.
func (s *parts) ownFee() { *s = parts{fee: -s.net, net: s.net} }

// ownTax makes the whole net a tax.
func (s *parts) ownTax() { *s = parts{tax: -s.net, net: s.net} }
