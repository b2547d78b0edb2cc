package household_test

import (
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/household"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// judge compares a run with the truth.
func judge(h household.Household, l *ledger.Ledger, findings []diag.Finding) *verdict {
	v := &verdict{findings: findings, wrongFiles: map[string]bool{}, off: map[money.Currency]int64{}}
	v.rows(h, l)
	for _, s := range l.Sources {
		if v.wrongFiles[s.File] {
			v.wrongPayers = append(v.wrongPayers, s.Provider)
		}
	}
	v.totals(h, l)
	v.compareLinks(h, l)
	v.compareUndone(h, l)
	v.pairs(h, l)
	v.accounts(l)
	v.split(h, l)
	return v
}

// counts are links or pairs found, found wrongly and not found.
type counts struct{ hit, extra, missed int }

func (c counts) precision() float64 { return share(c.hit, c.hit+c.extra) }
func (c counts) recall() float64    { return share(c.hit, c.hit+c.missed) }
func (c counts) f1() float64        { return share(2*c.hit, 2*c.hit+c.extra+c.missed) }

func (c *counts) add(o counts) {
	c.hit += o.hit
	c.extra += o.extra
	c.missed += o.missed
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// score adds up the households.
type score struct {
	households, exact, unnamed, unaccounted, split int
	right, all                                     int
	links, duplicates, undone                      counts
}

func (s *score) add(v *verdict) {
	s.households++
	if len(v.wrongTotal) == 0 {
		s.exact++
	} else if v.unnamed() {
		s.unnamed++
	}
	s.unaccounted += len(v.unaccounted)
	s.split += len(v.wrongAccounts)
	s.right += v.right
	s.all += v.all
	s.links.add(v.links)
	s.undone.add(v.undone)
	s.duplicates.add(v.duplicates)
}

func (s *score) exactShare() float64 { return share(s.exact, s.households) }

func (s *score) log(t *testing.T) {
	t.Helper()
	t.Logf("totals exact in %d of %d households (%.2f %%), wrong by more than the findings name in %d", s.exact, s.households, 100*s.exactShare(), s.unnamed)
	t.Logf("verdicts right for %d of %d rows (%.3f %%)", s.right, s.all, 100*share(s.right, s.all))
	for _, x := range []struct {
		what string
		counts
	}{{"links", s.links}, {"refunds and holds", s.undone}, {"duplicates", s.duplicates}} {
		t.Logf("%s: %d right, %d wrong, %d missed; precision %.4f, recall %.4f, F1 %.4f", x.what, x.hit, x.extra, x.missed, x.precision(), x.recall(), x.f1())
	}
}
