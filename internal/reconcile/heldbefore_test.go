package reconcile

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// purseOf gives a wallet's export the balances that its rows prove, from what it
// held before.
func (f *file) purseOf(held int64) *file {
	f.source.Type = "wallet"
	w := ledger.Walk{Account: f.source.Account, Currency: "USD", From: f.source.From, To: f.source.To, Opening: held, Held: len(f.entries) - 1}
	for i := range f.entries {
		e := &f.entries[i]
		held += e.Net
		e.Balance, e.HasBalance = held, true
		if n := len(w.Days); n > 0 && w.Days[n-1].On == e.Date {
			w.Days = w.Days[:n-1]
		}
		w.Days = append(w.Days, ledger.DayBalance{On: e.Date, Held: held})
	}
	f.source.Walks = []ledger.Walk{w}
	return f
}

// A wallet held 80.00 when its export began, which is withdrawn; then Rakuten pays
// 30.00, which are withdrawn too: 80.00 + 30.00.
func TestWhatAWalletHeldBeforeItsExportCounts(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.payout(33, 8000)
	pp.income(40, 3000, "Rakuten", "Rakuten")
	pp.payout(47, 3000)
	b.income(34, 8000, "PayPal", "PAYPAL TRANSFER")
	b.income(48, 3000, "PayPal", "PAYPAL TRANSFER")
	l, codes := found(t, pp.purseOf(8000), b)
	if got := total(l, "USD"); got != 11000 || !slices.Contains(codes, "wallet-held-before") {
		t.Errorf("total %d, want 11000; findings %v", got, codes)
	}
}

// However late it is withdrawn, and whatever was withdrawn before: 80.00 held, 30.00
// paid in and out, 80.00 withdrawn two months later.
func TestWhatAWalletHeldBeforeCountsLateToo(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.income(0, 3000, "Rakuten", "Rakuten")
	pp.payout(7, 3000)
	pp.payout(60, 8000)
	b.income(8, 3000, "PayPal", "PAYPAL TRANSFER")
	b.income(61, 8000, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, pp.purseOf(8000), b), "USD"); got != 11000 {
		t.Errorf("total %d, want 11000", got)
	}
}

// 50.00 held, 20.00 paid in, 70.00 withdrawn at once: one withdrawal cannot be two,
// so that the 20.00 count and the 50.00 are named.
func TestWithdrawalOfOlderAndNewerMoneyIsNamed(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.income(0, 2000, "Rakuten", "Rakuten")
	pp.payout(7, 7000)
	b.income(8, 7000, "PayPal", "PAYPAL TRANSFER")
	in := assemble(pp.purseOf(5000), b)
	l, findings := Run(in, Options{})
	if got := total(l, "USD"); got != 2000 {
		t.Errorf("total %d, want 2000", got)
	}
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return f.Code == "wallet-held-before" && slices.Contains(f.What.Args, any(amountOf(5000, "USD")))
	}) {
		t.Errorf("findings %v, want one that names 50.00", findings)
	}
}

// 50.00 held, 20.00 paid in and withdrawn, nothing else: no payout exceeds what was paid
// in, and the finding does not say so, but that the wallet held 50.00.
func TestWhatAWalletHeldIsSaidAsSuch(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.income(0, 2000, "Rakuten", "Rakuten")
	pp.payout(7, 2000)
	b.income(8, 2000, "PayPal", "PAYPAL TRANSFER")
	_, findings := Run(assemble(pp.purseOf(5000), b), Options{})
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
		pp, b := paypal("pp.csv"), bank("b.csv")
		pp.payout(33, 8000)
		pp.add(40, 2000, ledger.FlowTransfer, "", "Bank Deposit to PP Account")
		if earned > 0 {
			pp.income(41, earned, "Rakuten", "Rakuten")
		}
		pp.payout(47, 2000)
		b.income(34, 8000, "PayPal", "PAYPAL TRANSFER")
		b.income(48, 2000, "PayPal", "PAYPAL TRANSFER")
		l, findings := Run(assemble(pp.purseOf(8000), b), Options{})
		want := int64(0)
		if earned > 0 {
			want = 8000 + earned
		}
		named := slices.ContainsFunc(findings, func(f diag.Finding) bool {
			return f.Code == "wallet-held-before" && slices.Contains(f.What.Args, any(amountOf(8000, "USD")))
		})
		if got := total(l, "USD"); got != want || !named {
			t.Errorf("%d earned: total %d, want %d; findings %v", earned, got, want, findings)
		}
	}
}

