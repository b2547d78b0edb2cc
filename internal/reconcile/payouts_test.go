package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Upwork earns 100 and 50, pays out 150; Chase receives 150 two days later.
func TestPayoutAndDepositAreOneTransfer(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.Earn(0, 10000)
	up.Earn(5, 5000)
	up.Payout(7, 15000)
	b := Bank("chase.csv")
	b.Income(9, 15000, "Upwork", "UPWORK ESCROW")
	l := reconciled(t, b, up)
	if got := Total(l, "USD"); got != 15000 {
		t.Errorf("total %d, want 15000", got)
	}
	if got, want := Links(l, ledger.LinkPayout), []string{"[2]→[3] fee 0 days 2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

// The bank received 2.00 less than left: a fee of Upwork, so 148 remain.
func TestDepositShortByAFee(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.Earn(0, 15000)
	up.Payout(7, 15000)
	b := Bank("chase.csv")
	b.Income(9, 14800, "Upwork", "UPWORK ESCROW")
	l := reconciled(t, up, b)
	if got := Total(l, "USD"); got != 14800 {
		t.Errorf("total %d, want 14800", got)
	}
}

// Three equal payouts, two deposits: each deposit takes the payout before it,
// one payout is still on its way, and nothing counts twice.
func TestThreeEqualPayoutsTwoDeposits(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	for _, day := range []int{0, 7, 14} {
		up.Earn(day, 10000)
		up.Payout(day, 10000)
	}
	b := Bank("chase.csv")
	b.Income(2, 10000, "Upwork", "UPWORK ESCROW")
	b.Income(16, 10000, "Upwork", "UPWORK ESCROW")
	l := reconciled(t, b, up)
	if got := Total(l, "USD"); got != 30000 {
		t.Errorf("total %d, want 30000", got)
	}
	want := []string{"[1]→[2] fee 0 days 2", "[6]→[7] fee 0 days 2"}
	if got := Links(l, ledger.LinkPayout); !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

func TestSeveralPayoutsInOneDeposit(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.Earn(0, 31000)
	up.Payout(3, 12000)
	up.Payout(4, 9000)
	up.Payout(20, 10000)
	b := Bank("chase.csv")
	b.Income(6, 21000, "Upwork", "UPWORK")
	b.Income(22, 10000, "Upwork", "UPWORK")
	l := reconciled(t, up, b)
	if got := Total(l, "USD"); got != 31000 {
		t.Errorf("total %d, want 31000", got)
	}
	if got, want := Links(l, ledger.LinkPayout), []string{"[4]→[5] fee 0 days 2", "[1 2]→[3] fee 0 days 2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

func TestOnePayoutInSeveralDeposits(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.Earn(0, 31000)
	up.Payout(3, 31000)
	b := Bank("chase.csv")
	b.Income(5, 30000, "Upwork", "UPWORK 1/2")
	b.Income(6, 1000, "Upwork", "UPWORK 2/2")
	l := reconciled(t, up, b)
	if got := Total(l, "USD"); got != 31000 {
		t.Errorf("total %d, want 31000", got)
	}
	if got, want := Links(l, ledger.LinkPayout), []string{"[1]→[2 3] fee 0 days 2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

// A route that always takes 0.99: the payouts 100.99 and 100.00 arrive as
// 100.00 and 99.01, and the equal amounts do not pair.
func TestUsualFeeGoesBeforeEqualAmounts(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	b := Bank("chase.csv")
	for n, amount := range []int64{10099, 10000, 20000, 30000, 40000} {
		up.Earn(n, amount)
		up.Payout(n, amount)
		b.Income(n+2, amount-99, "Upwork", "UPWORK")
	}
	l := reconciled(t, up, b)
	for _, k := range l.Links {
		if k.Fee != 99 || k.Days != 2 {
			t.Errorf("link %v → %v fee %d after %d days, want 99 after 2", k.From, k.To, k.Fee, k.Days)
		}
	}
	if got := Total(l, "USD"); got != 110099-5*99 {
		t.Errorf("total %d, want %d", got, 110099-5*99)
	}
}

// Prolific → PayPal → bank, each export given or not: the money counts once, as
// near to the earning as is seen.
func TestChainCountsOnceWhicheverExportIsMissing(t *testing.T) {
	pro, pp, b := Platform("prolific.csv", "Prolific", ledger.LevelItems), PayPal("paypal.csv"), Bank("chase.csv")
	for n := range 6 {
		day := 15 * n
		pro.Earn(day, 1234)
		pro.Earn(day+3, 766)
		pp.Income(day+4, 2000, "Prolific", "Prolific Academic")
		pp.Payout(day+10, 2000)
		b.Income(day+12, 2000, "PayPal", "PAYPAL TRANSFER")
	}
	for name, files := range map[string][]*Export{
		"all": {pro, pp, b}, "prolific and paypal": {pro, pp}, "prolific and bank": {pro, b}, "paypal and bank": {pp, b}, "bank": {b}, "prolific": {pro}, "paypal": {pp},
	} {
		if got := Total(reconciled(t, files...), "USD"); got != 12000 {
			t.Errorf("%s: total %d, want 12000", name, got)
		}
	}
}

// What PayPal sends on is mixed with other money and its export is missing:
// nobody can tell, and the report says so.
func TestMixedMoneyThroughAnUnseenWalletIsSaid(t *testing.T) {
	pro, b := Platform("prolific.csv", "Prolific", ledger.LevelItems), Bank("chase.csv")
	for n := range 6 {
		pro.Earn(15*n, 1234)
		b.Income(15*n+12, 1234+int64(377*n+91), "PayPal", "PAYPAL TRANSFER")
	}
	_, findings := Run(Assemble(pro, b), Options{})
	if len(findings) != 1 || findings[0].Code != "wallet-export-missing" {
		t.Errorf("findings %v, want a warning", findings)
	}
}

// Upwork pays out to PayPal, whose export is missing; the bank shows PayPal.
func TestPayoutThroughAnUnseenWallet(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 12345)
	up.Payout(4, 12345)
	b.Income(8, 12345, "PayPal", "PAYPAL TRANSFER")
	b.Income(40, 500, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 12845, up, b)
}

// A payout to a bank that writes a text nobody knows is found by its amount.
func TestUnknownCreditIsThePayout(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 12345)
	up.Payout(4, 12345)
	b.Add(6, 12345, ledger.FlowUnknown, "", "CREDIT 00817")
	b.Add(6, 999, ledger.FlowUnknown, "", "CREDIT 00818")
	l := reconciled(t, up, b)
	if Count(l, ledger.VerdictUnsorted) != 1 || Count(l, ledger.VerdictTransfer) != 2 {
		t.Errorf("unsorted %d, transfers %d; want 1, 2", Count(l, ledger.VerdictUnsorted), Count(l, ledger.VerdictTransfer))
	}
}

// Legs of an own transfer five days apart pair; it is never income.
func TestOwnTransferFiveDaysApart(t *testing.T) {
	a, b := Bank("chase.csv"), Bank("ally.csv")
	b.Source.Provider, b.Source.Account = "Ally", "Ally savings"
	a.Add(0, -50000, ledger.FlowTransfer, "", "Transfer to savings")
	b.Add(5, 50000, ledger.FlowUnknown, "", "ACH deposit")
	l := reconciled(t, a, b)
	if got := Links(l, ledger.LinkTransfer); len(got) != 1 || Total(l, "USD") != 0 {
		t.Errorf("links %v, total %d; want one link, 0", got, Total(l, "USD"))
	}
}

// A payout to a wallet whose export is missing arrives short by the wallet's
// fee, while the platform's other payouts arrive directly: counted, and said.
func TestOnePayoutThroughAnUnseenWalletIsSaid(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	for n, amount := range []int64{20200, 20100, 10000} {
		up.Earn(30*n, amount)
		up.Payout(30*n+1, amount)
	}
	b.Income(3, 20200, "Upwork", "UPWORK ESCROW")
	b.Income(33, 20100, "Upwork", "UPWORK ESCROW")
	b.Income(64, 9800, "PayPal", "PAYPAL TRANSFER")
	_, findings := Run(Assemble(up, b), Options{})
	if len(findings) != 1 || findings[0].Code != "wallet-export-missing" || findings[0].Pos.Row != 4 {
		t.Errorf("findings %v", findings)
	}
}

// Venmo sends 111.25 home at once, for 1.75 %: 109.30 arrive under its name, which makes
// no income at a bank, for friends pay through it. The fee is Venmo's, and nothing is left
// to sort: 111.25 − 1.95.
func TestInstantTransferOfAWalletBetweenPersonsIsItsPayout(t *testing.T) {
	v, b := PayPal("venmo.csv"), Bank("chase.csv")
	v.Source.Provider, v.Source.Account, v.Source.Format, v.Source.Type = "Venmo", "Venmo", "venmo-statement", "wallet"
	v.Income(0, 11125, "AttaPoll", "survey cash-out")
	v.Payout(29, 11125)
	b.Add(29, 10930, ledger.FlowUnknown, "", "VENMO CASHOUT PPD ID: 5264681992")
	l := reconciled(t, v, b)
	if got := Total(l, "USD"); got != 10930 || l.Entries[len(l.Entries)-1].Verdict == ledger.VerdictUnsorted {
		t.Errorf("total %d, want 10930 and nothing unsorted", got)
	}
}

// A list of payouts beside the statement that has them: each payout once.
func TestPayoutListBesideStatement(t *testing.T) {
	statement, list := Platform("statement.csv", "Etsy", ledger.LevelStatement), Platform("deposits.csv", "Etsy", ledger.LevelPayouts)
	b := Bank("chase.csv")
	for n := range 5 {
		day := 7 * n
		statement.Earn(day, 5000)
		statement.Payout(day+1, 5000)
		list.Payout(day+1, 5000)
		b.Income(day+3, 5000, "Etsy", "ETSY")
	}
	l := reconciled(t, statement, list, b)
	if got := Total(l, "USD"); got != 25000 {
		t.Errorf("total %d, want 25000", got)
	}
	if n := len(Links(l, ledger.LinkPayout)); n != 5 {
		t.Errorf("%d links, want 5", n)
	}
	// Alone with the bank, a list of payouts is no telling of earnings.
	if got := Total(reconciled(t, list, b), "USD"); got != 25000 {
		t.Errorf("without the statement: total %d, want 25000", got)
	}
}

// A bank says "TikTok" of what TikTok Shop paid out: 50.00, 70.00 and 61.00, in all 181.00
// once. 20.00 more from TikTok, which the shop's export does not explain, are other income.
func TestPayoutsUnderTheShorterNameOfTheirHouse(t *testing.T) {
	shop, b := Platform("shop.csv", "TikTok Shop", ledger.LevelStatement), Bank("chase.csv")
	for n, sum := range []int64{5000, 7000, 6100} {
		shop.Earn(7*n, sum)
		shop.Payout(7*n+2, sum)
		b.Income(7*n+4, sum, "TikTok", "TIKTOK INC")
	}
	b.Income(8, 2000, "TikTok", "TIKTOK INC")
	wantTotal(t, 20100, shop, b)
}

// A bank says that TaskRabbit took 5.00 back. Where 50.00 from it arrived before, 45.00 are
// left. Where nothing did, the 5.00 are of a purchase, and take nothing from 20.00 of
// another payer.
func TestTakenBackIsOnlyWhatWasPaid(t *testing.T) {
	for paid, want := range map[int64]int64{5000: 6500, 0: 2000} {
		b := Bank("chase.csv")
		b.Source.Type = "bank"
		if paid > 0 {
			b.Income(0, paid, "TaskRabbit", "TASKRABBIT PAYOUT").Kind = ledger.KindGig
		}
		b.Income(3, 2000, "Uber", "UBER PAYMENT").Kind = ledger.KindGig
		b.Add(5, -500, ledger.FlowRefund, "TaskRabbit", "TASKRABBIT ADJUSTMENT").Kind = ledger.KindGig
		wantTotal(t, want, b)
	}
}
