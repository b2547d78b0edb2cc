package specimen_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/read"
	"rivulet/internal/specimen"
)

// A text file whose cells are written back as they were is the same, byte for
// byte: encoding, mark, quotes, line ends.
func TestWritingBackChangesNothing(t *testing.T) {
	dir := filepath.Join("..", "..", "samples")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".golden") {
			continue
		}
		path := filepath.Join(dir, e.Name())
		tables, _ := read.Tables([]string{path}, read.Options{})
		if len(tables) != 1 || tables[0].Container != read.TextFile {
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sheet, err := specimen.Take(format.Match{Table: tables[0]})
		if err != nil {
			t.Fatal(err)
		}
		got, err := specimen.Rewrite(content, sheet, sheet, tables[0].Encoding)
		if err != nil || !bytes.Equal(got, content) {
			t.Errorf("%s: written back it differs (%v)", e.Name(), err)
		}
		tried++
	}
	if tried < 100 {
		t.Fatalf("only %d samples tried", tried)
	}
}
