// Package normalise turns recognised tables into entries of one ledger.
//
// Per table:
//
//  1. The format and the columns found are compiled into a program: column
//     indexes, word tables, rules, layouts.
//  2. Where the format leaves the date layout or the decimal mark open, it is
//     decided over the whole column: every row is tested, what never fails wins.
//     What stays ambiguous is a finding with both readings, and the format's
//     default applies. What the format declares is decided in the same way if
//     rows turn out unreadable by it that another convention reads.
//  3. The rows are streamed, block by block: what is no payment (skipped rows,
//     totals, ignored states) is excluded; date, amounts, currency and state are
//     read; the user's first rule that fits says what the row does, else the first
//     rule of the format; spending is counted and dismissed before any string is
//     made of it.
//  4. Rows of one trip or order are folded into one entry.
//  5. The blocks are joined in the order of the file, and what the export says
//     of itself is proved: running balance, gross − fee − tax = net, totals.
//
// Nothing vanishes: Source.Rows = rows of entries + dismissed spending + excluded
// rows + unreadable rows, always. Rows without an entry are counted in
// Source.Verdicts here (excluded) or in Source.Spending and Source.Verdicts
// (not-income); the verdicts of entries are left to reconcile.
//
// It refuses to guess: an unknown word in a mapped column makes the flow unknown,
// a cell that contradicts its column makes the row unreadable, both with a
// finding. Proofs never change an amount.
package normalise

import (
	"slices"
	"sync"
	"sync/atomic"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/payer"
)

// Options say how All works. The zero value is what a report uses.
type Options struct {
	Workers      int  // goroutines at most; 0 means 1
	KeepSpending bool // make entries of spending rows too, for --spending
	// Rules are the user's own, nil if there are none. They decide what a row does
	// and for whom before the format and the known payers, also of rows that are
	// dismissed as spending; never its amounts and state.
	Rules *payer.Rules
}

// catalogue is what normalise asks of package payer.
type catalogue interface {
	Find(text []byte, in bool) (*payer.Hit, bool)
	Named(name string) (*payer.Hit, bool)
	Called(name string) (*payer.Hit, bool)
	TakenBack(text []byte) (*payer.Hit, bool)
}

// large is the size in bytes from which a table is worth several workers of its
// own: below it, files in parallel are enough.
const large = 4 << 20

// All reads the recognised tables into a ledger: one Source per match, in their
// order (a ledger of our own brings the sources it names), entries in the order
// of sources and rows. Matches without a format are left out: the caller reports
// them. The result does not depend on the number of workers.
func All(matches []format.Match, known *payer.Catalogue, o Options) (*ledger.Ledger, []diag.Finding) {
	return all(matches, known, o)
}

func all(matches []format.Match, known catalogue, o Options) (*ledger.Ledger, []diag.Finding) {
	results := make([]*result, len(matches))
	order := make([]int, 0, len(matches))
	for i := range matches {
		if matches[i].Format != nil {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return int(min(max(matches[b].Table.Bytes-matches[a].Table.Bytes, -1), 1))
	})
	workers := max(o.Workers, 1)
	for len(order) > 0 && (matches[order[0]].Table.Bytes >= large || len(order) == 1) {
		results[order[0]] = one(&matches[order[0]], known, o, workers)
		order = order[1:]
	}
	var next atomic.Int32
	var wait sync.WaitGroup
	for range min(workers, len(order)) {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(order) {
					return
				}
				results[order[i]] = one(&matches[order[i]], known, o, 1)
			}
		})
	}
	wait.Wait()
	findings := rulesUsed(results, o.Rules)
	l, more := join(results)
	oneSpelling(l)
	return l, append(more, findings...)
}

// result is what one table gave.
type result struct {
	sources  []ledger.Source
	entries  []ledger.Entry // Source is an index into sources
	findings []diag.Finding
	uses     payer.Uses // of the user's rules
}

// one normalises a single table.
func one(m *format.Match, known catalogue, o Options, workers int) *result {
	if m.Format.ID == ownFormat {
		return readOwn(m)
	}
	p, findings := compile(m, known, o)
	p.said = p.decide(workers)
	r := p.run(workers)
	r.findings = slices.Concat(findings, p.said, r.findings)
	return r
}

// join puts the results behind each other.
func join(results []*result) (*ledger.Ledger, []diag.Finding) {
	l := &ledger.Ledger{}
	var findings []diag.Finding
	count := 0
	for _, r := range results {
		if r != nil {
			count += len(r.entries)
		}
	}
	for i, r := range results {
		if r == nil {
			continue
		}
		base := int32(len(l.Sources))
		for k := range r.entries {
			r.entries[k].Source += base
		}
		l.Sources = append(l.Sources, r.sources...)
		if len(r.entries) == count {
			l.Entries = r.entries // one large file: no second copy of it
		} else {
			l.Entries = append(slices.Grow(l.Entries, count-len(l.Entries)), r.entries...)
		}
		findings = append(findings, r.findings...)
		results[i] = nil
	}
	return l, findings
}
