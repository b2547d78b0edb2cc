package ledger

// How many days apart two tellings of one movement of money may be dated (design,
// rules 4 and 6).
const (
	// TransferDays is how many days after it left a payout may arrive.
	TransferDays = 10
	// OwnDays is the same for transfers between two bank accounts of one's own.
	OwnDays = 7
	// SettleDays is how many days after a pending row its settled row may be dated.
	SettleDays = 7
	// SameIDDays is how far apart two tellings of one transaction id may be dated:
	// time zones and booking against value date.
	SameIDDays = 3
)
