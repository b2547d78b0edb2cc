package normalise

import (
	"fmt"
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// A walk that is cut into two blocks anywhere proves the same.
func TestBalancesMergeAnywhere(t *testing.T) {
	steps := []struct{ moved, balance int64 }{{5, 105}, {-3, 102}, {0, 102}, {7, 108}, {2, 110}, {-10, 100}} // 102 + 7 ≠ 108
	for way, c := range map[string]struct {
		order func(i int) int
		sign  int64
		want  string
	}{
		"forwards":  {func(i int) int { return i }, 1, "4 1 On 6 Held 100 owed 0"},
		"backwards": {func(i int) int { return len(steps) - 1 - i }, 1, "4 1 On 6 Held 100 owed 0"},
		"owed":      {func(i int) int { return i }, -1, "4 1 On 6 Held 100 owed 4"},
	} {
		for cut := range len(steps) + 1 {
			var parts [2]balances
			for i := range steps {
				part := &parts[0]
				if i >= cut {
					part = &parts[1]
				}
				s := steps[c.order(i)]
				part.chain("a", nil, "EUR").walk(step{row: i + 2, day: ledger.Day(c.order(i) + 1), balance: s.balance, moved: c.sign * s.moved})
			}
			parts[0].merge(&parts[1])
			proof, owed := parts[0].walked()
			closing := parts[0].closings()[0]
			if got := fmt.Sprint(proof.held, proof.broken, " On ", int(closing.On), " Held ", closing.Held.Minor, " owed ", owed); got != c.want {
				t.Errorf("%s, cut at %d: got %s, want %s", way, cut, got, c.want)
			}
		}
	}
}

func TestTotalsMergeAnywhere(t *testing.T) {
	amounts := []int64{5, -3, 7}
	for cut := range len(amounts) + 1 {
		var parts [2]totals
		for i, n := range amounts {
			parts[min(1, (i+len(amounts)-cut)/len(amounts))].sums.see("EUR", n)
		}
		last := &parts[1]
		last.lines = append(last.lines, totalLine{row: 9, currency: "EUR", value: 9, above: *last.sums.of("EUR")})
		parts[0].merge(&parts[1])
		if p := parts[0].proof(); p.held != 1 || p.broken != 0 {
			t.Errorf("cut at %d: %+v", cut, p)
		}
	}
}

// Findings of unknown words come one per word up to a limit, then as one; the
// counts do not depend on where the blocks are cut.
func TestFindingsMergeAnywhere(t *testing.T) {
	for _, words := range []int{3, most, most + 1, 3 * most} {
		want := ""
		for cut := 0; cut <= 2*words; cut += words/3 + 1 {
			var parts [2]findings
			for i := range 2 * words {
				part := &parts[0]
				if i >= cut {
					part = &parts[1]
				}
				if part.count(findingKey{"type-unknown", 1, fmt.Sprint(i % words)}, 1) {
					part.last().Code, part.last().Pos.Row, part.last().Count = "type-unknown", i+1, 1
				}
			}
			parts[0].merge(&parts[1])
			list := parts[0].done()
			total := 0
			for _, f := range list {
				total += f.Count
			}
			got := fmt.Sprint(len(list), total, list[0].Pos.Row, list[0].Count)
			if want == "" {
				want = got
			}
			if got != want || total != 2*words || words <= most && len(list) != words || words > most && len(list) != 1 {
				t.Errorf("%d words, cut at %d: got %s, want %s", words, cut, got, want)
			}
		}
	}
}

func TestOwnRateAndNote(t *testing.T) {
	const columns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount], rate: [rate], foreign-amount: [paid], foreign-currency: [in]}
`
	l, _ := newWorld(t).overlay(t, bank(columns)).normalise(t, `day,text,amount,rate,paid,in
2024-01-01,gig,10.00,1.0852,10.85,USD
2024-01-02,gig,-10.00,,10.85,USD
2024-01-03,gig,10.00,1.1,,
2024-01-04,gig,10.00,,10.00,EUR
2024-01-05,gig,10.00,,much,USD
`)
	var got []string
	for i := range l.Entries {
		e := &l.Entries[i]
		x := e.Extra
		if x == nil {
			x = &ledger.Extra{}
		}
		got = append(got, fmt.Sprint(e.OwnRate, " ", money.Amount{Minor: e.NetReport, Currency: x.OwnCurrency}, " ", x.RateNote))
	}
	want := []string{"true 10.85 USD 1.0852 = 10.85 USD", "true -10.85 USD = 10.85 USD", "false 0.00000000  1.1", "false 0.00000000  = 10.00 EUR", "false 0.00000000  = much USD"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestTemplate(t *testing.T) {
	l, findings := newWorld(t).normalise(t, `date,program,status,amount,unit,merchant,order_amount,expected_payout_date,payout_id,id,gross,fee,net,hours,kind
# 2025-03-31,Rakuten,paid,12.50,USD,Shoe shop,125.00,2025-05-15,2025-Q1,R-1,,,,,cashback
2025-01-31,Rakuten,paid,12.50,USD,eBay,125.00,2025-05-15,2025-Q1,R-1,,,,,
2025-02-28,rakuten,tracked,1.50,USD,Shop,15.00,2025-08-15,,R-2,,,,,
2025-03-01,Corner job,paid,27.00,EUR,,,,,J-1,30.00,3.00,,2:30,gig
2025-03-02,Swagbucks,paid,470.5,points,,,,,S-1,,,,,points
2025-03-03,Swagbucks,paid,1.00,USD,,,,,S-2,,,,,magic
`)
	expect(t, l,
		"2025-01-31|income|cashback|paid|Rakuten|Own record|12.50|0.00|0.00|12.50 USD",
		"2025-02-28|income|cashback|expected|Rakuten|Own record|1.50|0.00|0.00|1.50 USD",
		"2025-03-01|income|gig|paid|Corner job|Own record|30.00|3.00|0.00|27.00 EUR",
		"2025-03-02|income|points|paid|Swagbucks|Own record|470.50000000|0.00000000|0.00000000|470.50000000 points:swagbucks",
		"2025-03-03|income|microtask|paid|Swagbucks|Own record|1.00|0.00|0.00|1.00 USD",
	)
	if got := codes(findings); got != "kind-unknown×1@7" {
		t.Error(got)
	}
	if l.Entries[2].Extra.Minutes != 150 || l.Entries[0].DueOn.String() != "2025-05-15" {
		t.Error(l.Entries[2].Extra, l.Entries[0].DueOn)
	}
}
