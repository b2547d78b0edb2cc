package infer

import (
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// format writes what was decided in the vocabulary of formats.
func (p *profiled) format(d *decided) *format.Format {
	f := &format.Format{
		ID: format.Inferred, Title: "Unknown layout (inferred)", Provider: "Unknown account", Region: "world", Type: "bank",
		Get: "The layout of this file was worked out from its content.", Seen: "inferred", Level: "account", Tag: format.Inferred,
		Columns: format.Columns{}, Payer: format.Payer{Catalogue: true},
		Dates: format.Dates{Layouts: d.dates.layouts}, Skip: d.skip, States: d.states, Account: d.account,
		Numbers: format.Numbers{Decimal: "point"},
	}
	if d.money.owed != nil {
		f.Type = "card"
	}
	if len(d.dates.layouts) > 0 {
		f.Dates.Default = d.dates.layouts[0]
	}
	if d.money.mark == ',' {
		f.Numbers.Decimal = "comma"
	}
	for _, c := range p.columns {
		if c.role != "" {
			f.Columns[c.role] = append(f.Columns[c.role], c.headName())
			f.Numbers.Sides = f.Numbers.Sides || c.sided > 0 && c.role.HoldsAmounts()
		}
	}
	p.amounts(f, &d.money)
	for _, when := range d.pending {
		f.Rules = append(f.Rules, format.Rule{When: when, Flow: "catalogue", State: "pending"})
	}
	for _, when := range d.declined {
		f.Rules = append(f.Rules, format.Rule{When: when, Flow: "catalogue", State: "declined"})
	}
	f.Rules = append(f.Rules, format.Rule{Flow: "catalogue"})
	switch own := len(f.Columns[format.Account]) > 0 || d.account.After != nil; {
	case own:
		f.Provider = "Account"
	case d.currency.currency != "":
		f.Provider = "Unknown account (" + string(d.currency.currency) + ")"
	}
	if f.Columns[format.Currency] == nil && d.currency.currency != "" {
		f.Currency = format.Where{Fixed: string(d.currency.currency)}
	}
	signs := d.money.reading != nil && d.money.reading.direction != nil // without that column nothing says which way the money went
	for _, role := range []format.Role{format.Date, format.AmountColumn, format.Debit, format.Credit, format.Gross, format.Net, format.Direction, format.Balance, format.Currency, format.Counterparty, format.Description} {
		if len(f.Columns[role]) > 0 && (role != format.Direction || signs) {
			f.Header.Requires = append(f.Header.Requires, role)
		}
	}
	return f
}

// patterns writes cells as patterns that match them: their own stars are none.
func patterns(cells []string) []string {
	var out []string
	for _, s := range cells {
		core := strings.Trim(s, "*")
		if i := strings.IndexByte(core, '*'); i >= 0 {
			core = core[:i]
		}
		switch {
		case core == s:
			out = append(out, s)
		case strings.TrimSpace(core) != "":
			out = append(out, "*"+core+"*")
		}
	}
	return out
}

// amounts writes the signs.
func (p *profiled) amounts(f *format.Format, v *moneyVerdict) {
	if id := v.identity; id != nil {
		if id.feeSign < 0 {
			f.Amount.Fee, f.Amount.Tax = "cost-negative", "cost-negative"
		}
		return
	}
	r := v.reading
	switch {
	case r == nil:
		return
	case r.direction != nil:
		f.Amount.Sign, f.Amount.In, f.Amount.Out = "unsigned", patterns(r.direction.in), patterns(r.direction.out)
		f.Amount.None, f.Rules = patterns(r.direction.none), append(f.Rules, r.direction.rules()...)
	case r.inverted && len(f.Columns[format.AmountColumn]) > 0:
		f.Amount.Sign = "inverted"
	}
	if r.fee != nil {
		f.Amount.Is, f.Amount.BalanceLessFee = "gross", true
		if r.feeSign < 0 {
			f.Amount.Fee = "cost-negative"
		}
	}
}

// headName is the column's name in a format, with the currency left open.
func (c *column) headName() string {
	if format.Normalise(c.name) == "" {
		return c.title()
	}
	if key, _, ok := format.Generic(format.Normalise(c.name)); ok && c.role.MovesMoney() {
		return key
	}
	return c.title()
}

// match is the recognition of the table as what was inferred.
func (p *profiled) match(d *decided, f *format.Format) format.Match {
	m := format.Match{
		Table: p.table, Format: f, Header: p.header, Names: p.names, Columns: map[format.Role][]int{},
		Currency: d.currency.currency,
	}
	known := 0
	for _, c := range p.columns {
		switch {
		case c.role != "":
			m.Columns[c.role] = append(m.Columns[c.role], c.index)
			known++
		case format.Normalise(c.name) != "":
			m.Extra = append(m.Extra, c.name)
		}
	}
	if len(p.columns) > 0 {
		m.Score = float64(known) / float64(len(p.columns))
	}
	if p.head > 0 {
		m.Account = f.Account.Find(p.table.Head[:p.head])
	}
	if r := d.money.proof.reading; r != nil {
		m.Evidence = append(m.Evidence, diag.T("the running balance in %s follows from %s on %d of %d steps", quoted(r.balance), r.describe(),
			d.money.proof.walked.held, d.money.proof.walked.held+d.money.proof.walked.broken))
	}
	return m
}
