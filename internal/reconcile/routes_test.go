package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// varied is a bank account with twenty credits of different amounts, one every
// third day: 1.00 + 1.07 + … + 2.33 = 20 × 1.00 + 190 × 0.07 = 33.30.
func varied(name, account, format string) *file {
	b := bank(name)
	b.source.Account, b.source.Format = account, format
	for n := range int64(20) {
		b.income(int(3*n), 100+7*n, "Ibotta", fmt.Sprintf("IBOTTA CREDIT %d", n))
	}
	return b.covers(0, 60)
}

const variedTotal = 3330

// reworded gives all rows other texts, as another route to the account does.
func (f *file) reworded() *file {
	for i := range f.entries {
		f.entries[i].Description = fmt.Sprintf("ACH credit no. %d", i)
	}
	return f
}

func (f *file) withBalances(from int64) *file {
	for i := range f.entries {
		from += f.entries[i].Net
		f.entries[i].Balance, f.entries[i].HasBalance = from, true
	}
	f.source.Proofs = []ledger.Proof{{Law: "running balance", Held: len(f.entries)}}
	return f
}

func (f *file) later(days int) *file {
	for i := range f.entries {
		f.entries[i].Date += ledger.Day(days)
	}
	f.source.From, f.source.To = f.source.From+ledger.Day(days), f.source.To+ledger.Day(days)
	return f
}

// found runs and returns the codes of the findings.
func found(t *testing.T, files ...*file) (*ledger.Ledger, []string) {
	t.Helper()
	in := assemble(files...)
	l, findings := Run(in, Options{})
	checkLaws(t, in, l)
	var codes []string
	for _, f := range findings {
		if f.Severity >= diag.Note {
			codes = append(codes, f.Code)
		}
	}
	return l, codes
}

// One account, exported by two routes: whatever differs in their columns, texts
// and names, the money counts once.
func TestOneAccountByTwoRoutesCountsOnce(t *testing.T) {
	const csv, web = "chase-checking", "chase-web"
	for name, files := range map[string][]*file{
		"one layout, texts rewritten, one without balances": {varied("a.csv", "Chase", csv), varied("b.csv", "Chase", csv).reworded().withBalances(9_000)},
		"another layout and texts":                          {varied("a.csv", "Chase", csv), varied("b.csv", "Chase", web).reworded()},
		"one name lacks the number":                         {varied("a.csv", "Chase", csv).reworded(), varied("b.csv", "Chase ••1234", csv)},
		"a name of its own for the currency":                {varied("a.csv", "Chase", csv).reworded(), varied("b.csv", "Chase USD", web)},
		"dated two days later":                              {varied("a.csv", "Chase", csv), varied("b.csv", "Chase ••1234", web).reworded().later(2)},
		"two numbers, equal balances":                       {varied("a.csv", "Chase ••1234", csv).withBalances(500), varied("b.csv", "Chase ••9876", web).reworded().withBalances(500)},
		"three routes":                                      {varied("a.csv", "Chase", csv), varied("b.csv", "Chase", csv), varied("c.csv", "Chase ••1234", web).reworded()},
		"a part of it":                                      {varied("a.csv", "Chase", csv), varied("b.csv", "Chase ••1234", web).reworded().part("b.csv", 10, 44)},
	} {
		for range 2 {
			l, _ := found(t, files...)
			if got := total(l, "USD"); got != variedTotal {
				t.Errorf("%s: total %d, want %d", name, got, variedTotal)
			}
			slices.Reverse(files)
		}
	}
}

func TestUnknownLayoutOfAKnownAccountCountsOnce(t *testing.T) {
	a, b := varied("a.csv", "Unknown account (USD)", "inferred").reworded(), varied("b.csv", "Chase ••1234", "chase-checking")
	a.source.Provider, a.source.Inferred = "Unknown account (USD)", true
	l, codes := found(t, a, b)
	if got := total(l, "USD"); got != variedTotal || !slices.Contains(codes, "account-twice") {
		t.Errorf("total %d, findings %v; want %d and account-twice", got, codes, variedTotal)
	}
}

