package prove

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// coverage finds which days the exports of each account cover, for the reader.
// Sources without a row cover nothing; holes longer than MaxDays show.
func (r *run) coverage() {
	type key struct {
		account, provider string
		level             ledger.Level
	}
	spans := map[key][]ledger.Span{}
	for n, parts := range r.accountsOf() {
		src := &r.l.Sources[n]
		for _, p := range parts {
			if p.account == src.Account && src.From != 0 {
				p.days = ledger.Span{From: min(p.days.From, src.From), To: max(p.days.To, src.To)}
			}
			at := key{p.account, src.Provider, src.Level}
			spans[at] = append(spans[at], p.days)
		}
	}
	for i := range r.l.Sources {
		src := &r.l.Sources[i]
		if src.From != 0 && src.Account != "" && !src.Ledger {
			at := key{src.Account, src.Provider, src.Level}
			spans[at] = append(spans[at], ledger.Span{From: src.From, To: src.To})
		}
	}
	for k, s := range spans {
		r.l.Coverage = append(r.l.Coverage, ledger.Coverage{Account: k.account, Provider: k.provider, Level: k.level, Spans: ledger.JoinSpans(s, r.o.MaxDays)})
	}
	slices.SortFunc(r.l.Coverage, func(a, b ledger.Coverage) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Provider, b.Provider), cmp.Compare(a.Level, b.Level))
	})
}

// part is the days on which a source has rows of one account.
type part struct {
	account string
	days    ledger.Span
}

// accountsOf returns the accounts that each export has rows of. Most have one.
func (r *run) accountsOf() [][]part {
	all := make([][]part, len(r.l.Sources))
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if r.l.Sources[e.Source].Ledger {
			continue
		}
		parts := all[e.Source]
		n := slices.IndexFunc(parts, func(p part) bool { return p.account == e.Account })
		if n < 0 {
			all[e.Source] = append(parts, part{e.Account, ledger.Span{From: e.Date, To: e.Date}})
			continue
		}
		parts[n].days.To = e.Date // entries are in order of date
	}
	return all
}
