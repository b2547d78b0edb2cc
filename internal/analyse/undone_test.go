package analyse

import (
	"strings"
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// undoneLedger is a small ledger, all in EUR:
//
//	10 Jan  cashback  8.00 counted
//	11 Jan  cashback  3.50 declined, 12 Jan 1.25 expired: 4.75 lost, in 2 payments
//	20 Jan  sale     20.00 gross, fee 2.00, counted
//	25 Jan  refund  −20.00 gross, fee −0.60 (returned), counted: 1.40 kept
//	01 Feb  advance 100.00, repaid with 103.00 on 10 Feb: cost 3.00
//	02 Feb  advance  50.00, not repaid yet
func undoneLedger(t *testing.T) *ledger.Ledger {
	l := &ledger.Ledger{Sources: []ledger.Source{{File: "all.csv", Account: "All", Rows: 8, From: onDay(t, "2025-01-01"), To: onDay(t, "2025-03-31")}}}
	add := func(date, payer string, flow ledger.Flow, state ledger.State, verdict ledger.Verdict, gross, fee int64) {
		l.Entries = append(l.Entries, ledger.Entry{Date: onDay(t, date), Payer: payer, Account: "All", Flow: flow, State: state, Verdict: verdict,
			Currency: "EUR", Gross: gross, Fee: fee, Net: gross - fee, Row: int32(len(l.Entries) + 2)})
		l.Sources[0].Verdicts[verdict]++
	}
	add("2025-01-10", "TopCashback", ledger.FlowIncome, ledger.StatePaid, ledger.VerdictCounted, 800, 0)
	add("2025-01-11", "TopCashback", ledger.FlowIncome, ledger.StateDeclined, ledger.VerdictExcluded, 350, 0)
	add("2025-01-12", "TopCashback", ledger.FlowIncome, ledger.StateExpired, ledger.VerdictExcluded, 125, 0)
	add("2025-01-20", "Etsy", ledger.FlowIncome, ledger.StatePaid, ledger.VerdictCounted, 2000, 200)
	add("2025-01-25", "Etsy", ledger.FlowRefund, ledger.StatePaid, ledger.VerdictCounted, -2000, -60)
	add("2025-02-01", "", ledger.FlowBorrowed, ledger.StatePaid, ledger.VerdictNotIncome, 10000, 0)
	add("2025-02-02", "", ledger.FlowBorrowed, ledger.StatePaid, ledger.VerdictNotIncome, 5000, 0)
	add("2025-02-10", "", ledger.FlowRepaid, ledger.StatePaid, ledger.VerdictNotIncome, -10300, 0)
	for _, k := range []ledger.Link{{Kind: ledger.LinkRefund, From: []int32{3}, To: []int32{4}}, {Kind: ledger.LinkRepaid, From: []int32{5}, To: []int32{7}}} {
		k.Fee = ledger.Cost(l, &k)
		l.Links = append(l.Links, k)
	}
	return l
}

// TestDeclinedCashbackIsLostNeverCounted: it stands beside the total.
func TestDeclinedCashbackIsLostNeverCounted(t *testing.T) {
	in := Input{Ledger: undoneLedger(t), Currency: "EUR"}
	s, err := Summarise(in)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Lost) != 1 || s.Lost[0].Count != 2 || s.Lost[0].Net != (money.Amount{Minor: 475, Currency: "EUR"}) {
		t.Errorf("lost %v, want 4.75 in 2 payments", s.Lost)
	}
	if s.Totals.Net != 660 { // 8.00 + 18.00 − 19.40
		t.Errorf("net %d, want 660", s.Totals.Net)
	}
	if text := says(t, in, "headline"); !strings.Contains(text, "4.75 EUR") {
		t.Errorf("the headline does not name what was lost: %s", text)
	}
}

// TestFeesKeptOnRefundsAreNamed: the refund stands apart from income, on its own
// day, and the fee that did not come back is named.
func TestFeesKeptOnRefundsAreNamed(t *testing.T) {
	in := Input{Ledger: undoneLedger(t), Currency: "EUR"}
	s, _ := Summarise(in)
	if len(s.KeptFees) != 1 || s.KeptFees[0].Net.Minor != 140 || s.Totals.Refunds != 2000 || s.Totals.Fees != 140 {
		t.Errorf("kept %v, refunds %d, fees %d; want 1.40, 20.00, 1.40", s.KeptFees, s.Totals.Refunds, s.Totals.Fees)
	}
	if text := says(t, in, "fees"); !strings.Contains(text, "Fees kept on refunds: 1.40 EUR") {
		t.Errorf("the fees do not name what was kept: %s", text)
	}
}

// TestBorrowedCostsWhatWasRepaidBeyondIt: an advance that is still open makes
// another's cost no smaller.
func TestBorrowedCostsWhatWasRepaidBeyondIt(t *testing.T) {
	s, _ := Summarise(Input{Ledger: undoneLedger(t), Currency: "EUR"})
	if len(s.Borrowed) != 1 || s.Borrowed[0].Received.Minor != 15000 || s.Borrowed[0].Cost.Minor != 300 || s.Borrowed[0].Count != 2 {
		t.Errorf("borrowed %+v, want 150.00 in 2, cost 3.00", s.Borrowed)
	}
}

// TestRepayingOlderMoneyBorrowsNothing: a repayment of what was lent before the
// exports begin is no line of its own.
func TestRepayingOlderMoneyBorrowsNothing(t *testing.T) {
	l := undoneLedger(t)
	l.Entries, l.Links = l.Entries[7:], nil
	if s, _ := Summarise(Input{Ledger: l, Currency: "EUR"}); len(s.Borrowed) != 0 {
		t.Errorf("borrowed %+v, want nothing", s.Borrowed)
	}
}

// says returns the notes of a section.
func says(t *testing.T, in Input, id string) string {
	t.Helper()
	for _, a := range All() {
		if a.ID == id {
			var b strings.Builder
			for _, n := range Run(in, []Analysis{a})[0].Notes {
				b.WriteString(n.String() + "\n")
			}
			return b.String()
		}
	}
	t.Fatalf("no section %s", id)
	return ""
}
