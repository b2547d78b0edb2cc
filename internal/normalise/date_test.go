package normalise

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"rivulet/internal/ledger"
)

func layoutOf(t testing.TB, text string) *layout {
	t.Helper()
	l, err := compileLayout(text)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// The cells are those of real exports; the layouts those their formats name.
func TestDatesInNumbers(t *testing.T) {
	readDates(t, []dateCase{
		{"MM/dd/yyyy", "03/18/2016", "2016-03-18"},
		{"MM/dd/yyyy", "3/8/2016", "2016-03-08"},
		{"MM/dd/yyyy", "13/01/2016", ""},
		{"MM/dd/yyyy", "03/18/16", ""},
		{"MM/dd/yy", "03/18/16", "2016-03-18"},
		{"MM/dd/yy", "03/18/2016", ""},
		{"dd.MM.yy", "31.12.99", "1999-12-31"},
		{"dd.MM.yy", "01.02.68", "2068-02-01"},
		{"dd.MM.yyyy", "31.02.2024", ""},
		{"dd.MM.yyyy", "29.02.2024", "2024-02-29"},
		{"dd.MM.yyyy", "29.02.2023", ""},
		{"yyyyMMdd", "20200213", "2020-02-13"},
		{"yyyyMMdd", "2020021", ""},
		{"yyyyMMddHHmmss", "20091224120000[0:GMT]", "2009-12-24 12:00:00"},
		{"yyyy.MM.dd HH:mm:ss", "2026.01.10 09:12:00", "2026-01-10 09:12:00"},
		{"yyyy.MM.dd", "2019.04.19.", "2019-04-19"},
		{"yyyy. M. d", "2024. 3. 4.", "2024-03-04"},
		{"yyyy. M. d", "2024. 3. 4. 오후 3:04", "2024-03-04 15:04:00"},
		{"yyyy년 M월 d일", "2024년 3월 4일", "2024-03-04"},
		{"yyyy年M月d日", "2024年12月31日 14時30分", "2024-12-31 14:30:00"},
		{"yyyy/M/d", "2018/8/20", "2018-08-20"},
		{"yyyy/MM/dd", "2024/01/05(金)", "2024-01-05"},
		{"yyyy/MM/dd", "2025/12/03  14:06:51", "2025-12-03 14:06:51"},
		{"yyyy-MM-dd HH:mm:ss", "2023-11-06 22:06:41.36", "2023-11-06 22:06:41"},
		{"yyyy-MM-dd HH:mm:ss", "2026-08-01 01:12:23+00:00", "2026-08-01 01:12:23"},
		{"yyyy-MM-dd HH:mm:ss", "2026-03-25 02:52:58.886000", "2026-03-25 02:52:58"},
		{"yyyy-MM-dd HH:mm:ss", "2021-09-06 6:11:59", "2021-09-06 06:11:59"},
		{"yyyy-MM-dd HH:mm:ss", "2021-09-06", "2021-09-06"},
		{"yyyy-MM-dd", "2021-03-01T00:16:48.000Z", "2021-03-01 00:16:48"},
		{"yyyy-MM-dd", "2024-01-05 12:33:22 PDT", "2024-01-05 12:33:22"},
		{"yyyy-MM-dd", "2024-01-05 24:61:00", "2024-01-05"},
		{"yyyy-MM-dd", "2024-01-05 12:33:22.120 +0100 CET", "2024-01-05 12:33:22"},
		{"yyyy-MM-dd", "2024-01-05 12:33:22 +0100 and more", ""},
		{"dd.MM.yyyy", "17.11.2019 29:18:53", "2019-11-17"},
		{"dd.MM.yyyy", "17.11.2019 00:00:30:989", "2019-11-17 00:00:30"},
	})
}

func TestDatesInWords(t *testing.T) {
	readDates(t, []dateCase{
		{"MMM d, yyyy", "Aug 21, 2026", "2026-08-21"},
		{"MMMM d, yyyy", "September 24, 2026", "2026-09-24"},
		{"MMMM d, yyyy", "Sept. 4, 2026", "2026-09-04"},
		{"d MMMM, yyyy", "31 July, 2026", "2026-07-31"},
		{"dd-MMM-yyyy", "12-Dec-2019", "2019-12-12"},
		{"d MMM yyyy", "24 lug 2024. 02:59:45", "2024-07-24 02:59:45"},
		{"d MMM yyyy", "3 März 2024", "2024-03-03"},
		{"d. MMMM yyyy", "3. Dezember 2024", "2024-12-03"},
		{"d MMM yyyy", "15 févr. 2024", "2024-02-15"},
		{"d MMM yyyy", "1 AOÛT 2024", "2024-08-01"},
		{"d 'de' MMMM 'de' yyyy", "5 de março de 2024", "2024-03-05"},
		{"d MMM yyyy", "7 października 2024", "2024-10-07"},
		{"d MMM yyyy", "7 mrt. 2024", "2024-03-07"},
		{"d MMM yyyy", "7 Foo 2024", ""},
		{"EEE, d MMM yyyy", "Tue, 5 Mar 2024", "2024-03-05"},
	})
}

func TestDatesWithMore(t *testing.T) {
	readDates(t, []dateCase{
		{"MM/dd/yyyy", "02/14/2024 2:51:26 PM", "2024-02-14 14:51:26"},
		{"MM/dd/yyyy", "02/14/2024 12:05 am", "2024-02-14 00:05:00"},
		{"MM/dd/yyyy", "02/14/20245", ""},
		{"MM/dd/yyyy", "02/14/2024 later", ""},
		{"MM/dd/yyyy", "04/17/2023 as of 04/15/2023", "2023-04-17"},
		{"MM/dd/yyyy", "04/17/2023 as of today", ""},
		{"MM/dd/yyyy", "04/17/2023as of 04/15/2023", ""},
		{"yyyy-MM-dd", "1970-01-01", ""},
		{"yyyy-MM-dd", "2200-01-01", ""},
		{"yyyy-MM-dd", "2024-00-10", ""},
		{"yyyy-MM-dd", "2024-10-00", ""},
	})
}

type dateCase struct{ layout, cell, want string }

func readDates(t *testing.T, cases []dateCase) {
	t.Helper()
	for _, c := range cases {
		m, ok := layoutOf(t, c.layout).parse(clean([]byte(c.cell)), false)
		if got := stamp(m, ok); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.layout, c.cell, got, c.want)
		}
	}
}

