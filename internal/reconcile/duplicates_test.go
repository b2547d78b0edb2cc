package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
)

// statement is a bank account of three months with a credit of 1.25 every
// third day, now and then two of them.
func creditsOf(name string) *file {
	b := bank(name)
	for d := range 90 {
		if d%3 == 0 {
			b.income(d, 125, "Ibotta", "IBOTTA CREDIT")
		}
		if d%9 == 0 {
			b.income(d, 125, "Ibotta", "IBOTTA CREDIT")
		}
	}
	return b
}

// 30 credits and 10 twins of them: 40 × 1.25 = 50.00.
const creditsTotal = 5000

func TestIdenticalTwinsInOneFileStayTwo(t *testing.T) {
	if got := total(runFiles(t, creditsOf("a.csv")), "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
}

func TestSameFileTwiceChangesNothing(t *testing.T) {
	l := runFiles(t, creditsOf("a.csv"), creditsOf("b.csv"))
	if got := total(l, "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
	if got := count(l, ledger.VerdictDuplicate); got != 40 {
		t.Errorf("%d duplicates, want 40", got)
	}
}

func TestOverlappingWindowsMergeToTheUnion(t *testing.T) {
	b := creditsOf("a.csv")
	for _, cut := range [][4]int{{0, 50, 30, 89}, {0, 45, 45, 89}, {0, 20, 10, 89}, {5, 89, 0, 80}} {
		l := runFiles(t, b.part("x.csv", cut[0], cut[1]), b.part("y.csv", cut[2], cut[3]))
		if got := total(l, "USD"); got != creditsTotal {
			t.Errorf("%v: total %d, want %d", cut, got, creditsTotal)
		}
	}
}

// A later export holds a row dated before the last day of the earlier one.
func TestLatePostingRowIsKept(t *testing.T) {
	b := creditsOf("a.csv")
	late := creditsOf("b.csv")
	late.income(40, 700, "Fetch", "FETCH PAYOUT")
	if got := total(runFiles(t, b.part("x.csv", 0, 60), late), "USD"); got != creditsTotal+700 {
		t.Errorf("total %d, want %d", got, creditsTotal+700)
	}
}

// Thirty-one near-equal daily interest credits in three overlapping exports.
func TestDailyInterestStaysDaily(t *testing.T) {
	b := bank("a.csv")
	var want int64
	for d := range 31 {
		cents := int64(41 + d%2)
		want += cents
		b.add(d, cents, ledger.FlowIncome, "Ally interest", "Interest paid").Kind = ledger.KindInterest
	}
	l := runFiles(t, b.part("x.csv", 0, 12), b.part("y.csv", 8, 25), b.part("z.csv", 20, 30))
	if got := count(l, ledger.VerdictCounted); got != 31 || total(l, "USD") != want {
		t.Errorf("%d counted, total %d; want 31, %d", got, total(l, "USD"), want)
	}
}

func TestNewestFirstEqualsOldestFirst(t *testing.T) {
	b := creditsOf("a.csv")
	other := creditsOf("b.csv")
	for i := range other.entries {
		other.entries[i].Row = int32(len(other.entries) - i + 1)
	}
	l := runFiles(t, b, other)
	if got := total(l, "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
}

// Balances tell that the 5.00 at the end of one file and the 5.00 at the start
// of the next, on one day, are two payments.
func TestBalanceTellsTwinsApart(t *testing.T) {
	all := bank("all.csv")
	balance := int64(10000)
	for d := range 20 {
		for range 2 {
			balance += 500
			e := all.income(d, 500, "Swagbucks", "SWAGBUCKS")
			e.Balance, e.HasBalance = balance, true
		}
	}
	x, y := all.part("x.csv", 0, 12), all.part("y.csv", 12, 19)
	x.entries, x.source.Rows = x.entries[:25], 25 // ends after the first of day 12
	y.entries, y.source.Rows = y.entries[1:], y.source.Rows-1
	l := runFiles(t, x, y)
	if got := total(l, "USD"); got != 20000 {
		t.Errorf("total %d, want 20000", got)
	}
}

// Pending in the older export, settled in the newer one with another day.
func TestPendingGivesWayToSettled(t *testing.T) {
	old := bank("old.csv")
	old.income(9, 2500, "Uber", "UBER PAYMENT PENDING").State = ledger.StatePending
	later := bank("new.csv")
	later.income(11, 2500, "Uber", "UBER PAYMENT 4711")
	l := runFiles(t, old, later)
	if count(l, ledger.VerdictPending) != 0 || total(l, "USD") != 2500 {
		t.Errorf("pending %d, total %d; want 0, 2500", count(l, ledger.VerdictPending), total(l, "USD"))
	}
}

func TestTransactionIDsDecide(t *testing.T) {
	a, b := paypal("a.csv"), paypal("b.csv")
	for d := range 10 {
		a.income(d, 300, "Swagbucks", "Prodege").Reference = "TXN000" + string(rune('A'+d))
	}
	// The other export words the text differently and dates one row a day later.
	for d := 5; d < 10; d++ {
		b.income(d+d%2, 300, "Swagbucks", "Prodege LLC, mass payment").Reference = "TXN000" + string(rune('A'+d))
	}
	b.income(9, 300, "Swagbucks", "Prodege").Reference = "TXN000Z"
	l := runFiles(t, a, b)
	if got := total(l, "USD"); got != 3300 {
		t.Errorf("total %d, want 11 × 3.00", got)
	}
}

// Line numbers that begin anew in each export are no ids.
func TestRestartingNumbersAreNoIDs(t *testing.T) {
	all := creditsOf("all.csv")
	x, y := all.part("x.csv", 0, 50), all.part("y.csv", 30, 89)
	for _, f := range []*file{x, y} {
		for i := range f.entries {
			f.entries[i].Reference = "NR-10" + string(rune('0'+i/10)) + string(rune('0'+i%10))
		}
	}
	if got := total(runFiles(t, x, y), "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
}

func TestSameIDOtherAmountIsSaid(t *testing.T) {
	a, b := paypal("a.csv"), paypal("b.csv")
	for d := range 6 {
		a.income(d, 300, "Swagbucks", "Prodege").Reference = "TXN000" + string(rune('A'+d))
		b.income(d, 300, "Swagbucks", "Prodege").Reference = "TXN000" + string(rune('A'+d))
	}
	b.entries[5].Gross, b.entries[5].Net = 350, 350
	b.covers(0, 30)
	l, findings := Run(assemble(a, b), Options{})
	if got := total(l, "USD"); got != 5*300+350 {
		t.Errorf("total %d, want %d", got, 5*300+350)
	}
	if len(findings) != 1 || findings[0].Code != "same-id-other-amount" {
		t.Errorf("findings %v", findings)
	}
}

func TestOtherAccountIsNoDuplicate(t *testing.T) {
	a, b := creditsOf("a.csv"), creditsOf("b.csv")
	b.source.Account = "Chase savings"
	for i := range b.entries {
		b.entries[i].Account = "Chase savings"
	}
	if got := total(runFiles(t, a, b), "USD"); got != 2*creditsTotal {
		t.Errorf("total %d, want %d", got, 2*creditsTotal)
	}
}

func TestBalanceLineIsNoMovement(t *testing.T) {
	a, b := bank("a.csv"), bank("b.csv")
	a.income(3, 500, "Uber", "UBER")
	b.add(3, 500, ledger.FlowBalance, "", "UBER")
	if got := total(runFiles(t, a, b), "USD"); got != 500 {
		t.Errorf("total %d, want 500", got)
	}
}

// A ledger.csv of ours beside the export it came from changes nothing; alone
// its verdicts stand.
func TestOwnLedgerBesideItsExports(t *testing.T) {
	b := creditsOf("a.csv")
	before := runFiles(t, b)
	own := &file{source: ledger.Source{File: "ledger.csv", Ledger: true, Account: "Chase checking", Rows: len(before.Entries)}}
	own.entries = append(own.entries, before.Entries...)
	if got := total(runFiles(t, own, b), "USD"); got != creditsTotal {
		t.Errorf("beside: total %d, want %d", got, creditsTotal)
	}
	if got := total(runFiles(t, own), "USD"); got != creditsTotal {
		t.Errorf("alone: total %d, want %d", got, creditsTotal)
	}
}

// A bank writes rows that it has not booked yet without a balance; the later
// export has them booked, and one of them a day later.
func TestRowsWithoutBalanceGiveWayToBookedOnes(t *testing.T) {
	old, later := bank("old.csv"), bank("new.csv")
	balance := int64(10000)
	for d := range 10 {
		for _, f := range []*file{old, later} {
			e := f.income(d, 500, "Swagbucks", "SWAGBUCKS PAYOUT")
			e.Balance, e.HasBalance = balance, true
		}
		balance += 500
	}
	old.income(10, 700, "Uber", "UBER USA EDI PAYMNT")
	old.income(10, 800, "Lyft", "LYFT DRIVER")
	for d, n := range map[int]int64{10: 700, 11: 800} {
		e := later.income(d, n, map[int64]string{700: "Uber", 800: "Lyft"}[n], map[int64]string{700: "UBER USA EDI PAYMNT", 800: "LYFT DRIVER"}[n])
		e.Balance, e.HasBalance = balance+int64(d)*100, true
	}
	l := runFiles(t, old, later)
	if got := total(l, "USD"); got != 10*500+1500 {
		t.Errorf("total %d, want 6500", got)
	}
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictDuplicate && e.Date >= day0+10 && e.HasBalance {
			t.Errorf("the booked row of %s was taken for the copy", e.Date)
		}
	}
}

// A payment that one export shows unbooked is booked in the next; an equal one of
// the same payer five days later is another: two payments of 700.
func TestEqualPaymentsBehindAnUnbookedOneStayTwo(t *testing.T) {
	old, later := bank("old.csv"), bank("new.csv")
	balance := int64(10000)
	for d := range 10 {
		for _, f := range []*file{old, later} {
			e := f.income(d, 500+int64(d), "Swagbucks", "SWAGBUCKS PAYOUT")
			e.Balance, e.HasBalance = balance, true
		}
		balance += 500 + int64(d)
	}
	old.income(10, 700, "Uber", "UBER USA EDI PAYMNT")
	for _, d := range []int{10, 15} {
		balance += 700
		e := later.income(d, 700, "Uber", "UBER USA EDI PAYMNT")
		e.Balance, e.HasBalance = balance, true
	}
	if got := total(runFiles(t, old, later), "USD"); got != 10*500+45+1400 {
		t.Errorf("total %d, want 6445", got)
	}
}

// A trip that gets its tip after the first download is one trip, at its later
// amount, also where both downloads reach equally far.
func TestTripThatGrewBetweenTwoDownloadsCountsOnce(t *testing.T) {
	download := func(name string, tip int64) *file {
		f := platform(name, "Uber", ledger.LevelOrders)
		for n := range 3 {
			f.earn(n, 1000).Reference = "Los Angeles " + string(rune('a'+n))
		}
		e := &f.entries[1]
		e.Net, e.Gross = e.Net+tip, e.Gross+tip
		return f
	}
	for _, names := range [][2]string{{"a.csv", "b.csv"}, {"b.csv", "a.csv"}} {
		l := runFiles(t, download(names[0], 0), download(names[1], 300))
		if got := total(l, "USD"); got != 3300 {
			t.Errorf("%v: total %d, want 3300", names, got)
		}
	}
}

// TestTheRefundedTellingOfASaleCounts guards against counting a sale as an older
// download of the same days has it: refunds come after sales, whichever file reaches
// further.
func TestTheRefundedTellingOfASaleCounts(t *testing.T) {
	for _, further := range []int{0, 1, 2} {
		a, b := platform("a.csv", "Stripe", ledger.LevelOrders), platform("b.csv", "Stripe", ledger.LevelOrders)
		for d := range 6 {
			a.earn(d, 1800).Reference = "ch_" + string(rune('A'+d))
			b.earn(d, 1800).Reference = "ch_" + string(rune('A'+d))
		}
		b.entries[3].Gross, b.entries[3].Net, b.entries[3].Extra = 1200, 1200, &ledger.Extra{Refunded: 600}
		switch further {
		case 1:
			a.covers(0, 30)
		case 2:
			b.covers(0, 30)
		}
		l, _ := Run(assemble(a, b), Options{})
		if got := total(l, "USD"); got != 5*1800+1200 {
			t.Errorf("file %d reaches further: total %d, want %d", further, got, 5*1800+1200)
		}
	}
}
