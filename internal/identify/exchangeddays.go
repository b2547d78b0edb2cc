package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// exchangedDays is step 2a: a spreadsheet of a day-first country that opens an
// export of the United States takes 06/02 for 6 February, and saves it so. Where no
// day is above 12 nothing in the file itself shows it; the original beside it does:
// the same amounts and texts, on days that are the months of the other. The dates
// are turned back and a finding says so; left alone, each payment counts twice.
func (r *run) exchangedDays() {
	suspects := r.earlyDays()
	turned := map[int32]bool{}
	for b := range r.l.Sources {
		for a := range r.l.Sources {
			s, o := int32(b), int32(a)
			rows, ok := suspects[s]
			if !ok || a == b || turned[s] || turned[o] || !r.sameExport(s, o) {
				continue
			}
			original := r.entriesOf(o)
			if !r.mirrors(rows, original) || !r.moreDisorder(rows, original, suspects[o] != nil) {
				continue
			}
			turned[s] = true
			r.turnBack(s, o, rows)
		}
	}
	if len(turned) > 0 {
		r.reorder()
	}
}

// earlyDays returns the entries of the sources all of whose days are at most the
// 12th of a month, and often another than the month's number.
func (r *run) earlyDays() map[int32][]int32 {
	const enough = 4
	late := make([]bool, len(r.l.Sources))
	moved := make([]int, len(r.l.Sources))
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if late[e.Source] {
			continue
		}
		_, month, day := e.Date.Date()
		late[e.Source] = day > 12
		if day != month {
			moved[e.Source]++
		}
	}
	found := map[int32][]int32{}
	for i := range r.l.Entries {
		if s := r.l.Entries[i].Source; !late[s] && moved[s] >= enough && !r.l.Sources[s].Ledger {
			found[s] = append(found[s], int32(i))
		}
	}
	return found
}

// sameExport reports whether two sources are of one layout and one account's name.
func (r *run) sameExport(a, b int32) bool {
	x, y := &r.l.Sources[a], &r.l.Sources[b]
	return x.Format == y.Format && x.Account == y.Account && !y.Ledger
}

// entriesOf returns the entries of a source.
func (r *run) entriesOf(s int32) (list []int32) {
	for i := range r.l.Entries {
		if r.l.Entries[i].Source == s {
			list = append(list, int32(i))
		}
	}
	return list
}

// mirrors reports whether nine of ten rows are in the original on the exchanged
// day, and hardly any on their own.
func (r *run) mirrors(rows, original []int32) bool {
	have := map[ledger.Hash]int{}
	for _, i := range original {
		e := &r.l.Entries[i]
		have[dated(e, e.Date)]++
	}
	as, turned := 0, 0
	for _, i := range rows {
		e := &r.l.Entries[i]
		other, ok := exchanged(e.Date)
		if ok && other == e.Date {
			continue // 5 May is 5 May
		}
		if have[dated(e, e.Date)] > 0 {
			as++
		}
		if k := dated(e, other); ok && have[k] > 0 {
			have[k]--
			turned++
		}
	}
	const enough = 4
	return turned >= enough && 10*turned >= 9*len(rows)-10*r.sameBoth(rows) && 4*as <= turned
}

// sameBoth counts the rows whose day is the number of their month.
func (r *run) sameBoth(rows []int32) (n int) {
	for _, i := range rows {
		if _, month, day := r.l.Entries[i].Date.Date(); month == day {
			n++
		}
	}
	return n
}

// dated is the content of an entry on a day.
func dated(e *ledger.Entry, on ledger.Day) ledger.Hash {
	return ledger.NewHash().Number(int64(on)).Number(e.Net).Text(string(e.Currency)).Text(e.Counterparty).Text(e.Description)
}

// exchanged returns the date with day and month exchanged.
func exchanged(d ledger.Day) (ledger.Day, bool) {
	year, month, day := d.Date()
	if day > 12 {
		return 0, false
	}
	other, err := ledger.DayOf(year, day, month)
	return other, err == nil
}

// moreDisorder reports whether the rows of a source jump in time more often than
// those of the original, in the order of the file: banks list in order of time.
// Where the original has early days only and is in no better order, nothing says
// which of the two is right.
func (r *run) moreDisorder(rows, original []int32, both bool) bool {
	return !both || r.disorder(rows) > r.disorder(original)
}

// disorder counts the steps against the order of most steps.
func (r *run) disorder(list []int32) int {
	list = slices.Clone(list)
	slices.SortFunc(list, func(i, j int32) int { return cmp.Compare(r.l.Entries[i].Row, r.l.Entries[j].Row) })
	up, down := 0, 0
	for n := 1; n < len(list); n++ {
		switch before, now := r.l.Entries[list[n-1]].Date, r.l.Entries[list[n]].Date; {
		case now > before:
			up++
		case now < before:
			down++
		}
	}
	return min(up, down)
}

// turnBack exchanges day and month in all rows of a source.
func (r *run) turnBack(s, original int32, rows []int32) {
	src := &r.l.Sources[s]
	src.From, src.To = 0, 0
	src.Walks = nil // its days are wrong; the original has the same balances
	for _, i := range rows {
		e := &r.l.Entries[i]
		e.Date, _ = exchanged(e.Date)
		if src.From == 0 || e.Date < src.From {
			src.From = e.Date
		}
		src.To = max(src.To, e.Date)
	}
	r.note(diag.Warning, "days-exchanged", r.pos(rows[0]),
		diag.T("this file has the amounts and texts of %s with day and month exchanged, as a spreadsheet does that takes month/day for day/month: its dates were turned back", r.l.Sources[original].File),
		diag.T("Leave this file out and keep the one that was downloaded."), len(rows))
}
