package reconcile

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
	"rivulet/internal/money"
)

// shopSeason is a shop that pays out what gathered every few days, its export of
// some of these days, and a bank that shows them all.
type shopSeason struct {
	shop, bank *Export
	truth      int64  // what both show, each payment once
	split      bool   // an edge of the export lies within a payout: what is certain is less
	what       string // for messages
}

func (s *shopSeason) files() []*Export { return []*Export{s.shop, s.bank} }

// sale is what the shop earned on a day.
type sale struct {
	day int
	net int64
}

// season makes one up: of a shop that lists its payouts or does not, with or
// without a fee, of amounts that differ or are all the same.
func season(seed uint64) *shopSeason {
	d := rand.New(rand.NewPCG(seed, 99))
	lists, equal := d.IntN(2) == 0, d.IntN(5) == 0
	fee := []int64{0, 0, 25, 100}[d.IntN(4)]
	lag, days, period := 1+d.IntN(4), 30+d.IntN(90), []int{7, 7, 14, 3}[d.IntN(4)]
	from, to := 0, days
	if d.IntN(2) == 0 {
		from = d.IntN(days / 2)
	}
	if d.IntN(2) == 0 {
		to = days/2 + d.IntN(days/2)
	}
	s := &shopSeason{what: fmt.Sprintf("seed %d: lists %v, fee %d, equal %v, lag %d, days %d to %d of %d, every %d", seed, lists, fee, equal, lag, from, to, days, period)}
	s.shop, s.bank = Platform("shop.csv", "Etsy", ledger.LevelStatement), Bank("bank.csv")
	s.shop.Source.Payouts = lists
	shown := func(day int) bool { return day >= from && day <= to }
	var waiting []sale
	for day := range days {
		if sum := total64(waiting); day > 0 && day%period == 0 && sum > 2*fee+200 {
			if lists && shown(day) {
				s.shop.Payout(day, sum)
			}
			s.bank.Income(day+lag, sum-fee, "Etsy", "ETSY, INC. PAYOUT")
			s.paid(waiting, fee, shown)
			waiting = nil
		}
		for range d.IntN(3) {
			n := int64(300 + d.IntN(4000))
			if equal {
				n = 1000
			}
			if shown(day) {
				s.shop.Earn(day, n)
			}
			waiting = append(waiting, sale{day, n})
		}
	}
	s.paid(waiting, -1, shown)
	return s
}

// paid adds a payout to the truth: what of it the export shows, less the fee; all
// that arrived where it shows nothing. Sales that no payout paid have a fee of −1.
func (s *shopSeason) paid(sales []sale, fee int64, shown func(int) bool) {
	var seen int64
	n := 0
	for _, x := range sales {
		if shown(x.day) {
			seen += x.net
			n++
		}
	}
	switch {
	case fee < 0:
		s.truth += seen
	case n == len(sales):
		s.truth += seen - fee
	case n == 0:
		s.truth += total64(sales) - fee
	default:
		s.truth, s.split = s.truth+seen, true
	}
}

func total64(sales []sale) (sum int64) {
	for _, x := range sales {
		sum += x.net
	}
	return sum
}

// Wherever a shop's export begins and ends, as long as it splits no payout, the
// total is what was earned, seen where it was earned or else where it arrived; a
// total that is not, because all amounts are equal or one payout alone does not
// show its fee, is named.
func TestSeasonIsCountedOnceWhereverItsExportIsCut(t *testing.T) {
	wrong, all := 0, 0
	for seed := range uint64(1500) {
		s := season(seed)
		if s.split || len(s.shop.Entries) == 0 {
			continue
		}
		all++
		l, findings := Run(Assemble(s.files()...), Options{})
		off := Total(l, "USD") - s.truth
		if off == 0 {
			continue
		}
		wrong++
		if named := namedBy(findings); max(off, -off) > named {
			t.Errorf("%s: total %d, want %d; the findings name %d", s.what, s.truth+off, s.truth, named)
		}
		if strings.Contains(s.what, "fee 0") && !strings.Contains(s.what, "equal true") {
			t.Errorf("%s: total %d, want %d", s.what, s.truth+off, s.truth)
		}
	}
	if 50*wrong > all {
		t.Errorf("%d of %d are wrong", wrong, all)
	}
}

// namedBy adds up the dollars that warnings name.
func namedBy(findings []diag.Finding) (sum int64) {
	var add func(diag.Text)
	add = func(t diag.Text) {
		for _, arg := range t.Args {
			switch x := arg.(type) {
			case money.Amount:
				sum += max(x.Minor, -x.Minor)
			case diag.Text:
				add(x)
			}
		}
	}
	for _, f := range findings {
		if f.Severity >= diag.Warning {
			add(f.What)
		}
	}
	return sum
}
