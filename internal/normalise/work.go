package normalise

import (
	"bytes"
	"strings"

	"rivulet/internal/money"
	"rivulet/internal/read"
)

// minutes returns the time worked: of the hours column ("1.5", "1:30", "1h 30m"),
// else from the start to the finish of the work; 0 if unknown.
func (b *block) minutes() int32 {
	p := b.p
	if text, column := b.line.first(rHours); len(text) > 0 {
		return p.duration(text, b.line.kind(column), columnName(p.names, column))
	}
	if !p.columns.has(rStarted) || !p.columns.has(rFinished) {
		return 0
	}
	from, _, ok := b.date(rStarted)
	to, _, also := b.date(rFinished)
	if !ok || !also || from.second < 0 || to.second < 0 {
		return 0
	}
	seconds := int64(to.day-from.day)*86400 + int64(to.second-from.second)
	const longest = 31 * 86400 // more is not work but a wrong date
	if seconds <= 0 || seconds > longest {
		return 0
	}
	return int32((seconds + 30) / 60)
}

// duration reads a time worked; the header's unit is hours unless it names
// minutes or seconds.
func (p *program) duration(text []byte, kind read.CellKind, header string) int32 {
	if h, m, ok := clockDuration(text); ok {
		return int32(h*60 + m)
	}
	d, err := p.plainConvention(kind).ParseDecimal(text)
	if err != nil || d.Empty {
		return 0
	}
	units, _, ok := d.Rescale(6)
	const most = 31 * 24 * 1000000 // hours of a month
	header = strings.ToLower(header)
	switch {
	case strings.Contains(header, "second"), strings.Contains(header, "sekunde"):
		units /= 3600
	case strings.Contains(header, "minute"), strings.Contains(header, "(min"):
		units /= 60
	}
	if !ok || units <= 0 || units > most {
		return 0
	}
	return int32((units*60 + 500000) / 1000000)
}

// plainConvention is convention for hours and distances.
func (p *program) plainConvention(kind read.CellKind) money.Convention {
	if kind == read.Number {
		return money.Convention{Decimal: '.'}
	}
	return p.plain
}

// clockDuration reads "1:30", "01:30:00" and "1h 30m".
func clockDuration(text []byte) (hours, minutes int, ok bool) {
	number := func() (n int, ok bool) {
		digits := 0
		for len(text) > 0 && text[0]-'0' <= 9 && digits < 4 {
			n = n*10 + int(text[0]-'0')
			text = text[1:]
			digits++
		}
		return n, digits > 0
	}
	if hours, ok = number(); !ok || len(text) == 0 {
		return 0, 0, false
	}
	mark := text[0]
	if mark != ':' && mark|0x20 != 'h' {
		return 0, 0, false
	}
	text = bytes.TrimLeft(text[1:], " ")
	minutes, ok = number()
	if !ok {
		return hours, 0, mark != ':' && len(text) == 0
	}
	return hours, minutes, minutes < 60 && hours <= 31*24
}

// metres returns the distance; the unit stands in the header: miles, else
// kilometres, unless it says metres.
func (b *block) metres() int32 {
	text, column := b.line.first(rDistance)
	if len(text) == 0 {
		return 0
	}
	header := strings.ToLower(columnName(b.p.names, column))
	body := text
	factor := int64(1_000_000) // of a kilometre, in thousandths of a metre
	switch {
	case strings.Contains(header, "mile"), strings.Contains(header, "(mi)"), bytes.HasSuffix(body, []byte("mi")), bytes.HasSuffix(body, []byte("miles")):
		factor = 1_609_344 // the international mile of 1959
	case strings.Contains(header, "meter") && !strings.Contains(header, "kilo"), strings.Contains(header, "metre") && !strings.Contains(header, "kilo"), strings.Contains(header, "(m)"):
		factor = 1000
	}
	for _, unit := range []string{"miles", "mi", "km", "m"} {
		body = trim(bytes.TrimSuffix(body, []byte(unit)))
	}
	d, err := b.p.plainConvention(b.line.kind(column)).ParseDecimal(body)
	if err != nil || d.Empty {
		return 0
	}
	millionths, _, ok := d.Rescale(6)
	most := int64(100_000 * 1_000_000) // km or miles; more is no way to work
	if factor == 1000 {
		most *= 1000
	}
	if !ok || millionths <= 0 || millionths > most {
		return 0
	}
	return int32((millionths*factor + 500_000_000) / 1_000_000_000)
}
