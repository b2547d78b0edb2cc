package ledger

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// encode makes a text of an export safe to stand in a CSV file that people open
// in spreadsheets and terminals; decode undoes it exactly.
func encode(s string) string {
	if harmless(s) {
		return s
	}
	return guard(escape(s))
}

func decode(s string) string { return unescape(unguard(s)) }

// harmless reports whether a text obviously needs no encoding: it begins with a
// letter or digit and holds printable ASCII without the marks that encode uses.
func harmless(s string) bool {
	for i := range len(s) {
		c := s[i]
		alphanumeric := c-'0' <= 9 || (c|0x20)-'a' < 26
		if c < ' ' || c > '~' || c == '\\' || c == ';' || i == 0 && !alphanumeric {
			return false
		}
	}
	return true
}

// escape writes what no text should do to a terminal or an editor as \u{1b}:
// control characters, line and paragraph separators, bidirectional controls;
// and bytes that are not UTF-8 as \u{dc80} to \u{dcff}, which no UTF-8 text
// holds. A backslash is written so itself only where it would be mistaken.
func escape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\u{dc%02x}`, s[i])
		case unsafe(r) || strings.HasPrefix(s[i:], `\u{`):
			fmt.Fprintf(&b, `\u{%x}`, r)
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

func unsafe(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r)
}

func unescape(s string) string {
	if !strings.Contains(s, `\u{`) {
		return s
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, `\u{`)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		digits, after, closed := strings.Cut(rest, "}")
		n, err := strconv.ParseUint(digits, 16, 32)
		surrogate := n >= 0xdc80 && n <= 0xdcff
		switch {
		case !closed || err != nil || !surrogate && !utf8.ValidRune(rune(n)):
			b.WriteString(`\u{`)
			s = rest
			continue
		case surrogate:
			b.WriteByte(byte(n))
		default:
			b.WriteRune(rune(n))
		}
		s = after
	}
}

// guard puts an apostrophe before what a spreadsheet would run as a formula: a
// text that begins, perhaps after blanks, with one of = + - @ or their
// full-width forms; the same after a semicolon, where spreadsheets of half of
// Europe begin the next cell whatever the quotes say. Apostrophes that stand
// there already get one more company, so that unguard can take one away.
func guard(s string) string { return atFormulas(s, func(n int) int { return n + 1 }) }

func unguard(s string) string { return atFormulas(s, func(n int) int { return max(0, n-1) }) }

// atFormulas copies s; where a formula could begin, it changes the number of
// apostrophes that stand before it.
func atFormulas(s string, apostrophes func(n int) int) string {
	var b strings.Builder
	for {
		text := strings.TrimLeft(s, "'")
		if formula(text) {
			b.WriteString(strings.Repeat("'", apostrophes(len(s)-len(text))))
			s = text
		}
		cell, rest, more := strings.Cut(s, ";")
		b.WriteString(cell)
		if !more {
			return b.String()
		}
		b.WriteByte(';')
		s = rest
	}
}

// formula reports whether the text begins like a formula, after blanks and what
// is invisible.
func formula(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("=+-@＝＋－＠﹢﹣﹦﹫−", r) && s != ""
}
