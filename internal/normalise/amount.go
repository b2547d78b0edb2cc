package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// cash is the money of one row as its cells say it, in minor units of one
// currency, signed as the user sees it.
type cash struct {
	gross, fee, tax, tip, net, amount int64
	hasGross, hasFee, hasTax, hasNet  bool  // the cell is filled
	hasAmount                         bool  // the amount column, or debit and credit
	refunded, feeRefunded             int64 // given back of gross and fee; positive
	unclear                           bool  // the row has a refund, and its net is neither before nor after it
	rounded                           bool
	currency                          money.Currency // of the cells read so far
	fixed                             bool           // the row's own currency column names it
	fault                             bool           // a cell could not be read; the finding is made
}

// number reads the role's first filled cell in the row's currency.
func (b *block) number(c *cash, r role) (int64, bool) {
	if !b.p.columns.has(r) || c.fault {
		return 0, false
	}
	text, column := b.line.first(r)
	if len(text) == 0 {
		return 0, false
	}
	return b.parse(c, text, column)
}

// parse reads one cell as money. A currency that the cell names is the row's,
// unless the row's currency column says otherwise: then the cell contradicts it.
func (b *block) parse(c *cash, text []byte, column int) (int64, bool) {
	parsed, err := b.p.money(text, b.line.kind(column), c.currency)
	if err != nil {
		b.badNumber(c, text, column, err)
		return 0, false
	}
	if parsed.Empty {
		return 0, false
	}
	if parsed.Currency != c.currency {
		if c.fixed || c.hasAmount || c.hasGross || c.hasNet {
			b.mixedCurrencies(c, text, column)
			return 0, false
		}
		c.currency = parsed.Currency
	}
	c.rounded = c.rounded || parsed.Rounded
	return parsed.Minor, true
}

// money reads a cell by the convention of the money columns.
func (p *program) money(text []byte, kind read.CellKind, currency money.Currency) (money.Parsed, error) {
	convention := p.convention(kind)
	convention.Sides = p.format.Numbers.Sides
	if p.format.Fold.Exact {
		return finely(convention, text, currency)
	}
	if p.format.Numbers.Cents {
		return wholeMinor(convention, text, currency)
	}
	parsed, err := convention.Parse(text, currency)
	if err != nil && currency == "" {
		if c := sharedSymbol(convention, text); c != "" {
			return convention.Parse(text, c)
		}
	}
	return parsed, err
}

// convention is that of the column, but for numbers of a workbook: those are
// written with a point whatever its text looks like.
func (p *program) convention(kind read.CellKind) money.Convention {
	if kind == read.Number {
		return money.Convention{Decimal: '.'}
	}
	return p.numbers
}

// wholeMinor reads a cell that counts minor units.
func wholeMinor(convention money.Convention, text []byte, currency money.Currency) (money.Parsed, error) {
	d, err := convention.ParseDecimal(text)
	if err != nil || d.Empty {
		return money.Parsed{Currency: currency, Empty: d.Empty}, err
	}
	if d.Currency != "" {
		currency = d.Currency
	}
	minor, rounded, ok := d.Rescale(0)
	switch {
	case currency == "":
		return money.Parsed{}, &money.CellError{Cell: quote(text), Why: money.NoCurrency}
	case !ok:
		return money.Parsed{}, &money.CellError{Cell: quote(text), Why: money.TooLarge}
	}
	return money.Parsed{Minor: minor, Currency: currency, Rounded: rounded}, nil
}

// sharedSymbol returns what a symbol that several currencies share means where
// nothing else names the currency: exports that mean another dollar write CA$ or
// A$.
func sharedSymbol(convention money.Convention, text []byte) money.Currency {
	d, err := convention.ParseDecimal(text)
	if err != nil {
		return ""
	}
	switch d.Symbol {
	case "$":
		return "USD"
	case "¥", "￥":
		return "JPY"
	}
	return ""
}

func (b *block) badNumber(c *cash, text []byte, column int, err error) {
	c.fault = true
	reason, ok := err.(*money.CellError)
	if ok && reason.Why == money.NoCurrency {
		b.say("currency-unknown", diag.Error, column, "", func() (diag.Text, diag.Text) {
			return diag.T("Nothing says in which currency %q is.", quote(text)),
				diag.T("Put a line above the header that names it, as in %s,%s, or name it in a format of your own.", format.CurrencyLabel, "EUR")
		})
		return
	}
	why := "is not a number"
	if ok {
		why = reason.Why.String()
	}
	b.doubtNumber(text, column)
	mark := "point"
	if b.p.numbers.Decimal == ',' {
		mark = "comma"
	}
	b.say("amount-unreadable", diag.Error, column, "", func() (diag.Text, diag.Text) {
		return diag.T("The amount %q cannot be read: it %s. Expected is a number with a decimal %s, as in the rest of the column.", quote(text), why, mark),
			diag.T("Correct the cell, or leave it: the row is listed as unreadable and counts nowhere.")
	})
}

