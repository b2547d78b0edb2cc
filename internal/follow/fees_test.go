package follow

import (
	"testing"

	"rivulet/internal/money"
)

func TestFeeModels(t *testing.T) {
	// 2.5 % of 133.37 is 3.33425: platforms take 3.33 or 3.34.
	f := feeModel{share: 250}
	if f.of(13337) != 333 || !f.fits(13337, 333) || !f.fits(13337, 334) || f.fits(13337, 335) {
		t.Errorf("2.5 %% of 133.37 is %d", f.of(13337))
	}
	for _, sent := range f.before(13337 - 333) {
		if !f.fits(sent, sent-(13337-333)) {
			t.Errorf("%d does not fit", sent)
		}
	}
	for _, c := range []struct {
		amount   int64
		currency money.Currency
		want     int64
	}{
		{100_000, "USD", 3_000}, // 3 % of 1000.00
		{10_000, "USD", 500},    // 5.00 of 100.00
		{600, "USD", 200},       // a third of 6.00
		{50_000, "KRW", 1_500},  // 3 % of ₩50,000
		{10_000, "KRW", 1_000},  // ₩1,000 of ₩10,000
		{10_000, "points:rakuten", 0},
	} {
		if got := MayLose(c.amount, c.currency); got != c.want {
			t.Errorf("of %d %s may get lost %d, want %d", c.amount, c.currency, got, c.want)
		}
	}
}
