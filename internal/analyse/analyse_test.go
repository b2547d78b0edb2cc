package analyse

import (
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// day reads an ISO date of a test.
func onDay(t *testing.T, s string) ledger.Day {
	t.Helper()
	d, err := ledger.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shop is a small ledger whose sums are worked out by hand:
//
//	Etsy statement (EUR), 1 January to 31 March 2025
//	  10 Jan  sale    50.00 gross, fee 5.00                       net  45.00
//	  20 Feb  sale    30.00 gross, fee 3.00, tax 1.00             net  26.00
//	  25 Feb  refund −30.00 gross, fee −2.00 (returned)           net −28.00
//	  28 Feb  fee row 0.20                                        net  −0.20
//	  05 Mar  payout −42.00, arrives 7 Mar as 41.50 (0.50 lost)
//	bank
//	  07 Mar  41.50 from Etsy: transfer
//	  15 Mar  interest 2.00 counted, fees unknown
//	  16 Mar  9.99 unsorted
//	  17 Mar  USD 5.00 counted, no rate
//
// gross 50+30+2 = 82.00; fees 5+3−2+0.20+0.50 = 6.70; tax 1.00; refunds 30.00;
// net 82 − 6.70 − 1 − 30 = 44.30.
func shop(t *testing.T) *ledger.Ledger {
	l := &ledger.Ledger{
		Sources: []ledger.Source{
			{File: "etsy.csv", Provider: "Etsy", Type: "marketplace", Payouts: true, Account: "Etsy", Level: ledger.LevelStatement, Rows: 5, From: onDay(t, "2025-01-01"), To: onDay(t, "2025-03-31")},
			{File: "bank.csv", Provider: "DKB", Type: "bank", Account: "DKB", Rows: 6, From: onDay(t, "2025-01-01"), To: onDay(t, "2025-03-31")},
		},
		Coverage: []ledger.Coverage{
			{Account: "DKB", Spans: []ledger.Span{{From: onDay(t, "2025-01-01"), To: onDay(t, "2025-03-31")}}},
			{Account: "Etsy", Spans: []ledger.Span{{From: onDay(t, "2025-01-01"), To: onDay(t, "2025-03-31")}}},
		},
	}
	add := func(date string, source int32, payer string, kind ledger.Kind, flow ledger.Flow, verdict ledger.Verdict, c money.Currency, gross, fee, tax int64) {
		e := ledger.Entry{Date: onDay(t, date), Source: source, Account: l.Sources[source].Account, Payer: payer, Kind: kind, Flow: flow, Verdict: verdict,
			Currency: c, Gross: gross, Fee: fee, Tax: tax, Net: gross - fee - tax, Row: int32(len(l.Entries) + 2), Description: "text " + date}
		l.Entries = append(l.Entries, e)
		l.Sources[source].Verdicts[verdict]++
	}
	add("2025-01-10", 0, "Etsy", ledger.KindSale, ledger.FlowIncome, ledger.VerdictCounted, "EUR", 5000, 500, 0)
	add("2025-02-20", 0, "Etsy", ledger.KindSale, ledger.FlowIncome, ledger.VerdictCounted, "EUR", 3000, 300, 100)
	add("2025-02-25", 0, "Etsy", ledger.KindSale, ledger.FlowRefund, ledger.VerdictCounted, "EUR", -3000, -200, 0)
	add("2025-02-28", 0, "Etsy", ledger.KindSale, ledger.FlowFee, ledger.VerdictCounted, "EUR", 0, 20, 0)
	add("2025-03-05", 0, "Etsy", ledger.KindSale, ledger.FlowTransfer, ledger.VerdictTransfer, "EUR", -4200, 0, 0)
	add("2025-03-07", 1, "Etsy", ledger.KindSale, ledger.FlowIncome, ledger.VerdictTransfer, "EUR", 4150, 0, 0)
	add("2025-03-15", 1, "Interest", ledger.KindInterest, ledger.FlowIncome, ledger.VerdictCounted, "EUR", 200, 0, 0)
	add("2025-03-16", 1, "", ledger.KindOther, ledger.FlowUnknown, ledger.VerdictUnsorted, "EUR", 999, 0, 0)
	add("2025-03-17", 1, "Fiverr", ledger.KindFreelance, ledger.FlowIncome, ledger.VerdictCounted, "USD", 500, 0, 0)
	l.Sources[1].Spending = ledger.Spending{Rows: 2, Sums: map[money.Currency]int64{"EUR": -1234}}
	l.Sources[1].Verdicts[ledger.VerdictNotIncome] += 2
	l.Links = []ledger.Link{{Kind: ledger.LinkPayout, From: []int32{4}, To: []int32{5}, Fee: 50, Days: 2, Why: diag.T("short by a fee")}}
	return l
}

func TestTotalsAddUpAsByHand(t *testing.T) {
	s, err := Summarise(Input{Ledger: shop(t), Currency: "EUR"})
	if err != nil {
		t.Fatal(err)
	}
	want := exhibit.Totals{Gross: 8200, Fees: 670, Tax: 100, Refunds: 3000, Net: 4430, Count: 3}
	if s.Totals != want {
		t.Errorf("totals %+v, want %+v", s.Totals, want)
	}
	var net int64
	for _, p := range s.ByPayer {
		net += p.Net
		if p.Gross-p.Fees-p.Tax-p.Refunds != p.Net {
			t.Errorf("%s: gross − fees − tax − refunds ≠ net: %+v", p.Payer, p.Totals)
		}
	}
	if net != want.Net {
		t.Errorf("payers add up to %d, want %d", net, want.Net)
	}
	var months int64
	for _, m := range s.ByMonth {
		months += m.Net
	}
	if months != want.Net {
		t.Errorf("months add up to %d, want %d", months, want.Net)
	}
	if len(s.Unconverted) != 1 || s.Unconverted[0].Net != (money.Amount{Minor: 500, Currency: "USD"}) {
		t.Errorf("unconverted %v, want 5.00 USD", s.Unconverted)
	}
	if len(s.Unsorted) != 1 || s.Unsorted[0].Net.Minor != 999 {
		t.Errorf("unsorted %v, want 9.99 EUR", s.Unsorted)
	}
}

// 45.00 + 26.00 − 28.00 − 0.20 earned, 42.00 paid out: 0.80 is left at Etsy.
func TestWhatSitsOnAPlatformIsEarnedLessPaidOut(t *testing.T) {
	s, err := Summarise(Input{Ledger: shop(t), Currency: "EUR"})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range s.Accounts {
		if a.Account == "Etsy" {
			if a.Sitting == nil || a.Sitting.Minor != 80 {
				t.Errorf("Etsy holds %v, want 0.80 EUR", a.Sitting)
			}
			return
		}
	}
	t.Error("the Etsy account is missing")
}

func TestWaterfallClosesToTheCent(t *testing.T) {
	sections := Run(Input{Ledger: shop(t), Currency: "EUR", Share: "full"}, All())
	f := find(t, sections, "where-it-went").Figures[0]
	var running int64
	for i, c := range f.Categories {
		v := f.Series[0].Values[i]
		switch c.Label.Key {
		case "Gross":
			running = v
		case "Net", "Still with platforms and wallets, or spent from there":
			if running != v {
				t.Errorf("%s is %d, the steps before it give %d", c.Label.Key, v, running)
			}
		default:
			running += v
		}
	}
	// 41.50 arrived by payout and 2.00 interest of 44.30 net: 0.80 is left.
	if running != 80 {
		t.Errorf("left at the end: %d, want 80", running)
	}
}

func TestEverySectionRunsOnNothing(t *testing.T) {
	for _, s := range Run(Input{Ledger: &ledger.Ledger{}, Currency: "EUR", Share: "full"}, All()) {
		if s.Missing.IsZero() && s.Sentence.IsZero() {
			t.Errorf("section %s says nothing about an empty ledger", s.ID)
		}
	}
}

// Money that has no rate is never added in, and months without income count.
func TestMonthsAreWholeAndZeroMonthsCount(t *testing.T) {
	in := Input{Ledger: shop(t), Currency: "EUR", To: onDay(t, "2025-03-20")}
	in.books = newBooks(&in)
	if got := len(in.books.wholeMonths()); got != 2 {
		t.Errorf("%d whole months up to 20 March, want 2", got)
	}
	// January 45.00, February −2.20, March 1.50: the middle of the two whole ones, the lower.
	if got := in.books.typicalMonth(); got != -220 {
		t.Errorf("typical month %d, want -220", got)
	}
}

func TestDoNextRanksByMoney(t *testing.T) {
	steps := find(t, Run(Input{Ledger: shop(t), Currency: "EUR"}, All()), "next").Steps
	for i := 1; i < len(steps); i++ {
		a, b := steps[i-1].AtStake, steps[i].AtStake
		if a.Currency == b.Currency && a.Minor < b.Minor {
			t.Errorf("step %d is worth less than step %d", i-1, i)
		}
	}
	if len(steps) == 0 || steps[0].AtStake.Minor != 999 {
		t.Errorf("first step %+v, want the 9.99 unsorted", steps)
	}
}

// Fee rows that stand before the first income belong to the payer's kind.
func TestFeesBeforeTheFirstIncomeKeepTheKind(t *testing.T) {
	l := shop(t)
	l.Entries[0], l.Entries[3] = l.Entries[3], l.Entries[0]
	l.Entries[0].Kind = ledger.KindOther
	s, err := Summarise(Input{Ledger: l, Currency: "EUR"})
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range s.ByKind {
		if k.Kind == "other" {
			t.Errorf("kind other holds %d", k.Net)
		}
	}
}

// An instant payout of 20.00 for 0.40, of which no deposit is seen, costs 0.40.
func TestFeeOfAPayoutThatIsNotSeenArriving(t *testing.T) {
	l := shop(t)
	l.Entries = append(l.Entries, ledger.Entry{Date: onDay(t, "2025-03-20"), Source: 0, Account: "Etsy", Payer: "Etsy", Flow: ledger.FlowTransfer,
		Verdict: ledger.VerdictTransfer, Currency: "EUR", Gross: -2000, Fee: 40, Net: -2040})
	s, err := Summarise(Input{Ledger: l, Currency: "EUR"})
	if err != nil {
		t.Fatal(err)
	}
	if s.Totals.Fees != 710 || s.Totals.Net != 4390 {
		t.Errorf("fees %d and net %d, want 710 and 4390", s.Totals.Fees, s.Totals.Net)
	}
}

// The same fee of 0.40, where a second download tells the payout again, or where it
// is known to have reached another own account: told again, it is no less paid.
func TestFeeOfAPayoutThatTwoFilesTell(t *testing.T) {
	for _, kind := range []ledger.LinkKind{ledger.LinkDuplicate, ledger.LinkLevel, ledger.LinkTransfer} {
		l := shop(t)
		payout := ledger.Entry{Date: onDay(t, "2025-03-20"), Source: 0, Account: "Etsy", Payer: "Etsy", Flow: ledger.FlowTransfer,
			Verdict: ledger.VerdictTransfer, Currency: "EUR", Gross: -2000, Fee: 40, Net: -2040}
		again := payout
		again.Verdict = ledger.VerdictDuplicate
		n := int32(len(l.Entries))
		l.Entries = append(l.Entries, payout, again)
		l.Links = append(l.Links, ledger.Link{Kind: kind, From: []int32{n}, To: []int32{n + 1}})
		s, err := Summarise(Input{Ledger: l, Currency: "EUR"})
		if err != nil {
			t.Fatal(err)
		}
		if s.Totals.Fees != 710 || s.Totals.Net != 4390 {
			t.Errorf("%v: fees %d and net %d, want 710 and 4390", kind, s.Totals.Fees, s.Totals.Net)
		}
	}
}

// A sum beyond 64 bits is an error, never a wrapped number.
func TestSumsThatDoNotFitAreRefused(t *testing.T) {
	l := shop(t)
	l.Entries[0].Gross, l.Entries[0].Net = 1<<62, 1<<62-500
	l.Entries[1].Gross, l.Entries[1].Net = 1<<62, 1<<62-400
	if _, err := Summarise(Input{Ledger: l, Currency: "EUR"}); err == nil {
		t.Error("a sum of 2⁶³ was accepted")
	}
}

func TestMulDivRoundsHalfAway(t *testing.T) {
	for _, c := range [][4]int64{{5, 1, 2, 3}, {-5, 1, 2, -3}, {5, -1, 2, -3}, {7, 3, 4, 5}, {1, 1, 3, 0}, {9e18, 9e18, 9e18, 9e18}} {
		if got := mulDiv(c[0], c[1], c[2]); got != c[3] {
			t.Errorf("%d × %d ÷ %d = %d, want %d", c[0], c[1], c[2], got, c[3])
		}
	}
}

func find(t *testing.T, sections []exhibit.Section, id string) exhibit.Section {
	t.Helper()
	for _, s := range sections {
		if s.ID == id {
			return s
		}
	}
	t.Fatalf("no section %s", id)
	return exhibit.Section{}
}