func stamp(m moment, ok bool) string {
	switch {
	case !ok:
		return ""
	case m.second < 0:
		return m.day.String()
	}
	return m.day.String() + time.Unix(int64(m.second), 0).UTC().Format(" 15:04:05")
}

func TestDatesInUTC(t *testing.T) {
	l := layoutOf(t, "yyyy-MM-dd HH:mm:ss")
	for cell, want := range map[string]string{
		"2024-03-01 00:16:48+09:00": "2024-02-29 15:16:48",
		"2024-12-31 23:30:00 -0500": "2025-01-01 04:30:00",
		"2024-12-31 23:30:00Z":      "2024-12-31 23:30:00",
		"2024-12-31 23:30:00":       "2024-12-31 23:30:00",
	} {
		m, ok := l.parse([]byte(cell), true)
		if got := stamp(m, ok); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}

func TestLayoutsThatAreNone(t *testing.T) {
	for _, text := range []string{"", "yyyy", "MM", "dd", "yyyy dd", "MM-dd HH:mm yyyy", "yyyy-MM-dd dd", "HH:mm yyyy-MM-dd", "yyyy-QQ-dd", "yyyy-MM-dd 'x"} {
		if _, err := compileLayout(text); err == nil {
			t.Errorf("%q is taken for a layout", text)
		}
	}
	for _, text := range knownLayouts() {
		layoutOf(t, text)
	}
}

// What a layout writes it reads: every known layout on every day of ten years.
func TestLayoutsRoundTrip(t *testing.T) {
	from, _ := ledger.DayOf(2019, 1, 1)
	for _, text := range knownLayouts() {
		l := layoutOf(t, text)
		for day := from; day < from+3653; day++ {
			cell := written(text, day)
			if m, ok := l.parse([]byte(cell), false); !ok || m.day != day {
				t.Fatalf("%s: %s was written %q and read %s, %v", text, day, cell, m.day, ok)
			}
		}
	}
}

// written writes a day in a layout, by time.Format where it can express it.
func written(layout string, day ledger.Day) string {
	y, m, d := day.Date()
	cell := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Format(goLayout(layout))
	return strings.Replace(cell, "Gy", fmt.Sprint("R", y-2018), 1) // Reiwa, which every day of the test is in
}

// goLayout translates the LDML letters of a date into those of package time.
func goLayout(layout string) string {
	out := ""
	for len(layout) > 0 {
		matched := false
		for _, pair := range [][2]string{{"'de'", "de"}, {"EEE", "Mon"}, {"yyyy", "2006"}, {"yy", "06"}, {"MMMM", "January"}, {"MMM", "Jan"}, {"MM", "01"}, {"M", "1"}, {"dd", "02"}, {"d", "2"}} {
			if len(layout) >= len(pair[0]) && layout[:len(pair[0])] == pair[0] {
				out, layout, matched = out+pair[1], layout[len(pair[0]):], true
				break
			}
		}
		if !matched {
			out, layout = out+layout[:1], layout[1:]
		}
	}
	return out
}

// What package time reads strictly is read here, as the same day.
func FuzzDateColumn(f *testing.F) {
	for _, s := range []string{"2024-02-29", "29/02/2024", "2/29/24", "12-Dec-2019", "Aug 21, 2026", "2024. 3. 4.", "20240304", "31.02.2024", "1/1/20 247"} {
		f.Add(s)
	}
	var layouts []*layout
	for _, text := range knownLayouts() {
		layouts = append(layouts, layoutOf(f, text))
	}
	f.Fuzz(func(t *testing.T, cell string) {
		text := clean([]byte(cell))
		if len(text) == 0 || signed(cell) {
			return // package time takes a sign for a digit of the year
		}
		var v dateVote
		v.see(layouts, text, 1, false)
		for _, l := range layouts {
			m, ok := l.parse(text, false)
			want, err := time.Parse(goLayout(l.text), string(text))
			if err == nil && want.Year() >= 1971 && want.Year() < 2000+pivot { // later years are those of other calendars

				day, _ := ledger.DayOf(want.Year(), int(want.Month()), want.Day())
				if !ok || m.day != day {
					t.Fatalf("%s: %q is %s for package time and %s, %v here", l.text, text, day, m.day, ok)
				}
			}
			if ok && (m.day == 0 || m.second < -1 || m.second > 86400) {
				t.Fatalf("%s: %q gives %+v", l.text, text, m)
			}
		}
	})
}

// signed reports a plus, or a minus that does not stand behind a digit or letter.
func signed(s string) bool {
	for i := range len(s) {
		if s[i] == '+' || s[i] == '-' && (i == 0 || s[i-1]-'0' > 9 && (s[i-1]|0x20)-'a' > 25) {
			return true
		}
	}
	return false
}

func TestDateColumnDecides(t *testing.T) {
	known := func(texts ...string) []*layout {
		var out []*layout
		for _, text := range texts {
			out = append(out, layoutOf(t, text))
		}
		return out
	}
	both := []string{"MM/dd/yyyy", "dd/MM/yyyy"}
	for name, c := range map[string]struct {
		layouts   []string
		def       string
		cells     []string
		want      string
		ambiguous bool
		byRow     bool
	}{
		"a day after the 12th":   {both, "MM/dd/yyyy", []string{"01/02/2024", "13/02/2024"}, "dd/MM/yyyy", false, false},
		"a month after the 12th": {both, "dd/MM/yyyy", []string{"01/02/2024", "02/13/2024"}, "MM/dd/yyyy", false, false},
		"nothing":                {both, "dd/MM/yyyy", []string{"01/02/2024", "03/02/2024"}, "dd/MM/yyyy", true, false},
		"same either way":        {both, "dd/MM/yyyy", []string{"01/01/2024", "02/02/2024"}, "dd/MM/yyyy", false, false},
		// Day first: 5 Jan, 3 Feb, 9 Feb, 1 Mar. Month first: May, March, September, January.
		"the order of the rows": {both, "MM/dd/yyyy", []string{"05/01/2024", "03/02/2024", "09/02/2024", "01/03/2024"}, "dd/MM/yyyy", false, true},
		"junk fails everywhere": {both, "MM/dd/yyyy", []string{"Total", "13/02/2024", "01/02/2024"}, "dd/MM/yyyy", false, false},
		"no layout fits":        {both, "dd/MM/yyyy", []string{"soon", "later"}, "dd/MM/yyyy", false, false},
		"no cells":              {both, "dd/MM/yyyy", nil, "dd/MM/yyyy", false, false},
		"all layouts, ISO":      {knownLayouts(), "", []string{"2024-01-02", "2024-01-03"}, "yyyy-MM-dd", false, false},
		"all layouts, German":   {knownLayouts(), "", []string{"02.01.24", "03.01.24"}, "dd.MM.yy", false, false},
		"all layouts, US":       {knownLayouts(), "", []string{"1/2/2024", "1/31/2024"}, "MM/dd/yyyy", false, false},
		"all layouts, Upwork":   {knownLayouts(), "", []string{"Aug 21, 2026"}, "MMM d, yyyy", false, false},
	} {
		layouts := known(c.layouts...)
		for cut := 0; cut <= len(c.cells); cut++ { // however the column is cut into blocks
			var head, tail dateVote
			for i, cell := range c.cells {
				v := &head
				if i >= cut {
					v = &tail
				}
				v.see(layouts, []byte(cell), i, false)
			}
			head.merge(&tail)
			got := head.decide(layouts, c.def)
			if got.layout.text != c.want || (got.other != nil) != c.ambiguous || got.byRow != c.byRow {
				t.Errorf("%s, cut at %d: got %s, ambiguous %v, by row %v", name, cut, got.layout.text, got.other != nil, got.byRow)
			}
		}
	}
}

func BenchmarkDate(b *testing.B) {
	for _, c := range [][2]string{{"MM/dd/yyyy", "03/18/2016"}, {"yyyy-MM-dd", "2024-02-29 14:30:00"}, {"MMM d, yyyy", "Aug 21, 2026"}} {
		b.Run(c[0], func(b *testing.B) {
			l, cell := layoutOf(b, c[0]), []byte(c[1])
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := l.parse(cell, false); !ok {
					b.Fatal("unreadable")
				}
			}
		})
	}
}
