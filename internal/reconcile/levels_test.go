package reconcile

import (
	"fmt"
	"testing"

	"rivulet/internal/ledger"
)

// shop sells on days a to b, told by orders (gross) and by a statement (with a
// fee of a tenth).
func shop(a, b int, orders, statement *file) (net int64) {
	for day := a; day <= b; day++ {
		gross := int64(1000 + 10*day)
		id := fmt.Sprintf("ORDER-%04d", day)
		if orders != nil {
			orders.earn(day, gross).Extra = &ledger.Extra{Order: id}
		}
		if statement != nil {
			e := statement.earn(day, gross)
			e.Fee, e.Net = gross/10, gross-gross/10
			e.Extra = &ledger.Extra{Order: id}
		}
		net += gross - gross/10
	}
	return net
}

func TestStatementGoesBeforeOrders(t *testing.T) {
	orders, statement := platform("orders.csv", "Etsy", ledger.LevelOrders), platform("statement.csv", "Etsy", ledger.LevelStatement)
	net := shop(0, 50, orders, statement)
	l := runFiles(t, orders, statement)
	if got := total(l, "USD"); got != net {
		t.Errorf("total %d, want %d", got, net)
	}
	if got := count(l, ledger.VerdictOtherLevel); got != 51 {
		t.Errorf("%d rows at another level, want 51", got)
	}
}

// The statement begins in the middle: orders of the days before count.
func TestOtherLevelByDay(t *testing.T) {
	orders, statement := platform("orders.csv", "Etsy", ledger.LevelOrders), platform("statement.csv", "Etsy", ledger.LevelStatement)
	shop(0, 50, orders, nil)
	net := shop(20, 50, nil, statement)
	for day := range 20 {
		net += int64(1000 + 10*day)
	}
	if got := total(runFiles(t, orders, statement), "USD"); got != net {
		t.Errorf("total %d, want %d", got, net)
	}
}

// Orders of the last day stand in the statement of the day after: ids decide.
func TestSharedIDsDecideAtTheEdge(t *testing.T) {
	orders, statement := platform("orders.csv", "Etsy", ledger.LevelOrders), platform("statement.csv", "Etsy", ledger.LevelStatement)
	shop(0, 30, orders, nil)
	net := shop(10, 31, nil, statement)
	for i := range statement.entries {
		statement.entries[i].Date++ // a day later than the order
	}
	statement.source.From++
	statement.source.To++
	for day := range 10 {
		net += int64(1000 + 10*day)
	}
	if got := total(runFiles(t, orders, statement), "USD"); got != net {
		t.Errorf("total %d, want %d", got, net)
	}
}

// A template row of a payer whose own export is there is evidence.
func TestOwnExportGoesBeforeTemplate(t *testing.T) {
	own, up := platform("log.csv", "Own record", ledger.LevelStatement), platform("upwork.csv", "Upwork", ledger.LevelStatement)
	for day := range 30 {
		up.earn(day, 1000)
		own.income(day, 1000, "Upwork", "copied by hand")
	}
	own.income(3, 500, "Fetch", "")
	if got := total(runFiles(t, own, up), "USD"); got != 30500 {
		t.Errorf("total %d, want 30500", got)
	}
}

// A list of payouts beside the statement that has them: each payout once.
func TestPayoutListBesideStatement(t *testing.T) {
	statement, list := platform("statement.csv", "Etsy", ledger.LevelStatement), platform("deposits.csv", "Etsy", ledger.LevelPayouts)
	b := bank("chase.csv")
	for n := range 5 {
		day := 7 * n
		statement.earn(day, 5000)
		statement.payout(day+1, 5000)
		list.payout(day+1, 5000)
		b.income(day+3, 5000, "Etsy", "ETSY")
	}
	l := runFiles(t, statement, list, b)
	if got := total(l, "USD"); got != 25000 {
		t.Errorf("total %d, want 25000", got)
	}
	if n := len(links(l, ledger.LinkPayout)); n != 5 {
		t.Errorf("%d links, want 5", n)
	}
	// Alone with the bank, a list of payouts is no telling of earnings.
	if got := total(runFiles(t, list, b), "USD"); got != 25000 {
		t.Errorf("without the statement: total %d, want 25000", got)
	}
}
