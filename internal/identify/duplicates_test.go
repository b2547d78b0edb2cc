package identify

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// statement is a bank account of three months with a credit of 1.25 every
// third day, now and then two of them.
func creditsOf(name string) *Export {
	b := Bank(name)
	for d := range 90 {
		if d%3 == 0 {
			b.Income(d, 125, "Ibotta", "IBOTTA CREDIT")
		}
		if d%9 == 0 {
			b.Income(d, 125, "Ibotta", "IBOTTA CREDIT")
		}
	}
	return b
}

// 30 credits and 10 twins of them: 40 × 1.25 = 50.00.
const creditsTotal = 5000

func TestIdenticalTwinsInOneFileStayTwo(t *testing.T) {
	wantTotal(t, creditsTotal, creditsOf("a.csv"))
}

func TestSameFileTwiceChangesNothing(t *testing.T) {
	l := merged(t, creditsOf("a.csv"), creditsOf("b.csv"))
	if got := Total(l, "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
	if got := Count(l, ledger.VerdictDuplicate); got != 40 {
		t.Errorf("%d duplicates, want 40", got)
	}
}

func TestOverlappingWindowsMergeToTheUnion(t *testing.T) {
	b := creditsOf("a.csv")
	for _, cut := range [][4]int{{0, 50, 30, 89}, {0, 45, 45, 89}, {0, 20, 10, 89}, {5, 89, 0, 80}} {
		l := merged(t, b.Part("x.csv", cut[0], cut[1]), b.Part("y.csv", cut[2], cut[3]))
		if got := Total(l, "USD"); got != creditsTotal {
			t.Errorf("%v: total %d, want %d", cut, got, creditsTotal)
		}
	}
}

// A later export holds a row dated before the last day of the earlier one.
func TestLatePostingRowIsKept(t *testing.T) {
	b := creditsOf("a.csv")
	late := creditsOf("b.csv")
	late.Income(40, 700, "Fetch", "FETCH PAYOUT")
	wantTotal(t, creditsTotal+700, b.Part("x.csv", 0, 60), late)
}

// Thirty-one near-equal daily interest credits in three overlapping exports.
func TestDailyInterestStaysDaily(t *testing.T) {
	b := Bank("a.csv")
	var want int64
	for d := range 31 {
		cents := int64(41 + d%2)
		want += cents
		b.Add(d, cents, ledger.FlowIncome, "Ally interest", "Interest paid").Kind = ledger.KindInterest
	}
	l := merged(t, b.Part("x.csv", 0, 12), b.Part("y.csv", 8, 25), b.Part("z.csv", 20, 30))
	if got := Count(l, ledger.VerdictCounted); got != 31 || Total(l, "USD") != want {
		t.Errorf("%d counted, total %d; want 31, %d", got, Total(l, "USD"), want)
	}
}

func TestNewestFirstEqualsOldestFirst(t *testing.T) {
	b := creditsOf("a.csv")
	other := creditsOf("b.csv")
	for i := range other.Entries {
		other.Entries[i].Row = int32(len(other.Entries) - i + 1)
	}
	l := merged(t, b, other)
	if got := Total(l, "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
}

// Balances tell that the 5.00 at the end of one file and the 5.00 at the start
// of the next, on one day, are two payments.
func TestBalanceTellsTwinsApart(t *testing.T) {
	all := Bank("all.csv")
	balance := int64(10000)
	for d := range 20 {
		for range 2 {
			balance += 500
			e := all.Income(d, 500, "Swagbucks", "SWAGBUCKS")
			e.Balance, e.HasBalance = balance, true
		}
	}
	x, y := all.Part("x.csv", 0, 12), all.Part("y.csv", 12, 19)
	x.Entries, x.Source.Rows = x.Entries[:25], 25 // ends after the first of day 12
	y.Entries, y.Source.Rows = y.Entries[1:], y.Source.Rows-1
	l := merged(t, x, y)
	if got := Total(l, "USD"); got != 20000 {
		t.Errorf("total %d, want 20000", got)
	}
}

// Pending in the older export, settled in the newer one with another day.
func TestPendingGivesWayToSettled(t *testing.T) {
	old := Bank("old.csv")
	old.Income(9, 2500, "Uber", "UBER PAYMENT PENDING").State = ledger.StatePending
	later := Bank("new.csv")
	later.Income(11, 2500, "Uber", "UBER PAYMENT 4711")
	l := merged(t, old, later)
	if Count(l, ledger.VerdictPending) != 0 || Total(l, "USD") != 2500 {
		t.Errorf("pending %d, total %d; want 0, 2500", Count(l, ledger.VerdictPending), Total(l, "USD"))
	}
}

func TestTransactionIDsDecide(t *testing.T) {
	a, b := PayPal("a.csv"), PayPal("b.csv")
	for d := range 10 {
		a.Income(d, 300, "Swagbucks", "Prodege").Reference = "TXN000" + string(rune('A'+d))
	}
	// The other export words the text differently and dates one row a day later.
	for d := 5; d < 10; d++ {
		b.Income(d+d%2, 300, "Swagbucks", "Prodege LLC, mass payment").Reference = "TXN000" + string(rune('A'+d))
	}
	b.Income(9, 300, "Swagbucks", "Prodege").Reference = "TXN000Z"
	l := merged(t, a, b)
	if got := Total(l, "USD"); got != 3300 {
		t.Errorf("total %d, want 11 × 3.00", got)
	}
}

// Line numbers that begin anew in each export are no ids.
func TestRestartingNumbersAreNoIDs(t *testing.T) {
	all := creditsOf("all.csv")
	x, y := all.Part("x.csv", 0, 50), all.Part("y.csv", 30, 89)
	for _, f := range []*Export{x, y} {
		for i := range f.Entries {
			f.Entries[i].Reference = "NR-10" + string(rune('0'+i/10)) + string(rune('0'+i%10))
		}
	}
	wantTotal(t, creditsTotal, x, y)
}

func TestSameIDOtherAmountIsSaid(t *testing.T) {
	a, b := PayPal("a.csv"), PayPal("b.csv")
	for d := range 6 {
		a.Income(d, 300, "Swagbucks", "Prodege").Reference = "TXN000" + string(rune('A'+d))
		b.Income(d, 300, "Swagbucks", "Prodege").Reference = "TXN000" + string(rune('A'+d))
	}
	b.Entries[5].Gross, b.Entries[5].Net = 350, 350
	b.Covers(0, 30)
	l, findings := identified(t, a, b)
	if got := Total(l, "USD"); got != 5*300+350 {
		t.Errorf("total %d, want %d", got, 5*300+350)
	}
	if len(findings) != 1 || findings[0].Code != "same-id-other-amount" {
		t.Errorf("findings %v", findings)
	}
}

func TestOtherAccountIsNoDuplicate(t *testing.T) {
	a, b := creditsOf("a.csv"), creditsOf("b.csv")
	b.Source.Account = "Chase savings"
	for i := range b.Entries {
		b.Entries[i].Account = "Chase savings"
	}
	wantTotal(t, 2*creditsTotal, a, b)
}

func TestBalanceLineIsNoMovement(t *testing.T) {
	a, b := Bank("a.csv"), Bank("b.csv")
	a.Income(3, 500, "Uber", "UBER")
	b.Add(3, 500, ledger.FlowBalance, "", "UBER")
	wantTotal(t, 500, a, b)
}

// A ledger.csv of ours beside the export it came from changes nothing; alone
// its verdicts stand.
func TestOwnLedgerBesideItsExports(t *testing.T) {
	b := creditsOf("a.csv")
	before := merged(t, b)
	own := &Export{Source: ledger.Source{File: "ledger.csv", Ledger: true, Account: "Chase checking", Rows: len(before.Entries)}}
	own.Entries = append(own.Entries, before.Entries...)
	if got := Total(merged(t, own, b), "USD"); got != creditsTotal {
		t.Errorf("beside: total %d, want %d", got, creditsTotal)
	}
	if got := Total(merged(t, own), "USD"); got != creditsTotal {
		t.Errorf("alone: total %d, want %d", got, creditsTotal)
	}
}

// A bank writes rows that it has not booked yet without a balance; the later
// export has them booked, and one of them a day later.
func TestRowsWithoutBalanceGiveWayToBookedOnes(t *testing.T) {
	old, later := Bank("old.csv"), Bank("new.csv")
	balance := int64(10000)
	for d := range 10 {
		for _, f := range []*Export{old, later} {
			e := f.Income(d, 500, "Swagbucks", "SWAGBUCKS PAYOUT")
			e.Balance, e.HasBalance = balance, true
		}
		balance += 500
	}
	old.Income(10, 700, "Uber", "UBER USA EDI PAYMNT")
	old.Income(10, 800, "Lyft", "LYFT DRIVER")
	for d, n := range map[int]int64{10: 700, 11: 800} {
		e := later.Income(d, n, map[int64]string{700: "Uber", 800: "Lyft"}[n], map[int64]string{700: "UBER USA EDI PAYMNT", 800: "LYFT DRIVER"}[n])
		e.Balance, e.HasBalance = balance+int64(d)*100, true
	}
	l := merged(t, old, later)
	if got := Total(l, "USD"); got != 10*500+1500 {
		t.Errorf("total %d, want 6500", got)
	}
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictDuplicate && e.Date >= Day0+10 && e.HasBalance {
			t.Errorf("the booked row of %s was taken for the copy", e.Date)
		}
	}
}

// A payment that one export shows unbooked is booked in the next; an equal one of
// the same payer five days later is another: two payments of 700.
func TestEqualPaymentsBehindAnUnbookedOneStayTwo(t *testing.T) {
	old, later := Bank("old.csv"), Bank("new.csv")
	balance := int64(10000)
	for d := range 10 {
		for _, f := range []*Export{old, later} {
			e := f.Income(d, 500+int64(d), "Swagbucks", "SWAGBUCKS PAYOUT")
			e.Balance, e.HasBalance = balance, true
		}
		balance += 500 + int64(d)
	}
	old.Income(10, 700, "Uber", "UBER USA EDI PAYMNT")
	for _, d := range []int{10, 15} {
		balance += 700
		e := later.Income(d, 700, "Uber", "UBER USA EDI PAYMNT")
		e.Balance, e.HasBalance = balance, true
	}
	wantTotal(t, 10*500+45+1400, old, later)
}

// A trip that gets its tip after the first download is one trip, at its later
// amount, also where both downloads reach equally far.
func TestTripThatGrewBetweenTwoDownloadsCountsOnce(t *testing.T) {
	download := func(name string, tip int64) *Export {
		f := Platform(name, "Uber", ledger.LevelOrders)
		for n := range 3 {
			f.Earn(n, 1000).Reference = "Los Angeles " + string(rune('a'+n))
		}
		e := &f.Entries[1]
		e.Net, e.Gross = e.Net+tip, e.Gross+tip
		return f
	}
	for _, names := range [][2]string{{"a.csv", "b.csv"}, {"b.csv", "a.csv"}} {
		l := merged(t, download(names[0], 0), download(names[1], 300))
		if got := Total(l, "USD"); got != 3300 {
			t.Errorf("%v: total %d, want 3300", names, got)
		}
	}
}

// TestTheRefundedTellingOfASaleCounts guards against counting a sale as an older
// download of the same days has it: refunds come after sales, whichever file reaches
// further.
func TestTheRefundedTellingOfASaleCounts(t *testing.T) {
	for _, further := range []int{0, 1, 2} {
		a, b := Platform("a.csv", "Stripe", ledger.LevelOrders), Platform("b.csv", "Stripe", ledger.LevelOrders)
		for d := range 6 {
			a.Earn(d, 1800).Reference = "ch_" + string(rune('A'+d))
			b.Earn(d, 1800).Reference = "ch_" + string(rune('A'+d))
		}
		b.Entries[3].Gross, b.Entries[3].Net, b.Entries[3].Extra = 1200, 1200, &ledger.Extra{Refunded: 600}
		switch further {
		case 1:
			a.Covers(0, 30)
		case 2:
			b.Covers(0, 30)
		}
		l, _ := identified(t, a, b)
		if got := Total(l, "USD"); got != 5*1800+1200 {
			t.Errorf("file %d reaches further: total %d, want %d", further, got, 5*1800+1200)
		}
	}
}
