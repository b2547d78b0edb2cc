package identify

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// A trip of 30.00 in the older export has a tip of 5.00 in the newer one, and the
// export names no trips: both count, 30.00 + 35.00 + 11.00, and a finding says
// that they may be one. A trip that the older export lacks alone is no doubt.
func TestTripThatGrewWithoutAnIDIsNamed(t *testing.T) {
	old, later := Platform("u1.csv", "Uber", ledger.LevelOrders), Platform("u2.csv", "Uber", ledger.LevelOrders)
	for _, f := range []*Export{old, later} {
		f.Income(0, 1200, "Uber", "Lisboa")
		f.Income(4, 900, "Uber", "Lisboa")
	}
	later.Income(8, 1100, "Uber", "Lisboa")
	if _, codes := found(t, old, later); slices.Contains(codes, "payment-changed-perhaps") {
		t.Errorf("findings %v of two exports that agree", codes)
	}
	old, later = Platform("u1.csv", "Uber", ledger.LevelOrders), Platform("u2.csv", "Uber", ledger.LevelOrders)
	for _, f := range []*Export{old, later} {
		f.Income(-2, 900, "Uber", "Lisboa")
	}
	old.Income(0, 3000, "Uber", "Lisboa")
	later.Income(0, 3500, "Uber", "Lisboa")
	later.Income(5, 1100, "Uber", "Lisboa")
	if _, codes := found(t, old, later); !slices.Contains(codes, "payment-changed-perhaps") {
		t.Errorf("findings %v, want payment-changed-perhaps", codes)
	}
}

// trip adds a payment of several rows, as a format folds them by their time.
func trip(f *Export, day int, at string, parts ...int64) {
	var sum int64
	for _, n := range parts {
		sum += n
	}
	e := f.Income(day, sum, f.Source.Provider, "Lisboa")
	e.Reference = "Lisboa " + at
	if len(parts) > 1 {
		e.Extra = &ledger.Extra{Parts: parts}
		for range parts[1:] {
			f.Source.Rows++
			e.Extra.Rows = append(e.Extra.Rows, int32(f.Source.Rows+1))
		}
	}
}

// A trip of 30.00 alone in an older export has a tip of 5.00 in the newer one,
// which has a trip of 11.00 too: 46.00, however little else the two have in
// common, and nothing is left to doubt.
func TestTripWhoseRowsGrewCountsOnce(t *testing.T) {
	for _, fee := range []int64{0, -750} {
		old, later := Platform("u1.csv", "Uber", ledger.LevelOrders), Platform("u2.csv", "Uber", ledger.LevelOrders)
		trip(old, 0, "12:00:00", 3000, fee)
		trip(later, 0, "12:00:00", 500, fee, 3000)
		trip(later, 5, "09:00:00", 1100)
		l, codes := found(t, old, later)
		if got := Total(l, "USD"); got != 4600+fee || len(codes) > 0 {
			t.Errorf("fee %d: total %d, want %d; findings %v", fee, got, 4600+fee, codes)
		}
		l, codes = found(t, old.Renamed("u3.csv"), later) // whatever the files are called
		if got := Total(l, "USD"); got != 4600+fee || len(codes) > 0 {
			t.Errorf("fee %d: total %d, want %d; findings %v", fee, got, 4600+fee, codes)
		}
	}
}

// The newer export of a trip of 30.00 and a tip of 5.00 lacks the tip: what came
// later wins, and the amounts are named.
func TestTripWhoseRowsBecameFewerIsNamed(t *testing.T) {
	old, later := Platform("u1.csv", "Uber", ledger.LevelOrders), Platform("u2.csv", "Uber", ledger.LevelOrders)
	trip(old, 0, "12:00:00", 3000, 500)
	trip(later, 0, "12:00:00", 3000)
	trip(later, 5, "09:00:00", 1100)
	wantTotalSaying(t, 4100, "same-id-other-amount", old, later)
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
		old, later := Platform("o1.csv", "Etsy", ledger.LevelOrders), Platform("o2.csv", "Etsy", ledger.LevelOrders)
		old.Source.UniqueIDs, later.Source.UniqueIDs = true, true
		old.Earn(0, 2250).Reference = c.id
		later.Earn(0, 2650).Reference = c.id
		later.Earn(5, 1800).Reference = c.id + "0"
		l, codes := found(t, old, later)
		if got := Total(l, "USD"); got != c.want || !slices.Contains(codes, c.code) {
			t.Errorf("id %s: total %d, want %d; findings %v", c.id, got, c.want, codes)
		}
	}
}
