package format

// Roles lists the vocabulary in the order in which it is documented; a role's
// index is its bit in a tally.
func Roles() []Role {
	return []Role{
		Date, Time, Earned, Due, Paid, AmountColumn, Debit, Credit, Direction, Gross, Fee, Tax, Tip, Net, Refunded, FeeRefunded,
		Currency, Balance, ID, Order, Status, Type, Category, Counterparty, Description, Account, OtherAccount, Program,
		Rate, ForeignAmount, ForeignCurrency, ForeignFee, Hours, Started, Finished, Distance, KindColumn,
	}
}

// HoldsDates reports roles of columns of days.
func (r Role) HoldsDates() bool {
	switch r {
	case Date, Earned, Due, Paid, Started, Finished:
		return true
	}
	return false
}

// HoldsAmounts reports roles of columns of money, in the currency of the row or in
// another.
func (r Role) HoldsAmounts() bool {
	switch r {
	case AmountColumn, Debit, Credit, Gross, Fee, Tax, Tip, Net, Refunded, FeeRefunded, Balance, ForeignAmount, ForeignFee:
		return true
	}
	return false
}

// HoldsCurrencies reports roles of columns of currencies.
func (r Role) HoldsCurrencies() bool { return r == Currency || r == ForeignCurrency }

// MovesMoney reports roles of columns that hold the row's own money.
func (r Role) MovesMoney() bool {
	switch r {
	case AmountColumn, Debit, Credit, Gross, Net:
		return true
	}
	return false
}
