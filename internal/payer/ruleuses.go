package payer

import (
	"strconv"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Uses is how often each rule decided a row, and which rules only ever stood
// behind an earlier one. The zero Uses are ready for use.
type Uses struct {
	rules []use
	fits  []int32 // scratch: the rules that the row at hand fits
}

// use is what rows made of one rule.
type use struct {
	decided int   // rows of which it was the first
	behind  int   // rows that an earlier rule decided
	by      int32 // the earliest rule it stood behind
}

// enter notes a row that fits and of which first was the first rule.
func (u *Uses) enter(first int32, rules int) {
	if u.rules == nil {
		u.rules = make([]use, rules)
	}
	for _, rule := range u.fits {
		one := &u.rules[rule]
		switch {
		case rule == first:
			one.decided++
		case one.behind == 0 || first < one.by:
			one.by = first
			fallthrough
		default:
			one.behind++
		}
	}
}

// Add adds the uses of other rows.
func (u *Uses) Add(o *Uses) {
	if u.rules == nil && o.rules != nil {
		u.rules = make([]use, len(o.rules))
	}
	for i, b := range o.rules {
		a := &u.rules[i]
		if b.behind > 0 && (a.behind == 0 || b.by < a.by) {
			a.by = b.by
		}
		a.decided, a.behind = a.decided+b.decided, a.behind+b.behind
	}
}

// Findings says which rules decided nothing, and why: no row fits, an earlier
// rule is always first, an earlier rule says something else of the same text.
func (r *Rules) Findings(u *Uses) []diag.Finding {
	var findings []diag.Finding
	var unused []int
	say := func(i int, severity diag.Severity, code string, what, todo diag.Text) {
		findings = append(findings, diag.Finding{Severity: severity, Code: code,
			Pos: diag.Pos{File: r.list[i].File, Row: r.list[i].Line}, What: what, Todo: todo})
	}
	contraries := r.contraries()
	for i := range r.list {
		rule := &r.list[i]
		one := use{}
		if u.rules != nil {
			one = u.rules[i]
		}
		other := contraries[i]
		switch {
		case other != nil:
			say(i, diag.Warning, "rule-contradicts", diag.T("The rule “%s” says something else than line %d, which is asked first.", rule.Match, other.Line),
				diag.T("Take one of the two lines out."))
		case one.decided > 0:
		case one.behind > 0:
			before := &r.list[one.by]
			say(i, diag.Warning, "rule-shadowed", diag.T("The rule “%s” never decides: an earlier one, “%s” in line %d, comes first in each of the %d rows it fits.", rule.Match, before.Match, before.Line, one.behind),
				diag.T("Put the narrower rule above the wider one."))
		default:
			unused = append(unused, i)
		}
	}
	return append(findings, r.unused(unused)...)
}

// mostNamed is how many lines one finding names.
const mostNamed = 12

// unused says which rules fit no row, in one finding: in a report of one file a
// long list has many.
func (r *Rules) unused(list []int) []diag.Finding {
	if len(list) == 0 {
		return nil
	}
	first := &r.list[list[0]]
	what := diag.T("The rule “%s” fits no row.", first.Match)
	if len(list) > 1 {
		var lines []string
		for _, i := range list[:min(len(list), mostNamed)] {
			lines = append(lines, strconv.Itoa(r.list[i].Line))
		}
		if len(list) > mostNamed {
			lines = append(lines, "…")
		}
		what = diag.T("%d rules fit no row: “%s” and others, in lines %s.", len(list), first.Match, strings.Join(lines, ", "))
	}
	return []diag.Finding{{
		Severity: diag.Note, Code: "rule-unused", Pos: diag.Pos{File: first.File, Row: first.Line}, What: what,
		Todo: diag.T("Compare them with the texts as the exports have them, or take out what has had its day."),
	}}
}

// contraries returns, by rule, the first earlier one of the same text and column
// that takes all its rows and says something else. A rule of income leaves money
// out to the next.
func (r *Rules) contraries() map[int]*Rule {
	type place struct {
		column Column
		text   string
	}
	found, earlier := map[int]*Rule{}, map[place][]int{}
	for i := range r.list {
		rule := &r.list[i]
		variants, err := spell(nil, rule.Match)
		if err != nil {
			continue // no rule gets here that cannot be spelt
		}
		at := place{rule.Column, variants[0]}
		for _, k := range earlier[at] {
			takes := rule.Flow == ledger.FlowIncome || r.list[k].Flow != ledger.FlowIncome
			if takes && !sameHit(&r.hits[i], &r.hits[k]) {
				found[i] = &r.list[k]
				break
			}
		}
		earlier[at] = append(earlier[at], i)
	}
	return found
}

func sameHit(a, b *Hit) bool { return a.Flow == b.Flow && a.Payer == b.Payer && a.Kind == b.Kind }
