package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/templates"
)

// mostFindings is how many findings the terminal shows beside a report, which has
// all of them.
const mostFindings = 3

// pen writes to a terminal or a pipe: colour only where it is seen and wanted.
type pen struct {
	w      io.Writer
	lang   *templates.Language
	colour bool
}

func newPen(w io.Writer, lang *templates.Language) pen {
	return pen{w, lang, isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

// line says one line. Say cleans what comes from an export of what a terminal
// would obey.
func (p pen) line(key string, args ...any) {
	fmt.Fprintln(p.w, p.lang.Say(diag.T(key, args...)))
}

func (p pen) heading(key string, args ...any) {
	s := p.lang.Say(diag.T(key, args...))
	if p.colour {
		s = "\x1b[1m" + s + "\x1b[0m"
	}
	fmt.Fprintln(p.w, s)
}

// columns writes rows as columns: the first is as wide as its widest cell.
func (p pen) columns(rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, cells(templates.Clean(r[0])))
	}
	for _, r := range rows {
		first := templates.Clean(r[0])
		fmt.Fprintf(p.w, "  %s%s  %s\n", first, strings.Repeat(" ", width-cells(first)), r[1])
	}
}

// cells counts the terminal cells of a text: East Asian wide letters take two.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && (r <= 0x115f || (r >= 0x2e80 && r <= 0xa4cf) || (r >= 0xac00 && r <= 0xd7a3) || (r >= 0xf900 && r <= 0xfaff) || (r >= 0xfe30 && r <= 0xfe6f) || (r >= 0xff00 && r <= 0xff60) || (r >= 0xffe0 && r <= 0xffe6) || r >= 0x1f300) {
			n++
		}
	}
	return n
}

// page is the end of every run: what was read and as what, why rows were not
// counted, the total, and the weightiest findings, at most so many.
func (p pen) page(r *result, most int) {
	l, s := r.report.Ledger, r.report.Summary
	p.heading("Read")
	p.columns(sourceRows(p.lang, l))
	for _, u := range r.unknown {
		p.line("  %s  not read: %v", u.File, u.Why)
	}
	p.heading("Rows")
	p.columns(verdictRows(p.lang, l))
	p.heading("Total")
	total := func(minor int64) money.Amount { return money.Amount{Minor: minor, Currency: s.Currency} }
	if s.Totals.Count > 0 {
		p.line("  %v net from %v, %s to %s (gross %v, fees %v, tax %v, refunds %v)", total(s.Totals.Net), diag.T("%d payments", s.Totals.Count), s.From, s.To,
			total(s.Totals.Gross), total(s.Totals.Fees), total(s.Totals.Tax), total(s.Totals.Refunds))
	} else {
		p.line("  No income was counted.")
	}
	for _, c := range s.Unconverted {
		p.line("  %v from %v stays apart: no rate into %s was given (--rates)", c.Net, diag.T("%d payments", c.Count), string(s.Currency))
	}
	for _, u := range s.Unsorted {
		p.line("  %v in %v is unsorted and not in the total", u.Net, diag.T("%d credits", u.Count))
	}
	p.findings(r.report.Findings, most)
}

func (p pen) findings(findings []diag.Finding, most int) {
	if len(findings) == 0 {
		return
	}
	p.heading("Findings")
	for i, f := range findings {
		if i == most {
			p.line("  … and %d more in the report's data check", len(findings)-i)
			return
		}
		p.finding(f)
	}
}

// finding says one finding, place first.
func (p pen) finding(f diag.Finding) {
	place := f.Severity.String()
	if at := f.Pos.String(); at != "" {
		place = at + ": " + place
	}
	more := diag.T("%s", "")
	if f.Count > 1 {
		more = diag.T(" (%v)", diag.T("%d rows", f.Count))
	}
	if f.Todo.IsZero() {
		p.line("  %s: %v%v", place, f.What, more)
		return
	}
	end := ""
	if said := p.lang.Say(f.What); !strings.HasSuffix(said, ".") {
		end = "." // what to do begins a sentence of its own
	}
	p.line("  %s: %v%v%s %v", place, f.What, more, end, f.Todo)
}

func sourceRows(lang *templates.Language, l *ledger.Ledger) [][2]string {
	var rows [][2]string
	for i := range l.Sources {
		s := &l.Sources[i]
		name := s.File
		if s.Sheet != "" {
			name += ":" + s.Sheet
		}
		rows = append(rows, [2]string{name, lang.Say(diag.T("%s, %v, %d counted", s.Title, diag.T("%d rows", s.Rows), s.Verdicts[ledger.VerdictCounted]))})
	}
	return rows
}

func verdictRows(lang *templates.Language, l *ledger.Ledger) [][2]string {
	var sums [ledger.VerdictCount]int
	rows, unreadable := 0, 0
	for i := range l.Sources {
		s := &l.Sources[i]
		rows += s.Rows
		unreadable += s.Unreadable
		for v, n := range s.Verdicts {
			sums[v] += n
		}
	}
	out := [][2]string{{lang.Say(diag.T("in the files")), lang.Say(diag.T("%d", rows))}}
	for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
		if sums[v] > 0 {
			out = append(out, [2]string{v.String(), lang.Say(diag.T("%d", sums[v]))})
		}
	}
	if unreadable > 0 {
		out = append(out, [2]string{lang.Say(diag.T("unreadable")), lang.Say(diag.T("%d", unreadable))})
	}
	return out
}
