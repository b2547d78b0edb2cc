package payer

import (
	"bytes"
	"unicode/utf8"
)

// matcher runs a text through the automaton. The first run takes the best
// pattern whatever its conditions and collects the marks; if that pattern's
// conditions turn out not to hold, which is rare, a second run that knows all
// marks takes the best whose conditions hold.
type matcher struct {
	a      *automaton
	best   int    // index of the best pattern; len(patterns) for none
	marks  uint64 // of the words seen
	second bool
}

// ascii runs the raw text; it reports false at the first byte outside ASCII.
func (m *matcher) ascii(text []byte) bool {
	a := m.a
	next, class, quiet := a.next, &a.class, a.dense-1
	s := uint16(startState)
	for i := 0; i < len(text); i++ {
		to := next[int(s)*stride+int(class[text[i]])]
		if to-1 < quiet { // a shallow state in which nothing ends
			s = to
			continue
		}
		switch to {
		case foreign:
			return false
		case root:
			// Latin patterns begin at a gap: skip the rest of the word.
			for i+1 < len(text) && class[text[i+1]]-1 < firstWide-1 {
				i++
			}
			s = root
			continue
		}
		s = to &^ endsHere
		m.end(a.states[s].end)
		for s >= a.dense && i+1 < len(text) {
			i++
			c := class[text[i]]
			if c == beyond {
				return false
			}
			s = a.step(s, c)
			if e := a.states[s].end; e != 0 {
				m.end(e)
			}
		}
	}
	m.end(a.states[a.step(s, gap)].end)
	return true
}

// folded runs a folded text.
func (m *matcher) folded(text []byte) { m.a.walk(text, m.end) }

// walk runs a folded text and calls end with each ending that is not 0, and with
// that of the text's end.
func (a *automaton) walk(text []byte, end func(uint16)) {
	s := uint16(startState)
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf {
			s = a.step(s, a.class[b])
			i++
		} else {
			r, n := utf8.DecodeRune(text[i:])
			i += n
			code := a.letters.code(r)
			if code.n == 0 {
				s = root
				continue
			}
			for range code.n {
				s = a.step(s, code.next())
			}
		}
		if e := a.states[s].end; e != 0 {
			end(e)
		}
	}
	end(a.states[a.step(s, gap)].end)
}

// end takes what ends here: ending 0 is nothing.
func (m *matcher) end(i uint16) {
	e := &m.a.ends[i]
	if !m.second {
		m.marks |= e.marks
	}
	for _, p := range m.a.lists[e.from:e.to] {
		if int(p) >= m.best {
			return
		}
		if !m.second || m.holds(&m.a.patterns[p]) {
			m.best = int(p)
			return
		}
	}
}

// holds reports whether the conditions of a pattern hold.
func (m *matcher) holds(p *pattern) bool {
	return p.bars&m.marks == 0 && p.needs&^m.marks == 0
}

// done reports whether the result of the first run over the raw text stands,
// and completes the marks if it might not.
func (m *matcher) done(text []byte) bool {
	if m.best == len(m.a.patterns) {
		return true
	}
	best := &m.a.patterns[m.best]
	if best.bars|best.needs == 0 {
		return true
	}
	if bytes.IndexByte(text, '*') >= 0 || bytes.Contains(text, []byte("＊")) {
		m.marks |= asteriskMark
	}
	return m.holds(best)
}

// again returns the matcher of the second run.
func (m *matcher) again() matcher {
	return matcher{a: m.a, best: len(m.a.patterns), marks: m.marks, second: true}
}

// hit returns the entry of the best pattern, −1 for none.
func (m *matcher) hit() int32 {
	if m.best == len(m.a.patterns) {
		return -1
	}
	return m.a.patterns[m.best].hit
}
