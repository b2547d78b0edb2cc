package normalise

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// What rivulet writes it reads: the ledger of a ledger says the same.
func TestOwnLedger(t *testing.T) {
	w := newWorld(t)
	l, _ := w.normalise(t, chase, upwork)
	why := diag.T("=a reason")
	for i := range l.Entries {
		l.Entries[i].ID = uint64(i) + 1
		l.Entries[i].Verdict = ledger.VerdictCounted
		l.Entries[i].Why = &why
	}
	var first, second bytes.Buffer
	if err := ledger.WriteCSV(&first, l); err != nil {
		t.Fatal(err)
	}
	again, findings := All(w.matches(t, first.String()), w.known, Options{})
	laws(t, again)
	if len(findings) > 0 || len(again.Sources) != 2 || len(again.Entries) != len(l.Entries) {
		t.Fatalf("%d sources, %d entries, %v", len(again.Sources), len(again.Entries), findings)
	}
	for i := range again.Sources {
		if s := &again.Sources[i]; !s.Ledger || s.Format != ownFormat || s.Account == "" || s.Rows == 0 {
			t.Errorf("%+v", s)
		}
	}
	if err := ledger.WriteCSV(&second, again); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("written\n%s\nread and written again\n%s", first.String(), second.String())
	}
}

// ownRows is a ledger.csv of three payments as a spreadsheet saved it: a date, an
// amount and the day of work for each.
func ownRows(delimiter string, rows ...[3]string) string {
	head := "id,date,payer,kind,flow,state,verdict,reason,gross,fee,tax,net,currency,net_report,account,counterparty,description,reference,hours,distance_km,earned_on,due_on,paid_on,file,sheet,row,linked"
	lines := []string{strings.ReplaceAll(head, ",", delimiter)}
	for i, r := range rows {
		cells := []string{fmt.Sprintf("%015xa", i+1), r[0], "Upwork", "freelance", "income", "paid", "counted", "", r[1], "0", "0", r[1], "ETH", "",
			"Upwork", "", "work", "", "", "", r[2], "", "", "upwork.csv", "", fmt.Sprint(i + 2), ""}
		lines = append(lines, strings.Join(cells, delimiter))
	}
	return strings.Join(lines, "\n") + "\n"
}

func TestOwnLedgerSavedAgainBySpreadsheet(t *testing.T) {
	want := []string{"2025-01-02 2025-01-01 1200.50000000", "2025-02-01 2025-01-31 0.00004120", "2025-02-13 2025-02-12 7.00000000"}
	for name, c := range map[string]struct{ text, codes string }{
		"as written": {ownRows(",", [3]string{"2025-01-02", "1200.50", "2025-01-01"}, [3]string{"2025-02-01", "0.0000412", "2025-01-31"}, [3]string{"2025-02-13", "7", "2025-02-12"}), ""},
		"US":         {ownRows(",", [3]string{"1/2/2025", "1200.5", "1/1/2025"}, [3]string{"2/1/2025", "4.12E-05", "1/31/2025"}, [3]string{"2/13/2025", "7", "2/12/2025"}), "ledger-saved-again×1@0"},
		"German":     {ownRows(";", [3]string{"02.01.2025", "1200,5", "01.01.2025"}, [3]string{"01.02.2025", "4,12E-05", "31.01.2025"}, [3]string{"13.02.2025", "7", "12.02.2025"}), "ledger-saved-again×1@0"},
		"grouped":    {ownRows(";", [3]string{"02.01.2025", "1.200,50", "01.01.2025"}, [3]string{"01.02.2025", "0,0000412", "31.01.2025"}, [3]string{"13.02.2025", "7,00", "12.02.2025"}), "ledger-saved-again×1@0"},
		"one edited": {ownRows(",", [3]string{"2025-01-02", "1200.50", "2025-01-01"}, [3]string{"1.2.2025", "0.0000412", "2025-01-31"}, [3]string{"2025-02-13", "7", "2025-02-12"}), "ledger-saved-again×1@0"},
	} {
		l, findings := newWorld(t).normalise(t, c.text)
		var got []string
		for i := range l.Entries {
			got = append(got, l.Entries[i].Date.String()+" "+l.Entries[i].EarnedOn.String()+" "+l.Entries[i].NetAmount().Plain())
		}
		if !slices.Equal(got, want) || codes(findings) != c.codes {
			t.Errorf("%s: got %v, %s; %v", name, got, codes(findings), findings)
		}
	}
}

// Nothing shows whether 1/2/2025 is in January or February: no row is read, and
// one finding says so. The day of work of another row would show it.
func TestOwnLedgerWhoseDatesAreOpen(t *testing.T) {
	rows := [][3]string{{"1/2/2025", "5", ""}, {"1/3/2025", "6", ""}}
	l, findings := newWorld(t).normalise(t, ownRows(",", rows...))
	if s := l.Sources[0]; len(l.Entries) != 0 || s.Rows != 2 || s.Unreadable != 2 || codes(findings) != "ledger-saved-again×1@0" || findings[0].Severity != diag.Error {
		t.Errorf("%+v %v", s, findings)
	}
	rows[1][2] = "13/2/2025"
	l, findings = newWorld(t).normalise(t, ownRows(",", rows...))
	if len(l.Entries) != 2 || l.Entries[0].Date.String() != "2025-02-01" || l.Entries[1].EarnedOn.String() != "2025-02-13" {
		t.Errorf("%+v %v", l.Entries, findings)
	}
}

// 1.23457E+11 has lost digits: the row is unreadable, however the rest is read.
func TestOwnLedgerRefusesNumbersThatLostDigits(t *testing.T) {
	l, findings := newWorld(t).normalise(t, ownRows(",", [3]string{"1/2/2025", "1.23457E+11", ""}, [3]string{"1/13/2025", "6", ""}))
	if len(l.Entries) != 1 || l.Sources[0].Unreadable != 1 {
		t.Error(findings)
	}
}
