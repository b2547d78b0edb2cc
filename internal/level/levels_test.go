package level

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// shop sells on days a to b, told by orders (gross) and by a statement (with a
// fee of a tenth).
func shop(a, b int, orders, statement *Export) (net int64) {
	for day := a; day <= b; day++ {
		gross := int64(1000 + 10*day)
		id := fmt.Sprintf("ORDER-%04d", day)
		if orders != nil {
			orders.Earn(day, gross).Extra = &ledger.Extra{Order: id}
		}
		if statement != nil {
			e := statement.Earn(day, gross)
			e.Fee, e.Net = gross/10, gross-gross/10
			e.Extra = &ledger.Extra{Order: id}
		}
		net += gross - gross/10
	}
	return net
}

func TestStatementGoesBeforeOrders(t *testing.T) {
	orders, statement := Platform("orders.csv", "Etsy", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	net := shop(0, 50, orders, statement)
	l := told(t, orders, statement)
	if got := Total(l, "USD"); got != net {
		t.Errorf("total %d, want %d", got, net)
	}
	if got := Count(l, ledger.VerdictOtherLevel); got != 51 {
		t.Errorf("%d rows at another level, want 51", got)
	}
}

// The statement begins in the middle: orders of the days before count.
func TestOtherLevelByDay(t *testing.T) {
	orders, statement := Platform("orders.csv", "Etsy", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	shop(0, 50, orders, nil)
	net := shop(20, 50, nil, statement)
	for day := range 20 {
		net += int64(1000 + 10*day)
	}
	wantTotal(t, net, orders, statement)
}

// Orders of the last day stand in the statement of the day after: ids decide.
func TestSharedIDsDecideAtTheEdge(t *testing.T) {
	orders, statement := Platform("orders.csv", "Etsy", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	shop(0, 30, orders, nil)
	net := shop(10, 31, nil, statement)
	for i := range statement.Entries {
		statement.Entries[i].Date++ // a day later than the order
	}
	statement.Source.From++
	statement.Source.To++
	for day := range 10 {
		net += int64(1000 + 10*day)
	}
	wantTotal(t, net, orders, statement)
}

// A template row of a payer whose own export is there is evidence.
func TestOwnExportGoesBeforeTemplate(t *testing.T) {
	own, up := Platform("log.csv", "Own record", ledger.LevelStatement), Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	for day := range 30 {
		up.Earn(day, 1000)
		own.Income(day, 1000, "Upwork", "copied by hand")
	}
	own.Income(3, 500, "Fetch", "")
	wantTotal(t, 30500, own, up)
}

// saidOf returns the first finding of a code, as text.
func saidOf(t *testing.T, code string, files ...*Export) (*ledger.Ledger, string) {
	l, findings := levelled(t, files...)
	for _, f := range findings {
		if f.Code == code {
			return l, f.What.String()
		}
	}
	return l, ""
}

// A statement names the order in a text only; 10 orders of 1.00 with a fee of
// 0.10: one level counts, and the finding says how many and how much.
func TestSharedOrdersAreSaidInNumbers(t *testing.T) {
	orders, statement := Platform("orders.csv", "Etsy", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	for day := range 10 {
		id := fmt.Sprintf("38100000%02d", day)
		orders.Earn(day, 100).Reference = id
		statement.Income(day, 100, "Etsy", "Payment for Order #"+id)
		statement.Add(day, -10, ledger.FlowFee, "Etsy", "Processing fee").Extra = &ledger.Extra{Order: "Order #" + id}
	}
	l, said := saidOf(t, "other-level", orders, statement)
	if got := Total(l, "USD"); got != 900 {
		t.Errorf("total %d, want 900", got)
	}
	if want := "10 of 10 rows have an order or transaction number of it; they come to 10.00 USD here and to 9.00 USD there"; !strings.Contains(said, want) {
		t.Errorf("said %q, want %q", said, want)
	}
}

// Orders and their items, with fees in neither: three orders of two items each.
func TestOrdersAndItemsCountOnce(t *testing.T) {
	orders, items := Platform("orders.csv", "Amazon seller", ledger.LevelOrders), Platform("items.csv", "Amazon seller", ledger.LevelItems)
	for day := range 3 {
		id := fmt.Sprintf("114-0000-%d", day)
		orders.Earn(day, 3000).Extra = &ledger.Extra{Order: id}
		items.Earn(day, 1000).Extra = &ledger.Extra{Order: id}
		items.Earn(day, 2000).Extra = &ledger.Extra{Order: id}
	}
	l, said := saidOf(t, "other-level", orders, items)
	if got := Total(l, "USD"); got != 9000 {
		t.Errorf("total %d, want 9000", got)
	}
	if !strings.Contains(said, "3 of 3 rows") {
		t.Errorf("said %q", said)
	}
}

// Two shops of one seller: the orders of the one and the statement of the other
// share days and no number. Both count, and the finding names what is at stake.
func TestOrdersOfAnotherShopCount(t *testing.T) {
	orders, statement := Platform("orders.csv", "Etsy", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	for day := range 20 {
		orders.Earn(day, 100).Extra = &ledger.Extra{Order: fmt.Sprintf("38100000%02d", day)}
		statement.Earn(day, 500).Extra = &ledger.Extra{Order: fmt.Sprintf("39200000%02d", day)}
	}
	l, said := saidOf(t, "level-apart", orders, statement)
	if got := Total(l, "USD"); got != 20*600 || said == "" {
		t.Errorf("total %d, said %q; want 12000 and a warning", got, said)
	}
}

// An order that the statement of its days lacks is not counted, and said.
func TestOrderThatTheStatementLacksIsSaid(t *testing.T) {
	orders, statement := Platform("orders.csv", "Etsy", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	net := shop(0, 30, orders, statement)
	orders.Earn(15, 7700).Extra = &ledger.Extra{Order: "ORDER-CASH"}
	l, said := saidOf(t, "order-not-found", orders, statement)
	if got := Total(l, "USD"); got != net || !strings.Contains(said, "77.00 USD") {
		t.Errorf("total %d, said %q; want %d and 77.00 USD", got, said, net)
	}
}

// Upwork's weekly summary has no numbers: days and sums decide. Four weeks of
// seven times 10.00 are 4 × 70.00.
func TestWeeklySummaryBesideStatement(t *testing.T) {
	statement, weeks := Platform("statement.csv", "Upwork", ledger.LevelStatement), Platform("weeks.csv", "Upwork", ledger.LevelSummary)
	for day := range 28 {
		statement.Earn(day, 1000)
		if day%7 == 6 {
			weeks.Earn(day, 7000)
		}
	}
	l, said := saidOf(t, "other-level", statement, weeks)
	if got := Total(l, "USD"); got != 28000 || !strings.Contains(said, "4 rows, together 280.00 USD, against 280.00 USD there") {
		t.Errorf("total %d, said %q", got, said)
	}
}

// A list of payouts that goes on behind the list of the earnings pays what these have
// left: 10.00 on each of three days, of which 20.00 and then 10.00 are paid out, and 7.00 of
// later earnings. 30.00 + 7.00 count.
func TestPayoutsBehindTheLastEarningPayWhatIsLeft(t *testing.T) {
	items, payouts := Platform("items.csv", "PollPal", ledger.LevelItems), Platform("payouts.csv", "PollPal", ledger.LevelPayouts)
	for _, day := range []int{0, 8, 20} {
		items.Earn(day, 1000)
	}
	payouts.Earn(12, 2000)
	payouts.Earn(45, 1000)
	payouts.Earn(52, 700)
	l := told(t, items, payouts)
	if got := Total(l, "USD"); got != 3700 {
		t.Errorf("total %d, want 3700", got)
	}
	if got := Count(l, ledger.VerdictOtherLevel); got != 2 {
		t.Errorf("%d rows at another level, want 2", got)
	}
}

// A payout that is more than the list of the earnings has left pays others too, and
// counts: 15.00 + 25.00.
func TestPayoutsOfMoreThanIsLeftCount(t *testing.T) {
	items, payouts := Platform("items.csv", "PollPal", ledger.LevelItems), Platform("payouts.csv", "PollPal", ledger.LevelPayouts)
	items.Earn(0, 1000)
	items.Earn(1, 500)
	payouts.Earn(1, 500)
	payouts.Earn(9, 2500)
	wantTotal(t, 4000, items, payouts)
}
