package normalise

import (
	"cmp"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// balances walks the running balance of every account and currency in the order
// of the file. Exports run forwards (balance = balance before + movement) or
// backwards (newest first: balance before = balance + movement of the row
// before), and cards show what is owed, which grows as money goes out. All four
// are tried on every step, and the one that holds most often is how this file
// runs.
type balances struct {
	chains  []chain
	last    int   // index of the chain of the row before
	current int64 // balance of the row at hand; valid if has
	has     bool
}

// chain is the walk along one account and currency, and one product where the
// export has several in one account, as Revolut's Current and Savings.
type chain struct {
	account     string
	product     string
	currency    money.Currency
	first, last step
	gap         int64 // moved by rows without a balance since last
	held        int64 // of pending rows since last, which some banks hold back and some do not
	sparse      bool  // rows without a balance stand between rows with one
	days        []dayRun
	walks       [walkCount]strides
}

// The ways a balance may run; owed ones last, so that a tie is plain.
const (
	forwards = iota
	backwards
	owedForwards
	owedBackwards
	walkCount
)

// step is a row with a balance.
type step struct {
	row            int // 0 if there is none
	day            ledger.Day
	balance, moved int64
	lead, held     int64 // chain.gap and chain.held just before it
}

// balance reads the balance cell of a row and walks on to it. Rows whose money
// has not moved are no step.
func (b *block) balance(day ledger.Day, c *cash, moved int64, o *outcome) {
	b.balances.has = false
	if o.state != ledger.StatePaid && o.state != ledger.StatePending {
		return
	}
	text, column := b.line.first(rBalance)
	var product []byte
	if b.p.product >= 0 {
		product = trim(b.line.cell(b.p.product))
	}
	chain := b.balances.chain(b.account(c.currency), product, c.currency)
	if o.state == ledger.StatePending {
		chain.held = saturated(chain.held, moved)
		return
	}
	if len(text) == 0 {
		chain.gap = saturated(chain.gap, moved)
		return
	}
	parsed, err := b.p.money(text, b.line.kind(column), c.currency)
	if err != nil {
		b.doubtNumber(text, column)
		b.say("balance-unreadable", diag.Note, column, "", func() (diag.Text, diag.Text) {
			return diag.T("The balance %q cannot be read; it proves nothing.", quote(text)), diag.Text{}
		})
		return
	}
	if parsed.Empty || parsed.Currency != c.currency {
		chain.gap = saturated(chain.gap, moved)
		return
	}
	b.balances.current, b.balances.has = parsed.Minor, true
	chain.walk(step{row: b.line.row.Number, day: day, balance: parsed.Minor, moved: moved})
}

func (b *balances) chain(account string, product []byte, currency money.Currency) *chain {
	is := func(i int) bool {
		c := &b.chains[i]
		return c.currency == currency && c.account == account && c.product == string(product)
	}
	if b.last < len(b.chains) && is(b.last) {
		return &b.chains[b.last]
	}
	for i := range b.chains {
		if is(i) {
			b.last = i
			return &b.chains[i]
		}
	}
	b.last = len(b.chains)
	b.chains = append(b.chains, chain{account: account, product: string(product), currency: currency})
	return &b.chains[b.last]
}

// walk compares the step with the one before it.
func (c *chain) walk(s step) {
	s.lead, s.held, c.gap, c.held = c.gap, c.held, 0, 0
	c.onDay(&s)
	if c.last.row == 0 {
		c.first, c.last = s, s
		return
	}
	c.compare(&s)
	c.last = s
}

// compare tries the four ways. What is missing where one breaks is what the balance
// moved beyond the rows; the later of the two rows is the one that breaks it.
func (c *chain) compare(s *step) {
	up, down := s.balance-c.last.balance, c.last.balance-s.balance
	after, before := s.moved+s.lead, c.last.moved+s.lead
	c.sparse = c.sparse || s.lead != 0
	later := func(way int, missing int64) {
		c.walks[way].breaks(ledger.Break{From: c.last.day, To: s.day, Row: int32(s.row), Missing: missing}, s.row)
	}
	earlier := func(way int, missing int64) {
		c.walks[way].breaks(ledger.Break{From: s.day, To: c.last.day, Row: int32(c.last.row), Missing: missing}, s.row)
	}
	if up == after || up == after+s.held {
		c.walks[forwards].held++
	} else {
		later(forwards, up-after)
	}
	if down == before || down == before+s.held {
		c.walks[backwards].held++
	} else {
		earlier(backwards, down-before)
	}
	if up == -after || up == -after-s.held {
		c.walks[owedForwards].held++
	} else {
		later(owedForwards, -up-after)
	}
	if down == -before || down == -before-s.held {
		c.walks[owedBackwards].held++
	} else {
		earlier(owedBackwards, -down-before)
	}
}

// merge walks on through the chains of the next block.
func (b *balances) merge(next *balances) {
	for i := range next.chains {
		n := &next.chains[i]
		c := b.chain(n.account, []byte(n.product), n.currency)
		if n.first.row == 0 {
			c.gap, c.held = saturated(c.gap, n.gap), saturated(c.held, n.held)
			continue
		}
		first := n.first
		first.lead, first.held = saturated(c.gap, first.lead), saturated(c.held, first.held)
		if c.last.row == 0 {
			c.first = first
		} else {
			c.compare(&first)
		}
		c.joinDays(n.days)
		c.sparse = c.sparse || n.sparse
		c.last, c.gap, c.held = n.last, n.gap, n.held
		for i := range c.walks {
			c.walks[i].merge(&n.walks[i])
		}
	}
}

// best is the way that holds most often.
func (c *chain) best() int {
	best := forwards
	for way := range c.walks {
		if c.walks[way].held > c.walks[best].held {
			best = way
		}
	}
	return best
}

// closing returns the balance after the account's last row.
func (c *chain) closing() (ledger.Balance, bool) {
	s := c.last
	if c.backward() {
		s = c.first
	}
	return ledger.Balance{Account: c.account, On: s.day, Held: money.Amount{Minor: s.balance, Currency: c.currency}}, s.row > 0
}

// closings returns what every account held at the end, sorted by account and
// currency; the products of one account are added up.
func (b *balances) closings() []ledger.Balance {
	var out []ledger.Balance
	for i := range b.chains {
		closing, ok := b.chains[i].closing()
		if !ok {
			continue
		}
		at := slices.IndexFunc(out, func(o ledger.Balance) bool {
			return o.Account == closing.Account && o.Held.Currency == closing.Held.Currency
		})
		if at < 0 {
			out = append(out, closing)
			continue
		}
		out[at].On = max(out[at].On, closing.On)
		out[at].Held.Minor = saturated(out[at].Held.Minor, closing.Held.Minor)
	}
	slices.SortStableFunc(out, func(x, y ledger.Balance) int {
		return cmp.Or(strings.Compare(x.Account, y.Account), strings.Compare(string(x.Held.Currency), string(y.Held.Currency)))
	})
	return out
}

// walked adds up the proofs of all accounts, and counts the steps that hold only
// if money in and out are exchanged.
func (b *balances) walked() (all proof, owed int) {
	for i := range b.chains {
		c := &b.chains[i]
		way := c.best()
		all.merge(&c.walks[way].proof)
		if way >= owedForwards {
			owed += c.walks[way].held
		}
	}
	return all, owed
}
