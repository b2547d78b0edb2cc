package normalise

import (
	"testing"
)

// A trip has no id in the export: what its rows share names it, so that a later
// export with one more row of it is known to tell of the same trip.
func TestFoldedPaymentIsNamedByWhatItsRowsShare(t *testing.T) {
	w := newWorld(t)
	const head = "City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp\n"
	const trip = "Los Angeles,16.87,USD,transport.fare,driver_payment_fares,2025-03-03 07:16:38\nLos Angeles,-4.44,USD,intermediary.commission,commission,2025-03-03 07:16:38\n"
	l, _ := w.normalise(t, head+trip, head+trip+"Los Angeles,3.00,USD,transport.misc.tip,tip,2025-03-03 07:16:38\n")
	if len(l.Entries) != 2 || l.Entries[0].Net != 1243 || l.Entries[1].Net != 1543 {
		t.Fatalf("%+v", l.Entries)
	}
	for i := range l.Entries {
		if got := l.Entries[i].Reference; got != "Los Angeles 2025-03-03 07:16:38" {
			t.Errorf("reference %q", got)
		}
	}
}

// Files put one behind the other are not folded together.
func TestFoldStopsAtARepeatedHeader(t *testing.T) {
	const head = "City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp\n"
	const trip = "Los Angeles,16.87,USD,transport.fare,driver_payment_fares,2025-03-03 07:16:38\n"
	l, _ := newWorld(t).normalise(t, head+trip+head+trip)
	if len(l.Entries) != 2 || l.Entries[0].Net != 1687 || len(l.Sources[0].Restarts) != 1 {
		t.Errorf("%+v, restarts %v", l.Entries, l.Sources[0].Restarts)
	}
}
