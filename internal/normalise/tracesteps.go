package normalise

import (
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/money"
)

// traceDay says from which cell the day comes, and by which layout.
func (b *block) traceDay(t *tracer) {
	for _, r := range [...]role{rDate, rPaid, rFinished, rStarted, rEarned} {
		text, column := b.line.first(r)
		if len(text) == 0 {
			continue
		}
		m, _, _ := b.date(r)
		layout := "yyyy-MM-dd"
		if l := b.p.layout[r]; l != nil {
			layout = l.text
		}
		t.say("Date %q in %s, read as %s: %v.", quote(text), columnName(b.p.names, column), layout, m.day)
		if b.p.utc {
			t.say("Its times are in UTC, and the day is that of UTC.")
		}
		return
	}
}

// traceMoney says which cells the money comes from and how they are written.
func (b *block) traceMoney(t *tracer, c *cash) {
	mark := diag.T("decimal point")
	if b.p.numbers.Decimal == ',' {
		mark = diag.T("decimal comma")
	}
	for _, r := range moneyRoles() {
		for _, column := range b.p.columns[r] {
			if text := clean(b.line.cell(column)); len(text) > 0 {
				t.say("Money %q in %s, used as %s, with a %v.", quote(text), columnName(b.p.names, column), string(roleNames()[r]), mark)
			}
		}
	}
	switch {
	case b.p.inverted:
		t.say("In this format a positive amount is money out.")
	case b.p.unsigned && b.direction == 'i', b.p.unsigned && b.direction == 'o':
		word, column := b.line.first(rDirection)
		way := diag.T("money out")
		if b.direction == 'i' {
			way = diag.T("money in")
		}
		t.say("Direction %q in %s: %v.", quote(word), columnName(b.p.names, column), way)
	}
	if word, column := b.line.first(rCurrency); len(word) > 0 {
		t.say("Currency %q in %s: %s.", quote(word), columnName(b.p.names, column), string(c.currency))
	}
	if c.rounded {
		t.say("The amount has more digits than %s has and was rounded to the nearest, halves to even.", string(c.currency))
	}
}

// traceRule says which rule of the format applies, or that the known payers
// decide, and what they found.
func (b *block) traceRule(t *tracer, o *outcome) {
	if o.rule == nil {
		t.say("No rule of the format %s is for this row.", b.p.format.ID)
	}
	for i := range b.p.rules {
		if &b.p.rules[i] == o.rule && len(b.p.rules) == len(b.p.format.Rules) {
			t.say("Rule %d of the format %s applies (%v).", i+1, b.p.format.ID, conditions(&b.p.format.Rules[i].When))
		}
	}
	switch {
	case o.rule == nil || !o.replaced:
	case o.rule.title:
		t.say("The rule takes the amount from the number in the text.")
	case o.rule.hasAmount:
		t.say("The rule takes the amount from the column used as %s.", string(roleNames()[o.rule.amount]))
	case o.rule.sign == 'i':
		t.say("The rule says that the amount is money in.")
	default:
		t.say("The rule says that the amount is money out.")
	}
	switch {
	case o.ruled:
		t.say("Without a rule of yours it would be %s; %v: %s.", o.said.String(), *o.hit.Why, o.hit.Flow.String())
	case o.isHit && o.hit.Payer != "":
		t.say("The text names %s, a known payer: %s. %v", o.hit.Payer, o.hit.Flow.String(), *o.hit.Why)
	case o.isHit:
		t.say("The text is known: %s. %v", o.hit.Flow.String(), *o.hit.Why)
	case o.rule == nil || o.rule.catalogue:
		t.say("The text names no known payer.")
	}
}

// traceResult says what the row became.
func (b *block) traceResult(t *tracer, c *cash, s *parts, o *outcome) {
	amount := func(n int64) money.Amount { return money.Amount{Minor: n, Currency: c.currency} }
	t.say("Gross %v − fee %v − tax %v = net %v.", amount(s.gross), amount(s.fee), amount(s.tax), amount(s.net))
	if o.payer != "" {
		t.say("It became %s of %s (%s), %s.", o.flow.String(), o.payer, o.kind.String(), o.state.String())
		return
	}
	t.say("It became %s, %s.", o.flow.String(), o.state.String())
}

// conditions says in words when a rule applies.
func conditions(w *format.When) diag.Text {
	all := diag.Text{}
	add := func(next diag.Text) {
		if all.IsZero() {
			all = next
			return
		}
		all = diag.T("%v, %v", all, next)
	}
	for _, c := range []struct {
		role     format.Role
		patterns []string
	}{
		{format.Date, w.Date}, {format.Type, w.Type}, {format.Category, w.Category}, {format.Status, w.Status}, {format.Direction, w.Direction},
		{format.Counterparty, w.Counterparty}, {format.Description, w.Description}, {"any cell", w.Any},
	} {
		if len(c.patterns) > 0 {
			add(diag.T("%s is one of %s", string(c.role), patternList(c.patterns)))
		}
	}
	switch w.Sign {
	case "in":
		add(diag.T("money in"))
	case "out":
		add(diag.T("money out"))
	case "zero":
		add(diag.T("no money"))
	}
	for _, r := range w.Empty {
		add(diag.T("%s is empty", string(r)))
	}
	for _, r := range w.Filled {
		add(diag.T("%s is filled", string(r)))
	}
	if all.IsZero() {
		return diag.T("it takes every row that no rule before it takes")
	}
	return all
}

// patternList quotes the first few patterns.
func patternList(patterns []string) string {
	const few = 4
	if len(patterns) > few {
		return strings.Join(patterns[:few], " | ") + " | …"
	}
	return strings.Join(patterns, " | ")
}
