package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// A trip of 30.00 in the older export has a tip of 5.00 in the newer one, and the
// export names no trips: both count, 30.00 + 35.00 + 11.00, and a finding says
// that they may be one. A trip that the older export lacks alone is no doubt.
func TestTripThatGrewWithoutAnIDIsNamed(t *testing.T) {
	old, later := platform("u1.csv", "Uber", ledger.LevelOrders), platform("u2.csv", "Uber", ledger.LevelOrders)
	for _, f := range []*file{old, later} {
		f.income(0, 1200, "Uber", "Lisboa")
		f.income(4, 900, "Uber", "Lisboa")
	}
	later.income(8, 1100, "Uber", "Lisboa")
	if _, codes := found(t, old, later); slices.Contains(codes, "payment-changed-perhaps") {
		t.Errorf("findings %v of two exports that agree", codes)
	}
	old, later = platform("u1.csv", "Uber", ledger.LevelOrders), platform("u2.csv", "Uber", ledger.LevelOrders)
	for _, f := range []*file{old, later} {
		f.income(-2, 900, "Uber", "Lisboa")
	}
	old.income(0, 3000, "Uber", "Lisboa")
	later.income(0, 3500, "Uber", "Lisboa")
	later.income(5, 1100, "Uber", "Lisboa")
	if _, codes := found(t, old, later); !slices.Contains(codes, "payment-changed-perhaps") {
		t.Errorf("findings %v, want payment-changed-perhaps", codes)
	}
}

// trip adds a payment of several rows, as a format folds them by their time.
func (f *file) trip(day int, at string, parts ...int64) {
	var sum int64
	for _, n := range parts {
		sum += n
	}
	e := f.income(day, sum, f.source.Provider, "Lisboa")
	e.Reference = "Lisboa " + at
	if len(parts) > 1 {
		e.Extra = &ledger.Extra{Parts: parts}
		for range parts[1:] {
			f.source.Rows++
			e.Extra.Rows = append(e.Extra.Rows, int32(f.source.Rows+1))
		}
	}
}

// A trip of 30.00 alone in an older export has a tip of 5.00 in the newer one,
// which has a trip of 11.00 too: 46.00, however little else the two have in
// common, and nothing is left to doubt.
func TestTripWhoseRowsGrewCountsOnce(t *testing.T) {
	for _, fee := range []int64{0, -750} {
		old, later := platform("u1.csv", "Uber", ledger.LevelOrders), platform("u2.csv", "Uber", ledger.LevelOrders)
		old.trip(0, "12:00:00", 3000, fee)
		later.trip(0, "12:00:00", 500, fee, 3000)
		later.trip(5, "09:00:00", 1100)
		l, codes := found(t, old, later)
		if got := total(l, "USD"); got != 4600+fee || len(codes) > 0 {
			t.Errorf("fee %d: total %d, want %d; findings %v", fee, got, 4600+fee, codes)
		}
		l, codes = found(t, old.renamed("u3.csv"), later) // whatever the files are called
		if got := total(l, "USD"); got != 4600+fee || len(codes) > 0 {
			t.Errorf("fee %d: total %d, want %d; findings %v", fee, got, 4600+fee, codes)
		}
	}
}

// The newer export of a trip of 30.00 and a tip of 5.00 lacks the tip: what came
// later wins, and the amounts are named.
func TestTripWhoseRowsBecameFewerIsNamed(t *testing.T) {
	old, later := platform("u1.csv", "Uber", ledger.LevelOrders), platform("u2.csv", "Uber", ledger.LevelOrders)
	old.trip(0, "12:00:00", 3000, 500)
	later.trip(0, "12:00:00", 3000)
	later.trip(5, "09:00:00", 1100)
	l, codes := found(t, old, later)
	if got := total(l, "USD"); got != 4100 || !slices.Contains(codes, "same-id-other-amount") {
		t.Errorf("total %d, want 4100; findings %v", got, codes)
	}
}

// An order of 22.50 is one of 26.50 in the newer export, and there is no other:
// the ids of a shop whose export says that no two are equal decide, 26.50 + 18.00.
// Line numbers decide nothing: 22.50 + 26.50 + 18.00, and 22.50 is named.
func TestOrderThatChangedIsOneByItsID(t *testing.T) {
	for _, c := range []struct {
		id   string
		want int64
		code string
	}{{"3822000119", 4450, "same-id-other-amount"}, {"2", 6700, "same-id-perhaps"}} {
		old, later := platform("o1.csv", "Etsy", ledger.LevelOrders), platform("o2.csv", "Etsy", ledger.LevelOrders)
		old.source.UniqueIDs, later.source.UniqueIDs = true, true
		old.earn(0, 2250).Reference = c.id
		later.earn(0, 2650).Reference = c.id
		later.earn(5, 1800).Reference = c.id + "0"
		l, codes := found(t, old, later)
		if got := total(l, "USD"); got != c.want || !slices.Contains(codes, c.code) {
			t.Errorf("id %s: total %d, want %d; findings %v", c.id, got, c.want, codes)
		}
	}
}
