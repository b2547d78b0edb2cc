package main

import (
	"bytes"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/ledger"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/templates"
)

// mostEntries is how many first entries explain shows.
const mostEntries = 5

func newExplain(std stdio) *cobra.Command {
	var f flags
	var entry string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain FILE...",
		Short: "Say what a file is, why, and how its columns and first rows are read",
		Long: `Says of every table of a file what it is, known or worked out: what each column means, the
evidence (name, values, arithmetic), what else it could be and why that lost, and what is proved.
With --entry it reads all the files as report does and tells the story of one entry: the cells it was
read from, every decision about it, what it is linked to, and what else was considered.`,
		Example: "  rivulet explain statement.csv\n  rivulet explain download.zip --json\n  rivulet explain ~/Downloads --entry bank.csv:12",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, paths []string) error {
			if entry != "" {
				return explainEntry(paths, f, entry, asJSON, std)
			}
			return explain(paths, f.wordFlags, asJSON, std)
		},
	}
	addWordFlags(cmd.Flags(), &f.wordFlags)
	cmd.Flags().StringVar(&entry, "entry", "", "tell one entry's story: its id in ledger.csv, or its place, FILE:ROW or FILE:SHEET:ROW")
	cmd.Flags().BoolVar(&asJSON, "json", false, "write JSON, for machines")
	return cmd
}

// explanation is everything there is to say about one table.
type explanation struct {
	table    *read.Table
	match    format.Match   // Format is nil if the table is not read
	nearest  format.Match   // what recognition said
	columns  infer.Result   // how the columns are read, and why
	books    *ledger.Ledger // of this table alone; nil if it is not read
	findings []diag.Finding
	footer   int // rows below the data that are none
}

func explain(paths []string, f wordFlags, asJSON bool, std stdio) error {
	s, err := settingsFor(f, paths)
	if err != nil {
		return err
	}
	words, findings, err := s.words()
	if err != nil {
		return err
	}
	findings = append(s.findings, findings...)
	lang, err := templates.Speak("en")
	if err != nil {
		return err
	}
	library, more, err := libraryWith(s.formats)
	if err != nil {
		return err
	}
	findings = append(findings, more...)
	tables, more := read.Tables(paths, read.Options{Stdin: std.in, Password: passwordFor(std), Leave: s.leave})
	findings = append(findings, more...)
	catalogue, err := payer.Builtin()
	if err != nil {
		return err
	}
	rules, err := words.compile(catalogue)
	if err != nil {
		return err
	}
	x := explainer{hints: s.hints(library), catalogue: catalogue, rules: rules}
	all := make([]explanation, len(tables))
	unknown := len(tables) == 0
	for i, t := range tables {
		all[i] = x.table(t)
		unknown = unknown || all[i].match.Format == nil
	}
	if asJSON {
		err = explainJSON(std.out, lang, all, findings)
	} else {
		explainText(newPen(std.out, lang), all, findings)
	}
	if err == nil && unknown {
		err = exitError{code: exitInput}
	}
	return err
}

// explainer is what explaining a table takes.
type explainer struct {
	hints     *fileHints
	catalogue *payer.Catalogue
	rules     *payer.Rules // the user's; nil if there are none
}

// table recognises a table, or works its layout out, and reads it alone. What is
// said of rules is left to a report, which reads all files.
func (x *explainer) table(t *read.Table) explanation {
	library := x.hints.library
	matches := []format.Match{x.hints.recognise(t)}
	x.hints.fill(matches)
	e := explanation{table: t, nearest: matches[0]}
	e.findings = append(e.findings, e.nearest.Findings...)
	if e.match = e.nearest; e.match.Format != nil {
		e.columns = infer.Inspect(library.Words(), e.match)
	} else {
		inferred, in := infer.Table(library.Words(), t, x.hints.hint(t.File).Said)
		e.columns = in
		if in.Outranks(e.nearest) {
			e.match = inferred
			e.findings = append(e.findings, inferredFinding(inferred, e.nearest, in))
		}
	}
	if e.match.Format != nil {
		books, found := normalise.All([]format.Match{e.match}, x.catalogue, normalise.Options{Workers: runtime.GOMAXPROCS(0), Rules: x.rules})
		found = slices.DeleteFunc(found, func(f diag.Finding) bool { return strings.HasPrefix(f.Code, "rule-") && f.Pos.File != t.File })
		e.books, e.findings = books, append(e.findings, found...)
		e.footer = rowsBelow(t, max(e.match.Header, e.match.Preamble))
		for i := range books.Sources {
			e.footer -= books.Sources[i].Rows
		}
	}
	return e
}

// rowsBelow counts the rows below the header that are not blank.
func rowsBelow(t *read.Table, header int) int {
	n := 0
	_, _ = t.Scan(1, func(block int) read.Visitor {
		if block == 0 {
			n = 0
		}
		return func(row *read.Row) {
			if row.Number > header && slices.ContainsFunc(row.Cells, func(c read.Cell) bool { return len(bytes.TrimSpace(c.Text)) > 0 }) {
				n++
			}
		}
	})
	return n
}
