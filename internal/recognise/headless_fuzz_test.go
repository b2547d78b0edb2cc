package recognise

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/read"
)

// FuzzHeadless: whatever stands in a file, a format without a header row fits
// only if every row that is not blank has its date, and no more filled cells than
// it describes.
func FuzzHeadless(f *testing.F) {
	l := library(f)
	var list []*format.Format
	for _, known := range l.Formats() {
		if !known.Headless() {
			continue
		}
		list = append(list, known)
		paths, _ := filepath.Glob(filepath.Join(samples, known.ID+".*"))
		for _, path := range paths {
			if data, err := os.ReadFile(path); err == nil && !strings.HasSuffix(path, ".golden") {
				f.Add(string(data))
			}
		}
	}
	only := LibraryOf(list)
	f.Fuzz(func(t *testing.T, text string) {
		path := filepath.Join(t.TempDir(), "x.csv")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		tables, _ := read.Tables([]string{path}, read.Options{Limits: read.DefaultLimits()})
		for _, table := range tables {
			m := only.Recognise(table)
			if m.Format == nil {
				continue
			}
			shape := newRowShape(m.Format, table.Head)
			for _, row := range table.Head {
				if !m.Below(row.Number) || blankRow(row.Cells) {
					continue
				}
				day := row.Cells[m.Columns[format.Date][0]]
				if !infer.IsDate(day) || !shape.date([]byte(strings.TrimSpace(day))) {
					t.Errorf("row %d has no date of %s: %q", row.Number, m.Format.ID, day)
				}
				if len(row.Cells) > len(m.Names) && !blankRow(row.Cells[len(m.Names):]) {
					t.Errorf("row %d has %d cells, %s %d", row.Number, len(row.Cells), m.Format.ID, len(m.Names))
				}
			}
		}
	})
}
