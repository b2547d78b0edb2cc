package household

import (
	"bufio"
	"bytes"
	"strconv"
	"strings"
	"testing"
)

func TestBenchChase(t *testing.T) {
	const rows = 20_000
	var out bytes.Buffer
	if err := Bench("chase", rows, &out); err != nil {
		t.Fatal(err)
	}
	if perRow := out.Len() / rows; perRow < 75 || perRow > 90 {
		t.Errorf("a row has %d bytes, want about 80", perRow)
	}
	var count, income int
	var older, amount int64 // of the row above, which is the next in time
	lines := bufio.NewScanner(&out)
	lines.Scan() // the header
	for ; lines.Scan(); count++ {
		cells := strings.Split(lines.Text(), `"`)
		tail := strings.Split(cells[2], ",")
		balance := cents(t, tail[3])
		if count > 0 && older-amount != balance {
			t.Fatalf("row %d: balance %d, want %d", count+1, balance, older-amount)
		}
		older, amount = balance, cents(t, tail[1])
		if tail[2] == "ACH_CREDIT" && !strings.HasPrefix(cells[1], "ACME") {
			income++
		}
	}
	if count != rows || income < rows*45/1000 || income > rows*55/1000 {
		t.Errorf("%d rows, %d of them income; want %d and 5 %%", count, income, rows)
	}
}

func cents(t *testing.T, s string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(strings.Replace(s, ".", "", 1), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestBenchKinds(t *testing.T) {
	var out bytes.Buffer
	if err := Bench("xlsx", 100, &out); err != nil || !bytes.HasPrefix(out.Bytes(), []byte("PK")) {
		t.Errorf("the workbook: %d bytes, error %v", out.Len(), err)
	}
	if err := Bench("cards", 1, &out); err == nil {
		t.Error("an unknown kind is accepted")
	}
}

func TestYear(t *testing.T) {
	files, err := Year(40_000)
	if err != nil {
		t.Fatal(err)
	}
	workbooks := 0
	for _, f := range files {
		if strings.HasSuffix(f.Name, ".xlsx") {
			workbooks++
		}
	}
	if len(files) != 20 || workbooks != 2 {
		t.Errorf("%d files, %d of them workbooks; want 20 and 2", len(files), workbooks)
	}
	if _, err := Year(100); err == nil {
		t.Error("a year of 100 rows is accepted")
	}
}
