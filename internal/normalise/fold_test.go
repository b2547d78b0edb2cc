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
		if got := l.Entries[i].Reference; got != "2025-03-03 07:16:38" {
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

// A second download behind the first, without its header, is known by several trips
// that come once more, word for word.
func TestFoldStopsAtRowsThatComeOnceMore(t *testing.T) {
	const head = "City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp\n"
	const first = "Los Angeles,16.87,USD,transport.fare,driver_payment_fares,2025-03-03 07:16:38\nLos Angeles,-4.44,USD,intermediary.commission,commission,2025-03-03 07:16:38\n"
	const second = "Los Angeles,9.00,USD,transport.fare,driver_payment_fares,2025-03-03 08:20:00\n"
	const toll = "Los Angeles,2.75,USD,transport.toll,driver_payment_tolls,2025-03-03 08:20:00\n"
	for _, test := range []struct {
		name, rows string
		entries    int
		restarts   int
	}{
		{"two downloads", first + second + first + second, 4, 1},
		{"three downloads", first + second + first + second + first + second, 6, 2},
		{"one that begins later", first + second + toll + second + toll + first, 2, 0}, // two payments, but not in their order
		{"a toll twice", first + second + toll + toll, 2, 0},
		{"an adjustment at the end", first + second + "Los Angeles,-1.00,USD,transport.fare.adjustment,driver_payment_fares,2025-03-03 07:16:38\n", 2, 0},
	} {
		l, _ := newWorld(t).normalise(t, head+test.rows)
		if len(l.Entries) != test.entries || len(l.Sources[0].Restarts) != test.restarts {
			t.Errorf("%s: %d entries, restarts %v; want %d and %d", test.name, len(l.Entries), l.Sources[0].Restarts, test.entries, test.restarts)
		}
	}
}
