package household

func regions() []string { return []string{"us", "us", "eu", "eu", "asia"} }

// live plays the whole life of the household.
func (w *world) live(o Options) {
	w.end = date(2025, w.between(3, 12), w.between(5, 28))
	w.start = w.end.monthsLater(-o.Months)
	y, m, _ := w.start.civil()
	w.start = date(y, m, 1)
	w.holidays = true
	if w.hard = o.Hard; w.hard == Seeds {
		w.hard = pick(w.dice, hards())
	}
	if w.equal = w.hard == Equal; w.hard != Ordinary {
		w.notes = append(w.notes, "hard: "+string(w.hard))
	}
	switch o.Region {
	case "eu":
		w.europe()
	case "asia":
		w.asia()
	default:
		w.america()
	}
	w.hurry()
	w.archive, w.bankless = w.chance(5), o.Region != "asia" && w.chance(4)
	w.download()
	w.alsoDeposits()
	w.alsoLevels()
}

// hurry puts payouts that no row announces, and that arrive more than ten days
// after the platform's last row, beyond the end: no file could tell what they pay.
func (w *world) hurry() {
	for _, p := range w.payouts {
		if len(p.out) == 0 && p.in.day > lastRow(p.from, w.end)+10 {
			p.in.day = max(p.in.day, w.end+1)
		}
	}
}

// harder adds what makes the household hard: credits of a client that look like
// payouts, or small credits in thousands.
func (w *world) harder(bank *account, client, credit movement) {
	switch w.hard {
	case Lookalike:
		w.lookalikes(bank, client)
	case Small:
		w.small(bank, credit)
	}
}
