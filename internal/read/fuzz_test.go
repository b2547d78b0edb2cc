package read

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// seeds are texts with everything that real exports do to a splitter.
func seeds() []string {
	return []string{
		"a,b\nc,d\n", "\"a\",\"b \"\"x\"\"\"\n", "a,\"b\nc\",d\r\n", "a,b\r\r\nc\r\r\n", "a\rb\r", "x,\"-1,099.14\"\t,y\n", "1,\"Q \\\"C\\\"\",x\n",
		"\"\"3Q,\"x\",5\n", "a,\"b,c\nd,e,f\ng,h\",i\n", "\xef\xbb\xbf \"a\",b\n", "sep=;\na;b\n", "5\" pipe,3\n", ",,,\n\n,\n", "\"", "\"\"", "\"\\\",\"",
		"\xb0\xc5\xb7\xa1,1\n", "a;\"b\r\nc\";d\n", "\"a\n\n\nb\",c\nd,e", "caf\xe9,Z\xc3\xbcrich\n", "a\x00b,c\n",
	}
}

// FuzzSplit holds the splitter against encoding/csv wherever that accepts the
// text. Blank lines, which encoding/csv skips, are left out; so are a lone CR,
// which is a line end here, and quoted cells over several lines that look like
// rows, which are read as an open quote on purpose.
func FuzzSplit(f *testing.F) {
	for _, s := range seeds() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		plain := strings.ReplaceAll(text, "\r\n", "\n")
		if err != nil || strings.Contains(plain, "\r") || strings.Count(text, "\n") > quotedLines {
			return
		}
		s := &splitter{buf: []byte(text), line: 1, delim: ',', last: true, columns: len(text) + 1}
		var got [][]string
		for from := 0; s.next(); from = s.pos {
			if strings.Trim(text[from:s.pos], "\r\n") == "" {
				continue
			}
			var cells []string
			for _, c := range s.row.Cells {
				cells = append(cells, string(c.Text))
			}
			got = append(got, cells)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q: %s", text, d)
		}
		ends := strings.Count(text, "\n")
		if text != "" && !strings.HasSuffix(text, "\n") {
			ends++ // the last line counts without its end
		}
		if s.line != ends+1 {
			t.Errorf("%q: ends on line %d, want %d", text, s.line, ends+1)
		}
	})
}

// FuzzBlocks holds a scan in small blocks against one in a single piece: the
// same rows, lines and findings, for any bytes.
func FuzzBlocks(f *testing.F) {
	for _, s := range seeds() {
		f.Add([]byte(s), uint8(8))
		f.Add([]byte(strings.Repeat(s, 20)), uint8(32))
	}
	f.Fuzz(func(t *testing.T, content []byte, block uint8) {
		if len(content) == 0 {
			return
		}
		table := openBytes(t, content)
		want, wantFindings, _ := numbered(t, table, 1)
		var head []string
		for _, h := range table.Head {
			head = append(head, fmt.Sprintf("%d: %s", h.Number, strings.Join(h.Cells, "¦")))
		}
		if d := cmp.Diff(want[:min(len(want), HeadRows)], head); d != "" {
			t.Errorf("head of %q: %s", content, d)
		}
		table.rows.(*text).block = int(block)%64 + 1
		for _, workers := range []int{1, 3} {
			got, findings, _ := numbered(t, table, workers)
			if d := cmp.Diff(want, got); d != "" {
				t.Fatalf("%d workers, %q: %s", workers, content, d)
			}
			if findings != wantFindings {
				t.Fatalf("%d workers, %q: %s, want %s", workers, content, findings, wantFindings)
			}
		}
	})
}

// FuzzSheet feeds any XML to the sheet scanner: it must come to an end, and
// give the same rows whatever the size of the pieces it reads.
func FuzzSheet(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45351.6</v></c></row>`)
	f.Add(`<row><c t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c></row><x:row hidden="1"/>`)
	f.Add(`<row r="1"><c r="A1"><v>1e5</v><c r="B1"><v>&#x41;&bad;_x0041_</v></row>`)
	f.Add(`<!-- x --><row r="1"><c t="str"><f>a</f><v><![CDATA[</row>]]></v></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		book := &workbook{strings: &pool{arena: []byte("zero"), ends: []uint32{4}}, styles: []display{showNumber, showDate, showElapsed}}
		scan := func(r *bytes.Reader) (list []string) {
			s := &sheetScanner{r: r, book: book, limits: DefaultLimits()}
			for s.next() {
				line := fmt.Sprint(s.row.Number)
				for _, c := range s.row.Cells {
					line += fmt.Sprintf("¦%s/%d", c.Text, c.Kind)
				}
				list = append(list, line)
			}
			return list
		}
		xml := "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"
		want := scan(bytes.NewReader([]byte(xml)))
		pad := strings.Repeat(" ", 64<<10-len("<sheetData>")-len(rows)/2)
		if got := scan(bytes.NewReader([]byte(pad + xml))); !cmp.Equal(want, got) {
			t.Errorf("%q: %q, at the edge of a piece %q", rows, want, got)
		}
	})
}

// FuzzHTML feeds any page to the table collector: every row fits the limit.
func FuzzHTML(f *testing.F) {
	f.Add(`<table><caption>c</caption><tr><td rowspan=2>a<td colspan=3>b<tr><td>c<table><tr><td>d</table></table>`)
	f.Add(`<table><td>a</tr></td><th></table></table><tr>`)
	f.Fuzz(func(t *testing.T, page string) {
		l := Limits{Columns: 50}.orDefault()
		in := memoryInput("p.html", []byte(page), true)
		for _, table := range openHTML(in, l).tables {
			if _, err := table.Scan(1, func(int) Visitor {
				return func(r *Row) {
					if len(r.Cells) > 50 {
						t.Errorf("%q: %d cells", page, len(r.Cells))
					}
				}
			}); err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzNumber holds the rounding of numbers against itself: what it returns is a
// plain decimal that it returns again unchanged.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"19.989999999999998", "1.2345678E7", "-0.1", "1E-3", "999999999999999.9", "0", "-0", "1e39", ".5", "5.", "1e400"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once, ok := appendNumber(nil, []byte(s))
		if !ok {
			return
		}
		if !plainNumber(once) && strings.Trim(string(once), "-.0123456789") != "" {
			t.Errorf("%q: %q is no plain number", s, once)
		}
		if again, ok := appendNumber(nil, once); !ok || !bytes.Equal(again, once) {
			t.Errorf("%q: %q, then %q", s, once, again)
		}
	})
}
