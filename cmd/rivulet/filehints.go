package main

import (
	"path"
	"slices"

	"rivulet/internal/analyse"
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// fileHints are what the config says of files that they do not say themselves.
type fileHints struct {
	assume  money.Currency
	files   []configFile
	config  string // base name
	library *format.Library

	used []bool // of files
}

// noHints says nothing of any file.
func noHints(library *format.Library) *fileHints { return &fileHints{library: library} }

func (s *settings) hints(library *format.Library) *fileHints {
	return &fileHints{assume: s.assume, files: s.files, config: s.configName, library: library, used: make([]bool, len(s.files))}
}

// hint returns what is said of a file: of several entries that fit, the first that
// says it.
func (h *fileHints) hint(file string) (currency money.Currency, account, id string) {
	for i := range h.files {
		f := &h.files[i]
		if fits, _ := path.Match(f.Match, path.Base(file)); !fits {
			continue
		}
		h.used[i] = true
		if currency == "" {
			currency = money.Currency(f.Currency)
		}
		if account == "" {
			account = f.Account
		}
		if id == "" {
			id = f.Format
		}
	}
	if currency == "" {
		currency = h.assume
	}
	return currency, account, id
}

// libraryFor returns the formats that are tried on a table: all, or the one that
// the config names.
func (h *fileHints) libraryFor(t *read.Table) *format.Library {
	_, _, id := h.hint(t.File)
	if id == "" {
		return h.library
	}
	if f := h.library.Find(id); f != nil {
		return format.Of([]*format.Format{f})
	}
	return h.library
}

// fill completes matches with what their files do not say themselves.
func (h *fileHints) fill(matches []format.Match) {
	for i := range matches {
		m := &matches[i]
		if m.Format == nil {
			continue
		}
		currency, account, _ := h.hint(m.Table.File)
		if m.Currency == "" && len(m.Columns[format.Currency]) == 0 {
			m.Currency = currency
		}
		if account != "" {
			m.Account = account
		}
	}
}

// split takes out of unread the tables whose format the config names: no other
// layout is worked out for them.
func (h *fileHints) split(unread []format.Match) (rest []format.Match, refused []analyse.Unread) {
	for _, m := range unread {
		if _, _, id := h.hint(m.Table.File); id == "" || m.Lookalike != nil {
			rest = append(rest, m)
		} else {
			refused = append(refused, analyse.Unread{File: place(m.Table),
				Why:  diag.T("The config says that it has the format %s, and it has not. %v", id, m.Refused),
				Todo: diag.T("Correct the entry in %s, or take it out.", h.config)})
		}
	}
	return rest, refused
}

// layouts finds the layout of each table: a known one, else one that is worked out,
// else the reason why there is none.
func layouts(tables []*read.Table, hints *fileHints) (known []format.Match, unknown []analyse.Unread, findings []diag.Finding) {
	known, unread := recognise(tables, hints)
	findings = driftsOf(known)
	unread, refused := hints.split(unread)
	inferred, unknown, more := infer(unread, hints)
	known = append(known, inferred...)
	hints.fill(known)
	return known, append(unknown, refused...), slices.Concat(findings, more, hints.findings())
}

// findings says which entries of the config are about no file, or name a format
// that is none.
func (h *fileHints) findings() []diag.Finding {
	var list []diag.Finding
	say := func(i int, severity diag.Severity, code string, what, todo diag.Text) {
		list = append(list, diag.Finding{Severity: severity, Code: code, Pos: diag.Pos{File: h.config, Row: h.files[i].line}, What: what, Todo: todo})
	}
	for i := range h.files {
		f := &h.files[i]
		if f.Format != "" && h.library.Find(f.Format) == nil {
			say(i, diag.Warning, "config-format-unknown", diag.T("There is no format %q.", f.Format), diag.T("rivulet formats list names them."))
		}
		if !h.used[i] {
			say(i, diag.Note, "config-file-unused", diag.T("%q fits the name of no file that was read.", f.Match), diag.T("Correct it, or take it out."))
		}
	}
	return list
}
