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

// names returns the names of all tables, and the codes of the findings with
// their files.
func names(paths []string, o Options) (files, codes string) {
	tables, findings := Tables(paths, o)
	var list []string
	for _, table := range tables {
		name := table.File
		if table.Sheet != "" {
			name += ":" + table.Sheet
		}
		list = append(list, name)
	}
	var found []string
	for _, f := range findings {
		found = append(found, strings.TrimSpace(f.Code+" "+f.Pos.File))
	}
	return strings.Join(list, ", "), strings.Join(found, ", ")
}

const small = "Date,Amount\n2024-01-01,1.00\n"

func TestArchives(t *testing.T) {
	inner := string(zipped(t, "deep.csv", small, "too/deep.zip", string(zipped(t, "x.csv", small))))
	book := string(rawBook(t, `<row r="1"><c r="A1"><v>1</v></c></row>`))
	dir := writeFiles(t, map[string]string{
		"all.zip": string(zipped(t, "a.csv", small, "sub/b.csv", small, "../../etc/c.csv", small, "__MACOSX/._a.csv", "x", ".hidden", "x",
			"sub/", "", "book.xlsx", book, "photo.png", "\x89PNG\r\n", "inner.zip", inner, "statement.pdf", "%PDF-1.4", "big.csv", strings.Repeat(small, 200_000))),
		"damaged.zip": string(zipped(t, "a.csv", small)[:60]),
	})
	files, codes := names([]string{dir}, Options{})
	want := "all.zip/a.csv, all.zip/big.csv, all.zip/book.xlsx:Ledger, all.zip/etc/c.csv, all.zip/inner.zip/deep.csv, all.zip/sub/b.csv"
	if files != want {
		t.Errorf("got  %s\nwant %s", files, want)
	}
	if want := "files-pdf, files-left-alone, archive-nested all.zip/inner.zip/too/deep.zip, file-damaged damaged.zip"; codes != want {
		t.Errorf("got  %s\nwant %s", codes, want)
	}
	tables, _ := Tables([]string{dir}, Options{})
	for _, table := range tables {
		rows, _ := scanAll(t, table, 3)
		want := map[string]int{"all.zip/big.csv": 400_000, "all.zip/book.xlsx": 1}[table.File]
		if want == 0 {
			want = 2
		}
		if len(rows) != want {
			t.Errorf("%s: %d rows, want %d", table.File, len(rows), want)
		}
	}
}

