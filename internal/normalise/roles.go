package normalise

import (
	"strings"

	"rivulet/internal/format"
)

// role is format.Role as a small number, for arrays.
type role uint8

const (
	rDate role = iota
	rTime
	rEarned
	rDue
	rPaid
	rAmount
	rDebit
	rCredit
	rDirection
	rGross
	rFee
	rTax
	rTip
	rNet
	rRefunded
	rFeeRefunded
	rCurrency
	rBalance
	rID
	rOrder
	rStatus
	rType
	rCategory
	rCounterparty
	rDescription
	rAccount
	rOtherAccount
	rProgram
	rRate
	rForeignAmount
	rForeignCurrency
	rForeignFee
	rHours
	rStarted
	rFinished
	rDistance
	rKind
	roleCount
)

// roleNames are the roles in the order of the constants.
func roleNames() [roleCount]format.Role {
	return [...]format.Role{
		format.Date, format.Time, format.Earned, format.Due, format.Paid, format.AmountColumn, format.Debit,
		format.Credit, format.Direction, format.Gross, format.Fee, format.Tax, format.Tip, format.Net, format.Refunded, format.FeeRefunded,
		format.Currency, format.Balance, format.ID, format.Order, format.Status, format.Type, format.Category,
		format.Counterparty, format.Description, format.Account, format.OtherAccount, format.Program, format.Rate,
		format.ForeignAmount, format.ForeignCurrency, format.ForeignFee, format.Hours, format.Started, format.Finished,
		format.Distance, format.KindColumn,
	}
}

// roleOf returns the number of a role; false for words that are none.
func roleOf(name format.Role) (role, bool) {
	for r, n := range roleNames() {
		if n == name {
			return role(r), true
		}
	}
	return 0, false
}

// columns are the column indexes of every role, ascending; nil if unmapped.
type columns [roleCount][]int

func columnsOf(m *format.Match) columns {
	var c columns
	for r, name := range roleNames() {
		c[r] = m.Columns[name]
	}
	return c
}

// has reports whether the role has a column.
func (c *columns) has(r role) bool { return len(c[r]) > 0 }

// columnName names a column for a finding: its header cell, or its letter as in
// a spreadsheet.
func columnName(names []string, index int) string {
	if index < len(names) && strings.TrimSpace(names[index]) != "" {
		return strings.TrimSpace(names[index])
	}
	letters := ""
	for n := index + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}
