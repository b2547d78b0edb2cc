package household

import (
	"cmp"
	"slices"

	"rivulet/internal/money"
)

// nature is what an event truly is, whatever its export calls it.
type nature int

const (
	earning   nature = iota // money earned
	feeRow                  // a cost of earning on a row of its own
	taxRow                  // a tax on a row of its own
	givenBack               // income given back to a customer
	payoutRow               // a platform or wallet sends money on
	deposit                 // a payout arrives
	owed                    // earned, not paid: expected, pending or confirmed
	declined                // never paid: returned, rejected, reversed, expired
	salary                  // a wage
	person                  // money from a friend, and the text says so
	vague                   // money from a friend, and nothing says so
	mystery                 // a credit that nobody knows
	purchase                // spending
	merchant                // a purchase refunded
	own                     // own money moved between own accounts
	sent                    // own money leaving a bank for another account
	ownVague                // own money arriving, where only the other account's file tells
	aside                   // own money put aside
	borrowed                // money that has to be paid back
	repaid                  // the paying back
	exchange                // a leg of a currency conversion
	hold                    // a hold and its release
	statement               // a total or balance row, no movement
	toldAgain               // a row that another export of the platform holds too
)

// movement is one event as one account sees it.
type movement struct {
	serial   int
	day      day
	second   int // of the day
	nature   nature
	payer    string
	currency money.Currency
	gross    int64 // signed; on accounts without fees the amount itself
	fee, tax int64 // positive when they cost
	balance  int64 // of the account in this currency after the movement

	kind    string    // the provider's word for what it is
	party   string    // who is on the other side
	text    string    // the provider's description
	ref     string    // its id, where the provider has ids
	state   string    // the provider's word for the state
	link    string    // the id of the row it belongs to
	undoes  *movement // what it gives back or releases, in full or in part
	again   *movement // the movement of another account that this one tells again
	note    string    // what someone wrote beside it
	cells   []string  // what only this layout knows
	parts   []part    // components that the provider lists on rows of their own
	minutes int       // of work
	slow    bool      // pending for some days before it is booked
	late    bool      // booked some days after its own date: an export made before that lacks it, even as pending
}

// part is a component of a payment on a row of its own.
type part struct {
	class, category string
	amount          int64
}

// net is what the movement changes.
func (m *movement) net() int64 { return m.gross - m.fee - m.tax }

// account is where money sits, and how its provider exports it.
type account struct {
	name        string
	payer       string // whose payments its rows are: a platform or wallet; empty for banks
	currency    money.Currency
	number      string // the last four digits of the account's number
	opening     int64  // balance before the first row
	layout      layout
	payoutRows  bool // the provider lists its payouts
	newestFirst bool
	windows     []window               // the exports that were downloaded; none: withheld
	other       *layout                // a second way to export the same rows, such as a monthly statement; nil: there is none
	tells       func(m *movement) bool // what the second way tells of
	rows        []*movement
	style       int  // which variant of the layout
	older       int  // 1 + the variant of the first of several exports; 0: all are alike
	ids         bool // rows have ids, which are the same in every export
}

// styleOf is the variant in which an export is written: the first of several may
// be from before the provider changed its layout.
func (a *account) styleOf(w window) int {
	if a.older > 0 && len(a.windows) > 1 && w == a.windows[0] {
		return a.older - 1
	}
	return a.style
}

// payout is money on its way from one account to another.
type payout struct {
	from     *account
	to       *account
	earnings []*movement // what it pays
	out      []*movement // rows of the paying account; none if it lists no payouts
	in       *movement   // the row of the receiving account
	rest     *movement   // what arrived of it as a second deposit; nil: all arrived at once
	fee      int64       // lost on the way, in the paying account's currency
	changed  bool        // it arrived in another currency
}

// world is everything that happens.
type world struct {
	dice
	start, end day
	accounts   []*account
	payouts    []*payout
	serial     int
	notes      []string
	archive    bool     // the exports come in one zip
	bankless   bool     // the person gives no bank's export
	merchants  []string // where the person shops; nil: in Germany
	missing    *export  // a file that is not given; nil: all are
	cut        day      // if not 0, the missing file is given, but ends before this day
	hard       Hard     // what makes it hard
	holidays   bool     // banks are closed on holidays too
}

