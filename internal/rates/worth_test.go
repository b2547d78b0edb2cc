package rates

import "testing"

// 500 USD on 2024-01-05 are 500 / 1.0921 = 457.8335… EUR, and 457.83 EUR are
// 457.83 × 1.0921 = 499.996… USD; on the 16th the rate is eleven days old.
func TestWorth(t *testing.T) {
	worth := read(t, ecb).Worth()
	if got, ok := worth(50_000, "USD", "EUR", day(t, "2024-01-05")); !ok || got != 45_783 {
		t.Errorf("500 USD are %d, %t", got, ok)
	}
	if got, ok := worth(45_783, "EUR", "USD", day(t, "2024-01-05")); !ok || got != 50_000 {
		t.Errorf("457.83 EUR are %d, %t", got, ok)
	}
	if _, ok := worth(50_000, "USD", "EUR", day(t, "2024-01-16")); ok {
		t.Error("a rate older than a week was used")
	}
	if _, ok := (*Table)(nil).Worth()(50_000, "USD", "EUR", day(t, "2024-01-05")); ok {
		t.Error("no table gave a rate")
	}
}
