package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"rivulet/internal/analyse"
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/prove"
	"rivulet/internal/publish"
	"rivulet/internal/rates"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
	"rivulet/internal/reconcile"
	"rivulet/templates"
)

// flags are what a run of the pipeline can be told. None is needed.
type flags struct {
	outputs  []string
	currency string
	rates    string
	from, to string
	asOf     string
	strict   string
	quiet    bool
	open     bool
	wordFlags
}

func newReport(std stdio) *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use:   "report [PATH...]",
		Short: "Read exports and write the report",
		Long: `Reads files, folders, globs and zip archives ("-" is standard input), in any order, and
writes the report. The ending of an output decides what is written: .html, .json, .csv.`,
		Example: `  rivulet report ~/Downloads
  rivulet report *.csv statement.xlsx -o report.html -o ledger.csv -o snapshot.json
  rivulet report ~/Downloads --currency EUR --rates eurofxref-hist.csv`,
		RunE: func(_ *cobra.Command, paths []string) error { return report(paths, f, std) },
	}
	addPipelineFlags(cmd, &f)
	cmd.Flags().StringArrayVarP(&f.outputs, "output", "o", []string{"rivulet-report.html"}, "file to write; can be repeated")
	cmd.Flags().BoolVar(&f.open, "open", false, "open the report when it is written")
	return cmd
}

func addPipelineFlags(cmd *cobra.Command, f *flags) {
	cmd.Flags().StringVar(&f.currency, "currency", "", "currency of the report, e.g. EUR (default: that of most payments)")
	cmd.Flags().StringVar(&f.rates, "rates", "", "exchange rates: the ECB's eurofxref-hist.csv, or date,base,quote,rate")
	cmd.Flags().StringVar(&f.from, "from", "", "first day, YYYY-MM-DD")
	cmd.Flags().StringVar(&f.to, "to", "", "last day, YYYY-MM-DD")
	cmd.Flags().StringVar(&f.asOf, "as-of", "", `"today", YYYY-MM-DD (default: the last day the files cover)`)
	addWordFlags(cmd.Flags(), &f.wordFlags)
	cmd.Flags().StringVar(&f.strict, "strict", "", "exit with 1 on findings of this weight or more: note, warning, error")
	cmd.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "say nothing on success")
}

// report is the program: read, recognise, normalise, reconcile, convert,
// analyse, publish.
func report(paths []string, f flags, std stdio) error {
	r, err := pipeline(paths, f, std)
	if err != nil {
		return err
	}
	written := 0
	for _, path := range f.outputs {
		writer, ok := publish.For(path)
		if !ok {
			return exitError{exitInput, problem("%s: the ending says what to write; want %s", filepath.Base(path), strings.Join(publish.Endings(), ", "))}
		}
		if err := publish.WriteFile(path, writer, r.report); err != nil {
			fmt.Fprintf(std.err, "rivulet: %s\n", templates.Clean(err.Error()))
			continue
		}
		written++
	}
	if written < len(f.outputs) {
		return exitError{code: exitOutput}
	}
	if !f.quiet {
		p := newPen(std.out, r.report.Language)
		p.page(r, mostFindings)
		for _, path := range f.outputs {
			p.line("Written: %s", path)
		}
	}
	if f.open {
		openFile(f.outputs[0])
	}
	return r.verdict(f)
}

// result is what the stages before the writers made, and what they made it of.
type result struct {
	report  publish.Report
	unknown []analyse.Unread
	unused  bool // an input could not be used
	known   []format.Match
	payers  *payer.Catalogue
	rules   *payer.Rules // the user's; nil if there are none
}

