package read

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// zipped packs files, given as name and content in turn.
func zipped(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	bookXML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ledger" sheetId="1" r:id="rId1"/></sheets></workbook>`
	bookRels   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`
	stylesXML  = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs></styleSheet>`
	stringsXML = `<sst><si><t>zero</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">ch </t></r><rPh sb="0"><t>PHON</t></rPh></si><si><t>a&amp;b&#10;_x000D_c</t></si><si/></sst>`
)

// rawBook packs a workbook around the XML inside sheetData.
func rawBook(t testing.TB, rows string) []byte {
	t.Helper()
	return bookOf(t, `<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1"/></cols><sheetData>`+rows+`</sheetData><mergeCells/></worksheet>`)
}

func bookOf(t testing.TB, sheetXML string) []byte {
	t.Helper()
	return zipped(t, "xl/workbook.xml", bookXML, "xl/_rels/workbook.xml.rels", bookRels, "xl/styles.xml", stylesXML,
		"xl/sharedStrings.xml", stringsXML, "xl/worksheets/sheet1.xml", sheetXML)
}

// openOne opens a file of the given content and returns what became of it.
func openOne(t testing.TB, name string, content []byte, o Options) opened {
	t.Helper()
	o.Limits = o.Limits.orDefault()
	in := memoryInput(name, content, true)
	inputs, findings := unpack([]*input{in}, o)
	all := opened{findings: findings}
	for _, in := range inputs {
		r := openInput(in, o, nil)
		all.tables = append(all.tables, r.tables...)
		all.findings = append(all.findings, r.findings...)
		if r.not != "" {
			all.not = r.not
		}
	}
	return all
}

