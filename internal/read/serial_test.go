package read

import "testing"

// The dates are those that Excel shows for the serials, in either date system.
func TestSerials(t *testing.T) {
	for _, test := range []struct {
		serial, want1900, want1904 string
	}{
		{"1", "1900-01-01", "1904-01-02"},
		{"59", "1900-02-28", "1904-02-29"},
		{"60", "1900-02-29", "1904-03-01"},
		{"61", "1900-03-01", "1904-03-02"},
		{"43889", "2020-02-28", "2024-02-29"},
		{"45351", "2024-02-29", "2028-03-01"},
		{"45351.604166666664", "2024-02-29 14:30:00", "2028-03-01 14:30:00"},
		{"45351.99999", "2024-02-29 23:59:59", "2028-03-01 23:59:59"},
		{"45351.999999", "2024-03-01", "2028-03-02"}, // 23:59:59.9
		{"0.25", "06:00:00", "06:00:00"},
		{"2958465", "9999-12-31", ""},
		{"2958466", "", ""},
		{"-1", "", ""},
		{"x", "", ""},
		{"NaN", "", ""},
	} {
		for system1904, want := range map[bool]string{false: test.want1900, true: test.want1904} {
			got, _, ok := appendSerial(nil, []byte(test.serial), system1904)
			if string(got) != want || ok != (want != "") {
				t.Errorf("%s (1904 %v): got %q, want %q", test.serial, system1904, got, want)
			}
		}
	}
}

func TestFormatsThatShowDates(t *testing.T) {
	for code, want := range map[string]display{
		"General": showNumber, "0.00E+00": showNumber, `#,##0.00\ "€"`: showNumber, `#,##0 "days"`: showNumber, "@": showNumber,
		`[Red]-0.00;[Blue]0`: showNumber, `_-* #,##0.00\ _d_-`: showNumber, `[$-409]0.0`: showNumber, `"yyyy`: showNumber, "[": showNumber,
		`yyyy\-mm\-dd`: showDate, "dd.mm.yy;@": showDate, `[$-412]yyyy"년" m"월"`: showDate, "[$-411]ggge": showDate, "h:mm": showDate, "mm:ss.0": showDate,
		"[h]:mm": showElapsed, "[mm]:ss": showElapsed,
	} {
		if got := formatDisplay(code); got != want {
			t.Errorf("%s: got %d, want %d", code, got, want)
		}
	}
}
