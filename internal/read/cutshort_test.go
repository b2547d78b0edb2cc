package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFileThatEndsWithinARow: the last row of a download that stopped is a piece,
// and a number in it may be a piece of a number. A row without a line end that is
// whole, and a note below the rows, are none.
func TestFileThatEndsWithinARow(t *testing.T) {
	const header, row = "day,text,amount,balance\n", "2024-01-03,gig,2.00,117.50\n"
	rows := header + strings.Repeat(row, 10)
	quoted := "day,text\n\"2024-01-01\",\"gig\"\n\"2024-01-02\",\"gig\"\n"
	for _, c := range []struct {
		name, text string
		cut        bool
	}{
		{"within the amount", rows + "2024-01-04,gig,12", true},
		{"before the balance", rows + "2024-01-04,gig,1234.56", true},
		{"within the balance", rows + "2024-01-04,gig,1234.56,13", true},
		{"behind its mark", rows + "2024-01-04,gig,1234.56,1352.", true},
		{"within a quotation", quoted + "\"2024-01-03\",\"gi", true},
		{"of too few rows to tell", header + strings.Repeat(row, 9) + "2024-01-04,gig,1234.56,1352.0", false},
		{"of a program that drops zeros", header + strings.Repeat(row, 9) + "2024-01-03,gig,2.5,117.55\n2024-01-04,gig,12.55,130.1", false},
		{"whole, without a line end", rows + "2024-01-04,gig,12.00,129.50", false},
		{"whole, with a line end", rows + "2024-01-04,gig,12\n", false},
		{"a note", rows + "4 rows", false},
		{"other rows lack decimals too", "day,points\n2024-01-01,100\n2024-01-02,5.50\n2024-01-03,12", false},
		{"rows of any length", "day,text,amount\n2024-01-01,gig,10.00\n2024-01-02,gig\n2024-01-03,gig", false},
	} {
		path := filepath.Join(t.TempDir(), "a.csv")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		tables, _ := Tables([]string{path}, Options{})
		if len(tables) != 1 {
			t.Fatal(c.name, len(tables))
		}
		var cut []int
		rows := 0
		if _, err := tables[0].Scan(1, func(int) Visitor {
			return func(r *Row) {
				if rows++; r.Cut {
					cut = append(cut, rows)
				}
			}
		}); err != nil {
			t.Fatal(err)
		}
		want := strings.Count(c.text, "\n") + 1
		if got := len(cut) == 1 && cut[0] == want; got != c.cut || !c.cut && len(cut) > 0 {
			t.Errorf("%s: cut rows %v of %d", c.name, cut, rows)
		}
	}
}
