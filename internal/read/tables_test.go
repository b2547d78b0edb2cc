package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/diag"
)

// writeFiles writes files into a fresh folder and returns it.
func writeFiles(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// scanAll returns all rows of a table, cells joined with "|", and its findings.
func scanAll(t *testing.T, table *Table, workers int) ([]string, []diag.Finding) {
	t.Helper()
	var blocks []*[]string
	findings, err := table.Scan(workers, func(block int) Visitor {
		if block == 0 {
			blocks = nil
		}
		b := new([]string)
		blocks = append(blocks, b)
		return func(r *Row) {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, string(c.Text))
			}
			*b = append(*b, strings.Join(cells, "|"))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, b := range blocks {
		all = append(all, *b...)
	}
	return all, findings
}

func TestTablesOfAFolder(t *testing.T) {
	dir := writeFiles(t, map[string]string{
		"b.csv": "Date;Amount\n01.02.2024;1,50\n", "a/a.txt": "x\ty\n1\t2\n", ".hidden": "a,b\n", "photo.jpg": "\xff\xd8\xff\xe0\x00\x10JFIF",
		"read.md": "# Hello\n", "out.html": `<!doctype html><html><head><meta name="generator" content="rivulet">`,
	})
	tables, findings := Tables([]string{dir, filepath.Join(dir, "b.csv")}, Options{})
	var got []string
	for _, table := range tables {
		rows, _ := scanAll(t, table, 1)
		got = append(got, table.File+" "+table.Encoding+" "+table.Delimiter+" "+strings.Join(rows, "/"))
	}
	want := "a.txt UTF-8 \t x|y/1|2\nb.csv UTF-8 ; Date|Amount/01.02.2024|1,50"
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
	if len(findings) != 1 || findings[0].Code != "files-left-alone" {
		t.Errorf("findings: %v", findings)
	}
}
