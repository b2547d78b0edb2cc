package reconcile

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
	"rivulet/internal/money"
)

// A wallet held 80.00 when its export began, which is withdrawn; then Rakuten pays
// 30.00, which are withdrawn too: 80.00 + 30.00.
func TestWhatAWalletHeldBeforeItsExportCounts(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Payout(33, 8000)
	pp.Income(40, 3000, "Rakuten", "Rakuten")
	pp.Payout(47, 3000)
	b.Income(34, 8000, "PayPal", "PAYPAL TRANSFER")
	b.Income(48, 3000, "PayPal", "PAYPAL TRANSFER")
	wantTotalSaying(t, 11000, "wallet-held-before", pp.Purse(8000), b)
}

// However late it is withdrawn, and whatever was withdrawn before: 80.00 held, 30.00
// paid in and out, 80.00 withdrawn two months later.
func TestWhatAWalletHeldBeforeCountsLateToo(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Income(0, 3000, "Rakuten", "Rakuten")
	pp.Payout(7, 3000)
	pp.Payout(60, 8000)
	b.Income(8, 3000, "PayPal", "PAYPAL TRANSFER")
	b.Income(61, 8000, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 11000, pp.Purse(8000), b)
}

// 50.00 held, 20.00 paid in, 70.00 withdrawn at once: one withdrawal cannot be two,
// so that the 20.00 count and the 50.00 are named.
func TestWithdrawalOfOlderAndNewerMoneyIsNamed(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Income(0, 2000, "Rakuten", "Rakuten")
	pp.Payout(7, 7000)
	b.Income(8, 7000, "PayPal", "PAYPAL TRANSFER")
	in := Assemble(pp.Purse(5000), b)
	l, findings := Run(in, Options{})
	if got := Total(l, "USD"); got != 2000 {
		t.Errorf("total %d, want 2000", got)
	}
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return f.Code == "wallet-held-before" && slices.Contains(f.What.Args, any(money.Amount{Minor: 5000, Currency: "USD"}))
	}) {
		t.Errorf("findings %v, want one that names 50.00", findings)
	}
}

// 50.00 held, 20.00 paid in and withdrawn, nothing else: no payout exceeds what was paid
// in, and the finding does not say so, but that the wallet held 50.00.
func TestWhatAWalletHeldIsSaidAsSuch(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Income(0, 2000, "Rakuten", "Rakuten")
	pp.Payout(7, 2000)
	b.Income(8, 2000, "PayPal", "PAYPAL TRANSFER")
	_, findings := Run(Assemble(pp.Purse(5000), b), Options{})
	for _, f := range findings {
		if f.Code == "wallet-held-before" && strings.Contains(f.What.Key, "exceed") {
			t.Errorf("says %q", f.What.String())
		}
	}
}

// A wallet held 80.00 when its export began, which are withdrawn; then 20.00 of one's own
// are paid into it and withdrawn too. Nothing says that the 80.00 were earned: they may
// be own money too. They do not count, and are named. With Rakuten's 5.00 on it the
// wallet is one that earnings come to: 80.00 + 5.00.
func TestWhatAWalletOfOwnMoneyHeldBeforeIsNamedAndDoesNotCount(t *testing.T) {
	for _, earned := range []int64{0, 500} {
		pp, b := PayPal("pp.csv"), Bank("b.csv")
		pp.Payout(33, 8000)
		pp.Add(40, 2000, ledger.FlowTransfer, "", "Bank Deposit to PP Account")
		if earned > 0 {
			pp.Income(41, earned, "Rakuten", "Rakuten")
		}
		pp.Payout(47, 2000)
		b.Income(34, 8000, "PayPal", "PAYPAL TRANSFER")
		b.Income(48, 2000, "PayPal", "PAYPAL TRANSFER")
		l, findings := Run(Assemble(pp.Purse(8000), b), Options{})
		want := int64(0)
		if earned > 0 {
			want = 8000 + earned
		}
		named := slices.ContainsFunc(findings, func(f diag.Finding) bool {
			return f.Code == "wallet-held-before" && slices.Contains(f.What.Args, any(money.Amount{Minor: 8000, Currency: "USD"}))
		})
		if got := Total(l, "USD"); got != want || !named {
			t.Errorf("%d earned: total %d, want %d; findings %v", earned, got, want, findings)
		}
	}
}

