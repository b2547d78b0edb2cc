package household

import "time"

// day is a calendar day as a count of days since 1970-01-01.
type day int

// date returns the day of a civil date; month 13 is January of the next year.
func date(year, month, dayOfMonth int) day {
	return day(time.Date(year, time.Month(month), dayOfMonth, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// at returns the moment in UTC.
func (d day) at(second int) time.Time { return time.Unix(int64(d)*86400+int64(second), 0).UTC() }

// as writes the day in a layout of package time.
func (d day) as(layout string) string { return d.at(0).Format(layout) }

// iso is 2025-10-31.
func (d day) iso() string { return d.as(time.DateOnly) }

// civil returns year, month (1 to 12) and day of the month.
func (d day) civil() (int, int, int) {
	y, m, n := d.at(0).Date()
	return y, int(m), n
}

// weekday is 0 for Sunday, as in package time.
func (d day) weekday() int { return int(d.at(0).Weekday()) }

// business returns the day itself, or the Monday after it on a weekend: banks
// book nothing on weekends.
func (d day) business() day {
	switch d.weekday() {
	case 6:
		return d + 2
	case 0:
		return d + 1
	}
	return d
}

// monthsLater returns the same day of the month n months later, at most the 28th.
func (d day) monthsLater(n int) day {
	y, m, dd := d.civil()
	return date(y, m+n, min(dd, 28))
}