// Equal interest on two savings accounts proves nothing, however long: 12 × 0.05
// on each. Names with two numbers stay two, also with different amounts.
func TestTwoAccountsStayTwo(t *testing.T) {
	savings := func(name, account string) *file {
		b := bank(name)
		b.source.Account = account
		for month := range 12 {
			b.income(30*month, 5, "Chase interest", "INTEREST PAYMENT")
		}
		return b.covers(0, 365)
	}
	if got := total(runFiles(t, savings("a.csv", "Chase ••1111"), savings("b.csv", "Chase ••2222")), "USD"); got != 2*12*5 {
		t.Errorf("interest: total %d, want 120", got)
	}
	l, codes := found(t, varied("a.csv", "Chase ••1111", "chase-checking"), varied("b.csv", "Chase ••2222", "chase-checking"))
	if got := total(l, "USD"); got != 2*variedTotal || !slices.Contains(codes, "account-twice-perhaps") {
		t.Errorf("two numbers: total %d, findings %v; want %d and account-twice-perhaps", got, codes, 2*variedTotal)
	}
}

// A card and a checking account of one bank, neither with a number: a reward of
// 5.00 and interest of 5.00 on one day are two payments.
func TestCardAndAccountOfOneBankAreTwo(t *testing.T) {
	card, checking := bank("card.csv"), bank("checking.csv")
	card.source.Type, card.source.Format, checking.source.Type = "card", "chase-card", "bank"
	card.income(3, 500, "Chase rewards", "REDEMPTION CREDIT")
	checking.income(3, 500, "Chase interest", "INTEREST")
	l := runFiles(t, card, checking)
	if got := total(l, "USD"); got != 1000 {
		t.Errorf("total %d, want 1000", got)
	}
	if l.Sources[0].Account != "Chase checking card" || l.Sources[1].Account != "Chase checking" {
		t.Errorf("accounts %q and %q", l.Sources[0].Account, l.Sources[1].Account)
	}
}

// Two accounts of one name, without balances: their credits differ on the same
// days but for the interest, which is 0.05 on both.
func TestRowsTellAccountsOfOneNameApart(t *testing.T) {
	account := func(name, payer string) *file {
		b := bank(name)
		for month := range 4 {
			b.income(30*month+1, 5, "Chase interest", "INTEREST PAYMENT")
			b.income(30*month+5, 1000, payer, payer)
			b.income(30*month+9, 1100, payer, payer)
		}
		return b.covers(0, 120)
	}
	b := account("b.csv", "Lyft")
	for i := range b.entries {
		if b.entries[i].Payer == "Lyft" {
			b.entries[i].Date += 2
		}
	}
	l, codes := found(t, account("a.csv", "Uber"), b, account("c.csv", "Uber").part("c.csv", 20, 120))
	if got := total(l, "USD"); got != 2*4*(5+1000+1100) || !slices.Contains(codes, "account-apart") {
		t.Errorf("total %d, findings %v; want %d and account-apart", got, codes, 2*4*(5+1000+1100))
	}
}

// Two rows agree, two do not: too little to merge and too much to be silent.
func TestThinEvidenceAsks(t *testing.T) {
	few := func(name, account string) *file {
		b := bank(name)
		b.source.Account = account
		for n := range 3 {
			b.income(5+5*n, int64(700+n), "Ibotta", "IBOTTA")
		}
		return b.covers(0, 30)
	}
	l, codes := found(t, few("a.csv", "Chase"), few("b.csv", "Chase ••1234"))
	if got := total(l, "USD"); got != 2*(700+701+702) || !slices.Contains(codes, "account-twice-perhaps") {
		t.Errorf("names differ: total %d, findings %v", got, codes)
	}
	l, codes = found(t, few("a.csv", "Chase"), few("b.csv", "Chase").reworded())
	if got := total(l, "USD"); got != 2*(700+701+702) || !slices.Contains(codes, "same-amount-other-text") {
		t.Errorf("texts differ: total %d, findings %v", got, codes)
	}
}

// Two downloads of one period, of few rows, that write other texts: the finding names
// all of 5.00 + 6.00 + 7.00, what stands on the first and on the last day included.
func TestThinEvidenceNamesTheFirstAndTheLastDayToo(t *testing.T) {
	few := func(name string) *file {
		b := bank(name)
		for n := range 3 {
			b.income(5*n, int64(500+100*n), "Ibotta", "IBOTTA")
		}
		return b.covers(0, 10)
	}
	_, findings := Run(assemble(few("a.csv"), few("b.csv").reworded()), Options{})
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return f.Code == "same-amount-other-text" && strings.Contains(f.What.String(), "18.00")
	}) {
		t.Errorf("findings %v, want one that names 18.00", findings)
	}
}
