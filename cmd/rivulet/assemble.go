package main

import (
	"sort"

	"rivulet/internal/analyse"
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/publish"
	"rivulet/internal/read"
	"rivulet/templates"
)

// recognise splits tables into those that a format fits and those that none
// does, with the reason.
func recognise(tables []*read.Table, library *format.Library) (known []format.Match, unknown []analyse.Unread) {
	for _, t := range tables {
		m := library.Recognise(t)
		if m.Format != nil {
			known = append(known, m)
			continue
		}
		unknown = append(unknown, analyse.Unread{File: place(t), Why: m.Refused, Todo: wayOn(t.File, m)})
	}
	return known, withoutSiblings(unknown, known)
}

// withoutSiblings leaves out the sheets and tables of a file of which another
// sheet was read: a cover sheet beside the data is nothing to worry about.
func withoutSiblings(unknown []analyse.Unread, known []format.Match) []analyse.Unread {
	read := map[string]bool{}
	for _, m := range known {
		if m.Table.Sheet != "" {
			read[m.Table.File] = true
		}
	}
	var kept []analyse.Unread
	for _, u := range unknown {
		if !read[fileOf(u.File)] {
			kept = append(kept, u)
		}
	}
	return kept
}

// wayOn says what to do with a table that no format fits.
func wayOn(file string, m format.Match) diag.Text {
	if len(m.Missing) > 0 && m.RunnerUp != nil {
		return diag.T("Run \"rivulet explain %s\" to see what was missing for %s, or copy its payments into the plain template: rivulet formats new --template.", file, m.RunnerUp.Title)
	}
	return diag.T("Run \"rivulet explain %s\", or copy its payments into the plain template: rivulet formats new --template.", file)
}

func place(t *read.Table) string {
	return diag.Pos{File: t.File, Sheet: t.Sheet}.String()
}

func fileOf(place string) string {
	for i := range place {
		if place[i] == ':' {
			return place[:i]
		}
	}
	return place
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
	summary, err := analyse.Summarise(in)
	if err != nil {
		return nil, exitError{exitOutput, err}
	}
	r := &result{unknown: unknown, report: publish.Report{
		Sections: analyse.Run(in, analyse.All()),
		Summary:  summary,
		Ledger:   in.Ledger,
		Findings: findings,
		Language: language,
		Share:    in.Share,
	}}
	for _, f := range findings {
		r.unused = r.unused || (f.Severity == diag.Error && f.Pos.Row == 0)
	}
	for i := range in.Ledger.Sources {
		s := &in.Ledger.Sources[i]
		r.unused = r.unused || (s.Rows > 0 && s.Unreadable == s.Rows)
	}
	r.unused = r.unused || len(in.Ledger.Sources) == 0
	return r, nil
}
