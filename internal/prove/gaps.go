package prove

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// gaps finds days that the files of an account leave out, where no balance
// proves that nothing happened on them:
//
//   - between two files, if it is longer than MaxDays and three times as long as
//     any pause inside the files;
//   - months without any row, in an account that has rows in at least three of four
//     months and over half a year.
//
// Nothing is counted for them but what another file shows, such as a platform's deposits
// at a bank: other payments are missing from the total, and only the finding says so.
func (r *run) gaps() {
	for _, d := range r.diaries() {
		if r.provedThroughout(d.account) {
			continue
		}
		holes := d.holes(r.o.MaxDays)
		for _, h := range holes {
			if !r.jumped(d.account, h) {
				r.holeNote(d, h)
			}
		}
		if months := d.emptyMonths(append(holes, r.jumps[d.account]...)); len(months) > 0 {
			r.monthsNote(d, months)
		}
	}
}

// diary is the days on which an account has rows, and the files that tell of them.
type diary struct {
	account string
	files   []ledger.Span
	sources []int32
	days    []ledger.Day // ascending, each once
}

// diaries returns the accounts whose files are movements or statements, by name. A
// file with rows of several accounts tells of days through its entries alone, for
// dismissed rows say no account.
func (r *run) diaries() []*diary {
	found := map[string]*diary{}
	mixed := map[int32]bool{}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		mixed[e.Source] = mixed[e.Source] || e.Account != r.l.Sources[e.Source].Account
	}
	for s := range r.l.Sources {
		src := &r.l.Sources[s]
		if src.Ledger || src.Account == "" || len(src.Days) == 0 || mixed[int32(s)] || src.Level != ledger.LevelAccount && src.Level != ledger.LevelStatement {
			continue
		}
		d := found[src.Account]
		if d == nil {
			d = &diary{account: src.Account}
			found[src.Account] = d
		}
		d.files = append(d.files, ledger.Span{From: src.From, To: src.To})
		d.sources = append(d.sources, int32(s))
		d.days = append(d.days, src.Days...)
	}
	list := make([]*diary, 0, len(found))
	for _, d := range found {
		slices.Sort(d.days)
		d.days = slices.Compact(d.days)
		list = append(list, d)
	}
	slices.SortFunc(list, func(a, b *diary) int { return cmp.Compare(a.account, b.account) })
	return list
}

// provedThroughout reports whether the balances of an account prove that no movement
// is missing.
func (r *run) provedThroughout(account string) bool {
	proved := false
	for i := range r.l.Accounts {
		if p := &r.l.Accounts[i]; p.Account == account && p.Law == "running balance" {
			if p.State != ledger.Proved {
				return false
			}
			proved = true
		}
	}
	return proved
}

// jumped reports whether a balance that jumps already tells of a hole.
func (r *run) jumped(account string, h ledger.Span) bool {
	return slices.ContainsFunc(r.jumps[account], func(j ledger.Span) bool { return j.From <= h.To && j.To >= h.From })
}

// covered reports whether one file covers both days.
func (d *diary) covered(a, b ledger.Day) bool {
	return slices.ContainsFunc(d.files, func(f ledger.Span) bool { return f.From <= a && f.To >= b })
}

// holes returns the days left out between two files.
func (d *diary) holes(least int) []ledger.Span {
	pause := 1
	var between []ledger.Span
	for n := 1; n < len(d.days); n++ {
		a, b := d.days[n-1], d.days[n]
		if d.covered(a, b) {
			pause = max(pause, int(b-a))
		} else if end, begin := d.edges(a, b); int(begin-end)-1 > least {
			between = append(between, ledger.Span{From: end + 1, To: begin - 1})
		}
	}
	return slices.DeleteFunc(between, func(s ledger.Span) bool { return int(s.To-s.From)+1 <= 3*pause })
}

// edges returns where the files that end between two days end, and those that begin
// there begin: an export may cover days without rows.
func (d *diary) edges(a, b ledger.Day) (end, begin ledger.Day) {
	end, begin = a, b
	for _, f := range d.files {
		if f.To >= a && f.To < b {
			end = max(end, f.To)
		}
		if f.From > a && f.From <= b {
			begin = min(begin, f.From)
		}
	}
	return end, begin
}

// emptyMonths returns the months without rows between the first and the last, but
// those that lie in a hole.
func (d *diary) emptyMonths(holes []ledger.Span) []ledger.Month {
	first, last := d.days[0].Month(), d.days[len(d.days)-1].Month()
	all := int(last-first) + 1
	var empty []ledger.Month
	n := 0
	for m := first; m <= last; m++ {
		from := n
		for n < len(d.days) && d.days[n] <= m.Last() {
			n++
		}
		if n == from {
			empty = append(empty, m)
		}
	}
	if all < 6 || 4*len(empty) > all {
		return nil
	}
	return slices.DeleteFunc(empty, func(m ledger.Month) bool {
		return slices.ContainsFunc(holes, func(h ledger.Span) bool { return h.From <= m.Last() && h.To >= m.First() })
	})
}

// holeNote says which days no file covers.
func (r *run) holeNote(d *diary, h ledger.Span) {
	at := int32(-1)
	for n, f := range d.files {
		if f.From > h.To && (at < 0 || f.From < r.l.Sources[at].From) {
			at = d.sources[n]
		}
	}
	src := &r.l.Sources[at]
	r.note(diag.Warning, "days-not-covered", diag.Pos{File: src.File, Sheet: src.Sheet},
		diag.T("no export of %s covers %v to %v, %d days: what was paid then is in the total only where another file shows it", d.account, h.From, h.To, int(h.To-h.From)+1),
		diag.T("Download the export of %s for these days.", d.account))
}

// monthsNote says which months have no row.
func (r *run) monthsNote(d *diary, months []ledger.Month) {
	const named = 6
	words := make([]string, 0, named)
	for _, m := range months[:min(len(months), named)] {
		words = append(words, m.String())
	}
	list := strings.Join(words, ", ")
	if more := len(months) - named; more > 0 {
		list += fmt.Sprintf(" (+%d)", more)
	}
	src := &r.l.Sources[d.sources[0]]
	severity := diag.Warning
	if src.Level != ledger.LevelAccount {
		severity = diag.Note // nobody works in every month
	}
	r.note(severity, "months-without-rows", diag.Pos{File: src.File, Sheet: src.Sheet},
		diag.T("%s has rows in nearly every month, but none in %s: rows may be missing", d.account, list),
		diag.T("Look whether nothing happened then, or download the export of %s again.", d.account))
}
