package household

import (
	"fmt"
	"strings"
)

// stripe is Stripe's itemised balance change from activity. Normally it holds
// no payouts; style 1 is the export that does.
func stripe() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("Itemized_balance_change_from_activity_%s_%s_to_%s_%d.csv", a.currency, w.from.iso(), w.to.iso(), n)
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put(`"balance_transaction_id","created_utc","available_on_utc","currency","gross","fee","net","reporting_category","description"`)
			for _, m := range list {
				stamp := "2006-01-02 15:04:05"
				p.tell(m, quoted(",", "txn_"+m.ref, m.day.at(m.second).Format(stamp), (m.day+4).at(0).Format(stamp), strings.ToLower(string(m.currency)),
					decimal(m.gross, m.currency), decimal(m.fee, m.currency), decimal(m.net(), m.currency), m.kind, m.text))
			}
			return p.page()
		},
	}
}

// stripeWork books charges and refunds; everything until the evening before is
// paid out once a week.
func (w *world) stripeWork(a *account, r route) {
	r.withdraw = movement{kind: "payout", text: "STRIPE PAYOUT", second: 60}
	payday := w.between(1, 5)
	var t till
	for d := w.start; d <= w.end; d++ {
		if d.weekday() == payday && t.sum > 0 {
			w.send(a, r, []day{d}, []till{t.empty()})
		}
		if w.chance(35) {
			gross := w.amount(5, 120) * 100
			t.put(w.add(a, movement{day: d, nature: earning, payer: "Stripe", gross: gross, fee: gross*29/1000 + 30, kind: "charge", ref: w.code(18),
				text: pick(w.dice, []string{"Subscription update", `Invoice "A-12", paid`, "Donation, thank you"})}))
		}
		if _, _, dom := d.civil(); dom == 3 && t.sum > 1000 && w.chance(30) {
			t.put(w.add(a, movement{day: d, nature: feeRow, payer: "Stripe", gross: -w.amount(20, 200), kind: "fee", ref: w.code(18), text: "Billing - Usage Fee"}))
		}
		if w.chance(1) && t.sum > 2000 {
			t.put(w.add(a, movement{day: d, nature: givenBack, payer: "Stripe", gross: -w.amount(500, 1500), kind: "refund", ref: w.code(18), text: "REFUND FOR PAYMENT"}))
		}
	}
}
