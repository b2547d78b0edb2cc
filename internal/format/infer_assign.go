package format

import (
	"slices"
)

// assign gives every column its role.
func (p *inferTable) assign(d *decided) {
	for _, c := range p.columns {
		c.role = ""
	}
	p.assignDates(&d.dates)
	p.assignMoney(d)
	if d.currency.column != nil {
		take(d.currency.column, Currency)
	}
	if d.status != nil {
		take(d.status, Status)
	}
	p.assignTexts(d)
}

// take gives a column a role unless it has one.
func take(c *inferColumn, role Role) bool {
	if c == nil || c.role != "" {
		return false
	}
	c.role = role
	return true
}

func (p *inferTable) assignDates(d *datesVerdict) {
	take(d.column, Date)
	paid, earned := false, false
	for _, c := range d.later {
		m, ok := c.named.meaning(Date)
		switch {
		case !ok || m.rank == 0:
		case m.rank == 4 && !paid:
			paid = take(c, Paid)
		case m.rank != 4 && !earned:
			earned = take(c, Earned)
		}
	}
	for _, c := range p.columns {
		if c.clocks > 0 && c.clocks == c.filled && take(c, Time) {
			break
		}
	}
}

func (p *inferTable) assignMoney(d *decided) {
	if id := d.money.identity; id != nil {
		take(id.gross, Gross)
		take(id.net, Net)
		take(id.fee, Fee)
		for _, tax := range id.taxes {
			take(tax, Tax)
		}
	}
	if r := d.money.reading; r != nil {
		p.assignReading(r)
	}
	take(d.money.owed, Balance)
	if b := d.money.proof.reading; b != nil {
		take(b.balance, Balance)
		for _, key := range d.money.proof.keys {
			switch _, account := key.named.meaning(Account); {
			case account:
				take(key, Account)
			case isProduct(key.name):
				take(key, Category)
			}
		}
	}
}

func (p *inferTable) assignReading(r *moneyReading) {
	_, isDebit := r.nameOfAmount(Debit)
	_, isCredit := r.nameOfAmount(Credit)
	switch {
	case r.amount == nil:
		take(r.debit, Debit)
		take(r.credit, Credit)
	case isDebit && r.inverted, isCredit && !r.inverted: // its partner is empty throughout
		role, other := Credit, Debit
		if isDebit {
			role, other = Debit, Credit
		}
		take(r.amount, role)
		if sides := p.sides(other); len(sides) > 0 {
			take(sides[0], other)
		}
	default:
		take(r.amount, AmountColumn)
	}
	if r.direction != nil {
		take(r.direction.column, Direction)
	}
	take(r.fee, Fee)
}

// nameOfAmount is the meaning of the amount's name as a role, if it has that
// and no amount's.
func (r *moneyReading) nameOfAmount(role Role) (headWord, bool) {
	if r.amount == nil || r.direction != nil || r.fee != nil {
		return headWord{}, false
	}
	if _, ok := r.amount.named.meaning(AmountColumn); ok {
		return headWord{}, false
	}
	return r.amount.named.meaning(role)
}

// assignTexts gives the columns of words their roles; if none is a description,
// the one with most text is.
func (p *inferTable) assignTexts(d *decided) {
	once := []Role{Type, Category}
	used := map[Role]bool{}
	for _, exact := range []bool{true, false} {
		for _, role := range []Role{Counterparty, Description, Type, Category} {
			for _, c := range p.named(role, exact) {
				if slices.Contains(once, role) && used[role] {
					continue
				}
				used[role] = take(c, role) || used[role]
			}
		}
	}
	for _, c := range p.named(ID, true) {
		if c.isUnique(p.data) && take(c, ID) {
			break
		}
	}
	for _, c := range p.named(Account, true) {
		if len(c.words) == 1 && c.filled == p.data && p.data > 2 && take(c, Account) {
			break
		}
	}
	for _, c := range p.named(Direction, true) {
		if !used[Type] {
			used[Type] = take(c, Type)
		}
	}
	if p.head >= 0 {
		if named := len(p.table.Head[p.head].Cells); named < len(p.columns) { // texts that go on behind the header
			for _, c := range p.columns[named-1:] {
				used[Description] = take(c, Description) || used[Description]
			}
		}
	}
	if used[Counterparty] || used[Description] {
		return
	}
	var most *inferColumn
	for _, c := range p.columns {
		if c.role == "" && c.isText() && (most == nil || c.letters > most.letters) {
			most = c
		}
	}
	take(most, Description)
}

// describeByKind makes a description of the column of kinds where no column tells
// whom a movement was with, or less text stands in it: banks name the one column of
// texts that they have as either.
func (p *inferTable) describeByKind(*decided) {
	var kind *inferColumn
	most := 0 // letters in the columns that tell it
	for _, c := range p.columns {
		switch c.role {
		case Type:
			kind = c
		case Counterparty, Description:
			if c.named.exact {
				return
			}
			most = max(most, c.letters)
		}
	}
	if kind != nil && kind.letters > most {
		kind.role = Description
	}
}

// moneyRoles are the columns whose cells move money.
func (p *inferTable) moneyRoles() []*inferColumn {
	return slices.DeleteFunc(slices.Clone(p.columns), func(c *inferColumn) bool { return !isMoneyRole(c.role) })
}

// accountAbove finds the label of the account's number above the header.
func (p *inferTable) accountAbove() Where {
	for i := range max(p.head, 0) {
		for _, cell := range p.table.Head[i].Cells {
			label, _, _ := cutAt(cell)
			if n := p.words.name(label); !n.exact || label == "" {
				continue
			} else if _, ok := n.meaning(Account); !ok {
				continue
			}
			w := Where{After: []string{label}}
			if value := w.find(p.table.Head[:p.head]); digitsIn(value) >= 4 {
				return w
			}
		}
	}
	return Where{}
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
