package identify

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	. "rivulet/internal/ledger/ledgertest"
)

// varied is a bank account with twenty credits of different amounts, one every
// third day: 1.00 + 1.07 + … + 2.33 = 20 × 1.00 + 190 × 0.07 = 33.30.
func varied(name, account, format string) *Export {
	b := Bank(name)
	b.Source.Account, b.Source.Format = account, format
	for n := range int64(20) {
		b.Income(int(3*n), 100+7*n, "Ibotta", fmt.Sprintf("IBOTTA CREDIT %d", n))
	}
	return b.Covers(0, 60)
}

const variedTotal = 3330

// One account, exported by two routes: whatever differs in their columns, texts
// and names, the money counts once.
func TestOneAccountByTwoRoutesCountsOnce(t *testing.T) {
	const csv, web = "chase-checking", "chase-web"
	for name, files := range map[string][]*Export{
		"one layout, texts rewritten, one without balances": {varied("a.csv", "Chase", csv), varied("b.csv", "Chase", csv).Reworded().Balances(9_000).Proved()},
		"another layout and texts":                          {varied("a.csv", "Chase", csv), varied("b.csv", "Chase", web).Reworded()},
		"one name lacks the number":                         {varied("a.csv", "Chase", csv).Reworded(), varied("b.csv", "Chase ••1234", csv)},
		"a name of its own for the currency":                {varied("a.csv", "Chase", csv).Reworded(), varied("b.csv", "Chase USD", web)},
		"dated two days later":                              {varied("a.csv", "Chase", csv), varied("b.csv", "Chase ••1234", web).Reworded().Later(2)},
		"two numbers, equal balances":                       {varied("a.csv", "Chase ••1234", csv).Balances(500).Proved(), varied("b.csv", "Chase ••9876", web).Reworded().Balances(500).Proved()},
		"three routes":                                      {varied("a.csv", "Chase", csv), varied("b.csv", "Chase", csv), varied("c.csv", "Chase ••1234", web).Reworded()},
		"a part of it":                                      {varied("a.csv", "Chase", csv), varied("b.csv", "Chase ••1234", web).Reworded().Part("b.csv", 10, 44)},
	} {
		for range 2 {
			l, _ := found(t, files...)
			if got := Total(l, "USD"); got != variedTotal {
				t.Errorf("%s: total %d, want %d", name, got, variedTotal)
			}
			slices.Reverse(files)
		}
	}
}

func TestUnknownLayoutOfAKnownAccountCountsOnce(t *testing.T) {
	a, b := varied("a.csv", "Unknown account (USD)", "inferred").Reworded(), varied("b.csv", "Chase ••1234", "chase-checking")
	a.Source.Provider, a.Source.Inferred = "Unknown account (USD)", true
	wantTotalSaying(t, variedTotal, "account-twice", a, b)
}

// Equal interest on two savings accounts proves nothing, however long: 12 × 0.05
// on each. Names with two numbers stay two, also with different amounts.
func TestTwoAccountsStayTwo(t *testing.T) {
	savings := func(name, account string) *Export {
		b := Bank(name)
		b.Source.Account = account
		for month := range 12 {
			b.Income(30*month, 5, "Chase interest", "INTEREST PAYMENT")
		}
		return b.Covers(0, 365)
	}
	if got := Total(merged(t, savings("a.csv", "Chase ••1111"), savings("b.csv", "Chase ••2222")), "USD"); got != 2*12*5 {
		t.Errorf("interest: total %d, want 120", got)
	}
	l, codes := found(t, varied("a.csv", "Chase ••1111", "chase-checking"), varied("b.csv", "Chase ••2222", "chase-checking"))
	if got := Total(l, "USD"); got != 2*variedTotal || !slices.Contains(codes, "account-twice-perhaps") {
		t.Errorf("two numbers: total %d, findings %v; want %d and account-twice-perhaps", got, codes, 2*variedTotal)
	}
}

// A card and a checking account of one bank, neither with a number: a reward of
// 5.00 and interest of 5.00 on one day are two payments.
func TestCardAndAccountOfOneBankAreTwo(t *testing.T) {
	card, checking := Bank("card.csv"), Bank("checking.csv")
	card.Source.Type, card.Source.Format, checking.Source.Type = "card", "chase-card", "bank"
	card.Income(3, 500, "Chase rewards", "REDEMPTION CREDIT")
	checking.Income(3, 500, "Chase interest", "INTEREST")
	l := merged(t, card, checking)
	if got := Total(l, "USD"); got != 1000 {
		t.Errorf("total %d, want 1000", got)
	}
	if l.Sources[0].Account != "Chase checking card" || l.Sources[1].Account != "Chase checking" {
		t.Errorf("accounts %q and %q", l.Sources[0].Account, l.Sources[1].Account)
	}
}

// Two accounts of one name, without balances: their credits differ on the same
// days but for the interest, which is 0.05 on both.
func TestRowsTellAccountsOfOneNameApart(t *testing.T) {
	account := func(name, payer string) *Export {
		b := Bank(name)
		for month := range 4 {
			b.Income(30*month+1, 5, "Chase interest", "INTEREST PAYMENT")
			b.Income(30*month+5, 1000, payer, payer)
			b.Income(30*month+9, 1100, payer, payer)
		}
		return b.Covers(0, 120)
	}
	b := account("b.csv", "Lyft")
	for i := range b.Entries {
		if b.Entries[i].Payer == "Lyft" {
			b.Entries[i].Date += 2
		}
	}
	wantTotalSaying(t, 2*4*(5+1000+1100), "account-apart", account("a.csv", "Uber"), b, account("c.csv", "Uber").Part("c.csv", 20, 120))
}

// Two rows agree, two do not: too little to merge and too much to be silent.
func TestThinEvidenceAsks(t *testing.T) {
	few := func(name, account string) *Export {
		b := Bank(name)
		b.Source.Account = account
		for n := range 3 {
			b.Income(5+5*n, int64(700+n), "Ibotta", "IBOTTA")
		}
		return b.Covers(0, 30)
	}
	l, codes := found(t, few("a.csv", "Chase"), few("b.csv", "Chase ••1234"))
	if got := Total(l, "USD"); got != 2*(700+701+702) || !slices.Contains(codes, "account-twice-perhaps") {
		t.Errorf("names differ: total %d, findings %v", got, codes)
	}
	l, codes = found(t, few("a.csv", "Chase"), few("b.csv", "Chase").Reworded())
	if got := Total(l, "USD"); got != 2*(700+701+702) || !slices.Contains(codes, "same-amount-other-text") {
		t.Errorf("texts differ: total %d, findings %v", got, codes)
	}
}

// Two downloads of one period, of few rows, that write other texts: the finding names
// all of 5.00 + 6.00 + 7.00, what stands on the first and on the last day included.
func TestThinEvidenceNamesTheFirstAndTheLastDayToo(t *testing.T) {
	few := func(name string) *Export {
		b := Bank(name)
		for n := range 3 {
			b.Income(5*n, int64(500+100*n), "Ibotta", "IBOTTA")
		}
		return b.Covers(0, 10)
	}
	_, findings := identified(t, few("a.csv"), few("b.csv").Reworded())
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return f.Code == "same-amount-other-text" && strings.Contains(f.What.String(), "18.00")
	}) {
		t.Errorf("findings %v, want one that names 18.00", findings)
	}
}
