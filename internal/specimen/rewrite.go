package specimen

import (
	"strings"
	"unicode/utf8"
)

// Rewrite returns the text file with the cells of before replaced by those of
// after, and everything between them as it stands: byte order mark, encoding,
// quotes, delimiters, line ends. Where the cells cannot be found again in the
// file, the copy is written anew, in UTF-8.
func Rewrite(content []byte, before, after Sheet, encoding string) ([]byte, error) {
	mark, text, err := decode(content, encoding)
	if err != nil {
		return after.text()
	}
	replaced, ok := rewrite(text, before, after)
	if !ok {
		return after.text()
	}
	out, err := encode(mark, replaced, encoding)
	if err != nil {
		return after.text()
	}
	return out, nil
}

// rewrite walks over the text from cell to cell.
func rewrite(text string, before, after Sheet) (string, bool) {
	delimiter := ','
	if before.Delimiter != "" {
		delimiter = rune(before.Delimiter[0])
	}
	between := func(r rune) bool {
		return r == delimiter || r <= ' ' || r == '"' || r == '\\' || r == 0xFEFF || r == 0xA0 || r == 0x3000 || r == 0x200B
	}
	var b strings.Builder
	at := 0
	if strings.HasPrefix(strings.ToLower(strings.TrimLeft(text, `"`)), "sep=") {
		at = strings.IndexAny(text, "\r\n") + 1
		b.WriteString(text[:at])
	}
	for y, row := range before.Rows {
		for x, c := range row {
			old := strings.TrimFunc(c.Text, between)
			if old == "" {
				continue
			}
			to := strings.TrimFunc(after.Rows[y][x].Text, between)
			gap := at
			for gap < len(text) {
				r, size := utf8.DecodeRuneInString(text[gap:])
				if !between(r) {
					break
				}
				gap += size
			}
			b.WriteString(text[at:gap])
			end, quotes, returns, ok := same(text, gap, old)
			if !ok {
				return "", false
			}
			at = end
			b.WriteString(dress(text[:gap], old, to, delimiter, quotes, returns))
		}
	}
	for _, r := range text[at:] {
		if !between(r) {
			return "", false
		}
	}
	b.WriteString(text[at:])
	return b.String(), true
}

// same follows a cell through the raw text from a place on, where its quotes may
// be doubled or escaped and its line ends longer. It returns the end of the
// cell, how a quote is written and how a line end is.
func same(text string, at int, cell string) (end int, quote, lineEnd string, ok bool) {
	quote, lineEnd = `"`, "\n"
	for _, r := range cell {
		rest := text[at:]
		switch {
		case r == '"' && (strings.HasPrefix(rest, `""`) || strings.HasPrefix(rest, `\"`)):
			quote = rest[:2]
			at += 2
		case r == '\n' && strings.HasPrefix(rest, "\r\n"):
			lineEnd = "\r\n"
			at += 2
		default:
			next, size := utf8.DecodeRuneInString(rest)
			if size == 0 || next != r {
				return 0, "", "", false
			}
			at += size
		}
	}
	return at, quote, lineEnd, true
}

// dress writes a cell as the file writes cells. One that holds a delimiter only
// since its amount grew gets quotes.
func dress(before, old, to string, delimiter rune, quote, lineEnd string) string {
	if strings.ContainsRune(to, delimiter) && !strings.ContainsRune(old, delimiter) && !strings.HasSuffix(before, `"`) {
		return `"` + to + `"`
	}
	if quote != `"` {
		to = strings.ReplaceAll(to, `"`, quote)
	}
	if lineEnd != "\n" {
		to = strings.ReplaceAll(to, "\n", lineEnd)
	}
	return to
}