// The wallet of 80.00 shows a purchase of 20.00, and the 20.00 of one's own that paid for
// it: no own money came to stay in it. Its withdrawal counts as it would without the
// export, 80.00.
func TestOwnMoneyThatPaysForAPurchaseSaysNothingOfWhatAWalletHeld(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Payout(33, 8000)
	pp.Add(40, 2000, ledger.FlowTransfer, "", "General Card Deposit")
	pp.Add(40, -2000, ledger.FlowSpending, "", "Bloom Florist")
	b.Income(34, 8000, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 8000, pp.Purse(8000), b)
}

// A platform's export counts the 80.00 that it paid into the wallet before the
// wallet's export begins: they count once, whatever the bank tells.
func TestWhatAWalletHeldBeforeMayBeCountedAtAPlatform(t *testing.T) {
	up, pp, b := Platform("up.csv", "Upwork", ledger.LevelStatement), PayPal("pp.csv"), Bank("b.csv")
	up.Earn(20, 8000)
	up.Payout(25, 8000)
	pp.Payout(33, 8000)
	pp.Income(40, 3000, "Rakuten", "Rakuten")
	pp.Payout(47, 3000)
	b.Income(34, 8000, "PayPal", "PAYPAL TRANSFER")
	b.Income(48, 3000, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 11000, up, pp.Purse(8000), b)
}

// A withdrawal of what a purchase gave back, whose rows are dismissed, is no
// income: the balance proves that the wallet held nothing before.
func TestWithdrawalOfWhatNoRowShowsIsNoIncome(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Income(0, 3000, "Rakuten", "Rakuten")
	pp.Payout(7, 3000)
	pp.Payout(9, 2500)
	b.Income(8, 3000, "PayPal", "PAYPAL TRANSFER")
	b.Income(10, 2500, "PayPal", "PAYPAL TRANSFER")
	pp.Purse(0)
	wantTotal(t, 3000, pp, b)
}

// Studies of 20.00 and 10.00 are paid into a wallet as 30.00 a day before its export
// ends with Rakuten's 5.00; the bank shows the withdrawal of 35.00 after that. The 30.00
// are a deposit of the studies and sent on all the same: 20.00 + 10.00 + 5.00.
func TestWhatAWalletSentOnAfterItsExportMayBeAPlatformsDeposit(t *testing.T) {
	pro, pp, b := Platform("prolific.csv", "Prolific", ledger.LevelItems), PayPal("pp.csv"), Bank("b.csv")
	pp.Income(0, 700, "Rakuten", "Rakuten")
	pp.Payout(5, 700)
	b.Income(7, 700, "PayPal", "PAYPAL TRANSFER")
	pro.Earn(20, 2000)
	pro.Earn(22, 1000)
	pp.Income(24, 3000, "Prolific", "Prolific Academic")
	pp.Income(25, 500, "Rakuten", "Rakuten")
	b.Income(28, 3500, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 700+3500, pro, pp.Purse(0), b)
}

// A wallet is paid 50.00 and 18.00 and sends 50.00 on, so that its balance says that
// 18.00 are left. Three weeks after its export ends 96.00 arrive from it, the 18.00 and
// more: 50.00 + 96.00.
func TestWhatAPayoutLeftInAWalletArrivesLaterOnce(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Income(0, 5000, "Rakuten", "Rakuten")
	pp.Income(3, 1800, "Rakuten", "Rakuten")
	pp.Payout(6, 5000)
	b.Income(8, 5000, "PayPal", "PAYPAL TRANSFER")
	b.Income(27, 9600, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 14600, pp.Purse(0), b)
}

// A wallet's last row withdraws all, 50.00 of that day too, and its balance is 0.00: a
// deposit of 50.00 nine days later is other money: 30.00 + 50.00 + 50.00.
func TestWhatTheBalanceSaysWasWithdrawnIsNotPaidTwice(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Income(0, 3000, "Rakuten", "Rakuten")
	pp.Income(5, 5000, "Rakuten", "Rakuten")
	pp.Payout(5, 8000)
	b.Income(7, 8000, "PayPal", "PAYPAL TRANSFER")
	b.Income(14, 5000, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 13000, pp.Purse(0), b)
}