// doubtNumber asks whether the other decimal mark reads the cell. Numbers of a
// workbook are none of the columns' convention.
func (b *block) doubtNumber(text []byte, column int) {
	if b.line.kind(column) != read.Number {
		b.doubt.number(b.p.numbers, text)
	}
}

func (b *block) mixedCurrencies(c *cash, text []byte, column int) {
	c.fault = true
	currency := c.currency
	b.say("currency-contradicted", diag.Error, column, "", func() (diag.Text, diag.Text) {
		return diag.T("The cell %q is in another currency than its row, which is in %s.", quote(text), string(currency)),
			diag.T("Correct the cell, or leave it: the row is listed as unreadable and counts nowhere.")
	})
}

// sum adds up the role's cells; several columns are added.
func (b *block) sum(c *cash, r role) (int64, bool) {
	var total int64
	found := false
	for _, column := range b.p.columns[r] {
		text := b.line.text(column)
		if len(text) == 0 || c.fault {
			continue
		}
		n, ok := b.parse(c, text, column)
		if !ok {
			continue
		}
		if total, ok = money.AddMinor(total, n); !ok {
			b.overflow(c, column)
			return 0, false
		}
		found = true
	}
	return total, found
}

func (b *block) overflow(c *cash, column int) {
	c.fault = true
	b.say("amount-too-large", diag.Error, column, "", func() (diag.Text, diag.Text) {
		return diag.T("The amounts of this row add up to more than can be counted."),
			diag.T("Correct the cells, or leave them: the row is listed as unreadable and counts nowhere.")
	})
}

// amounts reads all money cells of the row and applies the signs.
func (b *block) amounts() cash {
	c := b.currency()
	if c.fault {
		return c
	}
	p := b.p
	if p.columns.has(rAmount) {
		if n, ok := b.number(&c, rAmount); ok {
			c.amount, c.hasAmount = b.signed(n), true
		}
	}
	if !c.hasAmount && !c.fault && (p.columns.has(rDebit) || p.columns.has(rCredit)) {
		c.amount, c.hasAmount = b.pair(&c)
	}
	if p.columns.has(rGross) {
		if n, ok := b.number(&c, rGross); ok {
			c.gross, c.hasGross = b.signed(n), true
		}
	}
	if p.columns.has(rNet) {
		if n, ok := b.number(&c, rNet); ok {
			c.net, c.hasNet = b.signed(n), true
		}
	}
	if p.columns.has(rFee) {
		n, ok := b.sum(&c, rFee)
		c.fee, c.hasFee = n*p.feeSign, ok
	}
	if p.columns.has(rTax) {
		n, ok := b.sum(&c, rTax)
		c.tax, c.hasTax = n*p.taxSign, ok
	}
	if p.columns.has(rTip) {
		c.tip, _ = b.sum(&c, rTip)
	}
	if p.columns.has(rRefunded) {
		b.refunds(&c)
	}
	return c
}

// signed applies the format's sign convention to an amount, gross or net cell.
func (b *block) signed(n int64) int64 {
	switch {
	case b.p.inverted:
		return -n
	case b.p.unsigned && b.direction == 'o':
		b.signs.outwards.see(n)
		return -n * b.p.habit.out()
	case b.p.unsigned && b.direction == 'i':
		b.signs.inwards.see(n)
		return n * b.p.habit.in()
	}
	return n
}

// pair reads a debit and a credit column. Which sign the numbers of a column
// usually have is its habit; a number of the other sign is a reversal. Columns
// filled with zero where they do not apply are the same as empty ones.
func (b *block) pair(c *cash) (int64, bool) {
	debit, hasDebit := b.number(c, rDebit)
	credit, hasCredit := b.number(c, rCredit)
	b.signs.debit.see(debit)
	b.signs.credit.see(credit)
	n, ok := money.AddMinor(credit*b.p.habit.creditSign(), -debit*b.p.habit.debitSign())
	if !ok {
		b.overflow(c, -1)
	}
	return n, hasDebit || hasCredit
}
