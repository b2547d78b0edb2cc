package main

import (
	"fmt"
	"sort"
	"strings"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// goldenLines returns the lines of a golden without comments and double spaces.
func goldenLines(s string) []string {
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

// describe writes what one file came to in the form of a golden.
func describe(l *ledger.Ledger) []string {
	var formats []string
	rows, unreadable := 0, 0
	var verdicts [ledger.VerdictCount]int
	for i := range l.Sources {
		s := &l.Sources[i]
		formats = append(formats, s.Format)
		rows += s.Rows
		unreadable += s.Unreadable
		for v, n := range s.Verdicts {
			verdicts[v] += n
		}
	}
	var words []string
	for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
		if verdicts[v] > 0 {
			words = append(words, fmt.Sprintf("%s %d", v, verdicts[v]))
		}
	}
	lines := []string{
		"format: " + strings.Join(formats, " "),
		fmt.Sprintf("rows: %d", rows),
		"verdicts: " + strings.Join(words, ", "),
		fmt.Sprintf("unreadable: %d", unreadable),
	}
	return append(lines, sumLines(l)...)
}

func sumLines(l *ledger.Ledger) []string {
	type key struct {
		flow     ledger.Flow
		currency money.Currency
	}
	type parts struct{ gross, fee, tax, net int64 }
	sums := map[key]parts{}
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.Verdict == ledger.VerdictPending || e.Verdict == ledger.VerdictExcluded {
			continue // no money moved yet, or ever
		}
		k := key{e.Flow, e.Currency}
		p := sums[k]
		sums[k] = parts{p.gross + e.Gross, p.fee + e.Fee, p.tax + e.Tax, p.net + e.Net}
	}
	for i := range l.Sources {
		for c, minor := range l.Sources[i].Spending.Sums {
			k := key{ledger.FlowSpending, c}
			p := sums[k]
			sums[k] = parts{p.gross + minor, p.fee, p.tax, p.net + minor}
		}
	}
	keys := make([]key, 0, len(sums))
	for k := range sums {
		keys = append(keys, k)
	}
	order := "income fee tax refund transfer exchange set-aside borrowed repaid spending balance unknown"
	sort.Slice(keys, func(i, j int) bool {
		a, b := strings.Index(order, keys[i].flow.String()), strings.Index(order, keys[j].flow.String())
		if a != b {
			return a < b
		}
		return keys[i].currency < keys[j].currency
	})
	var lines []string
	for _, k := range keys {
		p := sums[k]
		plain := func(minor int64) string { return money.Amount{Minor: minor, Currency: k.currency}.Plain() }
		lines = append(lines, fmt.Sprintf("sums: %s %s gross %s fee %s tax %s net %s", k.flow, k.currency, plain(p.gross), plain(p.fee), plain(p.tax), plain(p.net)))
	}
	return lines
}