func newWorld(seed uint64) *world { return &world{dice: newDice(seed)} }

// open adds an account.
func (w *world) open(a account) *account {
	if a.number == "" {
		a.number = w.digits(4)
	}
	w.accounts = append(w.accounts, &a)
	return &a
}

// add books a movement on an account.
func (w *world) add(a *account, m movement) *movement {
	w.serial++
	m.serial = w.serial
	if m.currency == "" {
		m.currency = a.currency
	}
	if m.second == 0 {
		m.second = w.between(6*3600, 22*3600)
	}
	a.rows = append(a.rows, &m)
	return &m
}

// settle sorts every account by time and writes its running balances.
func (w *world) settle() {
	for _, a := range w.accounts {
		slices.SortStableFunc(a.rows, func(x, y *movement) int {
			return cmp.Or(cmp.Compare(x.day, y.day), cmp.Compare(x.second, y.second), cmp.Compare(x.serial, y.serial))
		})
		balances := map[money.Currency]int64{a.currency: a.opening}
		for _, m := range a.rows {
			if m.moves() {
				balances[m.currency] += m.net()
			}
			m.balance = balances[m.currency]
		}
	}
}

// moves reports whether the movement changes the balance of its account.
func (m *movement) moves() bool {
	return m.nature != owed && m.nature != declined && m.nature != statement && m.nature != toldAgain
}

// till is what a platform owes: earnings that were not paid out yet.
type till struct {
	earnings []*movement
	sum      int64
}

// put adds an earning, or a fee or refund that belongs to it.
func (t *till) put(m *movement) {
	t.earnings = append(t.earnings, m)
	t.sum += m.net()
}

// empty takes everything out.
func (t *till) empty() till {
	all := *t
	*t = till{}
	return all
}

// until takes out what came by day d.
func (t *till) until(d day) till {
	var taken till
	all := t.empty()
	for _, m := range all.earnings {
		if m.day <= d {
			taken.put(m)
		} else {
			t.put(m)
		}
	}
	return taken
}

// route is how a platform's money travels to an account.
type route struct {
	to       *account
	lag      [2]int // days on the way, from and to
	fee      func(sum int64) int64
	rate     func(d day) int64 // of the paying currency in ten-thousandths of the receiving one; nil: the same currency
	withdraw movement          // how the paying account words it
	arrive   func() movement   // how the receiving account words it
	split    int               // percentage of payouts that arrive as two deposits
	kept     int64             // of the sum, withheld as a tax, in thousandths
	via      string            // the bank names this payer instead: the money went through its wallet
}

// send pays out everything in the tills as one deposit; with two tills the
// deposit is a batch of two payouts. It returns nil if there is nothing to send.
func (w *world) send(a *account, r route, days []day, tills []till) *payout {
	p := &payout{from: a, to: r.to}
	var sum int64
	for i, t := range tills {
		if t.sum <= 0 {
			continue
		}
		sum += t.sum
		p.earnings = append(p.earnings, t.earnings...)
		if a.payoutRows {
			m := r.withdraw
			m.day, m.nature, m.payer, m.gross, m.currency = days[i], payoutRow, a.payer, -t.sum, t.earnings[0].currency
			m.ref = w.code(12)
			p.out = append(p.out, w.add(a, m))
		}
	}
	if sum == 0 {
		return nil
	}
	if r.fee != nil {
		p.fee = r.fee(sum)
	}
	p.fee += sum * r.kept / 1000
	m := r.arrive()
	m.day = w.bookable(days[len(days)-1] + day(w.between(r.lag[0], r.lag[1])))
	m.nature, m.payer, m.gross, m.currency = deposit, cmp.Or(r.via, a.payer), sum-p.fee, p.earnings[0].currency
	if r.rate != nil {
		p.changed, m.currency = true, r.to.currency
		m.gross = (m.gross*r.rate(m.day) + 5000) / 10000
	}
	if r.split > 0 && !p.changed && m.gross > 10000 && w.chance(r.split) {
		second := m
		second.gross = m.gross / 3
		m.gross -= second.gross
		p.rest = w.add(r.to, second)
	}
	p.in = w.add(r.to, m)
	w.payouts = append(w.payouts, p)
	return p
}
