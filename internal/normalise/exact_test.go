package normalise

import (
	"fmt"
	"strings"
	"testing"
)

// TestPartsOfACentAreAddedUpBeforeTheyAreRounded: 1,000 streams at 0.0034 are
// 3.40, though each of them rounds to nothing.
func TestPartsOfACentAreAddedUpBeforeTheyAreRounded(t *testing.T) {
	royalties := strings.NewReplacer("shop", "royalties", "payer: {", "fold: {by: [date], exact: true}\npayer: {").Replace(shop)
	w := newWorld(t).overlay(t, royalties)
	rows := strings.Repeat("2025-05-01,x,0.0034,0.0005\n", 1000) + "2025-05-02,x,0.005,0\n2025-05-03,x,0.015,0\n2025-05-04,x,-0.015,0\n2025-05-05,x,0.012863765233,0.00192956478495\n2025-05-05,x,1,0\n"
	l, _ := w.normalise(t, "day,text,price,fee\n"+rows)
	var got []string
	for i := range l.Entries {
		e := &l.Entries[i]
		got = append(got, fmt.Sprint(e.Date, " ", e.GrossAmount().Plain(), " ", plain(e.Fee, e), " ", plain(e.Net, e)))
	}
	want := "2025-05-01 3.40 0.50 2.90, 2025-05-02 0.00 0.00 0.00, 2025-05-03 0.02 0.00 0.02, 2025-05-04 -0.02 0.00 -0.02, 2025-05-05 1.01 0.00 1.01"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
}

func TestCoarseRoundsHalfToEven(t *testing.T) {
	for fine, want := range map[int64]int64{
		0: 0, 49_999_999: 0, 50_000_000: 0, 50_000_001: 1, 150_000_000: 2, 250_000_000: 2,
		-50_000_000: 0, -50_000_001: -1, -150_000_000: -2, -250_000_000: -2, -100_000_000: -1,
	} {
		if got := coarse(fine); got != want {
			t.Errorf("%d: got %d, want %d", fine, got, want)
		}
	}
}
