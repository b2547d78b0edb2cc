package household_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/household"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// verdict is how one household came out.
type verdict struct {
	findings    []diag.Finding
	wrongTotal  []string
	wrongPayers []string                 // with a wrong sum, or a wrong row in their own export
	off         map[money.Currency]int64 // by how much the net exceeds the truth
	wrongRows   []string
	wrongLinks  []string
	wrongFiles  map[string]bool
	right, all  int // rows
	links       counts
	undone      counts // refunds and releases linked with what they undo
	duplicates  counts // pairs of a row and its copy in another file
	wrongPairs  []string
	wrongUndone []string
	unaccounted []string

	wrongAccounts []string // accounts that are one and were taken for several
}

func (v *verdict) bad() bool {
	return len(v.wrongTotal)+len(v.wrongRows)+len(v.wrongLinks)+len(v.wrongPairs)+len(v.unaccounted)+len(v.wrongAccounts) > 0
}

// rows compares the verdict of every row. A row without an entry was dismissed:
// it is spending, or excluded.
func (v *verdict) rows(h household.Household, l *ledger.Ledger) {
	got, flows := map[household.RowKey]string{}, map[household.RowKey]string{}
	for i := range l.Entries {
		for _, key := range keysOf(l, int32(i)) {
			got[key], flows[key] = l.Entries[i].Verdict.String(), l.Entries[i].Flow.String()
		}
	}
	for _, rows := range byEvent(h) {
		files := map[string]bool{}
		main, entries := 0, 0
		for _, key := range rows {
			files[key.File+"\x00"+key.Sheet] = true
		}
		for _, key := range rows {
			want := h.Truth.Rows[key]
			verdict, has := got[key]
			ok := accepts(want, verdict, has)
			if has && flowMatters(want) && flows[key] != want.Flow {
				ok, verdict = false, verdict+" as "+flows[key]
			}
			if has {
				entries++
			}
			if has && ok && verdict != "duplicate" && (verdict != "pending" || want.Verdict == "pending") {
				main++
			}
			if !ok && verdict == "duplicate" && len(files) > 1 {
				ok = true
			}
			v.row(key, want, cmp.Or(verdict, "dismissed"), ok)
		}
		truth := h.Truth.Rows[rows[0]]
		if want := len(rows) / len(files); main != want && len(files) > 1 && entries > 0 && truth.Flow != "spending" {
			v.right--
			v.wrongFiles[rows[0].File] = true
			v.wrongRows = append(v.wrongRows, fmt.Sprintf("%v: of the rows of event %d, %d are %s, want %d", rows, truth.Event, main, truth.Verdict, want))
		}
	}
}

func (v *verdict) row(key household.RowKey, want household.RowTruth, got string, ok bool) {
	v.all++
	if ok {
		v.right++
		return
	}
	v.wrongFiles[key.File] = true
	v.wrongRows = append(v.wrongRows, fmt.Sprintf("%s:%s:%d: want %s (%s, %s), got %s", key.File, key.Sheet, key.Row, want.Verdict, want.Flow, want.Payer, got))
}

func accepts(want household.RowTruth, got string, has bool) bool {
	words := append([]string{want.Verdict}, want.OneOf...)
	if !has {
		return slices.Contains(words, "not-income") || slices.Contains(words, "excluded")
	}
	return slices.Contains(words, got) || want.Flow == "spending" && got == "duplicate"
}

// flowMatters reports whether the flow of a row is part of a figure: of the
// totals, or of the money borrowed that stands beside them.
func flowMatters(want household.RowTruth) bool {
	return want.Verdict == "counted" || want.Flow == "borrowed" || want.Flow == "repaid"
}

// byEvent groups the rows of the truth, in a fixed order.
func byEvent(h household.Household) [][]household.RowKey {
	groups := map[int][]household.RowKey{}
	for key, r := range h.Truth.Rows {
		groups[r.Event] = append(groups[r.Event], key)
	}
	list := make([][]household.RowKey, 0, len(groups))
	for _, g := range groups {
		slices.SortFunc(g, compareKeys)
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b []household.RowKey) int { return compareKeys(a[0], b[0]) })
	return list
}

func compareKeys(a, b household.RowKey) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row, b.Row))
}

// keysOf returns the rows of an entry.
func keysOf(l *ledger.Ledger, i int32) []household.RowKey {
	e := &l.Entries[i]
	s := &l.Sources[e.Source]
	keys := []household.RowKey{{File: s.File, Sheet: s.Sheet, Row: int(e.Row)}}
	if e.Extra != nil {
		for _, row := range e.Extra.Rows {
			keys = append(keys, household.RowKey{File: s.File, Sheet: s.Sheet, Row: int(row)})
		}
	}
	return keys
}

// payerKey is a payer's sums in one currency.
type payerKey struct {
	payer    string
	currency money.Currency
}

