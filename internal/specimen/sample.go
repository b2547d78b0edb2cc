package specimen

import (
	"crypto/sha256"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/payer"
	"rivulet/internal/read"
)

// anonymiser turns the tables of one file into ones of the same shape that tell
// nothing of anybody.
type anonymiser struct {
	words    *scrambler
	shift    shift
	clocks   *clocks
	factor   int64
	known    *payer.Catalogue
	amounts  amounts
	rowsSeen map[string][]string
}

// table is one table on its way.
type table struct {
	sheet   Sheet
	match   format.Match
	roles   map[int]format.Role // by column, of those that are amounts, dates, …
	sign    *signature          // nil for an unknown table
	numbers money.Convention
	groups  map[int]grouping
	all     grouping // of the whole table
	counts  map[int]counter
}

// Sample returns copies of the tables of one file in which every text, number
// and date is another, but which read as before: with the same format, the same
// words that it looks for, and amounts that are a multiple of what they were.
// content is the whole file; the copy depends on nothing else. can reports
// whether the file's encoding has a rune.
func Sample(content []byte, matches []format.Match, sheets []Sheet, known *payer.Catalogue, can func(rune) bool) []Sheet {
	key := sha256.Sum256(append([]byte("rivulet sample\x00"), content...))
	a := &anonymiser{known: known, rowsSeen: map[string][]string{}}
	var layouts []string
	var texts []string
	tables := make([]*table, len(sheets))
	for i := range sheets {
		tables[i] = newTable(matches[i], sheets[i], known)
		tables[i].counts = tables[i].counters(key[3])
		if f := matches[i].Format; f != nil {
			layouts = append(layouts, f.Dates.Layouts...)
		}
		for y, row := range sheets[i].Rows {
			for _, c := range row {
				if y != sheets[i].Header {
					texts = append(texts, c.Text)
				}
			}
		}
	}
	a.words = newScrambler(key[:], texts, can)
	for _, t := range tables {
		if t.sign != nil && t.sign.hearing != nil {
			a.words.says = t.sign.hearing.Cell
		}
	}
	a.shift = newShift(layouts)
	a.amounts = newAmounts()
	a.clocks = newClocks(key[:])
	for _, t := range tables {
		a.seeClocks(t)
	}
	a.clocks.learn()
	first, last := a.span(tables)
	a.shift.pick(first, last, key[:])
	a.factor = a.chooseFactor(tables, key[2])
	out := make([]Sheet, len(tables))
	for i, t := range tables {
		clear(a.rowsSeen)
		out[i] = a.table(t)
	}
	return out
}

// seeClocks learns the times of day of a table.
func (a *anonymiser) seeClocks(t *table) {
	for _, row := range t.sheet.Rows {
		for x, c := range row {
			switch {
			case t.roles[x] == format.Time:
				a.clocks.see(c.Text, a.clocks.alone)
			case c.Kind == read.Date, isDate(t.roles[x]):
				a.clocks.see(c.Text, a.clocks.inDate)
			}
		}
	}
}

// span returns the first and last year of the date columns.
func (a *anonymiser) span(tables []*table) (first, last int) {
	for _, t := range tables {
		for y, row := range t.sheet.Rows {
			if y < t.sheet.body() {
				continue
			}
			for x, c := range row {
				if !isDate(t.roles[x]) && c.Kind != read.Date {
					continue
				}
				if _, _, year, ok := a.shift.year(c.Text); ok {
					if first == 0 || year < first {
						first = year
					}
					last = max(last, year)
				}
			}
		}
	}
	if first == 0 {
		return 2020, 2020
	}
	return first, last
}

// chooseFactor returns a small whole factor under which the fewest amounts of
// the copy are amounts of the original; the first rows of a table decide.
func (a *anonymiser) chooseFactor(tables []*table, key byte) int64 {
	factors := []int64{3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 19, 23, 29, 31}
	had := map[string]bool{}
	for _, p := range a.replaced(tables, 1) {
		had[strings.TrimSpace(p.text)] = true
	}
	best, fewest := factors[0], -1
	for i := range factors {
		factor := factors[(int(key)+i)%len(factors)]
		same := 0
		for _, p := range a.replaced(tables, factor) {
			if text := strings.TrimSpace(p.out); len(text) > 2 && had[text] {
				same++
			}
		}
		if fewest < 0 || same < fewest {
			best, fewest = factor, same
		}
		if same == 0 {
			break
		}
	}
	return best
}

// replaced returns the amounts and dates of the first rows with what they become
// under a factor; zeros are left out.
func (a *anonymiser) replaced(tables []*table, factor int64) []piece {
	const most = 2000
	a.factor = factor
	var out []piece
	for _, t := range tables {
		for y, row := range t.sheet.Rows[:min(len(t.sheet.Rows), most)] {
			for x, c := range row {
				if y == t.sheet.Header {
					continue
				}
				for _, p := range a.cell(t, y, x, c) {
					if p.kind == fixedPiece && strings.ContainsAny(p.out, "123456789") {
						out = append(out, p)
					}
				}
			}
		}
	}
	return out
}
