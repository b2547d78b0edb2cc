package main

import (
	"fmt"
	"runtime"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/templates"
)

// mostEntries is how many first entries explain shows.
const mostEntries = 5

func newExplain(std stdio) *cobra.Command {
	var formats string
	cmd := &cobra.Command{
		Use:     "explain FILE...",
		Short:   "Say what a file is, why, and how its first rows are read",
		Example: "  rivulet explain statement.csv\n  rivulet explain download.zip",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(_ *cobra.Command, paths []string) error { return explain(paths, formats, std) },
	}
	cmd.Flags().StringVar(&formats, "formats", "", "directory of further formats (*.yaml)")
	return cmd
}

func explain(paths []string, formats string, std stdio) error {
	lang, err := templates.Speak("en")
	if err != nil {
		return err
	}
	p := newPen(std.out, lang)
	library, findings, err := libraryWith(formats)
	if err != nil {
		return err
	}
	tables, more := read.Tables(paths, read.Options{Stdin: std.in, Password: passwordFor(std)})
	findings = append(findings, more...)
	catalogue, err := payer.Builtin()
	if err != nil {
		return err
	}
	unknown := false
	for _, t := range tables {
		m := library.Recognise(t)
		p.heading("%s", place(t))
		explainContainer(p, t)
		if m.Format == nil {
			unknown = true
			if m.Lookalike != nil {
				p.line("  %v %v", m.Refused, m.Todo)
				continue
			}
			p.line("  No known format: %v", m.Refused)
			if m.RunnerUp != nil {
				p.line("  Nearest: %s (%s). Missing: %s", m.RunnerUp.Title, m.RunnerUp.ID, strings.Join(m.Missing, ", "))
			}
			p.line("  Next: %v", wayOn(t.File, m))
			continue
		}
		explainMatch(p, m)
		findings = append(findings, m.Findings...)
		books, found := normalise.All([]format.Match{m}, catalogue, normalise.Options{Workers: runtime.GOMAXPROCS(0)})
		explainEntries(p, books)
		findings = append(findings, found...)
	}
	for _, f := range findings {
		p.finding(f)
	}
	if unknown || len(tables) == 0 {
		return exitError{code: exitInput}
	}
	return nil
}

func explainContainer(p pen, t *read.Table) {
	switch t.Container {
	case read.TextFile:
		p.line("  Text, %s, cells separated by %s", t.Encoding, delimiterName(t.Delimiter))
	case read.Workbook:
		p.line("  Workbook, sheet %s", t.Sheet)
	default:
		p.line("  HTML table")
	}
}

func delimiterName(d string) string {
	switch d {
	case "\t":
		return "tabs"
	case ",":
		return "commas"
	case ";":
		return "semicolons"
	case "":
		return "nothing"
	}
	return d
}

func explainMatch(p pen, m format.Match) {
	p.line("  Format: %s (%s), layout last seen %s", m.Format.Title, m.Format.ID, m.Format.Seen)
	p.line("  Header in row %d, %v of its cells known", m.Header, diag.Share(m.Score))
	for _, e := range m.Evidence {
		p.line("  Because %v", e)
	}
	if m.RunnerUp != nil {
		p.line("  Second best: %s (%s)", m.RunnerUp.Title, m.RunnerUp.ID)
	}
	if len(m.Extra) > 0 {
		p.line("  Columns without a use here: %s", strings.Join(m.Extra, ", "))
	}
	roles := make([]string, 0, len(m.Columns))
	for role := range m.Columns {
		roles = append(roles, string(role))
	}
	sort.Strings(roles)
	var rows [][2]string
	for _, role := range roles {
		var names []string
		for _, i := range m.Columns[format.Role(role)] {
			names = append(names, fmt.Sprintf("%s (column %d)", templates.Clean(m.Names[i]), i+1))
		}
		rows = append(rows, [2]string{"  " + role, strings.Join(names, ", ")})
	}
	p.columns(rows)
	if m.Format.Note != "" {
		p.line("  Note: %s", m.Format.Note)
	}
}

func explainEntries(p pen, books *ledger.Ledger) {
	if len(books.Sources) == 0 {
		return
	}
	s := &books.Sources[0]
	p.line("  %d rows, %s to %s; %d of them spending, %d unreadable", s.Rows, s.From.String(), s.To.String(), s.Spending.Rows, s.Unreadable)
	for _, proof := range s.Proofs {
		p.line("  Proof by %s: held on %d, broken on %d", proof.Law, proof.Held, proof.Broken)
	}
	for i := range books.Entries[:min(len(books.Entries), mostEntries)] {
		e := &books.Entries[i]
		p.line("  row %d: %v %s %v, %s %s", int(e.Row), e.Date, e.Flow.String(), e.NetAmount(), e.Payer, strings.TrimSpace(e.Counterparty+" "+e.Description))
	}
}
