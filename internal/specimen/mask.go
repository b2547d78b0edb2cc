package specimen

import "strings"

// row is a row cut into pieces, one list per cell.
type row [][]piece

// text writes the row with every word replaced that does not stay.
func (r row) text(s *scrambler) []string {
	out := make([]string, len(r))
	for i, cell := range r {
		out[i] = cellText(cell, s)
	}
	return out
}

func cellText(cell []piece, s *scrambler) string {
	var b strings.Builder
	for _, p := range cell {
		switch {
		case p.kind == fixedPiece:
			b.WriteString(p.out)
		case p.kind == wordPiece && !p.keep:
			b.WriteString(s.word(p.text))
		default:
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// original writes the row as it was, but for amounts and dates.
func (r row) original() []string {
	out := make([]string, len(r))
	for i, cell := range r {
		for _, p := range cell {
			if p.kind == fixedPiece {
				out[i] += p.out
			} else {
				out[i] += p.text
			}
		}
	}
	return out
}

// mask replaces as many words as it can without changing what sign makes of the
// row: all, else one word after the other, and of a word that must stay all but
// the runes that must.
func (r row) mask(s *scrambler, sign func([]string) string) {
	want := sign(r.original())
	same := func() bool { return sign(r.text(s)) == want }
	if same() {
		return
	}
	r.keepAll(true)
	for c := range r {
		r.cellWords(c, false)
		if same() {
			continue
		}
		r.cellWords(c, true)
		for i := 0; i < len(r[c]); i++ {
			if r[c][i].kind != wordPiece {
				continue
			}
			if r[c][i].keep = false; !same() {
				r[c][i].keep = true
				i += r.narrow(c, i, same)
			}
		}
	}
}

// narrow cuts a word that has to stay down to the part that has to: its last
// runes are replaced, then its first. It returns how many pieces came in.
func (r row) narrow(c, i int, same func() bool) int {
	runes := []rune(r[c][i].text)
	if groupOf(runes[0]) == int(latin) && len(runes) < 8 {
		return 0 // a short word is a word
	}
	before := r[c]
	try := func(from, to int) bool {
		last := r[c]
		r[c] = split(before, i, runes, from, to)
		if !same() {
			r[c] = last
			return false
		}
		return true
	}
	from, to := 0, 1
	for to < len(runes) && !try(0, to) {
		to++
	}
	for from = to - 1; from > 0 && !try(from, to); {
		from--
	}
	return len(r[c]) - len(before)
}

// split cuts a word into what is replaced, what stays, and what is replaced.
func split(cell []piece, i int, runes []rune, from, to int) []piece {
	out := append([]piece{}, cell[:i]...)
	for _, p := range []piece{
		{text: string(runes[:from]), kind: wordPiece},
		{text: string(runes[from:to]), kind: wordPiece, keep: true},
		{text: string(runes[to:]), kind: wordPiece},
	} {
		if p.text != "" {
			out = append(out, p)
		}
	}
	return append(out, cell[i+1:]...)
}

func (r row) keepAll(keep bool) {
	for c := range r {
		r.cellWords(c, keep)
	}
}

func (r row) cellWords(c int, keep bool) {
	for i := range r[c] {
		if r[c][i].kind == wordPiece {
			r[c][i].keep = keep
		}
	}
}
