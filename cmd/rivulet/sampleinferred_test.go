package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
)

// A file that no format fits is read by inference, which leans on words in its
// rows: its anonymised copy must be inferred as the original is, column by column
// and row by row. Every sample is tried with its provider's formats forgotten.
func TestAnonymisedCopiesAreInferredAsTheirOriginals(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every sample several times")
	}
	library, catalogue := builtin(t)
	dir, tried := t.TempDir(), 0
	for _, name := range sampleNames(t) {
		path, copied := filepath.Join(samplesDir(), name), filepath.Join(dir, name)
		hints := forgotten(path, library)
		if hints == nil {
			continue
		}
		tried++
		out, err := copyOf(path, hints, catalogue, stdio{})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(copied, out.content, 0o644); err != nil {
			t.Fatal(err)
		}
		before, rolesBefore := inferredBooks(t, path, hints)
		after, rolesAfter := inferredBooks(t, copied, hints)
		if diff := cmp.Diff(rolesBefore, rolesAfter); diff != "" {
			t.Errorf("%s: the copy's columns are inferred differently (- original, + copy):\n%s", name, diff)
			continue
		}
		for _, of := range []func(*ledger.Ledger) []string{rowVerdicts, withoutSums} {
			if diff := cmp.Diff(of(before), of(after)); diff != "" {
				t.Errorf("%s: the copy reads differently (- original, + copy):\n%s", name, diff)
			}
		}
		sameMultiple(t, before, after)
		onlyVocabularyLeft(t, name, path, copied, catalogue)
	}
	if tried < 250 {
		t.Errorf("only %d samples are inferred", tried)
	}
}

// onlyVocabularyLeft checks that a cell of the original stands in the copy only if
// inference listens for a word of it or the catalogue knows the payer: all other
// texts are somebody's.
func onlyVocabularyLeft(t *testing.T, name, original, copied string, catalogue *payer.Catalogue) {
	t.Helper()
	before, after, heard := textsOf(t, original), textsOf(t, copied), infer.NewHearing()
	for cell := range before {
		_, in := catalogue.Find([]byte(cell), true)
		_, out := catalogue.Find([]byte(cell), false)
		_, named := catalogue.Named(cell)
		plain := !strings.ContainsFunc(cell, unicode.IsLetter) && !strings.ContainsFunc(cell, unicode.IsDigit) || strings.Trim(cell, "0123456789.,:-/ %+$€*") == "" && strings.Count(cell, "0")*2 >= len(cell) || len(cell) <= 4
		if after[cell] && !plain && !in && !out && !named && strings.Trim(heard.Cell(cell)+heard.Above(cell), "|") == "" {
			t.Errorf("%s: %q of the original stands in the copy", name, cell)
		}
	}
	noAmountLeft(t, before, after)
}

// textsOf returns the cells of a file but for those of its header.
func textsOf(t *testing.T, path string) map[string]bool {
	t.Helper()
	tables, _ := read.Tables([]string{path}, read.Options{})
	cells, names := map[string]bool{}, map[string]bool{}
	for _, table := range tables {
		_, in := infer.Table(&infer.Words{}, table, infer.Said{Currency: "EUR"})
		for _, c := range in.Columns {
			names[c.Name] = true
		}
		if _, err := table.Scan(1, func(int) read.Visitor {
			return func(r *read.Row) {
				for _, c := range r.Cells {
					if text := strings.TrimSpace(string(c.Text)); !names[text] {
						cells[text] = true
					}
				}
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	return cells
}

// forgotten returns the library without the formats of a sample's provider, and
// the currency that the forgotten format knew where the file does not say it; nil
// if inference does not read the sample.
func forgotten(path string, library *recognise.Library) *fileHints {
	tables, _ := read.Tables([]string{path}, read.Options{})
	if len(tables) != 1 {
		return nil
	}
	known := library.Recognise(tables[0])
	if known.Format == nil {
		return nil
	}
	family := func(id string) string { head, _, _ := strings.Cut(id, "-"); return head }
	rest := recognise.LibraryOf(slices.DeleteFunc(library.Formats(), func(f *format.Format) bool {
		return f.Provider == known.Format.Provider || family(f.ID) == family(known.Format.ID)
	}))
	nearest := rest.Recognise(tables[0])
	if nearest.Format != nil {
		return nil
	}
	for _, currency := range []money.Currency{"", money.Currency(known.Format.Currency.Fixed)} {
		if _, in := infer.Table(rest.Words(), tables[0], infer.Said{Currency: currency}); in.Outranks(nearest) {
			return &fileHints{library: rest, assume: infer.Said{Currency: currency}}
		}
	}
	return nil
}

// inferredBooks counts a file that inference reads; roles are what its columns
// were taken for.
func inferredBooks(t *testing.T, path string, hints *fileHints) (*ledger.Ledger, []string) {
	t.Helper()
	tables, _ := read.Tables([]string{path}, read.Options{})
	known, unread := partition(tables, hints)
	inferred, _, _ := inferAll(unread, hints)
	var roles []string
	for _, table := range tables {
		_, in := infer.Table(hints.library.Words(), table, hints.assume)
		roles = append(roles, in.Refused.String())
		for _, c := range in.Columns {
			roles = append(roles, c.Name+": "+string(c.Role))
		}
	}
	c, err := count(append(known, inferred...), payer.Builtin, nil, ownWords{})
	if err != nil {
		t.Fatal(err)
	}
	return c.books, roles
}
