package read

import (
	"strings"
	"testing"
)

func TestDelimiter(t *testing.T) {
	tests := []struct{ name, text, delim, first string }{
		{"comma", "a,b,c\n1,2,3\n", ",", "a"},
		{"semicolon with decimal commas", "Datum;Text;Betrag\n01.01.2024;Foo, Bar;-12,34\n02.01.2024;Baz;1,00\n", ";", "Datum"},
		{"two columns of decimals", "x;1,5\ny;2,5\nz;3,5\n", ";", "x"},
		{"tab", "a\tb\n1,5\t2\n", "\t", "a"},
		{"pipe", "a|b|c\n1|2,5|3\n", "|", "a"},
		{"ING: sentence with commas above", "Umsatzanzeige;Datei erstellt am: 01.01.2024\n\nIBAN;DE12\n\nIn der CSV-Datei finden Sie alle bereits gebuchten Umsätze, die vorgemerkten, soweit vorhanden, nicht, also weniger.\n\nBuchung;Wertstellung;Betrag\n" +
			strings.Repeat("01.01.2024;01.01.2024;1.234,56\n", 4), ";", "Umsatzanzeige"},
		{"decimal commas in quotes", "\"Datum\",\"Bedrag\"\n\"01-01-2024\",\"-12,34\"\n", ",", "Datum"},
		{"Alipay: tabs behind ids", strings.Repeat("2020123456\t,x\t,2020-01-01,28.50\n", 5), ",", "2020123456\t"},
		{"ICBC: every cell padded with a tab", strings.Repeat("\"2024-01-01\"\t,\"-    \"\t,\"1.00\"\t\n", 5), ",", "2024-01-01"},
		{"sep line", "sep=;\na;b,c;d\n", ";", "a"},
		{"sep line, quoted", "\"sep=|\"\r\na|b\r\n", "|", "a"},
		{"sep line, tab", "sep=\t\na\tb\n", "\t", "a"},
		{"one column", "just text\nmore text\n", ",", "just text"},
		{"header only", "Date;Amount;Currency", ";", "Date"},
	}
	for _, test := range tests {
		table := openBytes(t, []byte(test.text))
		if table.Delimiter != test.delim || table.Head[0].Cells[0] != test.first {
			t.Errorf("%s: got %q, first cell %q", test.name, table.Delimiter, table.Head[0].Cells[0])
		}
		rows, _ := scanAll(t, table, 1)
		if got := strings.Split(rows[0], "|")[0]; got != test.first && test.delim != "|" {
			t.Errorf("%s: first cell of the scan is %q", test.name, got)
		}
		if strings.HasPrefix(test.name, "sep") && table.Head[0].Number != 2 {
			t.Errorf("%s: the first row is on line %d", test.name, table.Head[0].Number)
		}
	}
}
