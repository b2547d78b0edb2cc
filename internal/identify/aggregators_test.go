package identify

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// mint is an aggregator's export with the rows of other files under the names it
// gives their accounts, dated a day later and in other words.
func mint(name string, accounts map[string]*Export) *Export {
	m := &Export{Source: ledger.Source{File: name, Provider: "Mint", Format: "mint", Type: ledger.Aggregator}}
	for _, account := range []string{"Mint EVERYDAY CHECKING", "Mint ••1234", "Mint Harbor"} {
		if f := accounts[account]; f != nil {
			for _, e := range f.Entries {
				x := m.Income(int(e.Date-Day0)+1, e.Net, e.Payer, "seen by the aggregator")
				x.Account = account
			}
		}
	}
	m.Source.Account = "Mint EVERYDAY CHECKING"
	slices.SortFunc(m.Entries, func(a, b ledger.Entry) int { return int(a.Date - b.Date) })
	return m
}

// An account that the aggregator repeats and that was given too counts once; one
// that only the aggregator has counts.
func TestAggregatorRepeatsAccounts(t *testing.T) {
	own := varied("a.csv", "Chase", "chase-checking")
	other := Bank("other.csv")
	for n := range 6 {
		other.Income(9*n, int64(5000+n), "Upwork", "UPWORK")
	}
	for _, names := range [][2]string{{"Mint EVERYDAY CHECKING", "Mint Harbor"}, {"Mint ••1234", "Mint EVERYDAY CHECKING"}} {
		m := mint("mint.csv", map[string]*Export{names[0]: own, names[1]: other})
		want := int64(variedTotal + 6*5000 + 15)
		l, codes := found(t, own, m)
		if got := Total(l, "USD"); got != want || !slices.Contains(codes, "account-repeated") {
			t.Errorf("%v: total %d, findings %v; want %d and account-repeated", names, got, codes, want)
		}
		if got := Total(merged(t, m), "USD"); got != want {
			t.Errorf("%v alone: total %d, want %d", names, got, want)
		}
	}
}

// Where the account's own export begins later, the aggregator's rows before count.
func TestAggregatorCountsOnDaysWithoutTheAccount(t *testing.T) {
	own := varied("a.csv", "Chase", "chase-checking")
	m := mint("mint.csv", map[string]*Export{"Mint EVERYDAY CHECKING": own})
	wantTotal(t, variedTotal, own.Part("late.csv", 20, 60), m)
}

// Two aggregators of one account count it once, also without its own export.
func TestTwoAggregatorsCountOnce(t *testing.T) {
	own := varied("a.csv", "Chase", "chase-checking")
	m := mint("mint.csv", map[string]*Export{"Mint EVERYDAY CHECKING": own})
	y := mint("ynab.csv", map[string]*Export{"Mint EVERYDAY CHECKING": own})
	y.Source.Provider, y.Source.Format, y.Source.Account = "YNAB", "ynab", "YNAB Everyday"
	for i := range y.Entries {
		y.Entries[i].Account, y.Entries[i].Description = "YNAB Everyday", "typed in"
	}
	for _, files := range [][]*Export{{m, y}, {own, m, y}, {own.Part("late.csv", 30, 60), m, y}} {
		if got := Total(merged(t, files...), "USD"); got != variedTotal {
			t.Errorf("%d files: total %d, want %d", len(files), got, variedTotal)
		}
	}
}

// The name of the bank alone proves nothing: the rows are of another account.
func TestAggregatorsNameAloneProvesNothing(t *testing.T) {
	own, other := varied("a.csv", "Chase", "chase-checking"), Bank("b.csv")
	for n := range 10 {
		other.Income(5*n+1, int64(9000+n), "Lyft", "LYFT")
	}
	m := mint("mint.csv", map[string]*Export{"Mint Harbor": other})
	for i := range m.Entries {
		m.Entries[i].Account = "Mint Chase Savings"
	}
	if got, want := Total(merged(t, own, m), "USD"), int64(variedTotal+10*9000+45); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
}

// A young account with two payments, 52.79 of Clickworker and 24.50 of Vinted, and
// an aggregator that repeats both: 77.29. With one of them there the aggregator
// counts it a second time, and a finding says so.
func TestAggregatorRepeatsTheFewRowsOfAYoungAccount(t *testing.T) {
	own := Bank("own.csv")
	own.Income(1, 5279, "Clickworker", "CLICKWORKER")
	own.Income(7, 2450, "Vinted", "VINTED")
	m := mint("mint.csv", map[string]*Export{"Mint Harbor": own})
	wantTotalSaying(t, 7729, "account-repeated", own, m)
	m.Entries, m.Source.Rows = m.Entries[1:], m.Source.Rows-1
	m.Entries[0].Date = own.Entries[1].Date
	own.Source.To += 20
	if _, codes := found(t, own, m); !slices.Contains(codes, "account-repeated-perhaps") {
		t.Errorf("findings %v, want account-repeated-perhaps", codes)
	}
}