// sumsOf adds up what a ledger counts.
func sumsOf(l *ledger.Ledger) map[payerKey]household.Sums {
	got := map[payerKey]household.Sums{}
	add := func(payer string, c money.Currency, s household.Sums) {
		key := payerKey{payer, c}
		g := got[key]
		got[key] = household.Sums{Gross: g.Gross + s.Gross, Fees: g.Fees + s.Fees, Tax: g.Tax + s.Tax, Refunds: g.Refunds + s.Refunds, Net: g.Net + s.Net, Count: g.Count + s.Count}
	}
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted {
			s := household.Sums{Fees: e.Fee, Tax: e.Tax, Net: e.Net}
			if e.Flow == ledger.FlowRefund {
				s.Refunds = -e.Gross
			} else {
				s.Gross = e.Gross
			}
			if e.Flow == ledger.FlowIncome {
				s.Count = 1
			}
			add(e.Payer, e.Currency, s)
		}
	}
	for _, k := range l.Links {
		if k.Kind == ledger.LinkPayout || k.Kind == ledger.LinkEarnings {
			from := &l.Entries[k.From[0]]
			add(l.FeePayer(&k), from.Currency, household.Sums{Fees: k.Fee, Net: -k.Fee})
		}
	}
	return got
}

// totals compares the sums by payer and currency; those of the household are
// their sum.
func (v *verdict) totals(h household.Household, l *ledger.Ledger) {
	got, want := sumsOf(l), map[payerKey]household.Sums{}
	keys := map[payerKey]bool{}
	for payer, byCurrency := range h.Truth.ByPayer {
		for c, s := range byCurrency {
			want[payerKey{payer, c}] = s
			keys[payerKey{payer, c}] = true
		}
	}
	for key := range got {
		keys[key] = true
	}
	for key := range keys {
		if got[key] != want[key] {
			v.wrongTotal = append(v.wrongTotal, fmt.Sprintf("%s %s: want %+v, got %+v", key.payer, key.currency, want[key], got[key]))
			v.wrongPayers = append(v.wrongPayers, key.payer)
			v.off[key.currency] += got[key].Net - want[key].Net
		}
	}
	slices.Sort(v.wrongTotal)
}

// compareLinks compares the links of payouts and earnings: the same rows left,
// the same arrived. Copies of a row in several files are one row.
func (v *verdict) compareLinks(h household.Household, l *ledger.Ledger) {
	name := func(from, to []household.RowKey) string {
		events := func(keys []household.RowKey) []int {
			var list []int
			for _, key := range keys {
				r := h.Truth.Rows[key]
				list = append(list, cmp.Or(r.Again, r.Twin, r.Event))
			}
			slices.Sort(list)
			return slices.Compact(list)
		}
		return fmt.Sprint(events(from), "→", events(to))
	}
	want := map[string][]string{} // payouts that are each other's twins have one name
	optional := map[string]bool{}
	for _, k := range h.Truth.Links {
		if k.Kind == "exchange" { // nothing but a rate can prove these
			optional[name(k.From, k.To)] = true
			continue
		}
		id := name(k.From, k.To)
		want[id] = append(want[id], fmt.Sprintf("%s %v → %v", k.Kind, k.From, k.To))
	}
	for _, k := range l.Links {
		if k.Kind != ledger.LinkPayout && k.Kind != ledger.LinkEarnings && k.Kind != ledger.LinkTransfer {
			continue
		}
		var from, to []household.RowKey
		for _, i := range k.From {
			from = append(from, keysOf(l, i)...)
		}
		for _, i := range k.To {
			to = append(to, keysOf(l, i)...)
		}
		id := name(from, to)
		switch {
		case len(want[id]) > 0:
			v.links.hit++
			want[id] = want[id][1:]
		case k.Kind != ledger.LinkTransfer && !optional[id]: // own transfers between banks are no payouts
			v.links.extra++
			v.wrongLinks = append(v.wrongLinks, fmt.Sprintf("link that is not true: %s %v → %v", k.Kind, from, to))
		}
	}
	for _, texts := range want {
		v.links.missed += len(texts)
		for _, text := range texts {
			v.wrongLinks = append(v.wrongLinks, "link not found: "+text)
		}
	}
	slices.Sort(v.wrongLinks)
}

// accounts checks that the rows of every file add up.
func (v *verdict) accounts(l *ledger.Ledger) {
	for _, s := range l.Sources {
		sum := s.Unreadable
		for _, n := range s.Verdicts {
			sum += n
		}
		if sum != s.Rows || s.Verdicts[ledger.VerdictNone] > 0 {
			v.unaccounted = append(v.unaccounted, fmt.Sprintf("%s: %d rows, verdicts %v, unreadable %d", s.File, s.Rows, s.Verdicts, s.Unreadable))
		}
	}
}

// report tells how to see the failure again.
func (v *verdict) report(seed uint64, h household.Household) string {
	var b strings.Builder
	fmt.Fprintf(&b, "household.Make(%d, …) %v\n", seed, h.Truth.Notes)
	for _, list := range [][]string{v.wrongTotal, v.wrongRows, v.wrongLinks, v.wrongUndone, v.wrongPairs, v.unaccounted, v.wrongAccounts} {
		for i, line := range list {
			if i == 8 {
				fmt.Fprintf(&b, "  … and %d more\n", len(list)-i)
				break
			}
			if len(line) > 400 {
				line = line[:400] + "…"
			}
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	for i, f := range v.findings {
		if i < 8 {
			fmt.Fprintf(&b, "  finding %s\n", f)
		}
	}
	return b.String()
}
