package main

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
)

// workOutCurrency gives the file of an account whose format knows of no currency the
// one that its rows speak for, if they do beyond doubt: were its format unknown, it
// would be read in that. What the user says of the file goes before it. Where each
// cell may name its currency, as platforms write it, nothing is worked out.
func (h *fileHints) workOutCurrency(m *format.Match) {
	if m.Format == nil || m.Currency != "" || len(m.Columns[format.Currency]) > 0 || h.hint(m.Table.File).Currency != "" {
		return
	}
	if m.Format.Level != "account" || !slices.Contains([]string{"bank", "wallet"}, m.Format.Type) {
		return
	}
	found, in := infer.Table(h.library.Words(), m.Table, infer.Said{})
	if !in.Strong || found.Currency == "" {
		return
	}
	m.Currency = found.Currency
	m.Findings = append(m.Findings, diag.Finding{
		Severity: diag.Note, Code: "currency-worked-out",
		Pos:  diag.Pos{File: m.Table.File, Sheet: m.Table.Sheet, Row: m.Header},
		What: diag.T("The file names no currency; its rows speak for %s, and so it is read.", string(m.Currency)),
		Todo: diag.T("If it is another, put a line above the header that names it, as in %s,%s, or name it for this file under files in rivulet.yaml.", format.CurrencyLabel, "EUR"),
	})
}