// kindsOf returns the rows with their kinds, "row: text/kind ¦ …".
func kindsOf(t testing.TB, table *Table) ([]string, string) {
	t.Helper()
	var rows []string
	findings, err := table.Scan(1, func(int) Visitor {
		return func(r *Row) {
			var cells []string
			for _, c := range r.Cells {
				text := string(c.Text)
				if c.Kind != Text {
					text += "/" + [...]string{"", "n", "d", "b", "f"}[c.Kind]
				}
				cells = append(cells, text)
			}
			rows = append(rows, fmt.Sprintf("%d: %s", r.Number, strings.Join(cells, "¦")))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, f := range findings {
		codes = append(codes, fmt.Sprintf("%s@%d", f.Code, f.Pos.Row))
	}
	return rows, strings.Join(codes, " ")
}

func TestSheetCells(t *testing.T) {
	tests := []struct {
		name, xml string
		want      []string
		findings  string
	}{
		{"shared strings", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>`,
			[]string{"1: zero¦rich ¦a&b\n\rc¦"}, ""},
		{"missing string", `<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>zz</v></c><c r="C1" t="s"><v>0</v></c></row>`,
			[]string{"1: ¦¦zero"}, "string-missing@1"},
		{"inline", `<row r="2"><c r="A2" t="inlineStr"><is><t>x &lt;y&gt;</t></is></c><c r="C2" t="inlineStr"><is><r><t>a</t></r><r><t><![CDATA[<b>]]></t></r></is></c></row>`,
			[]string{"2: x <y>¦¦a<b>"}, ""},
		{"bool, fault, formula", `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>A1&amp;"x>y"</f><v>t</v></c><c r="E1"><f>1+1</f><v>2</v></c><c r="F1"><f>1</f></c></row>`,
			[]string{"1: TRUE/b¦FALSE/b¦#REF!/f¦t¦2/n"}, "formula-without-result@1"},
		{"formulas that come to nothing", `<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f><v/></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>`,
			[]string{"1: ¦¦2/n"}, ""},
		{"numbers", `<row r="1"><c r="A1"><v>19.989999999999998</v></c><c r="B1"><v>1.2345678E7</v></c><c r="C1"><v>1234.5600000000002</v></c><c r="D1"><v>-0.1</v></c><c r="E1"><v>1E-3</v></c><c r="F1"><v>9.9999999999999995E-2</v></c><c r="G1"><v>12345678901234567</v></c><c r="H1"><v>1.2345678901234567E+16</v></c></row>`,
			[]string{"1: 19.99/n¦12345678/n¦1234.56/n¦-0.1/n¦0.001/n¦0.1/n¦12345678901234567/n¦12345678901234600/n"}, ""},
		{"dates", `<row r="1"><c r="A1" s="1"><v>45351</v></c><c r="B1" s="2"><v>45351.604166666664</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" s="1"><v>1</v></c><c r="E1" s="2"><v>0.5</v></c><c r="F1" s="3"><v>1.5</v></c><c r="G1" t="d"><v>2024-02-29T00:00:00</v></c><c r="H1" t="d"><v>2024-02-29T14:30:00.000Z</v></c><c r="I1" s="1"><v>61</v></c><c r="J1" s="1"><v>-3</v></c><c r="K1" s="2"><v>44007.99999999999</v></c></row>`,
			[]string{"1: 2024-02-29/d¦2024-02-29 14:30:00/d¦1900-02-29/d¦1900-01-01/d¦12:00:00¦36:00:00¦2024-02-29/d¦2024-02-29 14:30:00/d¦1900-03-01/d¦-3/n¦2020-06-26/d"}, ""},
		{"no references", `<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>`, []string{"1: 1/n¦2/n", "2: ¦3/n"}, ""},
		{"out of order", `<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>`,
			[]string{"2: 1/n¦2/n", "1: 0/n"}, "rows-disordered@1"},
		{"blank and hidden", `<row r="3" hidden="1"/><row r="5" hidden="true"><c r="A5" s="1"/><c r="B5"><v>1</v></c></row>`,
			[]string{"3: ", "5: ¦1/n"}, ""},
		{"bad reference", `<row r="1"><c r="1A"><v>1</v></c><c r="B1"><v>2</v></c></row>`, []string{"1: 1/n¦2/n"}, "cell-damaged@1"},
		{"control, bad byte, bare ampersand", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\x0bb</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>caf\xe9</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>R&D</v></c></row>",
			[]string{"1: a\x0bb", "2: café", "3: R&D"}, "bytes-repaired@2"},
		{"attributes", `<row spans="1:2" r='1' x:dyDescent=".2" ht = "1" ><c t='str' r = "A1" note="a>b"><v>1</v></c></row>`, []string{"1: 1"}, ""},
		{"comment", `<!-- <row r="9"> --><row r="1"><!-- <c> --><c r="A1"><v>1</v></c></row>`, []string{"1: 1/n"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			all := openOne(t, "x.xlsx", rawBook(t, test.xml), Options{})
			if len(all.tables) != 1 {
				t.Fatalf("%+v", all)
			}
			got, findings := kindsOf(t, all.tables[0])
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
			if findings != test.findings {
				t.Errorf("findings %q, want %q", findings, test.findings)
			}
		})
	}
}

func TestPrefixedStrictWorkbook(t *testing.T) {
	part := `<?xml version="1.0" encoding="EUC-KR"?><x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>` + "\xb0\xc5\xb7\xa1" + `</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
	rels := strings.ReplaceAll(bookRels, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
	book := strings.ReplaceAll(strings.ReplaceAll(bookXML, "<sheet ", "<x:sheet "), "<sheets>", `<x:workbookPr date1904="true"/><sheets>`)
	all := openOne(t, "x", zipped(t, "xl/workbook.xml", book, "xl/_rels/workbook.xml.rels", rels, "xl/worksheets/sheet1.xml", part), Options{})
	if len(all.tables) != 1 {
		t.Fatalf("%+v", all)
	}
	got, _ := kindsOf(t, all.tables[0])
	if d := cmp.Diff([]string{"1: 거래"}, got); d != "" {
		t.Error(d)
	}
	if !all.tables[0].rows.(*sheet).book.system1904 {
		t.Error("date system 1904 not seen")
	}
}

func TestSheetThatBreaksOff(t *testing.T) {
	xml := `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3`
	all := openOne(t, "x.xlsx", bookOf(t, xml), Options{})
	got, findings := kindsOf(t, all.tables[0])
	if d := cmp.Diff([]string{"1: 1/n", "2: 2/n"}, got); d != "" {
		t.Error(d)
	}
	if findings != "sheet-damaged@2" {
		t.Errorf("findings %q", findings)
	}
}
