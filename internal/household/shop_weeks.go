package household

import (
	"fmt"
	"strings"
)

// alsoWeeks adds a list of what each week brought, as Upwork's weekly summary shows
// it and people copy it into a list of their own: gross, without the fees, under the
// Sunday before the invoices.
func (w *world) alsoWeeks(platform *account) {
	l := template()
	l.file = func(a *account, _ window, n int) string {
		return fmt.Sprintf("%s-%d.csv", strings.ReplaceAll(strings.ToLower(a.name), " ", "-"), n)
	}
	again := w.open(account{name: platform.payer + " weeks", currency: platform.currency, layout: l,
		windows: []window{{platform.windows[0].from, platform.windows[len(platform.windows)-1].to}}})
	sums, first := map[day]int64{}, map[day]*movement{}
	last := day(0)
	for _, m := range platform.rows {
		if m.nature == earning {
			if sums[m.day] += m.gross; first[m.day] == nil {
				first[m.day] = m
			}
			last = max(last, m.day)
		}
	}
	for d := w.start; d <= last; d++ {
		if sums[d] > 0 {
			w.add(again, movement{day: d - 1, nature: toldAgain, payer: platform.payer, gross: sums[d], again: first[d], state: "paid", party: fmt.Sprint("week ", d.as("2006-01-02")), cells: []string{"", ""}})
		}
	}
}
