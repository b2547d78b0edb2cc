package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tablesOf returns every table as "sheet [encoding]: rows", rows joined with /
// and cells with |.
func tablesOf(t *testing.T, all opened) []string {
	t.Helper()
	var list []string
	for _, table := range all.tables {
		rows, _ := scanAll(t, table, 2)
		list = append(list, table.Sheet+" ["+table.Encoding+"]: "+strings.Join(rows, "/"))
	}
	return list
}

func TestHTMLTables(t *testing.T) {
	tests := []struct {
		name, page string
		want       []string
	}{
		{"KB: named .xls, euc-kr", `<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"></head><table><tr><td>` +
			"\xb0\xc5\xb7\xa1\xc0\xcf\xbd\xc3" + `</td><td>` + "\xb1\xdd\xbe\xd7" + `<tr><td>2024.01.02&nbsp;<td>1,000</table>`,
			[]string{"table 1 [CP949]: 거래일시|금액/2024.01.02|1,000"}},
		{"caption, entities, breaks", `<table><caption> My&amp;Co </caption><thead><tr><th>A<th>B</thead><tr><td>x &lt;y&gt;<br>z</td><td> 1&nbsp;</td></tr></table>`,
			[]string{"My&Co [UTF-8]: A|B/x <y> z|1"}},
		{"spans", `<table><tr><td rowspan=2>d</td><td colspan="2">a</td><td>b<tr><td>1<td>2<td>3<tr><td>e</table>`,
			[]string{"table 1 [UTF-8]: d|a||b/|1|2|3/e"}},
		{"nested", `<table><tr><td>menu</td><td><table><tr><td>A</td></tr><tr><td>1</td></tr></table> foot</td></tr></table>`,
			[]string{"table 2 [UTF-8]: A/1"}},
		{"script and style", `<div><table><tr><td>A<script>if (a<b) x("<td>")</script></td></tr><tr><td><style>td{}</style>1</td></tr></table>`,
			[]string{"table 1 [UTF-8]: A/1"}},
		{"no end", `<table><tr><td>A</td></tr><tr><td>1`, []string{"table 1 [UTF-8]: A/1"}},
		{"wrong meta", `<meta charset="euc-kr"><table><tr><td>é</td></tr><tr><td>1</td></tr></table>`, []string{"table 1 [UTF-8]: é/1"}},
		{"two with one caption", `<html><table><caption>T</caption><tr><td>1<tr><td>2</table><table><caption>T</caption><tr><td>3<tr><td>4</table>`,
			[]string{"T [UTF-8]: 1/2", "table 2 [UTF-8]: 3/4"}},
		{"no table", `<!DOCTYPE html><p>Hello</p>`, nil},
		{"huge spans", `<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr><tr><td>y</td></tr></table>`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			all := openOne(t, "page.xls", []byte(test.page), Options{})
			if test.name == "huge spans" {
				if len(all.tables) != 1 || len(all.tables[0].Head[0].Cells) != DefaultLimits().Columns {
					t.Errorf("%d tables", len(all.tables))
				}
				return
			}
			if d := cmp.Diff(test.want, tablesOf(t, all)); d != "" {
				t.Error(d)
			}
			if test.want == nil && all.not != asHTML {
				t.Errorf("not %q", all.not)
			}
		})
	}
}

// TestSpansThatExplode asks for 50 billion cells with 100 kB of page.
func TestSpansThatExplode(t *testing.T) {
	page := `<table><tr><td rowspan=65534 colspan=4095>x</td>` + strings.Repeat("<tr><td>y", 12_000)
	all := openOne(t, "page.html", []byte(page), Options{})
	rows, findings := scanAll(t, all.tables[0], 1)
	if len(rows) > 12_001 || len(findings) != 1 || findings[0].Code != "limit-rows" {
		t.Errorf("%d rows, %v", len(rows), findings)
	}
}
