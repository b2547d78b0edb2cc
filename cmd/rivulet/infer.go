package main

import (
	"rivulet/internal/analyse"
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/recognise"
)

// inferAll works out the layouts of the tables that no format fits. Those whose
// evidence is strong are read, each with a warning that says so; the others stay
// unknown, with what is uncertain about them. The currency of the report says
// nothing about that of a file: a file that names none is refused unless the hints,
// which are what the user says of files, have one.
func inferAll(unread []format.Match, hints *fileHints) (inferred []format.Match, unknown []analyse.Unread, findings []diag.Finding) {
	read := map[string]bool{}
	refused := make([]analyse.Unread, len(unread))
	for i, m := range unread {
		said := hints.hint(m.Table.File).Said
		found, in := infer.Table(hints.library.Words(), m.Table, said)
		if in.Outranks(m) {
			inferred = append(inferred, found)
			findings = append(findings, inferredFinding(found, m, in))
			read[m.Table.File] = true
		}
		refused[i] = whyUnread(m, in)
		if !read[m.Table.File] && said.Currency == "" && m.Shared == nil && onlyCurrency(m, hints.library, said) {
			refused[i] = analyse.Unread{File: place(m.Table), Why: in.Refused, Todo: in.Todo}
		}
	}
	for i, m := range unread {
		if !read[m.Table.File] {
			unknown = append(unknown, refused[i])
		}
	}
	return inferred, unknown, findings
}

// onlyCurrency reports whether a table would be read if its currency were known.
func onlyCurrency(m format.Match, library *recognise.Library, said infer.Said) bool {
	said.Currency = "EUR"
	_, in := infer.Table(library.Words(), m.Table, said)
	return in.Outranks(m)
}

// whyUnread says why a table is not read: what is uncertain about it, after the names
// of those whose header it has where several have it. One that comes near to a known
// format by more than names that many have, or is known to hold no payments, is refused
// with that.
func whyUnread(m format.Match, in infer.Result) analyse.Unread {
	if m.Shared != nil && (in.Rows > 0 || in.Headed) {
		return analyse.Unread{File: place(m.Table), Why: diag.T("%v %v", m.Refused, in.Refused), Todo: in.Todo}
	}
	if m.Lookalike == nil && (m.RunnerUp == nil || m.Common) && (in.Rows > 0 || in.Headed) {
		return analyse.Unread{File: place(m.Table), Why: in.Refused, Todo: in.Todo}
	}
	if !in.Held(m).IsZero() {
		return analyse.Unread{File: place(m.Table), Why: diag.T("%v %v", m.Refused, in.Held(m)), Todo: formatOn(m.Table.File)}
	}
	return analyse.Unread{File: place(m.Table), Why: m.Refused, Todo: wayOn(m.Table.File, m)}
}

// formatOn is the next step where a layout could be worked out and is not trusted.
func formatOn(file string) diag.Text {
	return diag.T("\"rivulet formats new %s\" makes a format of what was worked out: hold a few of its payments against the account, correct it, and pass it with --formats. Or download the export again without changing it.", file)
}

// inferredFinding says what was worked out about a file of which recognition said
// that it has no format of its own, and how to make it permanent.
func inferredFinding(m, recognised format.Match, in infer.Result) diag.Finding {
	why := diag.T("No format is known for this file; its layout was worked out.")
	if recognised.Shared != nil {
		why = diag.T("%v Its layout was worked out.", recognised.Refused)
	}
	return diag.Finding{
		Severity: diag.Warning, Code: "layout-inferred",
		Pos:  diag.Pos{File: m.Table.File, Sheet: m.Table.Sheet, Row: m.Header},
		What: diag.T("%v %v", why, in.Summary()),
		Todo: diag.T("Compare a few rows with the account. \"rivulet explain %s\" shows the evidence; \"rivulet formats new %s\" makes a format of it, to correct and to keep.", m.Table.File, m.Table.File),
	}
}
