package normalise

import (
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/payer"
)

// A platform has one name, whatever a format of the user calls it; a bank that
// shares the name of a payer keeps its own.
func TestPlatformIsCalledAsThePayersHaveIt(t *testing.T) {
	known, err := payer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		level      ledger.Level
		name, want string
	}{
		{ledger.LevelStatement, "Etsy Payments", "Etsy"},
		{ledger.LevelPayouts, "Stripe Payments Europe", "Stripe"},
		{ledger.LevelOrders, "Uber Eats", "Uber"},
		{ledger.LevelItems, "Corner shop", "Corner shop"},
		{ledger.LevelAccount, "Etsy Payments", "Etsy Payments"},
	} {
		p := &program{known: known, level: c.level}
		if got := p.called(c.name); got != c.want {
			t.Errorf("%s export of %q: called %q, want %q", c.level, c.name, got, c.want)
		}
	}
}
