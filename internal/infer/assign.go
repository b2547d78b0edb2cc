package infer

import (
	"slices"

	"rivulet/internal/format"
)

// assign gives every column its role.
func (p *profiled) assign(d *decided) {
	for _, c := range p.columns {
		c.role = ""
	}
	p.assignDates(&d.dates)
	p.assignMoney(d)
	if d.currency.column != nil {
		take(d.currency.column, format.Currency)
	}
	if d.status != nil {
		take(d.status, format.Status)
	}
	p.assignTexts(d)
}

// take gives a column a role unless it has one.
func take(c *column, role format.Role) bool {
	if c == nil || c.role != "" {
		return false
	}
	c.role = role
	return true
}

func (p *profiled) assignDates(d *datesVerdict) {
	take(d.column, format.Date)
	paid, earned := false, false
	for _, c := range d.later {
		m, ok := c.named.meaning(format.Date)
		switch {
		case !ok || m.rank == 0:
		case m.rank == 4 && !paid:
			paid = take(c, format.Paid)
		case m.rank != 4 && !earned:
			earned = take(c, format.Earned)
		}
	}
	for _, c := range p.columns {
		if c.clocks > 0 && c.clocks == c.filled && take(c, format.Time) {
			break
		}
	}
}

func (p *profiled) assignMoney(d *decided) {
	if id := d.money.identity; id != nil {
		take(id.gross, format.Gross)
		take(id.net, format.Net)
		take(id.fee, format.Fee)
		for _, tax := range id.taxes {
			take(tax, format.Tax)
		}
	}
	if r := d.money.reading; r != nil {
		p.assignReading(r)
	}
	take(d.money.owed, format.Balance)
	if b := d.money.proof.reading; b != nil {
		take(b.balance, format.Balance)
		for _, key := range d.money.proof.keys {
			switch _, account := key.named.meaning(format.Account); {
			case account:
				take(key, format.Account)
			case isProduct(key.name):
				take(key, format.Category)
			}
		}
	}
}

func (p *profiled) assignReading(r *moneyReading) {
	_, isDebit := r.nameOfAmount(format.Debit)
	_, isCredit := r.nameOfAmount(format.Credit)
	switch {
	case r.amount == nil:
		take(r.debit, format.Debit)
		take(r.credit, format.Credit)
	case isDebit && r.inverted, isCredit && !r.inverted: // its partner is empty throughout
		role, other := format.Credit, format.Debit
		if isDebit {
			role, other = format.Debit, format.Credit
		}
		take(r.amount, role)
		if sides := p.sides(other); len(sides) > 0 {
			take(sides[0], other)
		}
	default:
		take(r.amount, format.AmountColumn)
	}
	if r.direction != nil {
		take(r.direction.column, format.Direction)
	}
	take(r.fee, format.Fee)
}

// nameOfAmount is the meaning of the amount's name as a role, if it has that
// and no amount's.
func (r *moneyReading) nameOfAmount(role format.Role) (headWord, bool) {
	if r.amount == nil || r.direction != nil || r.fee != nil {
		return headWord{}, false
	}
	if _, ok := r.amount.named.meaning(format.AmountColumn); ok {
		return headWord{}, false
	}
	return r.amount.named.meaning(role)
}

// assignTexts gives the columns of words their roles; if none is a description,
// the one with most text is.
func (p *profiled) assignTexts(d *decided) {
	once := []format.Role{format.Type, format.Category}
	used := map[format.Role]bool{}
	for _, exact := range []bool{true, false} {
		for _, role := range []format.Role{format.Counterparty, format.Description, format.Type, format.Category} {
			for _, c := range p.named(role, exact) {
				if slices.Contains(once, role) && used[role] {
					continue
				}
				used[role] = take(c, role) || used[role]
			}
		}
	}
	for _, c := range p.named(format.ID, true) {
		if c.isUnique(p.data) && take(c, format.ID) {
			break
		}
	}
	for _, c := range p.named(format.Account, true) {
		if len(c.words) == 1 && c.filled == p.data && p.data > 2 && take(c, format.Account) {
			break
		}
	}
	for _, c := range p.named(format.Direction, true) {
		if !used[format.Type] {
			used[format.Type] = take(c, format.Type)
		}
	}
	if p.head >= 0 {
		if named := len(p.table.Head[p.head].Cells); named < len(p.columns) { // texts that go on behind the header
			for _, c := range p.columns[named-1:] {
				used[format.Description] = take(c, format.Description) || used[format.Description]
			}
		}
	}
	if used[format.Counterparty] || used[format.Description] {
		return
	}
	var most *column
	for _, c := range p.columns {
		if c.role == "" && c.isText() && (most == nil || c.letters > most.letters) {
			most = c
		}
	}
	take(most, format.Description)
}

// describeByKind makes a description of the column of kinds where no column tells
// whom a movement was with, or less text stands in it: banks name the one column of
// texts that they have as either.
func (p *profiled) describeByKind(*decided) {
	var kind *column
	most := 0 // letters in the columns that tell it
	for _, c := range p.columns {
		switch c.role {
		case format.Type:
			kind = c
		case format.Counterparty, format.Description:
			if c.named.exact {
				return
			}
			most = max(most, c.letters)
		}
	}
	if kind != nil && kind.letters > most {
		kind.role = format.Description
	}
}

// moneyRoles are the columns whose cells move money.
func (p *profiled) moneyRoles() []*column {
	return slices.DeleteFunc(slices.Clone(p.columns), func(c *column) bool { return !c.role.MovesMoney() })
}

// accountAbove finds the label of the account's number above the header.
func (p *profiled) accountAbove() format.Where {
	for i := range max(p.head, 0) {
		for _, cell := range p.table.Head[i].Cells {
			label, _, _ := cutAt(cell)
			if n := p.words.name(label); !n.exact || label == "" {
				continue
			} else if _, ok := n.meaning(format.Account); !ok {
				continue
			}
			w := format.Where{After: []string{label}}
			if value := w.Find(p.table.Head[:p.head]); digitsIn(value) >= 4 {
				return w
			}
		}
	}
	return format.Where{}
}

// cutAt splits a label from its value.
func cutAt(cell string) (label, value string, found bool) {
	for i, r := range cell {
		if r == ':' || r == '：' {
			return cell[:i], cell[i:], true
		}
	}
	return cell, "", false
}

func digitsIn(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]-'0' <= 9 {
			n++
		}
	}
	return n
}
