package ledgertest

import (
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Sale adds income with its fee and its order.
func (x *Export) Sale(day int, gross, fee int64, buyer, order string) *ledger.Entry {
	e := x.Income(day, gross-fee, x.Source.Provider, "sale")
	e.Gross, e.Fee, e.Counterparty, e.Extra = gross, fee, buyer, &ledger.Extra{Order: order}
	return e
}

// Refund adds what is given back of a sale, with the fee that returns.
func (x *Export) Refund(day int, gross, returned int64, buyer, order string) *ledger.Entry {
	e := x.Add(day, -gross+returned, ledger.FlowRefund, x.Source.Provider, "refund")
	e.Gross, e.Fee, e.Counterparty, e.Extra = -gross, -returned, buyer, &ledger.Extra{Order: order}
	return e
}

// Leg adds one row of a currency conversion, on the wallet's account in that currency.
func (x *Export) Leg(day int, net int64, c money.Currency, order string) *ledger.Entry {
	e := x.Add(day, net, ledger.FlowExchange, "", "conversion")
	e.Currency, e.Extra, e.Account = c, &ledger.Extra{Order: order}, "PayPal "+string(c)
	return e
}

// Hold adds money that is held (minus) or released.
func (x *Export) Hold(day int, net int64, order string) *ledger.Entry {
	e := x.Add(day, net, ledger.FlowBalance, "", "hold")
	e.Extra = &ledger.Extra{Order: order}
	return e
}

// Lent adds money that has to be paid back.
func (x *Export) Lent(day int, net int64, text string) *ledger.Entry {
	return x.Add(day, net, ledger.FlowBorrowed, "", text)
}

// Repaid adds what pays it back; the amount is positive.
func (x *Export) Repaid(day int, amount int64, text string) *ledger.Entry {
	return x.Add(day, -amount, ledger.FlowRepaid, "", text)
}
