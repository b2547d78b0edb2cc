package level

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// ids returns the order and transaction ids of an entry, as keys. Statements
// write an order's number into a text, "Payment for Order #3810000005": the
// number is the id.
func ids(e *ledger.Entry) []ledger.Hash {
	var list []ledger.Hash
	for _, text := range idTexts(e) {
		list = append(list, ledger.NewHash().Text(text))
	}
	return list
}

// idTexts returns the ids of an entry as they are compared.
func idTexts(e *ledger.Entry) (list []string) {
	add := func(text string) {
		if _, number, ok := strings.Cut(text, "#"); ok && numbered(number) {
			text = strings.Fields(number)[0]
		}
		if text != "" && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	add(e.Reference)
	if e.Extra != nil {
		add(e.Extra.Order)
	}
	if _, number, ok := strings.Cut(e.Description, "#"); ok && numbered(number) {
		add(strings.Fields(number)[0])
	}
	return list
}

// numbered reports whether a text begins with a number of five digits or more.
func numbered(text string) bool {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n >= 5
}

// strangers returns the sources whose ids look like those of a better level on
// the same days, and of which that level has none: they tell of other money,
// another shop of the same seller. Their rows count, and a finding says so.
func (r *run) strangers(t *telling, best map[ledger.Hash]int) map[int32]bool {
	const enough = 3
	type look struct{ with, without int }
	shapes := map[string]int{} // shape of ids → best rank that has it
	seen := map[int32]*look{}
	worth := map[int32][][2]int32{}
	for _, i := range t.entries {
		e := &r.l.Entries[i]
		if e.Flow != ledger.FlowIncome {
			continue // a fee may name a listing, which looks like an order
		}
		for _, text := range idTexts(e) {
			if b, ok := shapes[shape(text)]; !ok || t.rank[e.Source] < b {
				shapes[shape(text)] = t.rank[e.Source]
			}
		}
	}
	for _, i := range t.entries {
		e := &r.l.Entries[i]
		rank := t.rank[e.Source]
		covered, edge := t.better(rank, t.day(e))
		if !covered || edge || e.Flow != ledger.FlowIncome {
			continue
		}
		alike, has := false, false
		for _, text := range idTexts(e) {
			b, ok := shapes[shape(text)]
			alike = alike || ok && b < rank
			b, ok = best[ledger.NewHash().Text(text)]
			has = has || ok && b < rank
		}
		if seen[e.Source] == nil {
			seen[e.Source] = &look{}
		}
		switch {
		case has:
			seen[e.Source].with++
		case alike:
			seen[e.Source].without++
			worth[e.Source] = append(worth[e.Source], [2]int32{i, i})
		}
	}
	found := map[int32]bool{}
	for s := range r.l.Sources {
		l := seen[int32(s)]
		if l == nil || l.with > 0 || l.without < enough {
			continue
		}
		found[int32(s)] = true
		stake, _ := r.l.Stake(worth[int32(s)])
		r.note(diag.Warning, "level-apart", r.pos(worth[int32(s)][0][0]),
			diag.T("this file and another export of %s cover the same days, but none of its %d order or transaction numbers is there: it is taken for another account and counts; if it is the same one, %v counts twice",
				t.payer.Name, l.without, stake),
			diag.T("If it is the same account, leave this file out."), l.without)
	}
	return found
}

// shape writes every digit as 9 and every letter as a: ids of one sort have one.
func shape(id string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case '0' <= c && c <= '9':
			return '9'
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			return 'a'
		}
		return c
	}, id)
}
