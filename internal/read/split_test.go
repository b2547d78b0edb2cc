package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cut splits text and returns line and cells of every row as one string.
func cut(text string, delim byte, width int) ([]string, *splitter) {
	s := &splitter{buf: []byte(text), line: 1, delim: delim, width: width, last: true, columns: 4096}
	var rows []string
	for s.next() {
		var cells []string
		for _, c := range s.row.Cells {
			cells = append(cells, string(c.Text))
		}
		rows = append(rows, string(rune('0'+s.row.Number))+": "+strings.Join(cells, "¦"))
	}
	return rows, s
}

func TestSplit(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		want       []string
		odd        map[oddity]int
	}{
		{name: "plain", text: "a,b\nc,d\n", want: []string{"1: a¦b", "2: c¦d"}},
		{name: "no final newline", text: "a,b\nc,", want: []string{"1: a¦b", "2: c¦"}},
		{name: "blank lines", text: "a\n\n,\n", want: []string{"1: a", "2: ", "3: ¦"}},
		{name: "long cells", text: "0123456789abcdef,0123456789\nx,y", want: []string{"1: 0123456789abcdef¦0123456789", "2: x¦y"}},
		{name: "CRLF", text: "a,b\r\nc,d\r\n", want: []string{"1: a¦b", "2: c¦d"}},
		{name: "CRCRLF", text: "a,b\r\r\nc,d\r\r\n", want: []string{"1: a¦b", "2: c¦d"}},
		{name: "CR", text: "a,b\rc,d\r\r\"e\rf\",g\r", want: []string{"1: a¦b", "2: c¦d", "3: ", "4: e\rf¦g"}},
		{name: "quoted", text: `"a","b ""x""",""` + "\n" + `"",b`, want: []string{`1: a¦b "x"¦`, "2: ¦b"}},
		{name: "quoted lines", text: "\"a\r\nb\",c\nd,\"e\n\nf\"\ng", want: []string{"1: a\nb¦c", "3: d¦e\n\nf", "6: g"}},
		{name: "delimiter in quotes", text: `"a,b",c`, want: []string{"1: a,b¦c"}},
		{name: "quote at the very end", text: `a,"b"`, want: []string{"1: a¦b"}},
		{name: "backslash is text", text: `"C:\",d`, want: []string{`1: C:\¦d`}},
		{name: "triple quotes", text: `"""NAME""",2`, want: []string{`1: "NAME"¦2`}},
		{name: "HSBC: tab behind the quote", text: "x,\"-1,099.14\"\t,y\nz,1,2\n",
			want: []string{"1: x¦-1,099.14¦y", "2: z¦1¦2"}, odd: map[oddity]int{paddedQuote: 1}},
		{name: "WeChat: ids", text: "\"3985734\"\t,\"129847129\"\t,\"/\"", want: []string{"1: 3985734¦129847129¦/"},
			odd: map[oddity]int{paddedQuote: 1}},
		{name: "ZKB: blank before the quote", text: ` "Date";"Text"`, want: nil},
		{name: "N26: backslash quotes", text: `1,"QUOTES \"COMPANY\"",x` + "\n2,b,c", want: []string{`1: 1¦QUOTES "COMPANY"¦x`, "2: 2¦b¦c"},
			odd: map[oddity]int{strayQuote: 1}},
		{name: "bitmex: stray doubled quote", text: `""3Qsy5,"x",5` + "\n1,2,3", want: []string{`1: ""3Qsy5¦x¦5`, "2: 1¦2¦3"},
			odd: map[oddity]int{openQuote: 1}},
		{name: "stray inner quotes", text: `"He said "hi" there",5`, want: []string{`1: He said "hi" there¦5`},
			odd: map[oddity]int{strayQuote: 1}},
		{name: "DKB: closing quote only", text: `a,Firma",b` + "\n", want: []string{`1: a¦Firma"¦b`}, odd: map[oddity]int{strayQuote: 1}},
		{name: "inch mark", text: "5\" disk,3\n7\" disk,4", want: []string{"1: 5\" disk¦3", "2: 7\" disk¦4"}, odd: map[oddity]int{strayQuote: 2}},
		{name: "hxsec: formula text", text: "=\"20230212\",=\"x\"\n", want: []string{`1: ="20230212"¦="x"`}},
		{name: "never closed", text: "a,\"b,c\nd,e,f\ng,h,i\n", want: []string{"1: a¦\"b¦c", "2: d¦e¦f", "3: g¦h¦i"}, odd: map[oddity]int{openQuote: 1}},
		{name: "a note with commas", text: "a,\"Dear John,\nthanks, again, 2\nbye\",i\n", width: 3, want: []string{"1: a¦Dear John,\nthanks, again, 2\nbye¦i"}},
		{name: "closed rows later", text: "a,\"b,c\n1/2,e,-3\ng,h\",i\n", width: 3, want: []string{"1: a¦\"b¦c", "2: 1/2¦e¦-3", "3: g¦h\"¦i"},
			odd: map[oddity]int{openQuote: 1, strayQuote: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			delim := byte(',')
			if test.want == nil {
				delim, test.want, test.odd = ';', []string{"1: Date¦Text"}, map[oddity]int{paddedQuote: 1}
			}
			got, s := cut(test.text, delim, test.width)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
			for k := range oddityCount {
				if s.odd[k].rows != test.odd[k] {
					t.Errorf("oddity %d: got %d rows, want %d", k, s.odd[k].rows, test.odd[k])
				}
			}
		})
	}
}
