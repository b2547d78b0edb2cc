package specimen

import (
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/payer"
	"rivulet/internal/read"
)

// newTable learns what the columns of a table hold.
func newTable(m format.Match, s Sheet, known *payer.Catalogue) *table {
	t := &table{sheet: s, match: m, roles: map[int]format.Role{}, groups: map[int]grouping{}, numbers: money.Convention{Decimal: '.'}}
	if m.Format == nil {
		t.sheet.Header = headerOf(s)
		t.vote("", "")
		return t
	}
	for _, r := range []format.Role{
		format.Rate, format.Currency, format.ForeignCurrency, format.Time,
		format.Paid, format.Due, format.Earned, format.Started, format.Finished, format.Date,
		format.Tip, format.Tax, format.Fee, format.Refunded, format.FeeRefunded, format.Balance, format.ForeignAmount, format.ForeignFee, format.Gross, format.Net, format.Credit, format.Debit, format.AmountColumn,
	} {
		for _, x := range m.Columns[r] {
			t.roles[x] = r
		}
	}
	for x := range m.Format.Cells { // what no role reads must keep its shape all the same
		if t.roles[x] != "" {
			continue
		}
		switch m.Format.Cells[x].Is {
		case "date":
			t.roles[x] = format.Started
		case "number", "signed":
			t.roles[x] = format.ForeignAmount
		}
	}
	t.sign = newSignature(m, known)
	t.amountsUnread()
	t.vote(m.Format.Numbers.Decimal, m.Format.Numbers.Default)
	return t
}

// headerOf finds what looks like a header: the first row of at least two words
// without a digit or an @, above a row with digits.
func headerOf(s Sheet) int {
	for y := range s.Rows[:min(len(s.Rows), read.HeadRows)] {
		filled := 0
		names := map[string]bool{}
		fits := true
		for _, c := range s.Rows[y] {
			name := strings.TrimSpace(c.Text)
			if name == "" {
				continue
			}
			filled++
			fits = fits && !names[name] && len(name) < 60 && !strings.ContainsAny(name, "0123456789@")
			names[name] = true
		}
		if !fits || filled < 2 {
			continue
		}
		for _, next := range s.Rows[y+1:] {
			if blank(next) {
				continue
			}
			for _, c := range next {
				if strings.ContainsAny(c.Text, "0123456789") {
					return y
				}
			}
			break
		}
	}
	return -1
}

// vote decides the decimal mark of the table and learns how its columns group
// thousands.
func (t *table) vote(decimal, fallback string) {
	var v money.Vote
	t.eachAmount(func(_ int, c Cell) { v.See([]byte(c.Text)) })
	def := byte('.')
	if fallback == "comma" || decimal == "comma" {
		def = ','
	}
	t.numbers, _ = v.DecideFor(t.match.Currency, def)
	switch decimal {
	case "point":
		t.numbers.Decimal = '.'
	case "comma":
		t.numbers.Decimal = ','
	}
	plain := map[int]bool{}
	t.eachAmount(func(x int, c Cell) {
		n, ok := parseNumber(c.Text, markOf(c.Text, t.numbers.Decimal))
		switch {
		case !ok:
		case n.group.mark != "":
			t.groups[x], t.all = n.group, n.group
		case len(n.whole) > 3:
			plain[x] = true
		}
	})
	for x, r := range t.roles {
		if _, known := t.groups[x]; isMoney(r) && !known && !plain[x] {
			t.groups[x] = t.all
		}
	}
}

// eachAmount visits the cells of the money columns; of an unknown table, all
// cells that are an amount.
func (t *table) eachAmount(use func(x int, c Cell)) {
	shape := amountsIn()
	for y, row := range t.sheet.Rows {
		for x, c := range row {
			if y < t.sheet.body() || c.Kind == read.Number {
				continue
			}
			if isMoney(t.roles[x]) || t.match.Format == nil && shape.FindString(c.Text) == strings.Trim(c.Text, "+-() ") {
				use(x, c)
			}
		}
	}
}

// groupOf is how a column groups thousands; texts do as the table does.
func (t *table) groupOf(x int) grouping {
	if g, known := t.groups[x]; known || t.match.Format == nil {
		return g
	}
	return t.all
}

// amount scales a cell of a money column. It fails for cells that are none.
func (a *anonymiser) amount(t *table, x int, c Cell) (string, bool) {
	if !isMoney(t.roles[x]) {
		return "", false
	}
	convention := t.numbers
	convention.Sides = t.match.Format != nil && t.match.Format.Numbers.Sides
	if c.Kind == read.Number {
		convention.Decimal = '.'
	}
	text := clean(c.Text)
	if parsed, err := convention.ParseDecimal([]byte(text)); err != nil || parsed.Empty {
		if _, err := convention.Parse([]byte(text), t.match.Currency); err != nil || parsed.Empty {
			return "", false
		}
	}
	n, ok := parseNumber(c.Text, convention.Decimal)
	if !ok {
		return "", false
	}
	if n.isZero() {
		return c.Text, true
	}
	group := t.groups[x]
	if c.Kind == read.Number {
		group = grouping{}
	}
	return n.times(a.factor, group), true
}

