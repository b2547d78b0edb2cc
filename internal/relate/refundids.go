package relate

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// idOf is one id that an entry carries: its transaction id, the order it
// belongs to, or a long number in its text.
type idOf struct {
	entry int32
	loose bool // from the text, not from a column of its own
}

// refundIDs finds the entries that share an id with a refund.
type refundIDs struct {
	r     *run
	by    map[ledger.Hash][]idOf // ids that some refund carries → entries that carry them
	batch map[int32]bool         // sources whose "order" groups many payments: a payout's id
}

// sharedByAll is how many entries may share an id before it says nothing of them: the
// number of a shop, of an account.
const sharedByAll = 40

// indexIDs collects the entries that carry an id of one of the refunds. Ids in
// texts are read only in accounts that have refunds: there may be millions.
func (r *run) indexIDs(undos []int32, accounts map[int32]bool) *refundIDs {
	x := &refundIDs{r: r, by: map[ledger.Hash][]idOf{}, batch: r.batchIDs(accounts)}
	for _, i := range undos {
		x.each(i, true, func(id ledger.Hash, _ bool) { x.by[id] = nil })
	}
	if len(x.by) == 0 {
		return x
	}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if did(e) == noDeed && undoes(e) == noDeed || !r.words.Open(int32(i)) {
			continue
		}
		x.each(int32(i), accounts[r.account[i]], func(id ledger.Hash, loose bool) {
			if list, wanted := x.by[id]; wanted && len(list) <= sharedByAll && (len(list) == 0 || list[len(list)-1].entry != int32(i)) {
				x.by[id] = append(list, idOf{int32(i), loose})
			}
		})
	}
	return x
}

// each calls f with every id of an entry.
func (x *refundIDs) each(i int32, texts bool, f func(id ledger.Hash, loose bool)) {
	e := &x.r.l.Entries[i]
	if e.Reference != "" {
		f(ledger.NewHash().Text(e.Reference), false)
	}
	if e.Extra != nil && e.Extra.Order != "" && !x.batch[e.Source] {
		f(ledger.NewHash().Text(e.Extra.Order), false)
		if texts {
			longNumbers(e.Extra.Order, func(s string) { f(ledger.NewHash().Text(s), true) })
		}
	}
	if texts {
		longNumbers(e.Description, func(s string) { f(ledger.NewHash().Text(s), true) })
	}
}

// longNumbers calls f with the words of s that look like the id of an order or a
// transaction: at least six digits, with letters and hyphens between them.
func longNumbers(s string, f func(string)) {
	const least = 6
	start, digits := -1, 0
	for i := 0; i <= len(s); i++ {
		inWord := i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] == '-' || s[i] == '_')
		switch {
		case inWord && start < 0:
			start, digits = i, 0
		case !inWord && start >= 0:
			if digits >= least {
				f(s[start:i])
			}
			start = -1
		}
		if inWord && s[i] >= '0' && s[i] <= '9' {
			digits++
		}
	}
}

// batchIDs finds the sources whose order column holds the payout that a row is
// part of: its ids join income of several days.
func (r *run) batchIDs(accounts map[int32]bool) map[int32]bool {
	type group struct {
		source int32
		order  ledger.Hash
	}
	first := map[group]ledger.Day{}
	groups, wide := map[int32]int{}, map[int32]int{}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if e.Extra == nil || e.Extra.Order == "" || !accounts[r.account[i]] || did(e) != earned {
			continue
		}
		k := group{e.Source, ledger.NewHash().Text(e.Extra.Order)}
		switch day, seen := first[k]; {
		case !seen:
			first[k] = e.Date
			groups[e.Source]++
		case day != 0 && day != e.Date:
			first[k] = 0
			wide[e.Source]++
		}
	}
	batch := map[int32]bool{}
	for s, n := range wide {
		batch[s] = 5*n > groups[s]
	}
	return batch
}

// sharing returns the entries that share an id with entry i and did (or undo)
// what is asked for, on its day or before, in order of the ledger; loose if only a
// text says so. Entries of other accounts count only by an id of its own column
// that has the length of one.
func (x *refundIDs) sharing(i int32, fits func(*ledger.Entry) bool) (list []int32, loose bool) {
	r := x.r
	u := &r.l.Entries[i]
	strict := map[int32]bool{}
	x.each(i, true, func(id ledger.Hash, ofText bool) {
		same := x.by[id]
		if len(same) > sharedByAll {
			return
		}
		for _, o := range same {
			e := &r.l.Entries[o.entry]
			abroad := r.account[o.entry] != r.account[i]
			if o.entry == i || e.Currency != u.Currency || e.Date > u.Date || !fits(e) || abroad && (ofText || o.loose || len(e.Reference) < longID) {
				continue
			}
			list = append(list, o.entry)
			strict[o.entry] = strict[o.entry] || !ofText && !o.loose
		}
	})
	slices.SortFunc(list, cmp.Compare[int32])
	list = slices.Compact(list)
	if sure := slices.DeleteFunc(slices.Clone(list), func(o int32) bool { return !strict[o] }); len(sure) > 0 {
		return sure, false
	}
	return list, true
}

// longID is how long an id must be to mean the same payment in another account.
const longID = 10
