package specimen

import "testing"

// 2024 less four years is 2020, which has a 29 February too.
func TestDatesMoveByYears(t *testing.T) {
	for _, c := range []struct{ layout, text, want string }{
		{"yyyy-MM-dd", "2024-02-29", "2020-02-29"},
		{"yyyy-MM-dd HH:mm:ss", "2024-02-29 20:24:00", "2020-02-29 20:24:00"},
		{"dd.MM.yyyy", "29.02.2024", "29.02.2020"},
		{"dd.MM.yy", "29.02.24", "29.02.20"},
		{"yy.MM.dd", "24.02.29", "20.02.29"},
		{"dd-MMM-yy", "29-Feb-24", "29-Feb-20"},
		{"MM/dd/yy", "02/29/24", "02/29/20"},
		{"yyyyMMdd", "20240229", "20200229"},
		{"yyyyMMdd", "20240229143000", "20200229143000"},
		{"ddMMyyyy", "29022024", "29022020"},
		{"MMM d, yyyy", "Feb 29, 2024", "Feb 29, 2020"},
		{"Gy年M月d日", "令和6年4月30日", "令和2年4月30日"},
		{"Gy年M月d日", "令和元年5月1日", "平成27年5月1日"}, // 2019 less four
		{"Gy.M.d", "R2.1.5", "H28.1.5"},
		{"Gy年M月d日", "民國113年3月4日", "民國109年3月4日"},
		{"yyyy年M月d日", "2024年2月29日", "2020年2月29日"},
	} {
		s := newShift([]string{c.layout})
		s.years = -4
		if got, ok := s.date(c.text); !ok || got != c.want {
			t.Errorf("%s %q became %q, want %q", c.layout, c.text, got, c.want)
		}
	}
}

func TestTheShiftIsAMultipleOfFourYears(t *testing.T) {
	for _, layout := range []string{"yyyy-MM-dd", "dd.MM.yy"} {
		for first := 1999; first < 2030; first++ {
			for last := first; last < first+12; last++ {
				for key := range 8 {
					s := newShift([]string{layout})
					s.pick(first, last, []byte{byte(key), byte(key)})
					if s.years == 0 || s.years%4 != 0 {
						t.Fatalf("%s, %d to %d: moved by %d years", layout, first, last, s.years)
					}
				}
			}
		}
	}
}

// TestLongMonthNamesAreLettersOfDates: February has eleven letters in Greek. Another
// word of that length is a text that has to go.
func TestLongMonthNamesAreLettersOfDates(t *testing.T) {
	a := &anonymiser{}
	for text, want := range map[string]bool{
		"3 Φεβρουαρίου 2026": true, "3 maaliskuuta 2026": true, "Sun, 3 Feb 2026 10:00 CET": true, "3 Maximilians 2026": false,
	} {
		if got := a.lettersOfDates(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
