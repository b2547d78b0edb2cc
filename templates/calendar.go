package templates

import (
	"strconv"
	"strings"

	"golang.org/x/text/message"

	"rivulet/internal/ledger"
)

// Calendar is how a language writes dates: patterns with {d}, {m} and {y} in
// them, of which {m} stands for the month's name. The page's script uses it too.
type Calendar struct {
	Months [12]string `json:"months"`
	Day    string     `json:"day"`
	Month  string     `json:"month"`
}

// newCalendar reads the patterns once. Their keys name the arguments by number,
// since languages order them differently.
func newCalendar(p *message.Printer) Calendar {
	c := Calendar{Day: p.Sprintf("%[1]s %[2]s %[3]s", "{d}", "{m}", "{y}"), Month: p.Sprintf("%[1]s %[2]s", "{m}", "{y}")}
	for i, name := range [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"} {
		c.Months[i] = p.Sprintf(name)
	}
	return c
}

func (c *Calendar) write(pattern string, year, month, day int) string {
	s := strings.Replace(pattern, "{y}", strconv.Itoa(year), 1)
	s = strings.Replace(s, "{d}", strconv.Itoa(day), 1)
	return strings.Replace(s, "{m}", c.Months[month-1], 1)
}

// Calendar returns the patterns that Day and Month follow.
func (l *Language) Calendar() Calendar { return l.calendar }

// Day returns a date such as "3 Feb 2025", empty for the zero Day.
func (l *Language) Day(d ledger.Day) string {
	if d == 0 {
		return ""
	}
	year, month, day := d.Date()
	return l.calendar.write(l.calendar.Day, year, month, day)
}

// Month returns a month such as "Feb 2025", empty for the zero Month.
func (l *Language) Month(m ledger.Month) string {
	if m == 0 {
		return ""
	}
	return l.calendar.write(l.calendar.Month, int(m/12), int(m%12)+1, 0)
}
