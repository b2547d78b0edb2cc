package format

import (
	"strings"
	"unicode/utf8"

	"rivulet/internal/money"
	"rivulet/internal/read"
)

// find returns the value that stands outside the rows: the fixed one, or what
// follows the first label found above the header. Empty if there is none.
func (w *Where) find(rows []read.HeadRow) string {
	if w.Fixed != "" {
		return w.Fixed
	}
	for _, label := range w.After {
		if value := after(rows, label); value != "" {
			return value
		}
	}
	return ""
}

// findAll is find, but joins what follows several labels ("Von:", "Bis:") with
// " - ".
func (w *Where) findAll(rows []read.HeadRow) string {
	if w.Fixed != "" {
		return w.Fixed
	}
	var values []string
	for _, label := range w.After {
		if value := after(rows, label); value != "" {
			values = append(values, value)
		}
	}
	return strings.Join(values, " - ")
}

// after returns the rest of the first cell that begins with a label, or the next
// cell of its row that is not blank.
func after(rows []read.HeadRow, label string) string {
	for i := range rows {
		cells := rows[i].Cells
		for j, cell := range cells {
			rest, ok := cutLabel(cell, label)
			if !ok {
				continue
			}
			if rest = trimValue(rest); rest != "" {
				return rest
			}
			for _, next := range cells[j+1:] {
				if next = trimValue(next); next != "" {
					return next
				}
			}
		}
	}
	return ""
}

// cutLabel returns what follows a label at the start of a cell. Blanks, case,
// width and a byte order mark make no difference.
func cutLabel(cell, label string) (rest string, ok bool) {
	want := []rune(strings.ReplaceAll(Normalise(label), " ", ""))
	last := rune(0)
	for i, r := range cell {
		if len(want) == 0 {
			return cell[i:], true
		}
		f := fold(r, last)
		if f == 0 || f == ' ' || last == 0 && (f == '"' || f == '\'') {
			continue
		}
		if f != want[0] {
			return "", false
		}
		last, want = f, want[1:]
	}
	return "", len(want) == 0
}

// trimValue takes blanks, colons, quotes and delimiters off a value: a line that
// somebody adds has a comma where the file may have a semicolon.
func trimValue(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		f := fold(r, 0)
		return f == 0 || f == ' ' || f == ':' || f == '"' || f == ',' || f == ';'
	})
}

// currencyWithin returns the currency that a text from the preamble names: alone
// ("EUR"), or beside an amount ("1.234,56 EUR", "4.093,32 €").
func currencyWithin(text string) money.Currency {
	for _, word := range strings.Fields(Normalise(text)) {
		if c := currencyOf(word); c != "" {
			return c
		}
	}
	if r, size := utf8.DecodeLastRuneInString(text); size > 1 {
		return currencyOf(string(r))
	}
	return ""
}

// CurrencyLabel is what a user writes above the header of a file that does not
// name its currency: "Currency,EUR".
const CurrencyLabel = "Currency"

// currencyAbove returns the currency that stands above the header: where the
// format says, else in a line that the user has added.
func (f *Format) currencyAbove(above []read.HeadRow) money.Currency {
	if c := currencyWithin(f.Currency.find(above)); c != "" || len(f.Columns[Currency]) > 0 {
		return c
	}
	return currencyWithin(after(above, CurrencyLabel))
}

// pointsWord is the fixed currency of a format whose amounts are points.
const pointsWord = "points"

// fixedCurrency is the currency that a format declares: a code or symbol, or the
// provider's points. Empty if it is neither.
func fixedCurrency(text, provider string) money.Currency {
	if text == pointsWord {
		return money.Currency("points:" + Normalise(provider))
	}
	return currencyWithin(text)
}
