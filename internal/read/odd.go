package read

import "rivulet/internal/diag"

// oddity is a kind of repair that a text needed.
type oddity uint8

const (
	paddedQuote oddity = iota
	strayQuote
	openQuote
	tooWide
	badBytes
	lostChars
	oddityCount
)

// oddities counts repairs by kind and remembers the first line of each.
type oddities [oddityCount]struct{ line, rows int }

// count notes n rows with the oddity, the first of them at line.
func (o *oddities) count(kind oddity, line, n int) {
	if o[kind].rows == 0 || line < o[kind].line {
		o[kind].line = line
	}
	o[kind].rows += n
}

// row notes one row with the oddities whose bits are set in seen.
func (o *oddities) row(seen uint8, line int) {
	for k := range oddityCount {
		if seen>>k&1 != 0 {
			o.count(k, line, 1)
		}
	}
}

// add merges the oddities of another block.
func (o *oddities) add(later *oddities) {
	for k := range o {
		if later[k].rows > 0 {
			o.count(oddity(k), later[k].line, later[k].rows)
		}
	}
}

// findings says what was repaired.
func (o *oddities) findings(file, encoding string) []diag.Finding {
	var list []diag.Finding
	for k, e := range o {
		if e.rows == 0 {
			continue
		}
		f := oddityFinding(oddity(k), encoding)
		f.Pos = diag.Pos{File: file, Row: e.line}
		f.Count = e.rows
		list = append(list, f)
	}
	return list
}

func oddityFinding(kind oddity, encoding string) diag.Finding {
	see := diag.T("Compare the row with the file.")
	switch kind {
	case paddedQuote:
		return diag.Finding{Severity: diag.Note, Code: "quote-padded",
			What: diag.T("Blanks stand between a quoted cell and the next cell; they were left out.")}
	case strayQuote:
		return diag.Finding{Severity: diag.Note, Code: "quote-stray",
			What: diag.T("A quotation mark stands inside a cell; it was read as text."), Todo: see}
	case openQuote:
		return diag.Finding{Severity: diag.Warning, Code: "quote-unclosed",
			What: diag.T("A quotation mark is never closed; the cell was read up to the next delimiter."), Todo: see}
	case tooWide:
		return diag.Finding{Severity: diag.Warning, Code: "row-too-wide",
			What: diag.T("The row has more cells than the limit; the rest was left out."), Todo: see}
	case badBytes:
		return diag.Finding{Severity: diag.Warning, Code: "bytes-repaired",
			What: diag.T("The file is UTF-8, but some bytes are not; they were read as Windows-1252."), Todo: see}
	default:
		return diag.Finding{Severity: diag.Warning, Code: "characters-lost",
			What: diag.T("Some bytes are not valid %s; those characters are lost.", encoding),
			Todo: diag.T("Download the file again, or save it as UTF-8.")}
	}
}
