package read_test

import (
	"fmt"
	"strings"

	"rivulet/internal/read"
)

// A table is opened without scanning it; its rows are read as often as asked.
func Example() {
	export := "sep=;\nDatum;Text;Betrag\n01.02.2024;\"Zinsen; Januar\";1,50\n"
	tables, findings := read.Tables([]string{"-"}, read.Options{Stdin: strings.NewReader(export)})
	fmt.Println(len(findings), "findings")
	for _, t := range tables {
		fmt.Println(t.File, t.Encoding, t.Delimiter, t.Head[0].Cells)
		_, err := t.Scan(1, func(block int) read.Visitor {
			return func(r *read.Row) { fmt.Printf("%d %q\n", r.Number, r.Cells[1].Text) }
		})
		fmt.Println(err)
	}
	// Output:
	// 0 findings
	// stdin UTF-8 ; [Datum Text Betrag]
	// 2 "Text"
	// 3 "Zinsen; Januar"
	// <nil>
}