// pipeline runs every stage before the writers.
func pipeline(paths []string, f flags, std stdio) (*result, error) {
	o, err := prepare(paths, f)
	if err != nil {
		return nil, err
	}
	progress := newProgress(std)
	defer progress.stop()

	// Read: bytes become tables. Formats and payers are opened meanwhile.
	progress.stage("Reading")
	easeStart()
	catalogue := sync.OnceValues(payer.Builtin)
	formats := sync.OnceValues(func() (shelf, error) { return openShelf(o.settings.formats) })
	go catalogue()
	go formats()
	tables, findings := read.Tables(paths, read.Options{Stdin: std.in, Password: passwordFor(std), Leave: o.settings.leave})
	easeCollector(tables)

	// Recognise: each table finds its format.
	shelf, err := formats()
	if err != nil {
		return nil, err
	}
	findings = append(findings, shelf.findings...)
	known, unknown, more := layouts(tables, o.settings.hints(shelf.library))
	findings = append(findings, more...)

	// Normalise and reconcile: rows become entries, every payment once.
	progress.stage("Counting")
	counted, err := count(known, catalogue, o.rates, o.words)
	if err != nil {
		return nil, err
	}
	books, findings := counted.books, append(findings, counted.findings...)

	// Convert: into one currency, where there is a dated rate.
	currency := rates.ReportCurrency(books, o.currency)
	dated, more := o.rates.Redeemed(books)
	findings = append(append(findings, more...), rates.Convert(books, dated, currency)...)

	// Analyse: entries become sections.
	progress.stage("Writing")
	findings = append(append(o.findings, findings...), findingsOf(unknown)...)
	sortFindings(findings)
	in := analyse.Input{Ledger: books, Findings: findings, Currency: currency, From: o.from, To: o.to, AsOf: o.asOf, Share: "full", Unknown: unknown}
	r, err := assemble(in, unknown, findings)
	if err != nil {
		return nil, err
	}
	r.known, r.payers, r.rules = known, counted.payers, counted.rules
	return r, nil
}

// shelf is the formats of a run, with what is wrong with the user's own.
type shelf struct {
	library  *recognise.Library
	findings []diag.Finding
}

func openShelf(dir string) (shelf, error) {
	library, findings, err := libraryWith(dir)
	return shelf{library, findings}, err
}

// counted is the ledger with every verdict, and what helped to make it.
type counted struct {
	books    *ledger.Ledger
	findings []diag.Finding
	payers   *payer.Catalogue
	rules    *payer.Rules // nil if there are none
}

// count turns recognised tables into entries, each with its verdict, and proves the
// accounts. Dated rates tell payouts that arrive in another currency; the user's words
// come before all.
func count(known []format.Match, catalogue func() (*payer.Catalogue, error), dated *rates.Table, words ownWords) (c counted, err error) {
	if c.payers, err = catalogue(); err != nil {
		return c, err
	}
	if c.rules, err = words.compile(c.payers); err != nil {
		return c, err
	}
	books, findings := normalise.All(known, c.payers, normalise.Options{Workers: runtime.GOMAXPROCS(0), Rules: c.rules})
	books, more := reconcile.Run(books, reconcile.Options{Reuse: true, Worth: dated.Worth(), Decisions: words.decisions})
	findings = append(findings, more...)
	c.books, c.findings = books, append(findings, prove.Run(books, prove.Options{})...)
	return c, nil
}

// verdict turns the run into an exit code.
func (r *result) verdict(f flags) error {
	if r.unused {
		return exitError{code: exitInput}
	}
	if f.strict == "" {
		return nil
	}
	level, err := severity(f.strict)
	if err != nil {
		return exitError{exitInput, err}
	}
	for _, finding := range r.report.Findings {
		if finding.Severity >= level {
			return exitError{code: exitFindings}
		}
	}
	return nil
}

func severity(word string) (diag.Severity, error) {
	for _, s := range []diag.Severity{diag.Note, diag.Warning, diag.Error} {
		if s.String() == word {
			return s, nil
		}
	}
	return 0, problem("--strict %q: want note, warning or error", word)
}

// openFile shows a file in the system's browser; where that fails the path was
// printed anyway.
func openFile(path string) {
	name := map[string]string{"darwin": "open", "windows": "explorer"}[runtime.GOOS]
	if name == "" {
		name = "xdg-open"
	}
	_ = exec.Command(name, path).Start()
}