func TestContainersThatAreNotRead(t *testing.T) {
	for name, test := range map[string]struct{ content, code string }{
		"empty.csv": {"", "file-empty"},
		"blank.csv": {" \r\n\r\n", "file-empty"},
		"a.csv":     {"%PDF-1.7 ...", "file-pdf"},
		"b.csv":     {"\x89PNG\r\n\x1a\n....", "not-an-export"},
		"c.csv":     {"MZ\x90\x00\x03\x00\x00\x00", "not-an-export"},
		"d.ods":     {string(zipped(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")), "file-spreadsheet"},
		"e.docx":    {string(zipped(t, "[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")), "not-an-export"},
		"f.ofx":     {"OFXHEADER:100\nDATA:OFXSGML\n", "file-ofx"},
		"g.qif":     {"!Type:Bank\nD01/01/2024\n", "file-ofx"},
		"h.json":    {"{\"a\": 1}", "not-an-export"},
		"i.gz":      {"\x1f\x8b\x08\x00....", "file-archive"},
		"j.html":    {"<!DOCTYPE html><html><p>hi", "html-no-table"},
		"k.html":    {`<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="rivulet"><table><tr><td>1<tr><td>2`, "own-report"},
		"l.bin":     {"\x01\x02\x03\x04\x05\x06\x07\x08abc\x00\x00\x01", "not-an-export"},
		"m.xlsx":    {"PK\x03\x04 broken", "file-damaged"},
		"n.xls":     {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", "file-damaged"},
	} {
		dir := writeFiles(t, map[string]string{name: test.content})
		files, codes := names([]string{filepath.Join(dir, name)}, Options{})
		if want := test.code + " " + name; files != "" || codes != want {
			t.Errorf("%s: tables %q, findings %q, want %q", name, files, codes, want)
		}
	}
}

func TestContentDecidesNotTheExtension(t *testing.T) {
	dir := writeFiles(t, map[string]string{
		"a.xlsx": small, "b.xls": "x\ty\n=\"1\"\t2\n", "c.pdf": small, "d.csv": string(rawBook(t, `<row r="1"><c r="A1"><v>1</v></c></row>`)),
		"e.xls": "<html><table><tr><td>1<tr><td>2</table>", "f": small, "BM.csv": "BM,x\n1,2\n",
	})
	files, codes := names([]string{dir}, Options{})
	if want := "BM.csv, a.xlsx, b.xls, c.pdf, d.csv:Ledger, e.xls:table 1, f"; files != want || codes != "" {
		t.Errorf("got %s; %s", files, codes)
	}
}

func TestNamesAndOrderDoNotDependOnArguments(t *testing.T) {
	dir := writeFiles(t, map[string]string{"jan/x.csv": small, "feb/x.csv": small + "2024-02-01,2\n", "y.csv": small, "z/a/s.csv": small, "z/b/s.csv": small, "z/s.csv": small})
	join := func(p string) string { return filepath.Join(dir, p) }
	want := "a/s.csv, b/s.csv, feb/x.csv, jan/x.csv, y.csv, z/s.csv"
	for _, paths := range [][]string{
		{dir},
		{join("z"), join("y.csv"), join("jan/x.csv"), join("feb")},
		{join("feb/*.csv"), join("jan/../jan/x.csv"), join("jan/x.csv"), join("z/*"), join("z/s.csv"), join("?.csv")},
	} {
		if files, codes := names(paths, Options{}); files != want || codes != "" {
			t.Errorf("got  %s; %s\nwant %s", files, codes, want)
		}
	}
}

func TestLinkToAFolder(t *testing.T) {
	dir := writeFiles(t, map[string]string{"real/a.csv": small})
	link := filepath.Join(dir, "link")
	if err := os.Symlink(filepath.Join(dir, "real"), link); err != nil {
		t.Skip("no symbolic links here")
	}
	if files, codes := names([]string{link, filepath.Join(dir, "real")}, Options{}); files != "a.csv" || codes != "" {
		t.Errorf("got %s; %s", files, codes)
	}
}

func TestPathsThatFail(t *testing.T) {
	dir := writeFiles(t, map[string]string{"a.csv": small})
	files, codes := names([]string{filepath.Join(dir, "gone.csv"), filepath.Join(dir, "*.xlsx"), dir}, Options{})
	if files != "a.csv" || codes != "path-missing *.xlsx, path-missing gone.csv" {
		t.Errorf("got %s; %s", files, codes)
	}
}

func TestStandardInput(t *testing.T) {
	files, codes := names([]string{"-", "-"}, Options{Stdin: strings.NewReader(small)})
	if files != "stdin" || codes != "" {
		t.Errorf("got %s; %s", files, codes)
	}
	files, codes = names([]string{"-"}, Options{Stdin: strings.NewReader(small), Limits: Limits{Memory: 4}})
	if files != "" || codes != "limit-memory stdin" {
		t.Errorf("got %s; %s", files, codes)
	}
}

func TestLimits(t *testing.T) {
	long := strings.Repeat("a,b\n", 1000)
	bomb := string(zipped(t, "zeros.csv", strings.Repeat("0,0\n", 5<<20)))
	dir := writeFiles(t, map[string]string{"long.csv": long, "wide.csv": strings.Repeat("x,", 100) + "\n1\n", "line.csv": strings.Repeat("x", 2<<20),
		"bomb.zip": bomb, "many.zip": string(zipped(t, "1.csv", small, "2.csv", small, "3.csv", small)),
		"book.xlsx": string(rawBook(t, strings.Repeat(`<row><c><v>1</v></c></row>`, 100)))})
	for _, test := range []struct {
		file   string
		limits Limits
		rows   int
		codes  string
	}{
		{"long.csv", Limits{Rows: 10}, 1000, "limit-rows"}, // the limit is looked at between blocks
		{"wide.csv", Limits{Columns: 10}, 2, "row-too-wide"},
		{"line.csv", Limits{RowBytes: 100_000}, 0, "limit-bytes-of-one-row"},
		{"bomb.zip", Limits{}, 0, "limit-unpacked-bytes-per-packed-byte"},
		{"bomb.zip", Limits{Ratio: 1 << 40, Inflated: 1 << 20}, 0, "limit-unpacked-bytes"},
		{"many.zip", Limits{Files: 2}, 4, "limit-files"},
		{"many.zip", Limits{Entries: 2}, 4, "limit-members"},
		{"book.xlsx", Limits{Rows: 10}, 10, "limit-rows"},
		{"book.xlsx", Limits{Strings: 20}, 100, "limit-bytes-of-shared-strings"},
		{"book.xlsx", Limits{Inflated: 20}, 0, "limit-unpacked-bytes"},
	} {
		tables, findings := Tables([]string{filepath.Join(dir, test.file)}, Options{Limits: test.limits})
		rows := 0
		for _, table := range tables {
			list, more := scanAll(t, table, 1)
			rows += len(list)
			findings = append(findings, more...)
		}
		if len(findings) != 1 || findings[0].Code != test.codes || rows != test.rows {
			t.Errorf("%s %+v: %d rows, %v", test.file, test.limits, rows, findings)
		}
	}
}

// A preamble such as 微信昵称：[小明] is no JSON because its letters are not ASCII.
func TestForeignLettersBeforeABracketAreNoJSON(t *testing.T) {
	for _, head := range []string{"微信昵称：[\"小明\"]\t\n交易时间\t金额\n", "\ufeff昵称{\"a\"}\n1,2\n"} {
		if got := sniff([]byte(head)); got != asText {
			t.Errorf("%q is taken for %s", head, got)
		}
	}
	if got := sniff([]byte("\ufeff{\"a\": 1}")); got != asSource {
		t.Errorf("JSON behind a byte order mark is taken for %s", got)
	}
}
