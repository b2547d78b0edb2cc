package normalise

import (
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

// period reads the two dates of a stated period, "2024-01-01 - 2024-01-31",
// "01.01.2024 bis 31.01.2024": in the layout of the date column, else in any
// known one. Two dates that do not run forwards are none.
func (p *program) period(text string) (from, to ledger.Day, ok bool) {
	if strings.TrimSpace(text) == "" {
		return 0, 0, false
	}
	layouts := []*layout{p.layout[rDate], p.iso}
	layouts = append(layouts, p.layouts[rDate]...)
	layouts = append(layouts, compiledKnown()...)
	for _, mark := range []string{" - ", " – ", " — ", " bis ", " to ", " au ", " al ", "~", "～", "–", "至", " - ", "-", "/"} {
		a, b, cut := strings.Cut(text, mark)
		if !cut {
			continue
		}
		for _, l := range layouts {
			if l == nil || l.yearless || l.month {
				continue
			}
			first, good := l.parse(clean(bare(a)), false)
			last, also := l.parse(clean(bare(b)), false)
			if good && also && first.day <= last.day {
				return first.day, last.day, true
			}
		}
	}
	return 0, 0, false
}

// bare removes brackets and words before and after a date: "von 01.01.2024".
func bare(s string) []byte {
	s = strings.Trim(s, " \t[]()")
	if word, rest, ok := strings.Cut(s, " "); ok && strings.Trim(strings.ToLower(word), "abcdefghijklmnopqrstuvwxyz:") == "" {
		if month, _ := format.Month([]byte(word)); month == 0 {
			s = rest
		}
	}
	return []byte(s)
}

// dayAbove finds the day on which all rows of a format count whose rows have no
// date.
func (p *program) dayAbove() {
	from, to, ok := p.spanAbove()
	switch {
	case !ok:
	case p.first:
		p.above = from
	default:
		p.above = to
	}
}

// spanAbove reads the period above the header, or a month: "July 2024",
// "2024-07", "Sales Period: July 2024".
func (p *program) spanAbove() (from, to ledger.Day, ok bool) {
	text := p.match.Period
	if from, to, ok = p.period(text); ok {
		return from, to, true
	}
	for _, layout := range []string{"MMM yyyy", "yyyy-MM", "yyyy年M月", "yyyy년 M월", "MM/yyyy"} {
		l, err := compileLayout(layout)
		if err != nil {
			continue
		}
		if m, good := l.parse(clean([]byte(text)), false); good {
			return firstOfMonth(m.day), m.day, true
		}
	}
	return 0, 0, false
}
