package read

import (
	"bytes"
	"fmt"
	"github.com/xuri/excelize/v2"
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// generated writes a workbook with excelize: n rows of text, numbers, dates and
// gaps, from a seed.
func generated(t testing.TB, n int) []byte {
	t.Helper()
	r := rand.New(rand.NewPCG(7, 7))
	f := excelize.NewFile()
	defer f.Close()
	day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= n; i++ {
		date := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(2000))
		row := []any{excelize.Cell{StyleID: day, Value: date}, fmt.Sprintf("Zahlung %d & <Müller>", r.IntN(1e6)), float64(r.IntN(1e7)) / 100,
			nil, r.IntN(1e9), "EUR", r.Float64() * 100, i%7 == 0}
		if err := w.SetRow(fmt.Sprintf("A%d", i), row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestAgainstExcelize holds every cell of a generated workbook against what
// excelize reads: raw numbers to 15 digits, dates as excelize converts them.
func TestAgainstExcelize(t *testing.T) {
	book := generated(t, 8000) // large enough to be unpacked ahead
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := f.GetRows("Sheet1", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	all := openOne(t, "x.xlsx", book, Options{})
	i := 0
	_, err = all.tables[0].Scan(2, func(int) Visitor {
		return func(r *Row) {
			if r.Number != i+1 || len(r.Cells) != len(want[i]) {
				t.Fatalf("row %d of %d cells, want %d of %d", r.Number, len(r.Cells), i+1, len(want[i]))
			}
			for k, c := range r.Cells {
				if w := expected(t, c.Kind, want[i][k]); string(c.Text) != w {
					t.Errorf("row %d cell %d: got %q, want %q", i+1, k, c.Text, w)
				}
			}
			i++
		}
	})
	if err != nil || i != len(want) {
		t.Errorf("%d rows, want %d: %v", i, len(want), err)
	}
}

// expected turns a raw value of excelize into what read promises.
func expected(t *testing.T, kind CellKind, raw string) string {
	t.Helper()
	switch kind {
	case Date:
		var serial float64
		if _, err := fmt.Sscan(raw, &serial); err != nil {
			t.Fatal(err)
		}
		day, err := excelize.ExcelDateToTime(serial, false)
		if err != nil {
			t.Fatal(err)
		}
		return day.Format("2006-01-02")
	case Number:
		// Rat.FloatString rounds the exact decimal half away from zero.
		v, ok := new(big.Rat).SetString(raw)
		if !ok {
			t.Fatal(raw)
		}
		float, _ := v.Float64()
		places := significant
		if float != 0 {
			places -= int(math.Floor(math.Log10(math.Abs(float)))) + 1
		}
		short := v.FloatString(max(places, 0))
		if strings.Contains(short, ".") {
			short = strings.TrimSuffix(strings.TrimRight(short, "0"), ".")
		}
		return short
	case Bool:
		return map[string]string{"1": "TRUE", "0": "FALSE"}[raw]
	}
	return raw
}

func TestEncryptedWorkbook(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetRow("Sheet1", "A1", &[]any{"거래일시", "금액"}); err != nil {
		t.Fatal(err)
	}
	p := filepath.Join(t.TempDir(), "kakao.xlsx")
	if err := f.SaveAs(p, excelize.Options{Password: "900101"}); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(p)
	if err != nil {
		t.Fatal(err)
	}
	for password, want := range map[string]string{"": "workbook-locked", "1": "workbook-password-wrong", "900101": ""} {
		all := openOne(t, "kakao.xlsx", b, Options{Password: func(string) string { return password }})
		switch {
		case want != "" && (len(all.findings) != 1 || all.findings[0].Code != want):
			t.Errorf("password %q: %v", password, all.findings)
		case want == "" && (len(all.tables) != 1 || all.tables[0].Head[0].Cells[0] != "거래일시"):
			t.Errorf("password %q: %+v", password, all)
		}
	}
}

// BenchmarkScanXLSX compares the scanner with excelize's Rows on 100,000 rows of
// 8 columns.
func BenchmarkScanXLSX(b *testing.B) {
	book := generated(b, 100_000)
	b.Run("rivulet", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			all := openOne(b, "x.xlsx", book, Options{})
			rows := 0
			if _, err := all.tables[0].Scan(2, func(int) Visitor { return func(*Row) { rows++ } }); err != nil || rows != 100_000 {
				b.Fatal(rows, err)
			}
		}
	})
	b.Run("excelize", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f, err := excelize.OpenReader(bytes.NewReader(book))
			if err != nil {
				b.Fatal(err)
			}
			rows, err := f.Rows("Sheet1")
			if err != nil {
				b.Fatal(err)
			}
			for rows.Next() {
				if _, err := rows.Columns(excelize.Options{RawCellValue: true}); err != nil {
					b.Fatal(err)
				}
			}
			f.Close()
		}
	})
}
