package normalise

import (
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

func TestDuration(t *testing.T) {
	p := &program{plain: money.Convention{Decimal: '.'}}
	for _, c := range []struct {
		cell, header string
		want         int32
	}{
		{"1.5", "hours", 90}, {"1:30", "hours", 90}, {"01:30:59", "Hours", 90}, {"1h 30m", "hours", 90}, {"2h", "hours", 120},
		{"0.01", "hours", 1}, {"90", "Duration (minutes)", 90}, {"5400", "Duration (Seconds)", 90}, {"560", "Duration (Seconds)", 9},
		{"", "hours", 0}, {"-1", "hours", 0}, {"long", "hours", 0}, {"1:75", "hours", 0}, {"99999999", "hours", 0},
	} {
		if got := p.duration([]byte(c.cell), read.Text, c.header); got != c.want {
			t.Errorf("%q in %q: got %d minutes, want %d", c.cell, c.header, got, c.want)
		}
	}
}

func TestMetres(t *testing.T) {
	for _, c := range []struct {
		cell, header string
		want         int32
	}{
		{"4.751318154447873", "Trip Distance (miles)", 7647}, // 4.751318 × 1609.344 = 7646.5
		{"10", "distance (km)", 10000}, {"10", "distance", 10000}, {"2.5 mi", "distance", 4023}, {"1500", "distance (m)", 1500},
		{"1500", "Distance in metres", 1500}, {"3 km", "distance", 3000}, {"far", "distance", 0}, {"-1", "distance", 0}, {"", "distance", 0},
		{"99999999999", "distance", 0},
	} {
		p := &program{plain: money.Convention{Decimal: '.'}, names: []string{c.header}}
		p.columns[rDistance] = []int{0}
		b := newBlock(p)
		b.line.set(&read.Row{Cells: []read.Cell{{Text: []byte(c.cell)}}})
		if got := b.metres(); got != c.want {
			t.Errorf("%q in %q: got %d metres, want %d", c.cell, c.header, got, c.want)
		}
	}
}

func TestPeriod(t *testing.T) {
	p := &program{format: &format.Format{}, iso: layoutOf(t, "yyyy-MM-dd")}
	p.layout[rDate] = layoutOf(t, "dd.MM.yyyy")
	for text, want := range map[string]string{
		"01.01.2024 - 31.01.2024":                     "2024-01-01 2024-01-31",
		"von 01.01.2024 bis 31.01.2024":               "2024-01-01 2024-01-31",
		"2024-01-01 - 2024-01-31":                     "2024-01-01 2024-01-31",
		"2024.01.01 ~ 2024.01.31":                     "2024-01-01 2024-01-31",
		"[2023-02-01 00:00:00]至[2023-02-28 23:59:59]": "2023-02-01 2023-02-28",
		"Jan 1, 2024 to Jan 31, 2024":                 "2024-01-01 2024-01-31",
		"31.01.2024 - 01.01.2024":                     "",
		"this month":                                  "",
		"":                                            "",
	} {
		got := ""
		if from, to, ok := p.period(text); ok {
			got = from.String() + " " + to.String()
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestClean(t *testing.T) {
	for cell, want := range map[string]string{
		` a `: "a", "\u00a0a\ufeff": "a", `="20230212"`: "20230212", `"=CH12"`: "CH12", `'6,17`: "6,17", `'0012'`: "0012",
		`=1+1`: "=1+1", `'`: `'`, `=""`: ``, "\t12\t": "12", "": "",
	} {
		if got := string(clean([]byte(cell))); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}

// A workbook's number is written with a point, whatever its column looks like.
func TestWorkbookNumbers(t *testing.T) {
	p := &program{format: &format.Format{}, numbers: money.Convention{Decimal: ','}, plain: money.Convention{Decimal: ','}}
	for _, c := range []struct {
		cell string
		kind read.CellKind
		want int64
	}{{"1.234", read.Text, 123400}, {"1.23", read.Number, 123}, {"1234.5", read.Number, 123450}} {
		if got, err := p.money([]byte(c.cell), c.kind, "EUR"); err != nil || got.Minor != c.want {
			t.Errorf("%q: got %d, %v, want %d", c.cell, got.Minor, err, c.want)
		}
	}
	if got := p.duration([]byte("1.5"), read.Number, "hours"); got != 90 {
		t.Error(got)
	}
	date := &program{iso: layoutOf(t, "yyyy-MM-dd")}
	date.layout[rDate] = layoutOf(t, "MM/dd/yyyy")
	if m, ok := date.readDate(rDate, []byte("2024-02-29 14:30:00"), read.Date); !ok || stamp(m, ok) != "2024-02-29 14:30:00" {
		t.Error(stamp(m, ok))
	}
}
