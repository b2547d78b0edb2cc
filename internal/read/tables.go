package read

import (
	"cmp"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"

	"rivulet/internal/diag"
)

// Options say how inputs are opened. The zero Options are ready for use, but
// know no standard input.
type Options struct {
	Stdin  io.Reader // what "-" means; nil: "-" is passed over
	Limits Limits    // zero fields mean DefaultLimits
	// Password returns the password of an encrypted workbook, "" if there is
	// none; nil is the same. It is called with the file's name as in Table.File.
	Password func(file string) string
	// Leave are files and folders that are never opened as inputs, though a folder
	// or the user names them; one that is not there, or empty, is nothing.
	Leave []string
}

// Tables opens every table of the files, folders, patterns and archives that
// paths name, "-" being the standard input. A file named twice is opened once.
// The order of the tables does not depend on the order of paths.
//
// What cannot be used is a finding; the rest is opened all the same.
func Tables(paths []string, o Options) ([]*Table, []diag.Finding) {
	o.Limits = o.Limits.orDefault()
	e := expand(paths, o)
	// What a limit leaves out must not depend on the order of paths either.
	slices.SortStableFunc(e.inputs, func(a, b *input) int { return strings.Compare(a.path, b.path) })
	inputs, findings := unpack(e.inputs, o)
	findings = append(e.findings, findings...)
	order(inputs)
	results := make([]opened, len(inputs))
	var spare spare
	var wg sync.WaitGroup
	turn := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, in := range inputs {
		wg.Add(1)
		turn <- struct{}{}
		go func() {
			defer wg.Done()
			results[i] = openInput(in, o, &spare)
			<-turn
		}()
	}
	wg.Wait()
	var tables []*Table
	left := leftAlone{}
	for i, r := range results {
		tables = append(tables, r.tables...)
		findings = append(findings, r.findings...)
		if r.not != "" {
			findings = append(findings, left.add(inputs[i], r.not)...)
		}
	}
	findings = append(findings, left.findings()...)
	if len(tables) == 0 && !slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Severity > diag.Note }) {
		findings = append(findings, nothing())
	}
	slices.SortStableFunc(findings, func(a, b diag.Finding) int {
		return cmp.Or(strings.Compare(a.Pos.File, b.Pos.File), strings.Compare(a.Pos.Sheet, b.Pos.Sheet), cmp.Compare(a.Pos.Row, b.Pos.Row))
	})
	return tables, findings
}

// opened is what became of one input.
type opened struct {
	tables   []*Table
	findings []diag.Finding
	not      content // why there is no table, if the content says so
}

// openInput opens the tables of one input, with buffers from s.
func openInput(in *input, o Options, s *spare) opened {
	if _, err := in.identify(); err != nil {
		return opened{findings: []diag.Finding{unreadable(in.name)}}
	}
	switch {
	case !in.named && sourceName(in.name) && (in.is == asText || in.is == asSource):
		return opened{not: asSource}
	case in.is == asText:
		t, err := openText(in, o.Limits, s)
		if err != nil {
			return opened{findings: []diag.Finding{unreadable(in.name)}}
		}
		return opened{tables: []*Table{t}}
	case in.is == asHTML:
		return openHTML(in, o.Limits)
	case in.is == asCompound:
		return openCompound(in, o)
	case in.is == asWorkbook:
		return openWorkbook(in, o.Limits)
	}
	return opened{not: in.is}
}