// The wallet of 80.00 shows a purchase of 20.00, and the 20.00 of one's own that paid for
// it: no own money came to stay in it. Its withdrawal counts as it would without the
// export, 80.00.
func TestOwnMoneyThatPaysForAPurchaseSaysNothingOfWhatAWalletHeld(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.payout(33, 8000)
	pp.add(40, 2000, ledger.FlowTransfer, "", "General Card Deposit")
	pp.add(40, -2000, ledger.FlowSpending, "", "Bloom Florist")
	b.income(34, 8000, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, pp.purseOf(8000), b), "USD"); got != 8000 {
		t.Errorf("total %d, want 8000", got)
	}
}

// A platform's export counts the 80.00 that it paid into the wallet before the
// wallet's export begins: they count once, whatever the bank tells.
func TestWhatAWalletHeldBeforeMayBeCountedAtAPlatform(t *testing.T) {
	up, pp, b := platform("up.csv", "Upwork", ledger.LevelStatement), paypal("pp.csv"), bank("b.csv")
	up.earn(20, 8000)
	up.payout(25, 8000)
	pp.payout(33, 8000)
	pp.income(40, 3000, "Rakuten", "Rakuten")
	pp.payout(47, 3000)
	b.income(34, 8000, "PayPal", "PAYPAL TRANSFER")
	b.income(48, 3000, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, up, pp.purseOf(8000), b), "USD"); got != 11000 {
		t.Errorf("total %d, want 11000", got)
	}
}

// A withdrawal of what a purchase gave back, whose rows are dismissed, is no
// income: the balance proves that the wallet held nothing before.
func TestWithdrawalOfWhatNoRowShowsIsNoIncome(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.income(0, 3000, "Rakuten", "Rakuten")
	pp.payout(7, 3000)
	pp.payout(9, 2500)
	b.income(8, 3000, "PayPal", "PAYPAL TRANSFER")
	b.income(10, 2500, "PayPal", "PAYPAL TRANSFER")
	pp.purseOf(0)
	if got := total(runFiles(t, pp, b), "USD"); got != 3000 {
		t.Errorf("total %d, want 3000", got)
	}
}

// Studies of 20.00 and 10.00 are paid into a wallet as 30.00 a day before its export
// ends with Rakuten's 5.00; the bank shows the withdrawal of 35.00 after that. The 30.00
// are a deposit of the studies and sent on all the same: 20.00 + 10.00 + 5.00.
func TestWhatAWalletSentOnAfterItsExportMayBeAPlatformsDeposit(t *testing.T) {
	pro, pp, b := platform("prolific.csv", "Prolific", ledger.LevelItems), paypal("pp.csv"), bank("b.csv")
	pp.income(0, 700, "Rakuten", "Rakuten")
	pp.payout(5, 700)
	b.income(7, 700, "PayPal", "PAYPAL TRANSFER")
	pro.earn(20, 2000)
	pro.earn(22, 1000)
	pp.income(24, 3000, "Prolific", "Prolific Academic")
	pp.income(25, 500, "Rakuten", "Rakuten")
	b.income(28, 3500, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, pro, pp.purseOf(0), b), "USD"); got != 700+3500 {
		t.Errorf("total %d, want 4200", got)
	}
}

// A wallet is paid 50.00 and 18.00 and sends 50.00 on, so that its balance says that
// 18.00 are left. Three weeks after its export ends 96.00 arrive from it, the 18.00 and
// more: 50.00 + 96.00.
func TestWhatAPayoutLeftInAWalletArrivesLaterOnce(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.income(0, 5000, "Rakuten", "Rakuten")
	pp.income(3, 1800, "Rakuten", "Rakuten")
	pp.payout(6, 5000)
	b.income(8, 5000, "PayPal", "PAYPAL TRANSFER")
	b.income(27, 9600, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, pp.purseOf(0), b), "USD"); got != 14600 {
		t.Errorf("total %d, want 14600", got)
	}
}

// A wallet's last row withdraws all, 50.00 of that day too, and its balance is 0.00: a
// deposit of 50.00 nine days later is other money: 30.00 + 50.00 + 50.00.
func TestWhatTheBalanceSaysWasWithdrawnIsNotPaidTwice(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.income(0, 3000, "Rakuten", "Rakuten")
	pp.income(5, 5000, "Rakuten", "Rakuten")
	pp.payout(5, 8000)
	b.income(7, 8000, "PayPal", "PAYPAL TRANSFER")
	b.income(14, 5000, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, pp.purseOf(0), b), "USD"); got != 13000 {
		t.Errorf("total %d, want 13000", got)
	}
}
