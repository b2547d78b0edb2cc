package infer_test

import (
	"os"
	"path/filepath"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/read"
)

// FuzzInfer gives inference any table: it must end, and whatever it is sure of
// must account for every row.
func FuzzInfer(f *testing.F) {
	for _, name := range []string{"dkb-giro.csv", "mufg-account.csv", "revolut-account.csv", "paypal-activity.us-personal.csv", "discover-bank.csv"} {
		content, err := os.ReadFile(filepath.Join("..", "..", "samples", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte("Datum;Betrag;Saldo\n01.02.25;1,00;5,00\n02.02.25;-2,00;3,00\n"))
	f.Add([]byte("2025-01-02,shop,-1.00,5.00\n2025-01-03,pay,2.00,7.00\n2025-01-04,tea,-3.00,4.00\n2025-01-05,tea,-0.50,3.50\n"))
	f.Add([]byte("Date,Debit,Credit\n2025-01-02,1.5,\n2025-01-03,\"1,5\",2\n"))
	f.Add([]byte("Payer,RideCo\nDate,Trip,Base fare,Tips,Service fee,Total earnings,Status\n2026-01-13,A,8.50,2.00,-1.70,8.80,Paid\n2026-01-14,B,7.25,0.00,-1.45,5.80,Pending\n"))
	f.Add([]byte("Date;App;Earned\n13.01.2026;A;1,50 EUR\n14.01.2026;B;-0,20 EUR\n"))
	words := &infer.Words{}
	catalogue, err := payer.Builtin()
	if err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(f.TempDir(), "a.csv")
	f.Fuzz(func(t *testing.T, content []byte) {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		tables, _ := read.Tables([]string{path}, read.Options{})
		for _, table := range tables {
			for _, said := range []infer.Said{{Currency: "EUR"}, {Currency: "EUR", Payer: "PollPal"}} {
				inferred(t, words, catalogue, table, said)
			}
		}
	})
}

// inferred holds one inference to what it promises.
func inferred(t *testing.T, words *infer.Words, catalogue *payer.Catalogue, table *read.Table, said infer.Said) {
	t.Helper()
	m, in := infer.Table(words, table, said)
	said.Currency = ""
	if draft, refused := infer.Draft(words, table, said, "my-bank", diag.Text.String); (draft == nil) == refused.IsZero() {
		t.Errorf("draft %q, refused %q", draft, refused)
	}
	if !in.Strong {
		if in.Refused.IsZero() || in.Todo.IsZero() {
			t.Error("refused without a reason or a next step")
		}
		return
	}
	books, _ := normalise.All([]format.Match{m}, catalogue, normalise.Options{KeepSpending: true})
	s := books.Sources[0]
	rows := s.Unreadable + len(books.Entries) // each of one row, as nothing is folded
	for _, n := range s.Verdicts {
		rows += n
	}
	if rows != s.Rows {
		t.Errorf("%d rows, accounted for are %d", s.Rows, rows)
	}
}
