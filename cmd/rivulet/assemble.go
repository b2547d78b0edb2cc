package main

import (
	"sort"
	"sync"

	"rivulet/internal/analyse"
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/publish"
	"rivulet/internal/read"
	"rivulet/templates"
)

// partition splits tables into those that a format fits and those that none
// does, with the reason. Where one sheet or table of a file is read, its others
// (a cover sheet, the menus of a web page) are nothing to worry about.
func partition(tables []*read.Table, hints *fileHints) (known, unread []format.Match) {
	matches := hints.recogniseAll(tables)
	hasData := map[string]bool{}
	for i, t := range tables {
		if matches[i].Format != nil {
			known = append(known, matches[i])
			hasData[t.File] = true
		}
	}
	for i, t := range tables {
		if m := matches[i]; m.Format == nil && !hasData[t.File] {
			unread = append(unread, m)
		}
	}
	return known, unread
}

// wayOn says what to do with a table that is not read.
func wayOn(file string, m format.Match) diag.Text {
	if m.Lookalike != nil {
		return m.Todo
	}
	if len(m.Missing) > 0 && m.RunnerUp != nil && !m.Common {
		return diag.T("Run \"rivulet explain %s\" to see what was missing for %s, or copy its payments into the plain template: rivulet formats new --template.", file, m.RunnerUp.Title)
	}
	return diag.T("Run \"rivulet explain %s\", or copy its payments into the plain template: rivulet formats new --template.", file)
}

// driftsOf gathers what is to be said of how the headers were read.
func driftsOf(known []format.Match) []diag.Finding {
	var findings []diag.Finding
	for i := range known {
		findings = append(findings, known[i].Findings...)
	}
	return findings
}

func place(t *read.Table) string {
	return diag.Pos{File: t.File, Sheet: t.Sheet}.String()
}

// findingsOf makes one finding of every table that no format fits.
func findingsOf(unknown []analyse.Unread) []diag.Finding {
	var findings []diag.Finding
	for _, u := range unknown {
		findings = append(findings, diag.Finding{Severity: diag.Error, Code: "unknown-format", Pos: diag.Pos{File: u.File}, What: u.Why, Todo: u.Todo})
	}
	return findings
}

// sortFindings puts the weightiest first, then by place and cause.
func sortFindings(findings []diag.Finding) {
	sort.SliceStable(findings, func(i, j int) bool {
		a, b := findings[i], findings[j]
		switch {
		case a.Severity != b.Severity:
			return a.Severity > b.Severity
		case a.Pos.File != b.Pos.File:
			return a.Pos.File < b.Pos.File
		case a.Pos.Sheet != b.Pos.Sheet:
			return a.Pos.Sheet < b.Pos.Sheet
		case a.Pos.Row != b.Pos.Row:
			return a.Pos.Row < b.Pos.Row
		}
		return a.Code < b.Code
	})
}

// assemble analyses the books into what the writers are given.
func assemble(in analyse.Input, unknown []analyse.Unread, findings []diag.Finding) (*result, error) {
	language, err := templates.Speak("en")
	if err != nil {
		return nil, err
	}
	summarise := sync.OnceValues(func() (exhibit.Summary, error) { return analyse.Summarise(in) })
	go summarise() // beside the sections: both only read the ledger
	sections := analyse.Run(in, analyse.All())
	summary, err := summarise()
	if err != nil {
		return nil, exitError{exitOutput, err}
	}
	r := &result{unknown: unknown, report: publish.Report{
		Sections: sections,
		Summary:  summary,
		Ledger:   in.Ledger,
		Findings: findings,
		Language: language,
		Share:    in.Share,
	}}
	for _, f := range findings {
		r.unused = r.unused || f.Cut || (f.Severity == diag.Error && f.Pos.Row == 0)
	}
	for i := range in.Ledger.Sources {
		s := &in.Ledger.Sources[i]
		r.unused = r.unused || (s.Unreadable > 0 && s.Unreadable+s.Verdicts[ledger.VerdictExcluded] == s.Rows)
	}
	r.unused = r.unused || len(in.Ledger.Sources) == 0
	return r, nil
}
