package ledger

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// randomLedger returns a ledger in the order in which restored returns it, with
// everything that ledger.csv carries.
func randomLedger(r *rand.Rand) *Ledger {
	l := &Ledger{Report: "EUR"}
	for i := range 1 + r.IntN(4) {
		l.Sources = append(l.Sources, Source{File: fmt.Sprintf("%d%s", i, randomText(r)), Sheet: randomText(r), Container: "text", Ledger: true})
	}
	n := 2 + r.IntN(40)
	for i := range n {
		l.Entries = append(l.Entries, randomEntry(r, uint64(i), int32(r.IntN(len(l.Sources)))))
	}
	l.Entries[0].Currency, l.Entries[0].Gross, l.Entries[0].Fee, l.Entries[0].Tax, l.Entries[0].Net = "EUR", 7, 0, 0, 7
	for i := range l.Sources { // each has a row
		l.Entries = append(l.Entries, randomEntry(r, uint64(n+i), int32(i)))
	}
	for i := range l.Entries {
		convertRandom(r, &l.Entries[i])
	}
	sorted := make([]Entry, 0, len(l.Entries))
	for _, i := range csvOrder(l) {
		sorted = append(sorted, l.Entries[i])
	}
	l.Entries = sorted
	addRandomLinks(r, l)
	return l
}

func convertRandom(r *rand.Rand, e *Entry) {
	switch {
	case e.Currency == "EUR":
		e.Rated, e.NetReport = true, e.Net
	case r.IntN(2) == 0:
		e.Rated, e.OwnRate, e.NetReport = true, true, randomMinor(r)
		if e.NetReport == e.Net { // the report currency has to be told from the others
			e.NetReport++
		}
		if e.Extra == nil {
			e.Extra = &Extra{}
		}
		e.Extra.OwnCurrency = "EUR"
	}
}

func randomEntry(r *rand.Rand, id uint64, source int32) Entry {
	e := Entry{
		ID: WithOccurrence(id+1, 1), Date: civil(2023, 1, 1) + Day(r.IntN(700)), Source: source, Row: int32(r.IntN(math.MaxInt32)),
		Currency: []money.Currency{"EUR", "USD", "KRW", "KWD", "BTC", "points:한국", "points:=x"}[r.IntN(7)],
		Gross:    randomMinor(r), Fee: randomMinor(r), Tax: randomMinor(r),
		Payer: randomText(r), Account: randomText(r), Counterparty: randomText(r), Description: randomText(r), Reference: randomText(r),
		Flow: Flow(r.IntN(len(flowNames()))), Kind: Kind(r.IntN(len(kindNames()))), State: State(r.IntN(len(stateNames()))),
		Verdict: Verdict(r.IntN(int(VerdictCount))), FeesUnknown: r.IntN(4) == 0,
	}
	e.Net = e.Gross - e.Fee - e.Tax
	for _, d := range []*Day{&e.EarnedOn, &e.DueOn, &e.PaidOn} {
		if r.IntN(2) == 0 {
			*d = e.Date + Day(r.IntN(90)-45)
		}
	}
	if text := randomText(r); text != "" && r.IntN(2) == 0 {
		e.Why = &diag.Text{Key: "%s", Args: []any{text}}
	}
	if r.IntN(3) == 0 {
		e.Extra = &Extra{Minutes: 1 + r.Int32N(12_000_000), Metres: r.Int32N(2_000_000_000)}
		for range r.IntN(4) {
			e.Extra.Rows = append(e.Extra.Rows, r.Int32())
		}
	}
	return e
}

// randomMinor is below a third of what fits, so that gross − fee − tax does.
func randomMinor(r *rand.Rand) int64 {
	n := r.Int64N(math.MaxInt64 / 3)
	n >>= r.IntN(63)
	if r.IntN(2) == 0 {
		return -n
	}
	return n
}

func randomText(r *rand.Rand) string {
	parts := []string{"", "a", "Ünï", "급여", "=1+1", "+", "-", "@", "'", "''", " ", "\t", "\r", "\n", "\r\n", ";", ",", `"`, `\`, `\u{`, `\u{41}`, "}", "\x00", "\x1b[2J", "\x7f", "\u0085",
		"\u2028", "\u202e", "\u200b", "\ufeff", "＝", "\xff", "\xed\xb2\x80", "%s", "%", "🙂", "<script>", "</script>"}
	var b strings.Builder
	for range r.IntN(6) {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String()
}

// addRandomLinks ties entries that have no link yet, with the verdicts and
// signs that links of each kind have.
func addRandomLinks(r *rand.Rand, l *Ledger) {
	free := r.Perm(len(l.Entries))
	take := func(n int) []int32 {
		var list []int32
		for ; n > 0 && len(free) > 0; n-- {
			list = append(list, int32(free[0]))
			free = free[1:]
		}
		return list
	}
	for len(free) > 6 {
		k := Link{Kind: LinkKind(r.IntN(int(LinkRefund) + 1)), From: take(1 + r.IntN(3))}
		n := 1
		if len(k.From) == 1 {
			n += r.IntN(3)
		}
		if k.Kind == LinkDuplicate || k.Kind == LinkLevel {
			k.From, n = k.From[:1], 1
		}
		k.To = take(n)
		for _, i := range k.From {
			dressEnd(&l.Entries[i], k.Kind, true)
		}
		for _, i := range k.To {
			dressEnd(&l.Entries[i], k.Kind, false)
		}
		l.Links = append(l.Links, linkOf(l, pairsOf(k)))
	}
	for _, i := range free { // what is left over stays apart
		l.Entries[i].Verdict = VerdictCounted
	}
	relink(l) // in the order of RestoreLinks; TestRestoreLinks holds what they are
}

func pairsOf(k Link) []linkPair {
	var pairs []linkPair
	for _, a := range k.From {
		for _, b := range k.To {
			pairs = append(pairs, linkPair{k.Kind, a, b})
		}
	}
	return pairs
}

// relink forgets the links and restores them from the ids that would be written.
func relink(l *Ledger) {
	for i, text := range linkedIDs(l) {
		extraOf(&l.Entries[i]).Linked = (&rowParser{}).ids(text)
	}
	l.Links = nil
	RestoreLinks(l)
}

// dressEnd gives an entry the flow, verdict and sign of one end of a link.
func dressEnd(e *Entry, k LinkKind, from bool) {
	size := max(e.Net, -e.Net, 1)
	sign := func(n int64) { e.Gross, e.Fee, e.Tax, e.Net = n, 0, 0, n }
	if from {
		sign(-size)
	} else {
		sign(size)
	}
	e.Payer, e.Flow, e.Verdict = "", FlowTransfer, VerdictTransfer
	switch {
	case k == LinkPayout:
		e.Payer = "Upwork"
	case k == LinkEarnings && from:
		e.Verdict, e.Flow = VerdictCounted, FlowIncome
		sign(size)
	case k == LinkDuplicate && from, k == LinkLevel && from:
		e.Verdict = VerdictCounted
	case k == LinkDuplicate:
		e.Verdict = VerdictDuplicate
	case k == LinkLevel:
		e.Verdict = VerdictOtherLevel
	case k == LinkExchange:
		e.Verdict, e.Flow = VerdictNotIncome, FlowExchange
	case k == LinkRefund && from:
		e.Verdict, e.Flow = VerdictCounted, FlowIncome
	case k == LinkRefund:
		e.Verdict, e.Flow = VerdictCounted, FlowRefund
	}
	if e.Currency == "EUR" {
		e.NetReport = e.Net
	} else if e.Rated && e.NetReport == e.Net {
		e.NetReport++
	}
}
