package household

// arrived returns the rows of the receiving account.
func (p *payout) arrived() []*movement {
	if p.rest == nil {
		return []*movement{p.in}
	}
	return []*movement{p.in, p.rest}
}

// bookable is the first day from d on that banks book on.
func (w *world) bookable(d day) day {
	for d = d.business(); w.holidays && d.holiday(); d = d.business() {
		d++
	}
	return d
}

// holiday reports whether banks are closed in most countries: New Year, Easter
// Friday and Monday of 2024 and 2025, the first of May, Christmas.
func (d day) holiday() bool {
	switch d.as("01-02") {
	case "01-01", "05-01", "12-25", "12-26":
		return true
	}
	switch d.iso() {
	case "2024-03-29", "2024-04-01", "2025-04-18", "2025-04-21":
		return true
	}
	return false
}
