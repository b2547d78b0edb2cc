package ledger

import (
	"cmp"
	"slices"
)

// Span is a run of days, both ends included.
type Span struct{ From, To Day }

// JoinSpans sorts spans, in place, and joins those that overlap or lie at most gap
// days apart, 0 joins neighbours.
func JoinSpans(spans []Span, gap int) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && int(s.From-joined[n-1].To) <= gap+1 {
			joined[n-1].To = max(joined[n-1].To, s.To)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}
