package recognise

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// samples holds one made-up export for every format, in the layout, encoding and
// with the quirks of the real one; names, numbers and ids are invented. A sample
// is named after its format, with a variant for a further language or year.
//
// Beside it stands its golden: what is true of the file when it is read alone,
// worked out when it was made, never copied from a run.
//
//	format      id of the format; "inferred" where the header is several providers'
//	rows        rows below the header that are not blank
//	verdicts    where they ended; rows folded into one payment are counted one
//	            by one; with the unreadable they add up to rows
//	unreadable  rows with a cell that cannot be read
//	sums        a line per flow and currency: gross, fee, tax and net of the rows
//	            that are neither excluded nor pending; spending holds purchases
//	            (negative), their refunds, wages and payments between persons
const samples = "../../samples"

// golden returns the value of a key in a sample's golden file.
func golden(t *testing.T, path, key string) string {
	t.Helper()
	data, err := os.ReadFile(path + ".golden")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if value, ok := strings.CutPrefix(line, key+": "); ok {
			return strings.TrimSpace(value)
		}
	}
	t.Fatalf("%s.golden has no %s", path, key)
	return ""
}

// tables opens every sample.
func tables(t *testing.T) map[string]*read.Table {
	t.Helper()
	paths, err := filepath.Glob(samples + "/*.golden")
	if err != nil || len(paths) == 0 {
		t.Fatal("no samples", err)
	}
	found := map[string]*read.Table{}
	for _, path := range paths {
		path = strings.TrimSuffix(path, ".golden")
		list, findings := read.Tables([]string{path}, read.Options{Limits: read.DefaultLimits()})
		if len(list) != 1 {
			t.Errorf("%s holds %d tables: %v", path, len(list), findings)
			continue
		}
		found[path] = list[0]
	}
	return found
}

func TestEverySampleIsRecognisedAsItself(t *testing.T) {
	l := library(t)
	for path, table := range tables(t) {
		m := l.Recognise(table)
		want := golden(t, path, "format")
		switch {
		case want == format.Inferred && m.Shared != nil && strings.HasPrefix(filepath.Base(path), m.Shared.ID+"."):
		case m.Format == nil:
			t.Errorf("%s is refused: %s", path, m.Refused)
		case m.Format.ID != want:
			t.Errorf("%s is %s, want %s", path, m.Format.ID, want)
		case len(m.Extra) > 0:
			t.Errorf("%s: %s does not know the columns %q", path, want, m.Extra)
		case !strings.HasPrefix(filepath.Base(path), want+"."):
			t.Errorf("%s is not named after its format %s", path, want)
		}
	}
}

// TestOneFormatOnlyFits guards against formats so loose that they take the
// exports of others once these have changed.
func TestOneFormatOnlyFits(t *testing.T) {
	all := library(t)
	for path, table := range tables(t) {
		own := golden(t, path, "format")
		var others []*format.Format
		for _, f := range all.Formats() {
			if f.ID != own {
				others = append(others, f)
			}
		}
		if m := LibraryOf(others).Recognise(table); m.Format != nil {
			t.Errorf("%s is taken for %s if %s is not there", path, m.Format.ID, own)
		}
	}
}

func TestColumnOrderAndCaseDoNotMatter(t *testing.T) {
	l := library(t)
	dice := rand.New(rand.NewPCG(1, 2))
	for path, table := range tables(t) {
		before := l.Recognise(table)
		if before.Format == nil || before.Header == 0 {
			continue
		}
		other := *table
		other.Head = nil
		for _, row := range table.Head {
			if row.Number == before.Header {
				row.Cells = append([]string{}, row.Cells...)
				row.Kinds = nil
				for i, cell := range row.Cells {
					row.Cells[i] = " " + strings.ToUpper(cell) + "\t"
				}
				row.Cells = append([]string{"Own remarks"}, shuffled(row.Cells, len(before.Names) > len(row.Cells), dice)...)
			}
			other.Head = append(other.Head, row)
		}
		m := l.Recognise(&other)
		if m.Format != before.Format {
			t.Errorf("%s shuffled: %v %s", path, m.Format, m.Refused)
			continue
		}
		if len(m.Extra) != 1 || !strings.Contains(m.Extra[0], "Own remarks") {
			t.Errorf("%s: extra columns %q", path, m.Extra)
		}
		for role, at := range before.Columns {
			if len(m.Columns[role]) != len(at) {
				t.Errorf("%s: %s has columns %v, then %v", path, role, at, m.Columns[role])
			}
		}
	}
}

// shuffled returns the cells of a header in another order; those without a name
// stay behind the one that they belong to, and so does the last column if cells
// of the rows belong to it.
func shuffled(cells []string, open bool, dice *rand.Rand) []string {
	var groups [][]string
	for i, cell := range cells {
		if i > 0 && strings.TrimSpace(cell) == "" {
			groups[len(groups)-1] = append(groups[len(groups)-1], cell)
		} else {
			groups = append(groups, []string{cell})
		}
	}
	loose := len(groups)
	if open {
		loose--
	}
	dice.Shuffle(loose, func(i, j int) { groups[i], groups[j] = groups[j], groups[i] })
	return slices.Concat(groups...)
}

// TestAnyRequiredColumnRenamedIsNoticed renames each required column in turn: the
// table is refused, or the values prove the same column and a finding says so.
func TestAnyRequiredColumnRenamedIsNoticed(t *testing.T) {
	l := library(t)
	read, refused := 0, 0
	for path, table := range tables(t) {
		before := l.Recognise(table)
		if before.Format == nil {
			continue
		}
		for _, role := range before.Format.Header.Requires {
			renamed := *table
			renamed.Head = nil
			for _, row := range table.Head {
				if row.Number == before.Header {
					row.Cells = append([]string{}, row.Cells...)
					for _, i := range before.Columns[role] {
						if i < len(row.Cells) {
							row.Cells[i] = "renamed"
						}
					}
				}
				renamed.Head = append(renamed.Head, row)
			}
			m := l.Recognise(&renamed)
			if m.Format != nil {
				if diff := cmp.Diff(before.Columns, m.Columns); m.Format != before.Format || len(m.Findings) != 1 || m.Findings[0].Code != "header-drifted" || diff != "" {
					t.Errorf("%s without its %s is taken for %s: %v %s", path, role, m.Format.ID, m.Findings, diff)
				}
				read++
			} else if refused++; len(m.Missing) == 0 || m.Todo.IsZero() {
				t.Errorf("%s without its %s: %s, missing %q", path, role, m.Refused, m.Missing)
			}
		}
	}
	t.Logf("of %d renamed columns %d were proved by their values and read, the others refused", read+refused, read)
}

func TestEveryFormatHasASample(t *testing.T) {
	l := library(t)
	seen := map[string]bool{"rivulet-ledger": true} // a sample of the ledger would tell of the others' money again
	for path, table := range tables(t) {
		seen[golden(t, path, "format")] = true
		if shared := l.Recognise(table).Shared; shared != nil {
			seen[shared.ID] = true
		}
	}
	for _, f := range slices.Concat(l.Formats(), l.Shared()) {
		if !seen[f.ID] {
			t.Errorf("%s has no sample", f.ID)
		}
	}
}
