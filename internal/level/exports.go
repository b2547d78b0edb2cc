package level

import (
	"cmp"
	"slices"
	"strings"

	"rivulet/internal/ledger"
)

// Exports are the payers whose own export was given.
type Exports struct {
	Payers []Payer // by name
	l      *ledger.Ledger
}

// Payer is somebody who pays and whose own export was given: the provider of a
// platform's or wallet's export, or a program in the rows of a template.
type Payer struct {
	Name     string
	Lower    string        // Name in lower case
	Tellers  []Teller      // by source
	Platform bool          // it has an export with earnings, not only a bank's or wallet's
	spans    []ledger.Span // days covered, spans nearer than ledger.TransferDays joined
}

// Teller is one source that tells of a payer, and the days of which it does.
type Teller struct {
	Source   int32      // index into Ledger.Sources
	From, To ledger.Day // 0 if it has no rows
	own      bool       // the payer's own export, not a template with rows of many
}

// findExports is step 1: it finds the payers whose own export was given. A bank's or
// wallet's export is its provider's own; a platform's export is its provider's, and
// that of every payer its rows name (a template has rows of many programs).
// An export that lists payouts only tells nothing of earnings: deposits of its
// payer are still the only telling of the income.
func (r *run) findExports() {
	r.exports = &Exports{l: r.l}
	f := finder{l: r.l, found: map[tellerKey]*Teller{}}
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
			name = r.exports.House(int32(i))
		case !e.Earns():
			continue
		case e.Payer != "":
			name = e.Payer
		}
		if name != "" {
			f.teller(name, e.Source).widen(e.Date)
		}
	}
	byName := map[string]*Payer{}
	for k, t := range f.found {
		if byName[k.name] == nil {
			byName[k.name] = &Payer{Name: k.name, Lower: strings.ToLower(k.name)}
		}
		p := byName[k.name]
		p.Tellers = append(p.Tellers, *t)
		p.Platform = p.Platform || r.l.Sources[k.source].Level != ledger.LevelAccount
	}
	for _, p := range byName {
		p.join(ledger.TransferDays)
		r.exports.Payers = append(r.exports.Payers, *p)
	}
	slices.SortFunc(r.exports.Payers, func(a, b Payer) int { return cmp.Compare(a.Name, b.Name) })
}

// finder collects tellers by payer and source.
type finder struct {
	l     *ledger.Ledger
	found map[tellerKey]*Teller
	key   tellerKey // of last
	last  *Teller   // most entries are told by the teller of the entry before
}

type tellerKey struct {
	name   string
	source int32
}

// teller returns what source s tells of a payer. The payer's own export covers
// the days that it says it covers.
func (f *finder) teller(name string, s int32) *Teller {
	k := tellerKey{name, s}
	if f.last != nil && f.key == k {
		return f.last
	}
	t := f.found[k]
	if t == nil {
		src := &f.l.Sources[s]
		t = &Teller{Source: s, own: name == src.Provider}
		if t.own {
			t.From, t.To = src.From, src.To
		}
		f.found[k] = t
	}
	f.key, f.last = k, t
	return t
}

// widen makes the teller cover day d.
func (t *Teller) widen(d ledger.Day) {
	if t.From == 0 || d < t.From {
		t.From = d
	}
	if d > t.To {
		t.To = d
	}
}

// join sorts the tellers and joins their days: monthly exports whose rows end
// on the 28th and begin on the 3rd leave no hole.
func (p *Payer) join(gap int) {
	slices.SortFunc(p.Tellers, func(a, b Teller) int { return cmp.Compare(a.Source, b.Source) })
	var spans []ledger.Span
	for _, t := range p.Tellers {
		if t.From != 0 {
			spans = append(spans, ledger.Span{From: t.From, To: t.To})
		}
	}
	p.spans = ledger.JoinSpans(spans, gap)
}

// Of returns the payer of that name whose export was given, or nil.
func (x *Exports) Of(name string) *Payer {
	if name == "" {
		return nil
	}
	n, ok := slices.BinarySearchFunc(x.Payers, name, func(p Payer, name string) int { return cmp.Compare(p.Name, name) })
	if !ok {
		return nil
	}
	return &x.Payers[n]
}

// tells reports whether source s tells of the payer.
func (p *Payer) tells(s int32) bool {
	for _, t := range p.Tellers {
		if t.Source == s {
			return true
		}
	}
	return false
}

// Around returns the span that day d lies in, or lies at most after days
// behind; ok is false if there is none.
func (p *Payer) Around(d ledger.Day, after int) (span ledger.Span, ok bool) {
	for _, s := range p.spans {
		if d >= s.From && int(d-s.To) <= after {
			span, ok = s, true // a later span that fits is nearer
		}
	}
	return span, ok
}
