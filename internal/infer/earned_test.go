package infer

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/format"
)

// TestEarningsOfANamedPayerAreRead: what was earned is told from what was bought and
// from its parts, and a fee is one only where the amounts prove it.
func TestEarningsOfANamedPayerAreRead(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		roles []format.Role
		level string
	}{
		"cashback beside purchases": {[]string{"Date,Store,Purchase Amount,Cashback,Status",
			"2026-01-13,Nike,€80.00,€4.00,Paid", "2026-01-19,Target,€45.50,€0.91,Pending", "2026-02-11,Sephora,€60.00,€6.00,Declined"},
			[]format.Role{format.Date, format.Description, "", format.AmountColumn, format.Status}, "items"},
		"parts that make up a total": {[]string{"Date,Trip,Base fare,Tips,Service fee,Total earnings",
			"2026-01-13,A,€8.50,€2.00,-€1.70,€8.80", "2026-01-14,B,€7.25,€0.00,-€1.45,€5.80", "2026-01-15,C,€12.00,€3.00,-€2.40,€12.60"},
			[]format.Role{format.Date, format.Description, "", "", format.Fee, format.AmountColumn}, "statement"},
		"a sale less two costs, one without a name": {[]string{"Order date,Item,Sale price,Platform fee,Shipping label,Your earnings",
			"2026-01-13,Mug,€20.00,€2.00,€3.50,€14.50", "2026-01-19,Vase,€35.00,€3.50,€4.00,€27.50", "2026-02-11,Bowl,€15.00,€1.50,€3.50,€10.00"},
			[]format.Role{format.Date, format.Description, "", format.Fee, format.Fee, format.AmountColumn}, "statement"},
		"no name but the payer's": {[]string{"Datum;Umfrage;Betrag", "13.01.2026;Energie;1,50 €", "15.01.2026;Milch;0,80 €"},
			[]format.Role{format.Date, format.Description, format.AmountColumn}, "items"},
		"payouts": {[]string{"Date,Method,Payout amount,Currency", "2026-01-13,PayPal,5.00,EUR", "2026-01-19,Bank,7.50,EUR"},
			[]format.Role{format.Date, format.Type, format.AmountColumn, format.Currency}, "payouts"},
		"points": {[]string{"Date,Activity,Points", "2026-01-13,Receipt,250", "2026-01-19,Receipt,25"},
			[]format.Role{format.Date, format.Description, format.AmountColumn}, "items"},
		"Korean": {[]string{"날짜,적립처,적립금액,상태", "2026-01-13,쿠팡,1200원,적립완료", "2026-01-19,11번가,800원,적립예정"},
			[]format.Role{format.Date, format.Description, format.AmountColumn, format.Status}, "items"},
	} {
		m, in := Table(&Words{}, csvFile(t, c.lines...), Said{Payer: "PollPal"})
		if !in.Strong {
			t.Errorf("%s: refused: %v", name, in.Refused)
			continue
		}
		var roles []format.Role
		for _, column := range in.Columns {
			roles = append(roles, column.Role)
		}
		if !slices.Equal(roles, c.roles) || m.Format.Level != c.level || m.Format.Payer.Fixed != "PollPal" {
			t.Errorf("%s: read as %v at level %s from %q, want %v at %s", name, roles, m.Format.Level, m.Format.Payer.Fixed, c.roles, c.level)
		}
	}
}

// TestEarningsNeedAPayer: the same money may stand in a bank's file, and only the
// payer's name tells; a line above the header or a column of every row will do.
func TestEarningsNeedAPayer(t *testing.T) {
	lines := []string{"Date,Store,Cashback", "2026-01-13,Nike,€4.00", "2026-01-19,Target,€0.91"}
	_, in := Table(&Words{}, csvFile(t, lines...), Said{})
	if in.Strong || !strings.Contains(in.Refused.String(), "who paid it to you") || !strings.Contains(in.Todo.String(), "Payer,") {
		t.Errorf("without a payer: strong %v, %v %v", in.Strong, in.Refused, in.Todo)
	}
	m, in := Table(&Words{}, csvFile(t, append([]string{"Payer,Quidco"}, lines...)...), Said{})
	if !in.Strong || m.Format.Payer.Fixed != "Quidco" {
		t.Errorf("with a line that names it: %v", in.Refused)
	}
	m, in = Table(&Words{}, csvFile(t, "Date,App,Earned", "2026-01-13,Quidco,€4.00", "2026-01-19,PollPal,€0.91"), Said{})
	if !in.Strong || m.Format.Payer.Column != format.Program {
		t.Errorf("with a column that names it: %v", in.Refused)
	}
}

