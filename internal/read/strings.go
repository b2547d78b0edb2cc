package read

import (
	"bytes"
	"unicode/utf8"
)

// pool is the shared strings of a workbook, decoded, in one piece of memory.
type pool struct {
	arena []byte
	ends  []uint32 // end of each string in arena
	bad   int      // strings with bytes that are not UTF-8
}

// at returns the i-th string, or false if there is none.
func (p *pool) at(i int) ([]byte, bool) {
	if p == nil || i < 0 || i >= len(p.ends) {
		return nil, false
	}
	from := uint32(0)
	if i > 0 {
		from = p.ends[i-1]
	}
	return p.arena[from:p.ends[i]:p.ends[i]], true
}

// parseStrings reads a shared strings part. It returns false where the part
// breaks off or holds more strings than limit; the pool then holds those before.
func parseStrings(b []byte, limit int) (*pool, bool) {
	p := &pool{arena: make([]byte, 0, len(b)/2)}
	for t, ok := nextTag(b, 0); ok; t, ok = nextTag(b, t.end) {
		switch {
		case string(t.name) == "sst" && (t.close || t.empty):
			return p, true
		case string(t.name) != "si" || t.close:
			continue
		}
		if len(p.ends) >= limit {
			return p, false
		}
		if !t.empty {
			var whole bool
			if p.arena, t.end, whole = appendRich(p.arena, b, t.end, "si"); !whole {
				return p, false
			}
			p.check()
		}
		p.ends = append(p.ends, uint32(len(p.arena)))
	}
	return p, false
}

// check repairs the string at the end of the arena if it is not UTF-8.
func (p *pool) check() {
	from := 0
	if n := len(p.ends); n > 0 {
		from = int(p.ends[n-1])
	}
	if s := p.arena[from:]; !utf8.Valid(s) {
		p.bad++
		p.arena = append(p.arena[:from], repair(s, nil, 0)...)
	}
}

// appendRich appends the text of a string item, plain or in runs of rich text,
// that begins at from and ends with the closing tag of name. Phonetic guides
// are no part of the text. It returns the position behind the closing tag, or
// false if there is none.
func appendRich(out, b []byte, from int, name string) ([]byte, int, bool) {
	phonetic := false
	for {
		t, ok := nextTag(b, from)
		if !ok {
			return out, len(b), false
		}
		from = t.end
		switch {
		case t.close && string(t.name) == name:
			return out, from, true
		case string(t.name) == "rPh":
			phonetic = !t.close && !t.empty
		case string(t.name) == "t" && !t.close && !t.empty:
			end := textEnd(b, from)
			if end < 0 {
				return out, len(b), false
			}
			if raw := b[from:end]; phonetic {
			} else if needsDecoding(raw) {
				out = appendText(out, raw)
			} else {
				out = append(out, raw...)
			}
			from = end
		}
	}
}

// textEnd returns where the character data at from ends, past CDATA, or -1.
func textEnd(b []byte, from int) int {
	for {
		i := bytes.IndexByte(b[from:], '<')
		if i < 0 {
			return -1
		}
		from += i
		if !bytes.HasPrefix(b[from:], []byte("<![CDATA[")) {
			return from
		}
		j := bytes.Index(b[from:], []byte("]]>"))
		if j < 0 {
			return -1
		}
		from += j
	}
}
