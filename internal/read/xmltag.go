package read

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// tag is one tag of XML. Its slices lie in the text it was read from.
type tag struct {
	name  []byte // without prefix
	attrs []byte
	close bool // </name>
	empty bool // <name/>
	end   int  // position behind the tag
}

// nextTag reads the first tag of b at or behind from. It passes over comments,
// instructions and CDATA. It returns false if b holds no whole tag.
func nextTag(b []byte, from int) (t tag, ok bool) {
	for {
		i := 0
		if from >= len(b) || b[from] != '<' { // most tags follow each other
			i = bytes.IndexByte(b[from:], '<')
		}
		if i < 0 || from+i+1 >= len(b) {
			return tag{}, false
		}
		i += from + 1
		if b[i] != '!' && b[i] != '?' {
			return tagAt(b, i)
		}
		stop := ">"
		switch {
		case bytes.HasPrefix(b[i:], []byte("!--")):
			stop = "-->"
		case bytes.HasPrefix(b[i:], []byte("![CDATA[")):
			stop = "]]>"
		}
		j := bytes.Index(b[i:], []byte(stop))
		if j < 0 {
			return tag{}, false
		}
		from = i + j + len(stop)
	}
}

// tagAt reads the tag whose first byte behind the bracket is at i.
func tagAt(b []byte, i int) (t tag, ok bool) {
	if t.close = b[i] == '/'; t.close {
		i++
	}
	start := i
	for i < len(b) && b[i] > ' ' && b[i] != '>' && b[i] != '/' {
		if b[i] == ':' {
			start = i + 1
		}
		i++
	}
	t.name = b[start:i]
	var quote byte
	for start = i; i < len(b); i++ {
		switch c := b[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			t.attrs, t.end = b[start:i], i+1
			if i > start && b[i-1] == '/' {
				t.attrs, t.empty = b[start:i-1], true
			}
			return t, true
		}
	}
	return tag{}, false
}

// attribute takes the first attribute off attrs: its name without prefix, its
// raw value and what follows. The name is nil at the end.
func attribute(attrs []byte) (name, value, rest []byte) {
	eq := bytes.IndexByte(attrs, '=')
	if eq < 0 {
		return nil, nil, nil
	}
	name = bytes.TrimSpace(attrs[:eq])
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	rest = attrs[eq+1:]
	for len(rest) > 0 && rest[0] <= ' ' {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return nil, nil, nil
	}
	stop := bytes.IndexByte(rest[1:], rest[0])
	if stop < 0 {
		return nil, nil, nil
	}
	return name, rest[1 : stop+1], rest[stop+2:]
}

// value returns the unescaped value of the named attribute, "" if it is missing.
func (t tag) value(name string) string {
	for n, v, rest := attribute(t.attrs); n != nil; n, v, rest = attribute(rest) {
		if string(n) == name {
			return string(appendText(nil, v))
		}
	}
	return ""
}

// needsDecoding reports whether XML text differs from the text it means.
func needsDecoding(b []byte) bool {
	return bytes.IndexByte(b, '&') >= 0 || bytes.IndexByte(b, '\r') >= 0 || bytes.IndexByte(b, '<') >= 0 ||
		bytes.Contains(b, []byte("_x"))
}

// appendText appends the text that b means: entities, CDATA, line ends, and
// the _x000D_ of workbooks. What is none of these, such as a bare &, is text.
func appendText(out, b []byte) []byte {
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c == '&':
			if r, n := entity(b[i:]); n > 0 {
				out = utf8.AppendRune(out, r)
				i += n
				continue
			}
		case c == '_':
			if r, n := underscored(b[i:]); n > 0 {
				out = utf8.AppendRune(out, r)
				i += n
				continue
			}
		case c == '\r' && i+1 < len(b) && b[i+1] == '\n':
			i++
			continue
		case c == '<' && bytes.HasPrefix(b[i:], []byte("<![CDATA[")):
			inner := b[i+len("<![CDATA["):]
			if j := bytes.Index(inner, []byte("]]>")); j >= 0 {
				out = append(out, inner[:j]...)
				i += len("<![CDATA[") + j + len("]]>")
				continue
			}
		}
		out = append(out, b[i])
		i++
	}
	return out
}

// entity reads an entity at the start of b and returns its length, 0 if it is
// none.
func entity(b []byte) (rune, int) {
	end := bytes.IndexByte(b[:min(len(b), 12)], ';')
	if end < 2 {
		return 0, 0
	}
	name := string(b[1:end])
	switch name {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	}
	if name[0] != '#' {
		return 0, 0
	}
	digits, base := name[1:], 10
	if len(digits) > 1 && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 21)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), end + 1
}

// underscored reads a character written as _x000D_.
func underscored(b []byte) (rune, int) {
	if len(b) < 7 || b[1] != 'x' || b[6] != '_' {
		return 0, 0
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), 7
}
