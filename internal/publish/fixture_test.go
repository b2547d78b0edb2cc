package publish_test

import (
	"fmt"
	"sort"
	"testing"

	"rivulet/internal/analyse"
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/publish"
	"rivulet/templates"
)

// made is a ledger under construction, in the shape reconcile leaves it in.
type made struct {
	t *testing.T
	l *ledger.Ledger
	n uint32 // state of the little generator below
}

// pick returns a number from 0 to n-1, the same ones in every run.
func (m *made) pick(n int) int {
	m.n = m.n*1664525 + 1013904223
	return int(m.n>>8) % n
}

func (m *made) day(s string) ledger.Day {
	m.t.Helper()
	d, err := ledger.ParseDay(s)
	if err != nil {
		m.t.Fatal(err)
	}
	return d
}

func (m *made) source(file, provider, kind string, level ledger.Level, from, to string) int32 {
	m.l.Sources = append(m.l.Sources, ledger.Source{File: file, Title: provider + " export", Format: "made-up", Provider: provider, Type: kind, Account: provider, Level: level,
		Payouts: kind != "bank", Encoding: "UTF-8", Delimiter: ",", Container: "text", HeaderRow: 1, From: m.day(from), To: m.day(to)})
	m.l.Coverage = append(m.l.Coverage, ledger.Coverage{Account: provider, Provider: provider, Level: level, Spans: []ledger.Span{{From: m.day(from), To: m.day(to)}}})
	return int32(len(m.l.Sources) - 1)
}

func (m *made) add(e ledger.Entry) int32 {
	s := &m.l.Sources[e.Source]
	if e.Account == "" {
		e.Account = s.Account
	}
	if e.Currency == "" {
		e.Currency = "EUR"
	}
	e.Net = e.Gross - e.Fee - e.Tax
	s.Rows++
	s.Verdicts[e.Verdict]++
	e.Row = int32(s.Rows + 1)
	m.l.Entries = append(m.l.Entries, e)
	return int32(len(m.l.Entries) - 1)
}

// household makes a ledger of 17 months, March 2024 to mid-July 2025, of about n
// entries, with every kind of row a report shows.
func household(t *testing.T, n int) *ledger.Ledger {
	m := &made{t: t, l: &ledger.Ledger{}, n: 7}
	upwork := m.source("upwork-transactions.csv", "Upwork", "freelance", ledger.LevelStatement, "2024-03-01", "2025-07-14")
	etsy := m.source("EtsySoldOrders2024-2025.csv", "Etsy", "marketplace", ledger.LevelStatement, "2024-03-01", "2025-07-14")
	prolific := m.source("prolific.csv", "Prolific", "panel", ledger.LevelStatement, "2024-08-11", "2025-07-14")
	bank := m.source("Umsatzanzeige_DE12.csv", "N26", "bank", ledger.LevelAccount, "2024-03-01", "2025-07-14")
	payers := []struct {
		name   string
		source int32
		kind   ledger.Kind
		from   string
		every  int
		typ    int
		fee    int // per mille
	}{
		{"Upwork", upwork, ledger.KindFreelance, "2024-03-04", 9, 21000, 100},
		{"Etsy", etsy, ledger.KindSale, "2024-03-02", 3, 3100, 118},
		{"Prolific", prolific, ledger.KindMicrotask, "2024-08-12", 2, 420, 0},
		{"Rakuten", bank, ledger.KindCashback, "2024-04-15", 92, 4600, 0},
		{"Uber Eats", bank, ledger.KindGig, "2024-06-02", 7, 6400, 0},
		{"Ko-fi", bank, ledger.KindDigital, "2024-05-20", 33, 2400, 0},
		{"N26 interest", bank, ledger.KindInterest, "2024-03-31", 30, 310, 0},
		{"Vinted", bank, ledger.KindSale, "2024-07-07", 19, 1450, 0},
		{"Shopmium", bank, ledger.KindCashback, "2024-09-09", 41, 520, 0},
	}
	end := m.day("2025-07-14")
	for _, p := range payers {
		gap := max(1, p.every*900/max(n, 1))
		for d := m.day(p.from) + ledger.Day(m.pick(3)); d <= end; d += ledger.Day(1 + m.pick(2*gap)) {
			if p.name == "Etsy" && d.Month().String() == "2025-02" {
				continue // a month without a sale
			}
			gross := int64(p.typ/2 + m.pick(p.typ))
			e := ledger.Entry{Date: d, Source: p.source, Payer: p.name, Kind: p.kind, Flow: ledger.FlowIncome, Verdict: ledger.VerdictCounted, Gross: gross, Fee: gross * int64(p.fee) / 1000,
				Counterparty: p.name, Description: fmt.Sprintf("Payment %06d", m.pick(999999)), FeesUnknown: p.source == bank && p.kind == ledger.KindGig}
			k := m.add(e)
			if p.fee > 0 && m.pick(6) == 0 {
				payout := m.add(ledger.Entry{Date: d + 1, Source: p.source, Payer: p.name, Kind: p.kind, Flow: ledger.FlowTransfer, Verdict: ledger.VerdictTransfer, Gross: -m.l.Entries[k].Net, Description: "Withdrawal"})
				why := diag.T("paid out by %s on %v", p.name, d+1)
				deposit := m.add(ledger.Entry{Date: d + 3, Source: bank, Payer: p.name, Kind: p.kind, Flow: ledger.FlowIncome, Verdict: ledger.VerdictTransfer, Gross: m.l.Entries[k].Net, Counterparty: p.name, Description: "SEPA credit", Why: &why})
				m.l.Links = append(m.l.Links, ledger.Link{Kind: ledger.LinkPayout, From: []int32{payout}, To: []int32{deposit}, Days: 2, Why: diag.T("equal amount")})
			}
		}
	}
	m.rest(upwork, etsy, bank, end)
	return m.l
}

