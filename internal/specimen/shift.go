package specimen

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"rivulet/internal/format"
)

// shift moves dates by whole years, a multiple of four, so that 29 February
// stays a day. Two-digit years stand where the format's layouts have them.
type shift struct {
	years    int
	yearAt   []int
	twoDigit bool
	dates    *regexp.Regexp // within texts
	runs     *regexp.Regexp // of digits
}

// newShift learns where layouts have two-digit years: as which run of digits.
func newShift(layouts []string) shift {
	s := shift{
		dates: datesIn(),
		runs:  regexp.MustCompile(`\d+`),
	}
	fields := regexp.MustCompile(`y+|M+|d+|'[^']*'`)
	for _, l := range layouts {
		if strings.Contains(l, "yyyy") || !strings.Contains(l, "yy") {
			continue
		}
		at := 0
		for _, field := range fields.FindAllString(l, -1) {
			if field == "yy" {
				break
			}
			if field[0] != '\'' && !strings.HasPrefix(field, "MMM") {
				at++
			}
		}
		s.yearAt = append(s.yearAt, at)
		s.twoDigit = true
	}
	if len(layouts) == 0 {
		s.yearAt = []int{2, 1}
	}
	return s
}

// year finds the year of a date: its place in the text, and its value.
func (s shift) year(text string) (from, to, value int, ok bool) {
	runs := s.runs.FindAllStringIndex(text, -1)
	plausible := func(a, b int) (int, bool) {
		n, err := strconv.Atoi(text[a:b])
		return n, err == nil && n >= 1971 && n < 2100
	}
	for _, r := range runs {
		switch r[1] - r[0] {
		case 4:
			if n, ok := plausible(r[0], r[1]); ok {
				return r[0], r[1], n, true
			}
		case 8, 12, 14:
			if n, ok := plausible(r[0], r[0]+4); ok {
				return r[0], r[0] + 4, n, true
			}
			if n, ok := plausible(r[0]+4, r[0]+8); ok {
				return r[0] + 4, r[0] + 8, n, true
			}
		}
	}
	for _, at := range s.yearAt {
		if at >= len(runs) || runs[at][1]-runs[at][0] != 2 || len(runs) < 2 {
			continue
		}
		n, _ := strconv.Atoi(text[runs[at][0]:runs[at][1]])
		if n < 69 {
			n += 100
		}
		return runs[at][0], runs[at][1], 1900 + n, true
	}
	return 0, 0, 0, false
}

// date shifts the date of a cell. It fails if the cell holds no year, or words
// that belong to no date.
func (s shift) date(text string) (string, bool) {
	const most = 40
	if len(text) > most {
		return "", false
	}
	if out, ok := s.era(text); ok {
		return out, true
	}
	from, to, year, ok := s.year(text)
	if !ok {
		return "", false
	}
	year += s.years
	if to-from == 2 {
		return text[:from] + fmt.Sprintf("%02d", year%100) + text[to:], true
	}
	return text[:from] + strconv.Itoa(year) + text[to:], true
}

// era shifts a date of an era; one that falls before Reiwa becomes one of Heisei.
func (s shift) era(text string) (string, bool) {
	const reiwa, heisei = 2018, 1988 // what is added to their years
	base, size := format.Era(text)
	n, digits := format.EraYear(text[size:])
	if size == 0 || digits == 0 {
		return "", false
	}
	name, year := text[:size], n+s.years
	if year < 1 && base == reiwa {
		name, year = strings.NewReplacer("令和", "平成", "㋿", "㍻", "R", "H", "r", "h").Replace(name), year+reiwa-heisei
	}
	return name + strconv.Itoa(year) + text[size+digits:], year > 0
}

// pick chooses the years: back, further than the file reaches where that is
// possible, so that no date of the copy is one of the original.
func (s *shift) pick(first, last int, key []byte) {
	floor := 1975
	if s.twoDigit {
		floor = 2000
	}
	var far, near []int
	for years := 4; years <= 24; years += 4 {
		switch {
		case first-years < floor:
		case years > last-first:
			far = append(far, -years)
		default:
			near = append(near, -years)
		}
	}
	if len(far) == 0 {
		far = near
	}
	if len(far) == 0 {
		far = []int{4 * (1 + (last-first)/4)}
	}
	s.years = far[int(key[0])%len(far)]
}
