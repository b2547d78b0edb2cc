package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever writes a format needs no way but this one to the golden of its sample:
// made empty, it is told what to hold, and holds.
func TestTheGoldenOfAnOwnFormatIsShown(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("mine.yaml", "id: mine\ntitle: My bank\nprovider: My bank\nregion: jp\ntype: bank\nget: Ask for it.\nseen: \"2026\"\nlevel: account\n"+
		"header: {requires: [date, amount]}\ncolumns:\n  date: [When]\n  amount: [Moved]\n  description: [What]\n"+
		"dates: {layouts: [\"Gy年MM月dd日\"], default: \"Gy年MM月dd日\"}\nnumbers: {decimal: point}\ncurrency: {fixed: JPY}\n"+
		"rules:\n  - flow: income\n    kind: other\n    payer: X\n")
	write("a.csv", "When,What,Moved\n令和8年1月5日,a,100\n令和8年1月6日,b,250\n")
	write("a.csv.golden", "")
	try := func() (string, error) {
		var out bytes.Buffer
		err := testFormats(dir, "", stdio{in: strings.NewReader(""), out: &out, err: &out})
		return out.String(), err
	}
	out, err := try()
	_, golden, found := strings.Cut(out, "a.csv comes to:\n")
	if err == nil || !found || !strings.Contains(golden, "sums: income JPY gross 350 ") {
		t.Fatalf("%v\n%s", err, out)
	}
	golden, _, _ = strings.Cut(golden, "1 sample, ")
	write("a.csv.golden", golden)
	if out, err = try(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// Every sample gives its golden's figures also in another encoding, with
// another delimiter, a column more, columns and rows in another order, lines
// above it, and as a workbook or text.
func TestSamplesInOtherForms(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some two thousand files")
	}
	var out bytes.Buffer
	if err := testFormats(samplesDir(), "", stdio{in: strings.NewReader(""), out: &out, err: &out}); err != nil {
		t.Errorf("%v\n%s", err, out.String())
	}
}
