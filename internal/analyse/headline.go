package analyse

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// headline answers "how much": kept, still sitting, lost to fees, borrowed.
func headline(in *Input) exhibit.Section {
	b := in.books
	if b.totals.Count == 0 && len(b.apart) == 0 {
		return exhibit.Section{Missing: diag.T("No income was counted yet. Platform, wallet, cashback or bank exports switch this on.")}
	}
	s := exhibit.Section{
		Sentence: diag.T("%v kept from %v between %v and %v.", b.amount(b.totals.Net), diag.T("%d payments", b.totals.Count), b.first, b.last),
		Tiles:    []exhibit.Tile{keptTile(b), sittingTile(in), feesTile(b), borrowedTile(in)},
	}
	for _, c := range b.unconverted() {
		s.Notes = append(s.Notes, diag.T("%v from %v stays apart: no rate into %s was given.", c.Net, diag.T("%d payments", c.Count), string(in.Currency)))
	}
	for _, a := range sumsOf(in, ledger.FlowSetAside) {
		s.Notes = append(s.Notes, diag.T("%v was set aside in round-ups and pots. It is own money moved, not income.", a))
	}
	for _, n := range lost(in) {
		s.Notes = append(s.Notes, diag.T("%v in %v was lost: declined, reversed or expired before it was paid. It is not in the total.", n.Net, diag.T("%d payments", n.Count)))
	}
	if pointsCounted(in) {
		s.Notes = append(s.Notes, diag.T("When points expire is in none of these files: it is not known, and none are called safe."))
	}
	for _, u := range unsortedSums(in) {
		s.Notes = append(s.Notes, diag.T("%v in %v is unsorted and not in the total.", u.Net, diag.T("%d credits", u.Count)))
	}
	return s
}

func keptTile(b *books) exhibit.Tile {
	t := exhibit.Tile{
		ID: "kept", Label: diag.T("Kept"), Value: b.amount(b.totals.Net),
		Sentence: diag.T("Net of fees, taxes and refunds, from %v.", diag.T("%d payments", b.totals.Count)),
		Change:   b.change(func(m ledger.Month) int64 { return sumMap(b.months[m]) }),
		Filter:   exhibit.Filter{Verdict: ledger.VerdictCounted.String()},
	}
	for _, m := range b.allMonths() {
		t.Trend = append(t.Trend, sumMap(b.months[m]))
	}
	for _, c := range b.unconverted() {
		t.More = append(t.More, c.Net)
	}
	return t
}

func sittingTile(in *Input) exhibit.Tile {
	waiting, total, more := sitting(in)
	t := exhibit.Tile{ID: "sitting", Label: diag.T("Still sitting"), Value: total, More: more}
	switch len(waiting) {
	case 0:
		t.Sentence = diag.T("No platform or wallet is known to hold money.")
	case 1:
		t.Sentence = diag.T("In %s.", waiting[0].Account)
	default:
		t.Sentence = diag.T("In %d accounts, most of it in %s.", len(waiting), waiting[0].Account)
	}
	return t
}

func feesTile(b *books) exhibit.Tile {
	t := exhibit.Tile{
		ID: "fees", Label: diag.T("Lost to fees"), Value: b.amount(b.totals.Fees),
		Sentence: diag.T("No fees on what was earned."),
		Change:   b.change(func(m ledger.Month) int64 { return b.feeBy[m] }),
		Filter:   exhibit.Filter{Flow: ledger.FlowFee.String()},
	}
	if b.totals.Fees != 0 && b.totals.Gross > 0 {
		t.Sentence = diag.T("%v of the %v earned before fees.", diag.Share(float64(b.totals.Fees)/float64(b.totals.Gross)), b.amount(b.totals.Gross))
	}
	for _, m := range b.allMonths() {
		t.Trend = append(t.Trend, b.feeBy[m])
	}
	return t
}

func borrowedTile(in *Input) exhibit.Tile {
	t := exhibit.Tile{
		ID: "borrowed", Label: diag.T("Borrowed"), Value: money.Amount{Currency: in.Currency},
		Sentence: diag.T("No cash advances or phone-bill cashing were seen."),
		Filter:   exhibit.Filter{Flow: ledger.FlowBorrowed.String()},
	}
	times := 0
	for _, b := range borrowed(in) {
		times += b.Count
		if b.Received.Currency == in.Currency {
			t.Value = b.Received
		} else {
			t.More = append(t.More, b.Received)
		}
	}
	if times > 0 {
		t.Sentence = diag.T("Received %v; it has to be paid back and is not income.", diag.T("%d times", times))
	}
	return t
}

// change compares the newest whole months with as many whole months before
// them, at most twelve each, and says nothing where there are fewer than two
// whole months.
func (b *books) change(of func(ledger.Month) int64) diag.Text {
	whole := b.wholeMonths()
	n := min(len(whole)/2, 12)
	if n == 0 {
		return diag.Text{}
	}
	newer, older := whole[len(whole)-n:], whole[len(whole)-2*n:len(whole)-n]
	var now, before int64
	for i := range n {
		now += of(newer[i])
		before += of(older[i])
	}
	if before == 0 && now == 0 {
		return diag.Text{}
	}
	diff := b.amount(now - before)
	if n == 1 {
		return changeText(diff, diag.T("%v against %v", newer[0], older[0]))
	}
	return changeText(diff, diag.T("%v–%v against %v–%v", newer[0], newer[n-1], older[0], older[n-1]))
}

func changeText(diff money.Amount, periods diag.Text) diag.Text {
	switch {
	case diff.Minor > 0:
		return diag.T("%v more, %v", diff, periods)
	case diff.Minor < 0:
		return diag.T("%v less, %v", diff.Neg(), periods)
	}
	return diag.T("the same, %v", periods)
}

func sumMap(m map[string]int64) int64 {
	var s int64
	for _, v := range m {
		s += v
	}
	return s
}

// pointsCounted reports whether any points count; their programmes let them expire by
// rules that no export tells.
func pointsCounted(in *Input) bool {
	return slices.ContainsFunc(in.Ledger.Entries, func(e ledger.Entry) bool {
		return e.Verdict == ledger.VerdictCounted && e.Currency.IsPoints()
	})
}
