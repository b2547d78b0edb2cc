package ledger

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
)

// Aggregator is the type of exports that repeat the rows of accounts elsewhere:
// Mint, Money Forward, Banksalad.
const Aggregator = "aggregator"

// OwnAccount reports whether a source tells of the account that it was exported
// from: no record by hand, no platform, no aggregator.
func (s *Source) OwnAccount() bool {
	return s.Level == LevelAccount && !s.Ledger && s.Type != "template" && s.Type != Aggregator
}

// HasOwnCSV reports whether a ledger.csv of ours is among the sources.
func (l *Ledger) HasOwnCSV() bool {
	return slices.ContainsFunc(l.Sources, func(s Source) bool { return s.Ledger })
}

// AccountNumber returns the digits of an account's name that tell it apart, "1234";
// empty if it has none.
func AccountNumber(name string) string {
	_, number, _ := strings.Cut(name, "••")
	return number
}

// SourceOf returns the source of entry i.
func (l *Ledger) SourceOf(i int32) *Source { return &l.Sources[l.Entries[i].Source] }

// Pos returns where entry i was read.
func (l *Ledger) Pos(i int32) diag.Pos {
	e := &l.Entries[i]
	s := &l.Sources[e.Source]
	return diag.Pos{File: s.File, Sheet: s.Sheet, Row: int(e.Row)}
}