// table anonymises all rows.
func (a *anonymiser) table(t *table) Sheet {
	out := t.sheet.clone()
	header := make([]string, 0)
	if t.sheet.Header >= 0 {
		for _, c := range t.sheet.Rows[t.sheet.Header] {
			header = append(header, format.Normalise(c.Text))
		}
	}
	for y, cells := range t.sheet.Rows {
		if y == t.sheet.Header || y >= t.sheet.body() && repeats(cells, header) {
			continue
		}
		texts := a.row(t, y, cells)
		for x := range cells {
			out.Rows[y][x].Text = texts[x]
		}
	}
	return out
}

// repeats reports whether a row is the header once more.
func repeats(cells []Cell, header []string) bool {
	same := 0
	for x, name := range header {
		if name == "" {
			continue
		}
		if x >= len(cells) || format.Normalise(cells[x].Text) != name {
			return false
		}
		same++
	}
	return same > 1
}

// row anonymises one row.
func (a *anonymiser) row(t *table, y int, cells []Cell) []string {
	r := make(row, len(cells))
	var key strings.Builder
	for x, c := range cells {
		r[x] = a.cell(t, y, x, c)
		for _, p := range r[x] {
			key.WriteString(p.text + "\x00" + p.out + "\x01")
		}
	}
	if known, ok := a.rowsSeen[key.String()]; ok && y >= t.sheet.body() {
		return known
	}
	sign := func([]string) string { return "" }
	switch {
	case t.sign == nil:
	case y < t.sheet.body():
		sign = t.sign.above
	default:
		sign = t.sign.of
	}
	r.mask(a.words, sign)
	texts := r.text(a.words)
	if y >= t.sheet.body() {
		a.rowsSeen[key.String()] = texts
	}
	return texts
}

// cell cuts a cell into its pieces: an amount or a date is one that is already
// replaced, a text may hold both.
func (a *anonymiser) cell(t *table, y, x int, c Cell) []piece {
	role := t.roles[x]
	if y < t.sheet.body() {
		role = ""
	}
	if t.match.Format != nil && isEmptyMark(t.match.Format, c.Text) {
		return []piece{{text: c.Text, kind: markPiece}}
	}
	fixed := func(out string) []piece { return []piece{{text: c.Text, out: out, kind: fixedPiece}} }
	if y < t.sheet.body() && t.recordsPeriod(y) && x == 0 {
		return fixed(c.Text)
	}
	if y < t.sheet.body() && (t.monthAbove(c.Text) || t.recordsPeriod(y)) && a.lettersOfDates(c.Text) {
		if out, ok := a.shift.date(c.Text); ok {
			return fixed(out)
		}
	}
	if running, ok := t.counts[x]; ok && y >= t.sheet.body() {
		if out, ok := running.next(c.Text); ok {
			return fixed(out)
		}
	}
	switch {
	case c.Kind == read.Date, isDate(role):
		if out, ok := a.shift.date(c.Text); ok && a.lettersOfDates(c.Text) && !a.amounts.within(c.Text) {
			out, _ = a.clocks.move(out, a.clocks.inDate)
			return fixed(out)
		}
		if t.yearless() && isMonthAndDay(c.Text) && a.lettersOfDates(c.Text) {
			return fixed(c.Text) // the year that is shifted stands above the header; a month and a day stay
		}
	case c.Kind == read.Bool:
		return []piece{{text: c.Text, kind: markPiece}}
	case role == format.Time:
		if out, ok := a.clocks.move(c.Text, a.clocks.alone); ok {
			return fixed(out)
		}
	case isMoney(role):
		if out, ok := a.amount(t, x, c); ok {
			return fixed(out)
		}
	}
	return a.text(t, x, c.Text, y < t.sheet.body())
}

// lettersOfDates reports whether the letters of a cell can be those of a date:
// short words such as months, weekdays and zones.
func (a *anonymiser) lettersOfDates(text string) bool {
	words := 0
	for _, p := range cutWords(text) {
		if p.kind == wordPiece && !strings.ContainsFunc(p.text, isDigit) {
			month, _ := format.Month([]byte(p.text))
			if words++; month == 0 && len([]rune(p.text)) > 10 || words > 5 {
				return false
			}
		}
	}
	return true
}
