package household

import "fmt"

// airbnb is Airbnb's transaction history: a payout row followed by what it
// pays, newest first, months first in every language.
func airbnb() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("airbnb_%s-%s_%d.csv", w.from.as("01_2006"), w.to.as("01_2006"), n)
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put(bom + "Date,Arriving by date,Type,Confirmation code,Booking date,Start date,End date,Nights,Guest,Listing,Details,Reference code,Currency,Amount,Paid out,Service fee,Fast pay fee,Cleaning fee,Pet fee,Gross earnings,Airbnb remitted tax,Earnings year")
			for _, m := range list {
				p.tell(m, airbnbRow(m))
			}
			return p.page()
		},
	}
}

func airbnbRow(m *movement) string {
	us := "01/02/2006"
	year := m.day.as("2006")
	if m.nature == payoutRow {
		return plain(",", m.day.as(us), (m.day + 5).as(us), m.kind, "", "", "", "", "", "", "", m.text, "G-"+m.ref, string(m.currency),
			"", decimal(-m.gross, m.currency), "", "", "", "", "", "", year)
	}
	return plain(",", m.day.as(us), "", m.kind, m.ref, (m.day - 30).as(us), (m.day - 1).as(us), (m.day + 2).as(us), "3", m.party, "Harbour Loft", "", "", string(m.currency),
		decimal(m.net(), m.currency), "", decimal(m.fee, m.currency), "", decimal(m.gross/8, m.currency), "0.00", decimal(m.gross, m.currency), "0.00", year)
}

// airbnbWork books stays; each is paid on the day after check-in, sometimes two
// on one day in one payout.
func (w *world) airbnbWork(a *account, r route) {
	last := w.start
	for d := w.start; d <= w.end; d++ {
		if !w.chance(12) {
			continue
		}
		alone := d > last+4
		last = d
		var t till
		for range w.between(1, 2) {
			gross := w.amount(60, 480) * 100
			if alone && w.chance(60) {
				gross = 12000 // the same price again and again, never twice in a few days
			}
			kind := "Reservation"
			if w.chance(4) {
				kind = "Resolution Payout"
			}
			t.put(w.add(a, movement{day: d, second: 30000, nature: earning, payer: "Airbnb", gross: gross, fee: gross * 3 / 100, kind: kind,
				party: pick(w.dice, []string{"Mia", "Noah", "Ines"}), ref: "HM" + w.code(8)}))
		}
		r.withdraw = movement{kind: "Payout", text: "Transfer to Sam Rivers, Checking 8684 (" + string(a.currency) + ")", second: 30001}
		w.send(a, r, []day{d}, []till{t})
	}
}
