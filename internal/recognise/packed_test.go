package recognise

import (
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/format"
)

var updateHeaders = flag.Bool("update", false, "write builtin.headers anew")

// What is packed of a format is what its YAML says. A format that is not packed
// yet is decoded at every start, which is slower and as right.
func TestPackedHeadersSayWhatTheFormatsSay(t *testing.T) {
	entries, err := fs.ReadDir(format.Builtin(), ".")
	if err != nil {
		t.Fatal(err)
	}
	packed := packedLines()
	var lines []string
	for _, e := range entries {
		data, err := fs.ReadFile(format.Builtin(), e.Name())
		if err != nil {
			t.Fatal(err)
		}
		f, findings := format.Parse(e.Name(), data)
		if f == nil {
			t.Fatalf("%s: %v", e.Name(), findings)
		}
		want := asksOf(f)
		lines = append(lines, want.pack(f.ID, data))
		got, ok := unpack(lines[len(lines)-1], data)
		if !ok {
			t.Errorf("%s: the packed line cannot be read", f.ID)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(asks{}, plan{}, named{})); diff != "" {
			t.Errorf("%s: packing loses something:\n%s", f.ID, diff)
		}
		if got, ok := unpack(packed[f.ID], data); ok {
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(asks{}, plan{}, named{})); diff != "" {
				t.Errorf("%s: builtin.headers differs from the format:\n%s", f.ID, diff)
			}
		} else {
			t.Logf("%s is not packed: go test ./internal/recognise -run Packed -update", f.ID)
		}
	}
	if *updateHeaders {
		if err := os.WriteFile("builtin.headers", []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
