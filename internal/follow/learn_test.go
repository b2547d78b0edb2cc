package follow

import "testing"

// Fees that routes show: fixed, a share, 2.9 % and 0.30, and 3 % with a tax of 10 %
// on it. Each loss is worked out by hand.
func TestUsualFeesAreLearned(t *testing.T) {
	for name, c := range map[string]struct {
		losses []loss
		want   feeModel
	}{
		"fixed":           {[]loss{{10_000, 99}, {20_000, 99}}, feeModel{fixed: 99}},
		"one per cent":    {[]loss{{253_327, 2_533}, {87_499, 874}, {154_633, 1_546}}, feeModel{share: 100}},
		"share and fixed": {[]loss{{10_000, 320}, {25_000, 755}, {40_000, 1_190}}, feeModel{fixed: 30, share: 290}},
		"share and tax":   {[]loss{{10_000, 330}, {25_000, 825}, {40_400, 1_333}}, feeModel{share: 330}},
	} {
		rt := &route{losses: c.losses}
		if got := rt.usualFees(); len(got) == 0 || got[0] != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
	if got := (&route{losses: []loss{{10_000, 99}, {20_000, 350}, {30_000, 120}}}).usualFees(); len(got) > 0 {
		t.Errorf("losses without a law: %v", got)
	}
}
