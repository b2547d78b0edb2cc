package main

import (
	"cmp"
	"path"
	"runtime"
	"slices"
	"sync"

	"rivulet/internal/analyse"
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/money"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
)

// fileHints are what the config says of files that they do not say themselves.
type fileHints struct {
	assume  infer.Said // of every file of which nothing else is said
	files   []configFile
	config  string // base name
	library *recognise.Library

	used []bool   // of files
	vain []string // files whose format says itself who pays
}

// noHints says nothing of any file.
func noHints(library *recognise.Library) *fileHints { return &fileHints{library: library} }

func (s *settings) hints(library *recognise.Library) *fileHints {
	return &fileHints{assume: infer.Said{Currency: s.assume}, files: s.files, config: s.configName, library: library, used: make([]bool, len(s.files))}
}

// hint is what is said of a file; what nobody says is empty.
type hint struct {
	infer.Said
	account string
	format  string // id
}

// hint returns what is said of a file: of several entries that fit, the first that
// says it.
func (h *fileHints) hint(file string) (said hint) {
	for i := range h.files {
		f := &h.files[i]
		if fits, _ := path.Match(f.Match, path.Base(file)); !fits {
			continue
		}
		h.used[i] = true
		said.Currency = cmp.Or(said.Currency, money.Currency(f.Currency))
		said.Payer = cmp.Or(said.Payer, f.Payer)
		said.account = cmp.Or(said.account, f.Account)
		said.format = cmp.Or(said.format, f.Format)
	}
	said.Currency, said.Payer = cmp.Or(said.Currency, h.assume.Currency), cmp.Or(said.Payer, h.assume.Payer)
	return said
}

// libraryFor returns the formats that are tried on a table: all, or the one that
// the config names.
func (h *fileHints) libraryFor(t *read.Table) *recognise.Library {
	id := h.hint(t.File).format
	if id == "" {
		return h.library
	}
	if f := h.library.Find(id); f != nil {
		return recognise.LibraryOf([]*format.Format{f})
	}
	return h.library
}

// recogniseAll finds the format of each table, several at a time.
func (h *fileHints) recogniseAll(tables []*read.Table) []format.Match {
	matches := make([]format.Match, len(tables))
	var wait sync.WaitGroup
	turn := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, t := range tables {
		library := h.libraryFor(t)
		turn <- struct{}{}
		wait.Go(func() {
			matches[i] = library.Recognise(t)
			<-turn
		})
	}
	wait.Wait()
	for i := range matches {
		h.name(&matches[i])
	}
	return matches
}

// recognise finds the format of a table.
func (h *fileHints) recognise(t *read.Table) format.Match {
	m := h.libraryFor(t).Recognise(t)
	h.name(&m)
	return m
}

// name gives a file the currency that its rows speak for where its format knows none,
// and the one that the config has for it where nothing but its format says which it
// is, and it is of anybody's layout. What the user says of all files that name none
// does not go before that.
func (h *fileHints) name(m *format.Match) {
	h.workOutCurrency(m)
	if !m.Unvouched {
		return
	}
	alone := *h
	alone.assume = infer.Said{}
	if said := alone.hint(m.Table.File).Currency; said != "" {
		m.Currency = said
		m.Findings = slices.DeleteFunc(m.Findings, func(f diag.Finding) bool { return f.Code == recognise.UnvouchedCode })
	}
}

// fill completes matches with what their files do not say themselves.
func (h *fileHints) fill(matches []format.Match) {
	for i := range matches {
		m := &matches[i]
		if m.Format == nil {
			continue
		}
		said := h.hint(m.Table.File)
		if m.Currency == "" && len(m.Columns[format.Currency]) == 0 {
			m.Currency = said.Currency
		}
		if said.account != "" {
			m.Account = said.account
		}
		if said.Payer != "" && m.Format.ID != format.Inferred {
			h.vain = append(h.vain, m.Table.File)
		}
	}
}

// split takes out of unread the tables whose format the config names: no other
// layout is worked out for them, unless it names a header that several providers
// have, which says nothing of how it is read.
func (h *fileHints) split(unread []format.Match) (rest []format.Match, refused []analyse.Unread) {
	for _, m := range unread {
		if id := h.hint(m.Table.File).format; id == "" || m.Lookalike != nil || m.Shared != nil {
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
	known, unread := partition(tables, hints)
	findings = driftsOf(known)
	unread, refused := hints.split(unread)
	inferred, unknown, more := inferAll(unread, hints)
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
	for _, file := range h.vain {
		list = append(list, diag.Finding{Severity: diag.Note, Code: "config-payer-unused", Pos: diag.Pos{File: file},
			What: diag.T("The format of this file says itself who pays: the payer in %s changes nothing.", h.config), Todo: diag.T("A line in rules.csv can name another payer for its rows.")})
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
