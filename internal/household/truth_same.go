package household

import (
	"slices"

	"rivulet/internal/money"
)

// undo notes what a row undoes, if files show both.
func (t *witness) undo(m *movement) {
	if m.undoes == nil || len(t.rows[m]) == 0 || len(t.rows[m.undoes]) == 0 {
		return
	}
	kind := "refund"
	if m.nature == hold {
		kind = "hold"
	}
	t.truth.Undone = append(t.truth.Undone, LinkTruth{Kind: kind, From: slices.Clone(t.rows[m.undoes]), To: slices.Clone(t.rows[m])})
}

// twins notes which payouts and deposits of an account only chance tells apart.
func (t *witness) twins(a *account) {
	type look struct {
		day      day
		payer    string
		currency money.Currency
		net      int64
	}
	events := map[look]int{}
	for _, m := range a.rows {
		if (m.nature != payoutRow && m.nature != deposit) || len(t.rows[m]) == 0 {
			continue
		}
		k := look{m.day, m.payer, m.currency, m.net()}
		if events[k] == 0 {
			events[k] = t.truth.Rows[t.rows[m][0]].Event
		}
		for _, key := range t.rows[m] {
			r := t.truth.Rows[key]
			r.Twin = events[k]
			t.truth.Rows[key] = r
		}
	}
}