// TestWhatMayBeNoEarningsIsRefused: estimates, words that are not known, costs that
// nothing explains, amounts with both signs, points of several payers.
func TestWhatMayBeNoEarningsIsRefused(t *testing.T) {
	for name, lines := range map[string][]string{
		"estimates":             {"Date,Views,Estimated earnings (EUR)", "2026-01-13,1200,1.20", "2026-01-19,1300,1.35"},
		"an unknown status":     {"Date,Task,Reward,Status", "2026-01-13,A,€1.20,Zorp", "2026-01-19,B,€1.35,Paid"},
		"a fee before or after": {"Date,Task,Reward,Fee", "2026-01-13,A,€1.20,€0.20", "2026-01-19,B,€1.35,€0.30"},
		"two that may be it":    {"Date,Task,Reward,Bonus", "2026-01-13,A,€1.20,€0.20", "2026-01-19,B,€1.35,€0.30"},
		"both signs":            {"Date,Task,Amount", "2026-01-13,A,€1.20", "2026-01-19,B,-€1.35"},
		"a report of campaigns": {"Date,Platform,Campaign,Spend,Revenue", "2026-01-13,A,X,€9.00,€12.00", "2026-01-19,B,Y,€7.00,€13.00"},
		"points of several":     {"Date,App,Points", "2026-01-13,A,120", "2026-01-19,B,135"},
		"a total row":           {"Date,Task,Reward", "2026-01-13,A,€1.20", "2026-01-19,B,€1.35", "2026-01-20,C,€1.00", "2026-01-21,D,€2.00", "2026-01-31,E,€5.55"},
	} {
		said := Said{Payer: "PollPal"}
		if name == "points of several" || name == "a report of campaigns" {
			said = Said{}
		}
		if m, in := Table(&Words{}, csvFile(t, lines...), said); in.Strong {
			t.Errorf("%s: read as %v", name, m.Format.Columns)
		}
	}
}

// TestAnAccountStaysOneWhereAPayerIsNamed: a running balance is an account's.
func TestAnAccountStaysOneWhereAPayerIsNamed(t *testing.T) {
	m, in := Table(&Words{}, csvFile(t, "Date,Description,Amount,Balance", "2026-01-13,Purchase,€-20.00,€80.00", "2026-01-19,Salary,€100.00,€180.00", "2026-01-20,Purchase,€-30.00,€150.00"), Said{Payer: "PollPal"})
	if !in.Strong || m.Format.Level != "account" {
		t.Errorf("read as %v, refused %v", m.Format, in.Refused)
	}
}

// TestWordsOfEarningsMeanOneThing: a name or a state in two lists would be read by
// chance.
func TestWordsOfEarningsMeanOneThing(t *testing.T) {
	seen := map[string]bool{}
	once := func(list, names string) {
		for _, name := range strings.Split(names, "|") {
			if seen[list+name] {
				t.Errorf("%s: %q stands twice", list, name)
			}
			if format.Normalise(name) != name {
				t.Errorf("%s: %q is not in its normal form", list, name)
			}
			seen[list+name] = true
		}
	}
	for _, list := range earnedLists() {
		once("earnings", list.names)
	}
	once("earnings", boughtNames())
	once("programs", strings.Join(programNames(), "|"))
	for state, words := range earnedStates() {
		once("states", words)
		if words == "" {
			t.Errorf("no words for %s", state)
		}
	}
}
