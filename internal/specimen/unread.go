package specimen

import (
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/money"
)

// amountsUnread finds the columns of amounts that no role reads, such as the
// amount beside a debit and a credit of the same rows: they are scaled as the
// others are, so that what held between them holds in the copy. Whole numbers
// alone are none, as they may be anything, unless inference knows their name.
func (t *table) amountsUnread() {
	filled, numbers, decimals := map[int]int{}, map[int]int{}, map[int]int{}
	point, comma := money.Convention{Decimal: '.'}, money.Convention{Decimal: ','}
	for _, row := range t.sheet.Rows[min(t.sheet.body(), len(t.sheet.Rows)):] {
		for x, c := range row {
			text := strings.TrimSpace(c.Text)
			if text == "" || t.roles[x] != "" {
				continue
			}
			filled[x]++
			for _, convention := range []money.Convention{point, comma} {
				if d, err := convention.ParseDecimal([]byte(text)); err == nil && !d.Empty {
					numbers[x]++
					if d.Scale > 0 {
						decimals[x]++
					}
					break
				}
			}
		}
	}
	for x, n := range numbers {
		if n == filled[x] && (decimals[x] > 0 || t.namesMoney(x)) && t.free(x) {
			t.roles[x] = format.ForeignAmount
		}
	}
}

// free reports a column to which the format gives no meaning.
func (t *table) free(x int) bool {
	for _, columns := range t.match.Columns {
		for _, at := range columns {
			if at == x {
				return false
			}
		}
	}
	return true
}

// namesMoney reports a column of an inferred table that is named as money.
func (t *table) namesMoney(x int) bool {
	if t.sign.hearing == nil || t.sheet.Header < 0 || x >= len(t.sheet.Rows[t.sheet.Header]) {
		return false
	}
	return t.sign.hearing.NamesMoney(t.sheet.Rows[t.sheet.Header][x].Text)
}
