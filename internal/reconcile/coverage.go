package reconcile

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// coverage is step 6 for the reader: which days the exports of each account
// cover. Sources without a row cover nothing; holes longer than MaxDays show.
func (r *run) coverage() {
	type key struct {
		account, provider string
		level             ledger.Level
	}
	spans := map[key][]ledger.Span{}
	type part struct {
		account int32
		source  int32
	}
	rows := map[part]ledger.Span{}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		k := part{r.account[i], e.Source}
		s, ok := rows[k]
		if !ok {
			s.From = e.Date
		}
		s.To = e.Date // entries are in order of date
		rows[k] = s
	}
	for k, s := range rows {
		src := &r.l.Sources[k.source]
		if src.Ledger {
			continue
		}
		name := r.accounts[k.account]
		if name == src.Account && src.From != 0 {
			s = ledger.Span{From: min(s.From, src.From), To: max(s.To, src.To)}
		}
		at := key{name, src.Provider, src.Level}
		spans[at] = append(spans[at], s)
	}
	for i := range r.l.Sources {
		src := &r.l.Sources[i]
		if src.From != 0 && src.Account != "" && !src.Ledger {
			at := key{src.Account, src.Provider, src.Level}
			spans[at] = append(spans[at], ledger.Span{From: src.From, To: src.To})
		}
	}
	for k, s := range spans {
		r.l.Coverage = append(r.l.Coverage, ledger.Coverage{Account: k.account, Provider: k.provider, Level: k.level, Spans: joinSpans(s, r.o.MaxDays)})
	}
	slices.SortFunc(r.l.Coverage, func(a, b ledger.Coverage) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Provider, b.Provider), cmp.Compare(a.Level, b.Level))
	})
}
