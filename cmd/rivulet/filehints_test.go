package main

import (
	"os"
	"path/filepath"
	"testing"

	"rivulet/internal/infer"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
)

// TestTheUsersWordGoesBeforeAFormatThatNothingSpeaksFor: a bank in Morocco names its
// columns as one in France does. What the config says of the file is right; what is said
// of all files that name no currency must not reach a known bank's file.
func TestTheUsersWordGoesBeforeAFormatThatNothingSpeaksFor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "banque.csv")
	const rows = "Date;Date de valeur;Libellé;Débit;Crédit;Solde\n05/01/2026;05/01/2026;PAIEMENT MARJANE;150,00;;4850,00\n17/01/2026;17/01/2026;CLIENT;;2000,00;6850,00\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	tables, _ := read.Tables([]string{path}, read.Options{})
	library, err := recognise.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		hints    fileHints
		currency string
		notes    int
	}{
		{fileHints{}, "EUR", 1},
		{fileHints{assume: infer.Said{Currency: "CAD"}}, "EUR", 1},
		{fileHints{files: []configFile{{Match: "banque*", Currency: "MAD"}}, used: make([]bool, 1)}, "MAD", 0},
		{fileHints{files: []configFile{{Match: "other*", Currency: "MAD"}}, used: make([]bool, 1)}, "EUR", 1},
	} {
		c.hints.library = library
		m := c.hints.recognise(tables[0])
		if m.Format == nil || string(m.Currency) != c.currency || len(m.Findings) != c.notes {
			t.Errorf("read in %q with %d notes, want %q and %d: %s", m.Currency, len(m.Findings), c.currency, c.notes, m.Refused)
		}
	}
}
