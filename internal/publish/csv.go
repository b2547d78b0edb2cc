package publish

import (
	"io"

	"rivulet/internal/ledger"
)

// CSV writes the canonical ledger.csv: one row per entry, counted or not.
func CSV(w io.Writer, r Report) error { return ledger.WriteCSV(w, r.Ledger) }
