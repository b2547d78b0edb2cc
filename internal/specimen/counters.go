package specimen

import (
	"fmt"
	"strconv"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// counter is a column of running numbers, which become running numbers from
// another start: replaced one by one they would be none.
type counter struct {
	by    int64 // added to each
	width int   // digits of each, with leading zeros; 0 if they have none
}

// counters finds the columns that count the rows, up or down by one. Every number
// of the copy is one that the column of the original has not.
func (t *table) counters(key byte) map[int]counter {
	out := map[int]counter{}
	rows := t.sheet.Rows[min(t.sheet.body(), len(t.sheet.Rows)):]
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	for x := range width {
		if r := t.roles[x]; isMoney(r) || isDate(r) || r == format.Time {
			continue
		}
		if c, ok := counting(rows, x, key); ok {
			out[x] = c
		}
	}
	return out
}

// counting reports whether a column counts: three numbers at least, each one more
// than the one above it, or each one less.
func counting(rows [][]Cell, x int, key byte) (counter, bool) {
	const few = 3
	var first, last, step int64
	count, digits, padded := int64(0), 0, false
	for _, row := range rows {
		if x >= len(row) || strings.TrimSpace(row[x].Text) == "" {
			continue
		}
		text := strings.TrimSpace(row[x].Text)
		n, err := strconv.ParseInt(text, 10, 32)
		if err != nil || n < 0 || text[0] == '+' || row[x].Kind == read.Date {
			return counter{}, false
		}
		switch {
		case count == 0:
			first, digits = n, len(text)
		case count == 1 && (n == last+1 || n == last-1):
			step = n - last
		case n != last+step:
			return counter{}, false
		}
		padded = padded || len(text) > 1 && text[0] == '0'
		last, digits, count = n, max(digits, len(text)), count+1
	}
	if count < few || step == 0 {
		return counter{}, false
	}
	return another(min(first, last), max(first, last), digits, padded, key), true
}

// another moves a range of numbers to where it does not meet itself: above, or
// below where the leading zeros leave no room.
func another(low, high int64, digits int, padded bool, key byte) counter {
	by := high - low + 1 + int64(key)
	limit := int64(1)
	for range digits {
		limit *= 10
	}
	switch {
	case !padded:
		return counter{by: by}
	case high+by < limit:
	case high+high-low+1 < limit:
		by = high - low + 1
	case low-by > 0:
		by = -by
	}
	return counter{by: by, width: digits}
}

// next is the number of the copy.
func (c counter) next(text string) (string, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 32)
	if err != nil {
		return "", false
	}
	return fmt.Sprintf("%0*d", c.width, n+c.by), true
}
