package normalise

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf8"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// keep makes the row an entry. Only here strings are made.
func (b *block) keep(day ledger.Day, c *cash, s *parts, o *outcome) {
	b.payee(s.net, o)
	p := b.p
	e := ledger.Entry{
		Date: day, EarnedOn: b.optionalDay(rEarned), DueOn: b.optionalDay(rDue), PaidOn: b.optionalDay(rPaid),
		Gross: s.gross, Fee: s.fee, Tax: s.tax, Net: s.net, Currency: c.currency,
		Payer: o.payer, Account: b.account(c.currency),
		Counterparty: b.string(rCounterparty), Description: b.string(rDescription), Reference: b.string(rID),
		Why: o.why, Row: int32(b.line.row.Number), Flow: o.flow, Kind: o.kind, State: o.state,
	}
	if e.Why == nil && o.isHit && o.flow == o.hit.Flow {
		e.Why = o.hit.Why
	}
	if p.columns.has(rBalance) {
		e.Balance, e.HasBalance = b.balances.current, b.balances.has
	}
	e.Inferred = p.format.Tag == format.Inferred
	e.FeesUnknown = p.level == ledger.LevelAccount && o.flow == ledger.FlowIncome && o.isHit &&
		o.hit.Payer == o.payer && takesFees(o.kind)
	e.Extra = b.extra()
	b.otherAccount(&e)
	if o.rule == nil || !o.rule.given || o.ruled || !b.given(&e) {
		b.ownRate(&e)
	}
	if c.refunded > 0 {
		if e.Extra == nil {
			e.Extra = &ledger.Extra{}
		}
		e.Extra.Refunded = c.refunded
	}
	if o.ruled {
		if e.Extra == nil {
			e.Extra = &ledger.Extra{}
		}
		e.Extra.Ruled, e.Extra.Said = true, o.said
	}
	b.entries = append(b.entries, e)
	if b.store != nil && len(b.entries) == batch {
		b.store.add(b)
	}
	if p.format.Fold.By != nil {
		key := b.foldKey(&e)
		b.keys = append(b.keys, key)
		if last := &b.entries[len(b.entries)-1]; last.Reference == "" {
			last.Reference = foldReference(key, e.Currency)
		}
	}
}

// takesFees reports kinds whose payers usually keep something before they pay,
// so that a deposit alone does not show what it cost.
func takesFees(k ledger.Kind) bool {
	switch k {
	case ledger.KindInterest, ledger.KindBonus, ledger.KindCashback, ledger.KindPoints, ledger.KindRoundup:
		return false
	}
	return true
}

// string returns the role's cells as a string of its own: joined, without the
// entities that some banks leave in their texts, and valid UTF-8.
func (b *block) string(r role) string {
	if !b.p.columns.has(r) {
		return ""
	}
	b.text = b.line.joined(b.text[:0], r)
	s := string(b.text)
	if bytes.IndexByte(b.text, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return s
}

// extra returns what few entries carry, nil if the row has none of it.
func (b *block) extra() *ledger.Extra {
	order, minutes, metres, note := b.string(rOrder), b.minutes(), b.metres(), b.rateNote()
	if order == "" && minutes == 0 && metres == 0 && note == "" {
		return nil
	}
	return &ledger.Extra{Order: order, Minutes: minutes, Metres: metres, RateNote: note}
}

// otherAccount notes where a credit comes from that nobody knows: it may be own
// money. The last four digits are all that accounts' names have.
func (b *block) otherAccount(e *ledger.Entry) {
	if e.Flow != ledger.FlowUnknown || e.Net <= 0 || !b.p.columns.has(rOtherAccount) {
		return
	}
	text, _ := b.line.first(rOtherAccount)
	last := lastFour(string(text))
	if last == "" {
		return
	}
	if e.Extra == nil {
		e.Extra = &ledger.Extra{}
	}
	e.Extra.OtherAccount = last
}

// given makes a row that tells a whole conversion the leg that was given, with its
// fee; what it became is its value by the export's own rate. False, and nothing is
// changed, where the row names no amount in another currency.
func (b *block) given(e *ledger.Entry) bool {
	currency, amount, ok := b.foreign(rForeignAmount)
	if !ok || currency == e.Currency || amount == 0 || e.Net <= 0 {
		return false
	}
	_, fee, _ := b.foreign(rForeignFee)
	net, ok := money.AddMinor(-amount, -fee)
	if !ok {
		return false
	}
	if e.Extra == nil {
		e.Extra = &ledger.Extra{}
	}
	e.NetReport, e.OwnRate, e.Extra.OwnCurrency, e.Extra.Became = -e.Net, true, e.Currency, e.Net
	e.Currency, e.Account = currency, b.account(currency)
	e.Gross, e.Fee, e.Tax, e.Net = -amount, fee, 0, net
	return true
}

// foreign reads the magnitude of an amount in the row's foreign currency.
func (b *block) foreign(r role) (money.Currency, int64, bool) {
	word, _ := b.line.first(rForeignCurrency)
	text, column := b.line.first(r)
	if len(word) == 0 || len(text) == 0 {
		return "", 0, false
	}
	currency := b.p.unit(word)
	if currency == "" || currency == pointsUnit {
		return "", 0, false
	}
	parsed, err := b.p.money(text, b.line.kind(column), currency)
	if err != nil || parsed.Empty || parsed.Currency != currency {
		return "", 0, false
	}
	return currency, magnitude(parsed.Minor), true
}

// ownRate takes the net in another currency from the export itself, where it
// says it and no fee stands between the two amounts.
func (b *block) ownRate(e *ledger.Entry) {
	if e.Fee != 0 || e.Tax != 0 || e.Net == 0 {
		return
	}
	currency, amount, ok := b.foreign(rForeignAmount)
	if !ok || currency == e.Currency || amount == 0 {
		return
	}
	e.NetReport, e.OwnRate = amount, true
	if e.Net < 0 {
		e.NetReport = -e.NetReport
	}
	if e.Extra == nil {
		e.Extra = &ledger.Extra{}
	}
	e.Extra.OwnCurrency = currency
}

// rateNote is the export's own rate as it stands, and the amount in the other
// currency: "1.0852", "1.0852 = 12.34 USD", "= 12.34 USD".
func (b *block) rateNote() string {
	note := b.string(rRate)
	amount, currency := b.string(rForeignAmount), b.string(rForeignCurrency)
	if amount == "" || currency == "" && note == "" {
		return note
	}
	return strings.TrimSpace(note + " = " + amount + " " + currency)
}
