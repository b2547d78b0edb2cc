package normalise

import (
	"slices"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/payer"
	"rivulet/internal/reconcile"
)

// ruled normalises texts with rules of the user.
func (w world) ruled(t *testing.T, rules []payer.Rule, texts ...string) (*ledger.Ledger, []diag.Finding) {
	t.Helper()
	compiled, err := w.known.Rules(rules)
	if err != nil {
		t.Fatal(err)
	}
	l, findings := All(w.matches(t, texts...), w.known, Options{Workers: 2, Rules: compiled})
	laws(t, l)
	return l, findings
}

const ruledChase = "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n" +
	"CREDIT,03/15/2025,\"UPWORK ESCROW INC EDI PYMNTS\",120.00,ACH_CREDIT,1120.00,,\n" +
	"CREDIT,03/15/2025,\"LENA SCHULZ LESSON\",40.00,ACH_CREDIT,1160.00,,\n" +
	"DEBIT,03/16/2025,\"MONTHLY JAR TOPUP\",-25.00,DEBIT_CARD,1135.00,,\n" +
	"DEBIT,03/17/2025,\"GROCERY STORE\",-20.00,DEBIT_CARD,1115.00,,\n"

// The user's words come before the catalogue (Upwork), sort what nobody knows
// (Lena Schulz) and reach what is else dismissed as spending (the pot).
func TestRulesOfTheUserDecideFirst(t *testing.T) {
	w := newWorld(t)
	l, findings := w.ruled(t, []payer.Rule{
		{Match: "UPWORK", Flow: ledger.FlowTransfer},
		{Match: "LENA SCHULZ", Payer: "Lena", Kind: ledger.KindFreelance, Flow: ledger.FlowIncome},
		{Match: "MONTHLY JAR", Flow: ledger.FlowSetAside},
	}, ruledChase)
	expect(t, l,
		"2025-03-15|transfer|other|paid||Chase|120.00|0.00|0.00|120.00 USD",
		"2025-03-15|income|freelance|paid|Lena|Chase|40.00|0.00|0.00|40.00 USD",
		"2025-03-16|set-aside|other|paid||Chase|-25.00|0.00|0.00|-25.00 USD")
	if l.Sources[0].Spending.Rows != 1 {
		t.Errorf("%d rows of spending, want 1: the grocery", l.Sources[0].Spending.Rows)
	}
	if got := codes(findings); got != "" {
		t.Errorf("findings %s, want none", got)
	}
	if why := l.Entries[1].Why.String(); why != "your rule “LENA SCHULZ” in  line 0 says so" {
		t.Errorf("why %q", why)
	}
}

// A rule never says whether money moved: a status that nobody knows stays
// unsorted, and a pending row pending.
func TestRulesLeaveTheStateAlone(t *testing.T) {
	w := newWorld(t).overlay(t, `id: till
title: Till
provider: Till
region: world
type: bank
get: Till > Download
seen: "2025"
level: account
header:
  requires: [date, amount, status]
columns:
  date: [Till Day]
  amount: [Till Sum]
  status: [Till State]
  description: [Till Words]
dates:
  layouts: [yyyy-MM-dd]
numbers:
  decimal: point
currency:
  fixed: EUR
states:
  paid: [done]
  pending: [waiting]
rules:
  - when: {sign: in}
    flow: catalogue
`)
	l, _ := w.ruled(t, []payer.Rule{{Match: "acme", Payer: "Acme", Kind: ledger.KindGig, Flow: ledger.FlowIncome}},
		"Till Day,Till Sum,Till State,Till Words\n2025-01-02,5.00,done,Acme\n2025-01-03,6.00,waiting,Acme\n2025-01-04,7.00,odd,Acme\n")
	expect(t, l,
		"2025-01-02|income|gig|paid|Acme|Till|5.00|0.00|0.00|5.00 EUR",
		"2025-01-03|income|gig|pending|Acme|Till|6.00|0.00|0.00|6.00 EUR",
		"2025-01-04|unknown|gig|paid|Acme|Till|7.00|0.00|0.00|7.00 EUR")
}

// An entry keeps its id when a rule says what it is, so that decisions about it
// hold.
func TestRulesLeaveIDsAsTheyWere(t *testing.T) {
	w := newWorld(t)
	ids := func(rules ...payer.Rule) (list []uint64) {
		l, _ := w.ruled(t, rules, ruledChase)
		l, _ = reconcile.Run(l, reconcile.Options{})
		for i := range l.Entries {
			list = append(list, l.Entries[i].ID)
		}
		return list
	}
	before := ids()
	after := ids(payer.Rule{Match: "UPWORK", Flow: ledger.FlowTransfer},
		payer.Rule{Match: "LENA SCHULZ", Payer: "Lena", Kind: ledger.KindFreelance, Flow: ledger.FlowIncome})
	if len(before) != 2 || !slices.Equal(before, after) {
		t.Errorf("ids %x became %x", before, after)
	}
}

// Blocks and files are read by several workers; what was used is added up.
func TestUnusedRulesAreSaidOnce(t *testing.T) {
	w := newWorld(t)
	rules := []payer.Rule{
		{Line: 2, Match: "LENA", Payer: "Lena", Flow: ledger.FlowIncome},
		{Line: 3, Match: "NOBODY", Payer: "Nobody", Flow: ledger.FlowIncome},
		{Line: 4, Match: "LENA SCHULZ", Payer: "Schulz", Flow: ledger.FlowIncome},
	}
	_, findings := w.ruled(t, rules, ruledChase, ruledChase)
	if got := codes(findings); got != "rule-shadowed×1@4 rule-unused×1@3" {
		t.Errorf("findings %s", got)
	}
}
