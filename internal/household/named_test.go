package household_test

import (
	"fmt"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/household"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// unnamed reports whether the total is wrong by more than the warnings and
// errors about the run as a whole, about a file with a wrong row, or about a
// payer with a wrong sum name.
func (v *verdict) unnamed() bool {
	named := map[money.Currency]int64{}
	seen := map[string]bool{}
	for _, f := range v.findings {
		if f.Severity < diag.Warning || f.Pos.File != "" && !v.wrongFiles[f.Pos.File] && len(v.wrongFiles) > 0 && !v.names(f) {
			continue
		}
		for _, a := range amounts(f.What) {
			if key := fmt.Sprint(f.Pos, a); !seen[key] { // one amount may be named for two reasons
				seen[key] = true
				named[a.Currency] += max(a.Minor, -a.Minor)
			}
		}
	}
	for c, off := range v.off {
		if max(off, -off) > named[c] {
			return true
		}
	}
	return len(v.wrongTotal) > 0 && len(named) == 0
}

// names reports whether a finding names a payer with a wrong sum.
func (v *verdict) names(f diag.Finding) bool {
	return slices.ContainsFunc(f.What.Args, func(arg any) bool {
		name, ok := arg.(string)
		return ok && slices.Contains(v.wrongPayers, name)
	})
}

// amounts returns the amounts that a text names.
func amounts(t diag.Text) []money.Amount {
	var list []money.Amount
	for _, arg := range t.Args {
		switch x := arg.(type) {
		case money.Amount:
			list = append(list, x)
		case diag.Text:
			list = append(list, amounts(x)...)
		}
	}
	return list
}

// above returns by how much the nets exceed what the files prove, as text.
func above(h household.Household, l *ledger.Ledger) []string {
	net := map[money.Currency]int64{}
	for key, s := range sumsOf(l) {
		net[key.currency] += s.Net
	}
	var list []string
	for c, sum := range net {
		if sum > h.Truth.Most[c] {
			list = append(list, fmt.Sprintf("%s: the files prove %d, got %d: %d too much", c, h.Truth.Most[c], sum, sum-h.Truth.Most[c]))
		}
	}
	slices.Sort(list)
	return list
}

// pairs compares the duplicates: of the rows of an event that stand in several
// files, those beyond one file's worth are copies, and only rows of one event
// are copies of each other. Spending may be dismissed in each file.
func (v *verdict) pairs(h household.Household, l *ledger.Ledger) {
	got := map[int]int{}
	for _, k := range l.Links {
		if k.Kind != ledger.LinkDuplicate {
			continue
		}
		from, to := keysOf(l, k.From[0])[0], keysOf(l, k.To[0])[0]
		a, b := h.Truth.Rows[from], h.Truth.Rows[to]
		if a.Event != b.Event {
			v.duplicates.extra++
			v.wrongPairs = append(v.wrongPairs, fmt.Sprintf("not copies of each other: %v and %v", from, to))
			continue
		}
		got[a.Event]++
	}
	entries := map[household.RowKey]int{}
	for i := range l.Entries {
		for _, key := range keysOf(l, int32(i)) {
			entries[key] = i + 1
		}
	}
	for _, rows := range byEvent(h) {
		perFile, distinct := map[string]int{}, map[int]bool{}
		for _, key := range rows {
			if i := entries[key]; i > 0 && !distinct[i] {
				distinct[i] = true
				perFile[key.File+"\x00"+key.Sheet]++
			}
		}
		most := 0
		for _, n := range perFile {
			most = max(most, n)
		}
		truth := h.Truth.Rows[rows[0]]
		want, has := len(distinct)-most, got[truth.Event]
		v.duplicates.hit += min(want, has)
		v.duplicates.extra += max(0, has-want)
		v.duplicates.missed += max(0, want-has)
		if want != has {
			v.wrongPairs = append(v.wrongPairs, fmt.Sprintf("event %d (%s, %s): %d copies found of %d, rows %v", truth.Event, truth.Verdict, truth.Flow, has, want, rows))
		}
	}
}
