package read

import (
	"fmt"
	"strings"
	"testing"
)

// asRows reads a file and returns its rows, "a|b/c|d", with the codes of the
// findings.
func asRows(t *testing.T, content []byte) (rows, codes, set string) {
	t.Helper()
	table := openBytes(t, content)
	list, findings := scanAll(t, table, 1)
	var found []string
	for _, f := range findings {
		found = append(found, f.Code)
	}
	return strings.Join(list, "/"), strings.Join(found, " "), table.Encoding
}

func wantRows(t *testing.T, content, want, codes string) {
	t.Helper()
	got, found, _ := asRows(t, []byte(content))
	if got != want || found != codes {
		t.Errorf("got  %q (%s)\nwant %q (%s)", got, found, want, codes)
	}
}

func TestByteOrderMarkBeforeAQuotedFirstCell(t *testing.T) {
	wantRows(t, "\ufeff\"Date\",\"Amount\"\n\"2024-01-02\",\"1.00\"\n", "Date|Amount/2024-01-02|1.00", "")
}

// TestThreeHangulWordsInTwoThousandRows: nothing else tells the encoding.
func TestThreeHangulWordsInTwoThousandRows(t *testing.T) {
	var b strings.Builder
	b.WriteString("date,text,amount\n")
	for i := range 2000 {
		text := "PAYPAL INST XFER"
		if i == 400 || i == 900 || i == 1700 {
			text = []string{"월급", "당근마켓", "이자지급"}[i/700]
		}
		fmt.Fprintf(&b, "2024-01-02,%s,%d.00\n", text, i)
	}
	content, err := cp949.codec().NewEncoder().Bytes([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	rows, codes, set := asRows(t, content)
	if set != "CP949" || codes != "" || !strings.Contains(rows, "월급") || !strings.Contains(rows, "당근마켓") || !strings.Contains(rows, "이자지급") {
		t.Errorf("read as %s (%s)", set, codes)
	}
}

// TestWestEuropeanThatAlsoDecodesAsJapanese: Shift-JIS takes the bytes of
// "äs" for a character and the pound sign for a half-width bracket.
func TestWestEuropeanThatAlsoDecodesAsJapanese(t *testing.T) {
	content, err := windows1252.codec().NewEncoder().Bytes([]byte("Buchung;Text;Wert\n02.01.2024;Käse £5;1,00\n"))
	if err != nil {
		t.Fatal(err)
	}
	if s, err := shiftJIS.codec().NewDecoder().Bytes(content); err != nil || strings.Contains(string(s), "\ufffd") {
		t.Fatalf("does not decode as Shift-JIS: %q", s)
	}
	if rows, _, set := asRows(t, content); !strings.Contains(rows, "Käse £5") {
		t.Errorf("%s: %s", set, rows)
	}
}

func TestMostlyUTF8WithTwoBadBytes(t *testing.T) {
	text := strings.Repeat("02.01.2024;Zürich;1,00\n", 30)
	rows, codes, set := asRows(t, []byte(text+"03.01.2024;Caf\xe9;2,00\n"+text+"04.01.2024;M\xfcller;3,00\n"))
	if set != "UTF-8" || codes != "bytes-repaired" || !strings.Contains(rows, "Café") || !strings.Contains(rows, "Müller") {
		t.Errorf("%s (%s)", set, codes)
	}
}

func TestTabOrSpacesBehindAClosingQuote(t *testing.T) {
	wantRows(t, "\"a\"\t,\"b\"  ,c\n\"1\" ,\"2\"\t,3\n", "a|b|c/1|2|3", "quote-padded")
}

func TestBackslashBeforeAQuote(t *testing.T) {
	wantRows(t, "a,b,c\n1,\"The \\\"Shop\\\"\",2\n3,x,4\n", "a|b|c/1|The \"Shop\"|2/3|x|4", "quote-stray")
}

func TestSeparatorLineIsNoRow(t *testing.T) {
	wantRows(t, "sep=;\r\nDate;Text\r\n2024-01-02;a,b\r\n", "Date|Text/2024-01-02|a,b", "")
}

// TestMergedHeaderCellsKeepTheirPlace: the cells under a merge are empty, the next
// name stands where it stood.
func TestMergedHeaderCellsKeepTheirPlace(t *testing.T) {
	xml := `<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>Paid</t></is></c><c r="C1"/><c r="D1" t="inlineStr"><is><t>Text</t></is></c></row>` +
		`<row r="2"><c r="A2" s="1"><v>45351</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2" t="inlineStr"><is><t>x</t></is></c></row>`
	sheet := `<worksheet><sheetData>` + xml + `</sheetData><mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells></worksheet>`
	all := openOne(t, "x.xlsx", bookOf(t, sheet), Options{})
	got, _ := kindsOf(t, all.tables[0])
	if strings.Join(got, "/") != "1: Date¦Paid¦¦Text/2: 2024-02-29/d¦1/n¦2/n¦x" {
		t.Error(got)
	}
}

// twoSheets packs a workbook of two sheets; state is that of the first, which
// holds one word.
func twoSheets(t *testing.T, state, rows string) []byte {
	t.Helper()
	book := strings.Replace(bookXML, `<sheet name="Ledger" sheetId="1" r:id="rId1"/>`, `<sheet name="Cover" sheetId="1" `+state+` r:id="rId1"/><sheet name="Data" sheetId="2" r:id="rId9"/>`, 1)
	rels := strings.Replace(bookRels, `</Relationships>`, `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`, 1)
	sheet := func(rows string) string { return `<worksheet><sheetData>` + rows + `</sheetData></worksheet>` }
	return zipped(t, "xl/workbook.xml", book, "xl/_rels/workbook.xml.rels", rels, "xl/styles.xml", stylesXML, "xl/sharedStrings.xml", stringsXML,
		"xl/worksheets/sheet1.xml", sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>Welcome</t></is></c></row>`), "xl/worksheets/sheet2.xml", sheet(rows))
}

func TestDataSheetThatIsNotTheFirst(t *testing.T) {
	for _, state := range []string{"", `state="hidden"`, `state="veryHidden"`} {
		all := openOne(t, "x.xlsx", twoSheets(t, state, `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>`), Options{})
		found := false
		for _, table := range all.tables {
			if table.Sheet == "Data" {
				got, _ := kindsOf(t, table)
				found = strings.Join(got, "/") == "1: 1/n/2: 2/n"
			}
		}
		if !found {
			t.Errorf("first sheet %s: %+v", state, all)
		}
	}
}

// TestHiddenDataSheetIsRead: what a workbook hides is data all the same.
func TestHiddenDataSheetIsRead(t *testing.T) {
	hidden := strings.Replace(bookXML, `sheetId="1"`, `sheetId="1" state="hidden"`, 1)
	sheet := `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`
	all := openOne(t, "x.xlsx", zipped(t, "xl/workbook.xml", hidden, "xl/_rels/workbook.xml.rels", bookRels, "xl/worksheets/sheet1.xml", sheet), Options{})
	if len(all.tables) != 1 {
		t.Errorf("%+v", all)
	}
}

// TestWorkbookTextStaysText: ids keep their zeros and all 19 digits, a number is
// a date only if its cell shows one.
func TestWorkbookTextStaysText(t *testing.T) {
	all := openOne(t, "x.xlsx", rawBook(t, `<row r="1"><c r="A1" t="inlineStr"><is><t>00042</t></is></c><c r="B1" t="inlineStr"><is><t>1914310000010100016</t></is></c><c r="C1" t="inlineStr"><is><t>1.355,90 €</t></is></c><c r="D1"><v>45678</v></c><c r="E1" s="1"><v>45678</v></c></row>`), Options{})
	got, _ := kindsOf(t, all.tables[0])
	// 45678 days after 30 December 1899 is 21 January 2025.
	if strings.Join(got, "/") != "1: 00042¦1914310000010100016¦1.355,90 €¦45678/n¦2025-01-21/d" {
		t.Error(got)
	}
}

// TestWorkbookThatInflatesTo200MB stops at the limit and says so.
func TestWorkbookThatInflatesTo200MB(t *testing.T) {
	if testing.Short() {
		t.Skip("packs 200 MB")
	}
	bomb := rawBook(t, strings.Repeat(`<row><c><v>1</v></c></row>`, 100)+strings.Repeat(" ", 200<<20))
	all := openOne(t, "x.xlsx", bomb, Options{})
	var codes []string
	for _, f := range all.findings {
		codes = append(codes, f.Code)
	}
	for _, table := range all.tables {
		findings, _ := table.Scan(1, func(int) Visitor { return func(*Row) {} })
		for _, f := range findings {
			codes = append(codes, f.Code)
		}
	}
	if len(codes) == 0 || !strings.HasPrefix(codes[0], "limit-") {
		t.Errorf("%v", codes)
	}
}

// compound writes a minimal OLE file with one empty stream: header, one sector of
// the allocation table, one of the directory.
func compound(stream string) []byte {
	b := make([]byte, 512*3)
	put := func(at int, v uint64, size int) {
		for i := range size {
			b[at+i] = byte(v >> (8 * i))
		}
	}
	copy(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	for _, f := range [][3]uint64{{24, 0x3e, 2}, {26, 3, 2}, {28, 0xfffe, 2}, {30, 9, 2}, {32, 6, 2}, {44, 1, 4}, {48, 1, 4}, {56, 4096, 4}, {60, 0xfffffffe, 4}, {68, 0xfffffffe, 4}, {76, 0, 4}} {
		put(int(f[0]), f[1], int(f[2]))
	}
	for i := 1; i < 109; i++ { // further sectors of the table: none
		put(76+4*i, 0xffffffff, 4)
	}
	for i := range 128 {
		put(512+4*i, 0xffffffff, 4)
	}
	put(512, 0xfffffffd, 4) // the table itself
	put(516, 0xfffffffe, 4) // the directory, one sector
	entry := func(i int, name string, kind byte, child uint64) {
		at := 1024 + 128*i
		for k, r := range name {
			put(at+2*k, uint64(r), 2)
		}
		put(at+64, uint64(2*len(name)+2), 2)
		b[at+66], b[at+67] = kind, 1
		put(at+68, 0xffffffff, 4)
		put(at+72, 0xffffffff, 4)
		put(at+76, child, 4)
		put(at+116, 0xfffffffe, 4)
	}
	entry(0, "Root Entry", 5, 1)
	entry(1, stream, 2, 0xffffffff)
	return b
}

// TestOldBinaryWorkbookIsNamed: BIFF is not read, and the step that helps is said,
// whatever the file is called.
func TestOldBinaryWorkbookIsNamed(t *testing.T) {
	for stream, want := range map[string]string{"Workbook": "file-xls", "Book": "file-xls", "WordDocument": "not-an-export"} {
		dir := writeFiles(t, map[string]string{"statement.csv": string(compound(stream))})
		if files, codes := names([]string{dir + "/statement.csv"}, Options{}); files != "" || codes != want+" statement.csv" {
			t.Errorf("%s: tables %q, findings %q, want %s", stream, files, codes, want)
		}
	}
}

// TestFolderOfPhotos gives no table, one line for them all, and one that says what to
// do.
func TestFolderOfPhotos(t *testing.T) {
	dir := writeFiles(t, map[string]string{"a.jpg": "\xff\xd8\xff\xe0\x00\x10JFIF", "b.HEIC": "\x00\x00\x00\x18ftypheic", "c.png": "\x89PNG\r\n\x1a\n", "d.mov": "\x00\x00\x00\x14ftypqt  "})
	if files, codes := names([]string{dir}, Options{}); files != "" || codes != "files-left-alone, nothing-to-read" {
		t.Errorf("tables %q, findings %q", files, codes)
	}
}
