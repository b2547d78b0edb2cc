package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rivulet/internal/diag"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
	"rivulet/internal/specimen"
	"rivulet/templates"
)

func newFormatsTest(formats *string, std stdio) *cobra.Command {
	return &cobra.Command{
		Use:   "test DIR",
		Short: "Try formats on their samples, as they are and changed in form",
		Long: `Reads every sample of DIR that has a golden beside it (NAME and NAME.golden), compares what is
counted with the golden, and does it again with the sample changed in form: another encoding, another
delimiter, a column more, columns and rows in another order, lines above it, CSV as XLSX and back. The
figures must stay what they are. Formats (*.yaml) in DIR are laid over the built-in ones.
For a sample whose golden is empty, what it comes to is printed: check that against the file, and
put it into the golden.`,
		Example: "  rivulet formats test ~/formats",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return testFormats(args[0], *formats, std) },
	}
}

func testFormats(dir, formats string, std stdio) error {
	lang, err := templates.Speak("en")
	if err != nil {
		return err
	}
	p := newPen(std.out, lang)
	library, findings, err := libraryWith(formats)
	if err != nil {
		return err
	}
	library, more := library.Overlay(os.DirFS(dir), filepath.Base(dir))
	for _, f := range append(findings, more...) {
		p.finding(f)
	}
	goldens, err := filepath.Glob(filepath.Join(dir, "*.golden"))
	if err != nil || len(goldens) == 0 {
		return exitError{exitInput, problem("%s holds no NAME.golden beside a sample NAME; make an empty one, and what the sample comes to is shown", filepath.Base(dir))}
	}
	tried, failed := 0, 0
	for _, golden := range goldens {
		n, faults, err := trySample(strings.TrimSuffix(golden, ".golden"), library)
		if err != nil {
			faults = append(faults, err.Error())
		}
		tried += n
		failed += len(faults)
		for _, f := range faults {
			for line := range strings.SplitSeq(f, "\n") {
				p.line("%s", line)
			}
		}
	}
	p.line("%v, %d copies read, %d differ", diag.T("%d samples", len(goldens)), tried, failed)
	if failed > 0 || len(more) > 0 {
		return exitError{code: exitFindings}
	}
	return nil
}

// trySample reads a sample and its mutations. It returns how many copies were
// read, and a sentence for each that differs from the golden; the sample's own
// description where there is nothing to compare it with.
func trySample(path string, library *recognise.Library) (tried int, faults []string, err error) {
	golden, err := os.ReadFile(path + ".golden")
	if err != nil {
		return 0, nil, fmt.Errorf("reading a golden: %w", err)
	}
	want := goldenLines(string(golden))
	dir, err := os.MkdirTemp("", "rivulet-*")
	if err != nil {
		return 0, nil, fmt.Errorf("making a folder for copies: %w", err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Base(path)
	check := func(how, path string) {
		tried++
		got, err := describeFile(path, library)
		switch {
		case err != nil:
			faults = append(faults, fmt.Sprintf("%s, %s: %v", name, how, err))
		case !slices.Equal(got, want):
			faults = append(faults, fmt.Sprintf("%s, %s: %s", name, how, firstDifference(want, got)))
		}
	}
	if len(want) == 0 {
		got, err := describeFile(path, library)
		if err != nil {
			return 1, []string{fmt.Sprintf("%s: %v", name, err)}, nil
		}
		return 1, []string{fmt.Sprintf("%s.golden is empty; %s comes to:\n%s", name, name, strings.Join(got, "\n"))}, nil
	}
	check("the original", path)
	tables, _ := read.Tables([]string{path}, read.Options{})
	known, _, _ := layouts(tables, noHints(library))
	if len(known) != 1 {
		return tried, faults, nil // several tables: a copy would hold one of them
	}
	sheet, err := specimen.Take(known[0])
	if err != nil {
		return tried, faults, err
	}
	for i, m := range specimen.Mutations() {
		copied, ok := m.Apply(sheet, known[0].Format)
		if !ok {
			continue
		}
		content, err := copied.Bytes()
		if err != nil {
			return tried, faults, fmt.Errorf("%s, %s: %w", name, m.Name, err)
		}
		path := filepath.Join(dir, fmt.Sprintf("%d%s", i, copied.Ending()))
		if err := os.WriteFile(path, content, 0o600); err != nil {
			return tried, faults, fmt.Errorf("writing a copy: %w", err)
		}
		check(m.Name, path)
	}
	return tried, faults, nil
}

// describeFile runs one file through the pipeline and describes it as goldens do.
func describeFile(path string, library *recognise.Library) ([]string, error) {
	tables, _ := read.Tables([]string{path}, read.Options{})
	known, _, _ := layouts(tables, noHints(library))
	if len(known) == 0 {
		return nil, errors.New("no format reads it, and it cannot be worked out")
	}
	c, err := count(known, payer.Builtin, nil, ownWords{})
	if err != nil {
		return nil, err
	}
	return describe(c.books), nil
}

// firstDifference says where two descriptions part.
func firstDifference(want, got []string) string {
	for i := range max(len(want), len(got)) {
		a, b := "nothing", "nothing"
		if i < len(want) {
			a = want[i]
		}
		if i < len(got) {
			b = got[i]
		}
		if a != b {
			return fmt.Sprintf("%q became %q", a, b)
		}
	}
	return "nothing differs"
}
