package normalise

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"rivulet/internal/diag"
)

// most is how many different words of one column get a finding of their own. A
// column with more of them is not what the format takes it for, and gets one.
const most = 40

// findingKey is what rows must share to share a finding.
type findingKey struct {
	code   string
	column int
	word   string // for unknown words; else empty
}

// findings gathers what is wrong with rows: one finding per cause with its first
// row and a count. Blocks gather apart and merge in the order of the file; the
// result does not depend on where the blocks were cut.
type findings struct {
	list  []diag.Finding
	keys  []findingKey
	index map[findingKey]int
	many  map[findingKey]int // words per code and column
}

// count adds a row to the cause's finding and reports whether it is the first of
// its cause: only then the caller has to say what is wrong.
func (f *findings) count(key findingKey, rows int) bool {
	if i, ok := f.index[key]; ok {
		f.list[i].Count += rows
		return false
	}
	if key.word != "" {
		group := findingKey{code: key.code, column: key.column}
		if f.many[group] >= most {
			return f.count(group, rows)
		}
		if f.many == nil {
			f.many = map[findingKey]int{}
		}
		f.many[group]++
	}
	if f.index == nil {
		f.index = map[findingKey]int{}
	}
	f.index[key] = len(f.list)
	f.list = append(f.list, diag.Finding{Count: rows})
	f.keys = append(f.keys, key)
	return true
}

// last is the finding that count has just made.
func (f *findings) last() *diag.Finding { return &f.list[len(f.list)-1] }

// merge adds the findings of the next block.
func (f *findings) merge(next *findings) {
	for i, key := range next.keys {
		if f.count(key, next.list[i].Count) {
			n := f.last().Count
			*f.last() = next.list[i]
			f.last().Count = n
		}
	}
}

// done returns the findings in the order of their first rows. Where a column has
// too many unknown words they become one finding.
func (f *findings) done() []diag.Finding {
	var out []diag.Finding
	merged := map[findingKey]int{}
	for i, key := range f.keys {
		group := findingKey{code: key.code, column: key.column}
		if _, over := f.index[group]; over && f.many[group] > 0 {
			if at, ok := merged[group]; ok {
				out[at].Count += f.list[i].Count
				continue
			}
			merged[group] = len(out)
		}
		out = append(out, f.list[i])
	}
	slices.SortStableFunc(out, func(a, b diag.Finding) int { return cmp.Compare(a.Pos.Row, b.Pos.Row) })
	return out
}

// say records a finding about a column of the row at hand. make is called for
// the first row of the cause only.
func (b *block) say(code string, severity diag.Severity, column int, word string, make func() (what, todo diag.Text)) {
	if b.silent || !b.found.count(findingKey{code, column, word}, 1) {
		return
	}
	what, todo := make()
	pos := b.p.file()
	pos.Row = b.line.row.Number
	if column >= 0 {
		pos.Column = columnName(b.p.names, column)
	}
	*b.found.last() = diag.Finding{Severity: severity, Code: code, Pos: pos, What: what, Todo: todo, Count: 1}
}

// quote returns a cell for a finding, cut after 40 characters.
func quote(cell []byte) string {
	const length = 40
	n := 0
	for i := range string(cell) {
		if n == length {
			return string(cell[:i]) + "…"
		}
		n++
	}
	if !utf8.Valid(cell) {
		return string([]rune(string(cell)))
	}
	return string(cell)
}
