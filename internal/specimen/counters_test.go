package specimen

import (
	"strconv"
	"strings"
	"testing"
)

// A column that counts the rows counts them in the copy, from another start, and
// shares no number with the original.
func TestRunningNumbersRunOnFromAnotherStart(t *testing.T) {
	for _, column := range []string{"00001 00002 00003 00004", "4 3 2 1", "8 9 10 11", "007 006 005", "1000 1001 1002", "0997 0998 0999"} {
		var rows [][]Cell
		had := map[int]bool{}
		for _, text := range strings.Fields(column) {
			rows = append(rows, []Cell{{Text: text}})
			n, _ := strconv.Atoi(text)
			had[n] = true
		}
		for key := range 256 {
			c, ok := counting(rows, 0, byte(key))
			if !ok {
				t.Fatalf("%s does not count", column)
			}
			before := 0
			for i, row := range rows {
				out, _ := c.next(row[0].Text)
				n, err := strconv.Atoi(out)
				if err != nil || had[n] || n < 1 {
					t.Errorf("%s: %s became %s", column, row[0].Text, out)
				}
				if i > 0 && n-before != 1 && n-before != -1 {
					t.Errorf("%s: %d stands below %d", column, n, before)
				}
				if row[0].Text[0] == '0' && len(out) != len(row[0].Text) {
					t.Errorf("%s: %s became %s, of another length", column, row[0].Text, out)
				}
				before = n
			}
		}
	}
	for _, column := range []string{"1 2", "1 3 4", "5 5 5", "1 2 x", "2.1 2.2 2.3"} {
		var rows [][]Cell
		for _, text := range strings.Fields(column) {
			rows = append(rows, []Cell{{Text: text}})
		}
		if _, ok := counting(rows, 0, 1); ok {
			t.Errorf("%s counts", column)
		}
	}
}
