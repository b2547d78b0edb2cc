package ledger

import (
	"fmt"
	"time"
)

// Day is a calendar day as a count of days since 1970-01-01. The zero Day means
// "no date"; no export of interest reaches back to that day.
type Day int32

// Month is a calendar month: year × 12 + month − 1. The zero Month means none.
type Month int32

// DayOf returns the day of a civil date. It fails on dates that do not exist
// and on years outside 1971–2199.
func DayOf(year, month, day int) (Day, error) {
	if year < 1971 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, fmt.Errorf("%d-%02d-%02d is not a date between 1971 and 2199", year, month, day)
	}
	return civil(year, month, day), nil
}

// ParseDay reads an ISO date, "2024-02-29"; the empty string is the zero Day.
func ParseDay(s string) (Day, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("reading %q as a date: want YYYY-MM-DD", s)
	}
	return DayOf(t.Year(), int(t.Month()), t.Day())
}

// Date returns the civil date.
func (d Day) Date() (year, month, day int) {
	t := time.Unix(int64(d)*86400, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// String returns the ISO date, empty for the zero Day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly)
}

// DaysApart returns how many days lie between a and b.
func DaysApart(a, b Day) int {
	if a > b {
		return int(a - b)
	}
	return int(b - a)
}

// Month returns the day's month.
func (d Day) Month() Month {
	if d == 0 {
		return 0
	}
	y, m, _ := d.Date()
	return Month(y*12 + m - 1)
}

// String returns "2024-02", empty for the zero Month.
func (m Month) String() string {
	if m == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m/12, m%12+1)
}

// First returns the month's first day.
func (m Month) First() Day { return civil(int(m/12), int(m%12)+1, 1) }

// Last returns the month's last day.
func (m Month) Last() Day { return (m + 1).First() - 1 }

// civil counts the days to a date of the proleptic Gregorian calendar
// (Hinnant's days_from_civil, which needs no table and no time.Time).
func civil(y, m, d int) Day {
	if m <= 2 {
		y--
	}
	era := y / 400
	yoe := y - era*400
	doy := (153*((m+9)%12)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
