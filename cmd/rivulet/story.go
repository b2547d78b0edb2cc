package main

import (
	"slices"
	"strconv"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/reconcile"
)

// story is all there is to say about one entry, or about a row without one.
type story struct {
	books  *ledger.Ledger
	entry  int32 // index into books.Entries; −1 for a row without an entry
	match  *format.Match
	traces []normalise.Trace
	links  []int32 // indexes into books.Links
	others []reconcile.Alternative
}

// tell finds what wanted names: the id of an entry as ledger.csv writes it, or the
// first digits of one, or a place, FILE:ROW or FILE:SHEET:ROW.
func tell(r *result, wanted string) (*story, error) {
	s := &story{books: r.report.Ledger, entry: -1}
	if file, sheet, row, ok := placeNamed(wanted); ok {
		s.entry = s.entryAt(file, sheet, row)
		if s.entry < 0 {
			if s.match = matchOf(r.known, file, sheet); s.match != nil {
				s.traces = normalise.TraceRows(s.match, r.payers, r.rules, []int32{row})
			}
			if len(s.traces) == 0 {
				return nil, problem("no row %d was read from %s; name the file as ledger.csv does, and a row below its header", int(row), file)
			}
			return s, nil
		}
	} else if err := s.find(wanted); err != nil {
		return nil, err
	}
	s.follow(r.known, r.payers, r.rules)
	return s, nil
}

// placeNamed reads FILE:ROW or FILE:SHEET:ROW.
func placeNamed(text string) (file, sheet string, row int32, ok bool) {
	at := strings.LastIndexByte(text, ':')
	if at < 0 {
		return "", "", 0, false
	}
	n, err := strconv.ParseInt(text[at+1:], 10, 32)
	if err != nil || n < 1 {
		return "", "", 0, false
	}
	file, sheet, _ = strings.Cut(text[:at], ":")
	return file, sheet, int32(n), true
}

func (s *story) entryAt(file, sheet string, row int32) int32 {
	for i := range s.books.Entries {
		e := &s.books.Entries[i]
		src := &s.books.Sources[e.Source]
		if src.File == file && src.Sheet == sheet && (e.Row == row || e.Extra != nil && slices.Contains(e.Extra.Rows, row)) {
			return int32(i)
		}
	}
	return -1
}

// find looks an id up; its first digits are enough if no other entry has them.
// Copies of a payment in several files share an id: the one that counts is meant.
func (s *story) find(id string) error {
	id = strings.ToLower(strings.TrimSpace(id))
	found := map[uint64]int32{}
	for i := range s.books.Entries {
		e := &s.books.Entries[i]
		if strings.HasPrefix(ledger.IDString(e.ID), id) {
			if at, ok := found[e.ID]; !ok || s.books.Entries[at].Verdict == ledger.VerdictDuplicate {
				found[e.ID] = int32(i)
			}
		}
	}
	switch len(found) {
	case 0:
		return problem("no entry has the id %q; ids stand in the first column of ledger.csv (rivulet report ... -o ledger.csv)", id)
	case 1:
		for _, i := range found {
			s.entry = i
		}
		return nil
	}
	return problem("%d entries have an id that begins with %q; give more of its 16 digits", len(found), id)
}

// follow gathers what happened to the entry.
func (s *story) follow(known []format.Match, catalogue *payer.Catalogue, rules *payer.Rules) {
	e := &s.books.Entries[s.entry]
	src := &s.books.Sources[e.Source]
	rows := []int32{e.Row}
	if e.Extra != nil {
		rows = append(rows, e.Extra.Rows...)
	}
	if s.match = matchOf(known, src.File, src.Sheet); s.match != nil {
		s.traces = normalise.TraceRows(s.match, catalogue, rules, rows)
	}
	for i := range s.books.Links {
		k := &s.books.Links[i]
		if slices.Contains(k.From, s.entry) || slices.Contains(k.To, s.entry) {
			s.links = append(s.links, int32(i))
		}
	}
	s.others = reconcile.Alternatives(s.books, s.entry)
}

func matchOf(known []format.Match, file, sheet string) *format.Match {
	for i := range known {
		if m := &known[i]; m.Format != nil && m.Table.File == file && m.Table.Sheet == sheet {
			return m
		}
	}
	return nil
}

// verdict says where the entry ended, and why.
func (s *story) verdict() diag.Text {
	e := &s.books.Entries[s.entry]
	if e.Verdict == ledger.VerdictCounted {
		if e.FeesUnknown {
			return diag.T("Counted. What the payer took before it paid is not known: its own export was not given.")
		}
		return diag.T("Counted.")
	}
	why := diag.T("its flow says so")
	if e.Why != nil {
		why = *e.Why
	}
	return diag.T("Not counted (%s): %v.", e.Verdict.String(), why)
}

// conversion says how the entry came into the currency of the report.
func (s *story) conversion() diag.Text {
	e := &s.books.Entries[s.entry]
	to := s.books.Report
	switch {
	case e.Currency == to || to == "":
		return diag.Text{}
	case !e.Rated:
		return diag.T("No rate from %s into %s was given for that day: it stays apart from the total.", string(e.Currency), string(to))
	case e.OwnRate:
		return diag.T("In the report it is %v: the export itself names that amount.", money.Amount{Minor: e.NetReport, Currency: to})
	}
	if e.Extra != nil && e.Extra.RatedBy != 0 {
		return diag.T("In the report it is %v, at the rate of your own conversion of %v: no dated rate was given for that day.", money.Amount{Minor: e.NetReport, Currency: to}, e.Extra.RatedBy)
	}
	return diag.T("In the report it is %v, at the rate of that day.", money.Amount{Minor: e.NetReport, Currency: to})
}

// nameOf says which entry is meant: its id, place, day and amount.
func (s *story) nameOf(i int32) diag.Text {
	e := &s.books.Entries[i]
	src := &s.books.Sources[e.Source]
	at := diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(e.Row)}
	return diag.T("%s, %s, %v, %v", ledger.IDString(e.ID), at.String(), e.Date, e.NetAmount())
}

// explainEntry runs the whole pipeline over the paths and tells one entry's story.
func explainEntry(paths []string, f flags, wanted string, asJSON bool, std stdio) error {
	r, err := pipeline(paths, f, std)
	if err != nil {
		return err
	}
	s, err := tell(r, wanted)
	if err != nil {
		return exitError{exitInput, err}
	}
	if asJSON {
		return s.json(std.out, r.report.Language)
	}
	s.text(newPen(std.out, r.report.Language))
	return nil
}
