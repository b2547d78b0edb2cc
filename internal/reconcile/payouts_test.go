package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// Upwork earns 100 and 50, pays out 150; Chase receives 150 two days later.
func TestPayoutAndDepositAreOneTransfer(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.earn(0, 10000)
	up.earn(5, 5000)
	up.payout(7, 15000)
	b := bank("chase.csv")
	b.income(9, 15000, "Upwork", "UPWORK ESCROW")
	l := runFiles(t, b, up)
	if got := total(l, "USD"); got != 15000 {
		t.Errorf("total %d, want 15000", got)
	}
	if got, want := links(l, ledger.LinkPayout), []string{"[2]→[3] fee 0 days 2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

// The bank received 2.00 less than left: a fee of Upwork, so 148 remain.
func TestDepositShortByAFee(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.earn(0, 15000)
	up.payout(7, 15000)
	b := bank("chase.csv")
	b.income(9, 14800, "Upwork", "UPWORK ESCROW")
	l := runFiles(t, up, b)
	if got := total(l, "USD"); got != 14800 {
		t.Errorf("total %d, want 14800", got)
	}
}

// Three equal payouts, two deposits: each deposit takes the payout before it,
// one payout is still on its way, and nothing counts twice.
func TestThreeEqualPayoutsTwoDeposits(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	for _, day := range []int{0, 7, 14} {
		up.earn(day, 10000)
		up.payout(day, 10000)
	}
	b := bank("chase.csv")
	b.income(2, 10000, "Upwork", "UPWORK ESCROW")
	b.income(16, 10000, "Upwork", "UPWORK ESCROW")
	l := runFiles(t, b, up)
	if got := total(l, "USD"); got != 30000 {
		t.Errorf("total %d, want 30000", got)
	}
	want := []string{"[1]→[2] fee 0 days 2", "[6]→[7] fee 0 days 2"}
	if got := links(l, ledger.LinkPayout); !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

func TestSeveralPayoutsInOneDeposit(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.earn(0, 31000)
	up.payout(3, 12000)
	up.payout(4, 9000)
	up.payout(20, 10000)
	b := bank("chase.csv")
	b.income(6, 21000, "Upwork", "UPWORK")
	b.income(22, 10000, "Upwork", "UPWORK")
	l := runFiles(t, up, b)
	if got := total(l, "USD"); got != 31000 {
		t.Errorf("total %d, want 31000", got)
	}
	if got, want := links(l, ledger.LinkPayout), []string{"[4]→[5] fee 0 days 2", "[1 2]→[3] fee 0 days 2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

func TestOnePayoutInSeveralDeposits(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.earn(0, 31000)
	up.payout(3, 31000)
	b := bank("chase.csv")
	b.income(5, 30000, "Upwork", "UPWORK 1/2")
	b.income(6, 1000, "Upwork", "UPWORK 2/2")
	l := runFiles(t, up, b)
	if got := total(l, "USD"); got != 31000 {
		t.Errorf("total %d, want 31000", got)
	}
	if got, want := links(l, ledger.LinkPayout), []string{"[1]→[2 3] fee 0 days 2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

// A route that always takes 0.99: the payouts 100.99 and 100.00 arrive as
// 100.00 and 99.01, and the equal amounts do not pair.
func TestUsualFeeGoesBeforeEqualAmounts(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	b := bank("chase.csv")
	for n, amount := range []int64{10099, 10000, 20000, 30000, 40000} {
		up.earn(n, amount)
		up.payout(n, amount)
		b.income(n+2, amount-99, "Upwork", "UPWORK")
	}
	l := runFiles(t, up, b)
	for _, k := range l.Links {
		if k.Fee != 99 || k.Days != 2 {
			t.Errorf("link %v → %v fee %d after %d days, want 99 after 2", k.From, k.To, k.Fee, k.Days)
		}
	}
	if got := total(l, "USD"); got != 110099-5*99 {
		t.Errorf("total %d, want %d", got, 110099-5*99)
	}
}

// Prolific → PayPal → bank, each export given or not: the money counts once, as
// near to the earning as is seen.
func TestChainCountsOnceWhicheverExportIsMissing(t *testing.T) {
	pro, pp, b := platform("prolific.csv", "Prolific", ledger.LevelItems), paypal("paypal.csv"), bank("chase.csv")
	for n := range 6 {
		day := 15 * n
		pro.earn(day, 1234)
		pro.earn(day+3, 766)
		pp.income(day+4, 2000, "Prolific", "Prolific Academic")
		pp.payout(day+10, 2000)
		b.income(day+12, 2000, "PayPal", "PAYPAL TRANSFER")
	}
	for name, files := range map[string][]*file{
		"all": {pro, pp, b}, "prolific and paypal": {pro, pp}, "prolific and bank": {pro, b}, "paypal and bank": {pp, b}, "bank": {b}, "prolific": {pro}, "paypal": {pp},
	} {
		if got := total(runFiles(t, files...), "USD"); got != 12000 {
			t.Errorf("%s: total %d, want 12000", name, got)
		}
	}
}

// What PayPal sends on is mixed with other money and its export is missing:
// nobody can tell, and the report says so.
func TestMixedMoneyThroughAnUnseenWalletIsSaid(t *testing.T) {
	pro, b := platform("prolific.csv", "Prolific", ledger.LevelItems), bank("chase.csv")
	for n := range 6 {
		pro.earn(15*n, 1234)
		b.income(15*n+12, 1234+int64(377*n+91), "PayPal", "PAYPAL TRANSFER")
	}
	_, findings := Run(assemble(pro, b), Options{})
	if len(findings) != 1 || findings[0].Code != "wallet-export-missing" {
		t.Errorf("findings %v, want a warning", findings)
	}
}

// Upwork pays out to PayPal, whose export is missing; the bank shows PayPal.
func TestPayoutThroughAnUnseenWallet(t *testing.T) {
	up, b := platform("upwork.csv", "Upwork", ledger.LevelStatement), bank("chase.csv")
	up.earn(0, 12345)
	up.payout(4, 12345)
	b.income(8, 12345, "PayPal", "PAYPAL TRANSFER")
	b.income(40, 500, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, up, b), "USD"); got != 12845 {
		t.Errorf("total %d, want 12845", got)
	}
}

// A payout to a bank that writes a text nobody knows is found by its amount.
func TestUnknownCreditIsThePayout(t *testing.T) {
	up, b := platform("upwork.csv", "Upwork", ledger.LevelStatement), bank("chase.csv")
	up.earn(0, 12345)
	up.payout(4, 12345)
	b.add(6, 12345, ledger.FlowUnknown, "", "CREDIT 00817")
	b.add(6, 999, ledger.FlowUnknown, "", "CREDIT 00818")
	l := runFiles(t, up, b)
	if count(l, ledger.VerdictUnsorted) != 1 || count(l, ledger.VerdictTransfer) != 2 {
		t.Errorf("unsorted %d, transfers %d; want 1, 2", count(l, ledger.VerdictUnsorted), count(l, ledger.VerdictTransfer))
	}
}

// Legs of an own transfer five days apart pair; it is never income.
func TestOwnTransferFiveDaysApart(t *testing.T) {
	a, b := bank("chase.csv"), bank("ally.csv")
	b.source.Provider, b.source.Account = "Ally", "Ally savings"
	a.add(0, -50000, ledger.FlowTransfer, "", "Transfer to savings")
	b.add(5, 50000, ledger.FlowUnknown, "", "ACH deposit")
	l := runFiles(t, a, b)
	if got := links(l, ledger.LinkTransfer); len(got) != 1 || total(l, "USD") != 0 {
		t.Errorf("links %v, total %d; want one link, 0", got, total(l, "USD"))
	}
}

// A payout to a wallet whose export is missing arrives short by the wallet's
// fee, while the platform's other payouts arrive directly: counted, and said.
func TestOnePayoutThroughAnUnseenWalletIsSaid(t *testing.T) {
	up, b := platform("upwork.csv", "Upwork", ledger.LevelStatement), bank("chase.csv")
	for n, amount := range []int64{20200, 20100, 10000} {
		up.earn(30*n, amount)
		up.payout(30*n+1, amount)
	}
	b.income(3, 20200, "Upwork", "UPWORK ESCROW")
	b.income(33, 20100, "Upwork", "UPWORK ESCROW")
	b.income(64, 9800, "PayPal", "PAYPAL TRANSFER")
	_, findings := Run(assemble(up, b), Options{})
	if len(findings) != 1 || findings[0].Code != "wallet-export-missing" || findings[0].Pos.Row != 4 {
		t.Errorf("findings %v", findings)
	}
}

// Venmo sends 111.25 home at once, for 1.75 %: 109.30 arrive under its name, which makes
// no income at a bank, for friends pay through it. The fee is Venmo's, and nothing is left
// to sort: 111.25 − 1.95.
func TestInstantTransferOfAWalletBetweenPersonsIsItsPayout(t *testing.T) {
	v, b := paypal("venmo.csv"), bank("chase.csv")
	v.source.Provider, v.source.Account, v.source.Format, v.source.Type = "Venmo", "Venmo", "venmo-statement", "wallet"
	v.income(0, 11125, "AttaPoll", "survey cash-out")
	v.payout(29, 11125)
	b.add(29, 10930, ledger.FlowUnknown, "", "VENMO CASHOUT PPD ID: 5264681992")
	l := runFiles(t, v, b)
	if got := total(l, "USD"); got != 10930 || l.Entries[len(l.Entries)-1].Verdict == ledger.VerdictUnsorted {
		t.Errorf("total %d, want 10930 and nothing unsorted", got)
	}
}
