package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"rivulet/internal/ledger"
)

// payer is somebody who pays and whose own export was given: the provider of a
// platform's or wallet's export, or a program in the rows of a template.
type payer struct {
	name     string
	lower    string // name in lower case
	tellers  []teller
	spans    []ledger.Span // days covered, spans nearer than MaxDays joined
	platform bool          // it has an export with earnings, not only a bank's or wallet's
}

// teller is one source that tells of a payer.
type teller struct {
	source   int32
	own      bool // the payer's own export, not a template with rows of many
	from, to ledger.Day
}

// exports finds the payers whose own export was given. A bank's or wallet's
// export is its provider's own; a platform's export is its provider's, and
// that of every payer its rows name (a template has rows of many programs).
// An export that lists payouts only tells nothing of earnings: deposits of its
// payer are still the only telling of the income.
func (r *run) exports() {
	f := finder{r: r, found: map[tellerKey]*teller{}}
	for s := range r.l.Sources {
		if src := &r.l.Sources[s]; src.Level == ledger.LevelAccount && src.Provider != "" && !src.Ledger && src.Rows > 0 {
			f.teller(src.Provider, int32(s))
		}
	}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if src.Ledger || e.Verdict == ledger.VerdictExcluded && e.State <= ledger.StateConfirmed {
			continue
		}
		name := src.Provider
		switch {
		case src.Level == ledger.LevelAccount:
			name = r.house(int32(i))
		case !earns(e):
			continue
		case e.Payer != "":
			name = e.Payer
		}
		if name != "" {
			f.teller(name, e.Source).widen(e.Date)
		}
	}
	byName := map[string]*payer{}
	for k, t := range f.found {
		if byName[k.name] == nil {
			byName[k.name] = &payer{name: k.name, lower: strings.ToLower(k.name)}
		}
		p := byName[k.name]
		p.tellers = append(p.tellers, *t)
		p.platform = p.platform || r.l.Sources[k.source].Level != ledger.LevelAccount
	}
	for _, p := range byName {
		r.payers = append(r.payers, *p)
	}
	slices.SortFunc(r.payers, func(a, b payer) int { return cmp.Compare(a.name, b.name) })
	for n := range r.payers {
		r.payers[n].join(r.o.MaxDays)
	}
}

// finder collects tellers by payer and source.
type finder struct {
	r     *run
	found map[tellerKey]*teller
	key   tellerKey // of last
	last  *teller   // most entries are told by the teller of the entry before
}

type tellerKey struct {
	name   string
	source int32
}

// teller returns what source s tells of a payer. The payer's own export covers
// the days that it says it covers.
func (f *finder) teller(name string, s int32) *teller {
	k := tellerKey{name, s}
	if f.last != nil && f.key == k {
		return f.last
	}
	t := f.found[k]
	if t == nil {
		src := &f.r.l.Sources[s]
		t = &teller{source: s, own: name == src.Provider}
		if t.own {
			t.from, t.to = src.From, src.To
		}
		f.found[k] = t
	}
	f.key, f.last = k, t
	return t
}

// earns reports whether an entry tells of income or what belongs to it.
func earns(e *ledger.Entry) bool {
	switch e.Flow {
	case ledger.FlowIncome, ledger.FlowFee, ledger.FlowTax, ledger.FlowRefund:
		return true
	}
	return false
}

// widen makes the teller cover day d.
func (t *teller) widen(d ledger.Day) {
	if t.from == 0 || d < t.from {
		t.from = d
	}
	if d > t.to {
		t.to = d
	}
}

// join sorts the tellers and joins their days: monthly exports whose rows end
// on the 28th and begin on the 3rd leave no hole.
func (p *payer) join(gap int) {
	slices.SortFunc(p.tellers, func(a, b teller) int { return cmp.Compare(a.source, b.source) })
	var spans []ledger.Span
	for _, t := range p.tellers {
		if t.from != 0 {
			spans = append(spans, ledger.Span{From: t.from, To: t.to})
		}
	}
	p.spans = ledger.JoinSpans(spans, gap)
}

// exporter returns the payer of that name whose export was given, or nil.
func (r *run) exporter(name string) *payer {
	if name == "" {
		return nil
	}
	n, ok := slices.BinarySearchFunc(r.payers, name, func(p payer, name string) int { return cmp.Compare(p.name, name) })
	if !ok {
		return nil
	}
	return &r.payers[n]
}

// tells reports whether source s tells of the payer.
func (p *payer) tells(s int32) bool {
	for _, t := range p.tellers {
		if t.source == s {
			return true
		}
	}
	return false
}

// around returns the span that day d lies in, or lies at most after days
// behind; ok is false if there is none.
func (p *payer) around(d ledger.Day, after int) (span ledger.Span, ok bool) {
	for _, s := range p.spans {
		if d >= s.From && int(d-s.To) <= after {
			span, ok = s, true // a later span that fits is nearer
		}
	}
	return span, ok
}