// rest adds the rows that are not plain income.
func (m *made) rest(upwork, etsy, bank int32, end ledger.Day) {
	for i := range 14 {
		d := m.day("2024-03-05") + ledger.Day(i*35)
		m.add(ledger.Entry{Date: d, Source: etsy, Payer: "Etsy", Kind: ledger.KindSale, Flow: ledger.FlowRefund, Verdict: ledger.VerdictCounted, Gross: -1890, Fee: -90, Description: "Refund to buyer"})
		m.add(ledger.Entry{Date: d + 2, Source: etsy, Payer: "Etsy", Kind: ledger.KindSale, Flow: ledger.FlowFee, Verdict: ledger.VerdictCounted, Fee: 20, Description: "Listing fee"})
		m.add(ledger.Entry{Date: d + 4, Source: bank, Flow: ledger.FlowUnknown, Verdict: ledger.VerdictUnsorted, Gross: int64(1200 + 311*i), Counterparty: "MUSTERMANN GMBH", Description: "Ref 99182" + fmt.Sprint(i)})
		m.add(ledger.Entry{Date: d + 5, Source: bank, Flow: ledger.FlowSetAside, Verdict: ledger.VerdictNotIncome, Gross: -int64(37 + i), Description: "Round-up to Space"})
	}
	m.add(ledger.Entry{Date: end - 40, Source: upwork, Payer: "Upwork", Kind: ledger.KindFreelance, Flow: ledger.FlowTax, Verdict: ledger.VerdictCounted, Tax: 3120, Description: "WHT"})
	m.add(ledger.Entry{Date: end - 30, Source: bank, Payer: "Fiverr", Kind: ledger.KindFreelance, Flow: ledger.FlowIncome, Verdict: ledger.VerdictCounted, Gross: 4200, Currency: "USD", Description: "FIVERR INC"})
	m.add(ledger.Entry{Date: end - 20, Source: bank, Payer: "Payday advance", Flow: ledger.FlowBorrowed, Verdict: ledger.VerdictNotIncome, Gross: 10000, Fee: 300, Description: "Advance"})
	m.add(ledger.Entry{Date: end - 9, Source: upwork, Payer: "Upwork", Kind: ledger.KindFreelance, Flow: ledger.FlowIncome, State: ledger.StatePending, Verdict: ledger.VerdictPending, Gross: 48000, Fee: 4800, Description: "Milestone 3"})
	m.l.Sources[bank].Rows += 611
	m.l.Sources[bank].Verdicts[ledger.VerdictNotIncome] += 611
	m.l.Sources[bank].Proofs = []ledger.Proof{{Law: "running balance", Held: 880}}
	m.l.Sources[etsy].Proofs = []ledger.Proof{{Law: "gross − fee = net", Held: 210, Broken: 1, First: diag.Pos{File: "EtsySoldOrders2024-2025.csv", Row: 77}}}
	order(m.l)
}

// order sorts the entries by date as a ledger is, and the links with them.
func order(l *ledger.Ledger) {
	at := make([]int, len(l.Entries))
	for i := range at {
		at[i] = i
	}
	sort.SliceStable(at, func(i, k int) bool { return l.Entries[at[i]].Date < l.Entries[at[k]].Date })
	sorted, place := make([]ledger.Entry, len(at)), make([]int32, len(at))
	for to, from := range at {
		sorted[to], place[from] = l.Entries[from], int32(to)
	}
	l.Entries = sorted
	for i := range l.Links {
		for k, v := range l.Links[i].From {
			l.Links[i].From[k] = place[v]
		}
		for k, v := range l.Links[i].To {
			l.Links[i].To[k] = place[v]
		}
	}
}

// reportOf analyses a ledger as cmd does.
func reportOf(t *testing.T, l *ledger.Ledger, currency money.Currency, findings ...diag.Finding) publish.Report {
	t.Helper()
	language, err := templates.Speak("en")
	if err != nil {
		t.Fatal(err)
	}
	in := analyse.Input{Ledger: l, Currency: currency, Share: "full", Findings: findings}
	summary, err := analyse.Summarise(in)
	if err != nil {
		t.Fatal(err)
	}
	return publish.Report{Sections: analyse.Run(in, analyse.All()), Summary: summary, Ledger: l, Findings: findings, Language: language, Share: "full"}
}

func someFindings() []diag.Finding {
	return []diag.Finding{
		{Severity: diag.Error, Code: "unknown-format", Pos: diag.Pos{File: "mystery.csv"}, What: diag.T("No format fits."), Todo: diag.T("Run \"rivulet explain %s\".", "mystery.csv")},
		{Severity: diag.Warning, Code: "date-unreadable", Pos: diag.Pos{File: "prolific.csv", Row: 12, Column: "Date"}, What: diag.T("%s is no date.", "31/02/2025"), Todo: diag.T("Correct the cell."), Count: 3},
	}
}
