package normalise

import (
	"rivulet/internal/money"
)

// totals are the rows of the export that sum others, and the sums they are held
// against: of all rows above them and of all rows of the file.
type totals struct {
	sums  sums
	lines []totalLine
}

// totalLine is one total row.
type totalLine struct {
	row      int
	currency money.Currency
	in, out  int64 // of debit and credit columns; out is negative
	value    int64 // of a single column
	pair     bool
	above    sum // of the rows of its block above it; of the file after merge
}

// total reads the amounts of a total row. One that cannot be read proves
// nothing.
func (b *block) total() {
	c := b.currency()
	t := totalLine{row: b.line.row.Number}
	for _, r := range [...]role{rAmount, rGross, rNet} {
		if n, ok := b.p.quietNumber(&b.line, r, &c); ok {
			t.value, t.currency = n, c.currency
			break
		}
	}
	if t.currency == "" {
		debit, hasDebit := b.p.quietNumber(&b.line, rDebit, &c)
		credit, hasCredit := b.p.quietNumber(&b.line, rCredit, &c)
		if !hasDebit && !hasCredit {
			return
		}
		t.in, t.out, t.pair, t.currency = magnitude(credit), -magnitude(debit), true, c.currency
	}
	t.above = *b.totals.sums.of(t.currency)
	b.totals.lines = append(b.totals.lines, t)
}

// quietNumber reads a cell that may as well be none.
func (p *program) quietNumber(l *line, r role, c *cash) (int64, bool) {
	text, column := l.first(r)
	if len(text) == 0 {
		return 0, false
	}
	parsed, err := p.money(text, l.kind(column), c.currency)
	if err != nil || parsed.Empty || parsed.Currency == "" {
		return 0, false
	}
	c.currency = parsed.Currency
	return parsed.Minor, true
}

func (t *totals) merge(next *totals) {
	for _, l := range next.lines {
		before := t.sums.of(l.currency)
		l.above.net = saturated(l.above.net, before.net)
		l.above.in = saturated(l.above.in, before.in)
		l.above.out = saturated(l.above.out, before.out)
		t.lines = append(t.lines, l)
	}
	t.sums.merge(&next.sums)
}

// proof compares every total with the rows above it and with all rows: it may
// be their net, or of the money in or out alone.
func (t *totals) proof() proof {
	var p proof
	for _, l := range t.lines {
		p.see(l.equals(l.above) || l.equals(*t.sums.of(l.currency)), l.row)
	}
	return p
}

func (t *totalLine) equals(s sum) bool {
	if t.pair {
		return t.in == s.in && t.out == s.out
	}
	v := magnitude(t.value)
	return v == magnitude(s.net) || v == s.in || v == -s.out
}

func magnitude(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
