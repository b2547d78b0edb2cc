package format

import "strings"

// Era reads the name of an era at the start of a date: base is what the year of
// the era has to be added to, size the bytes of the name; size is 0 if there is
// none. Japanese eras are read in characters (令和6年) and by their letter before
// a digit (R6.4.30), the Republic's of Taiwan in characters (民國113年).
//
// Bases are the year before the first of the era: Meiji 1868, Taishō 1912, Shōwa
// 1926, Heisei 1989, Reiwa 2019 (National Diet Library of Japan, 日本の暦);
// Republic of China 1912.
func Era(s string) (base, size int) {
	for _, era := range []struct {
		name string
		base int
	}{
		{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911}, {"明治", 1867},
		{"中華民國", 1911}, {"中华民国", 1911}, {"民國", 1911}, {"民国", 1911},
		{"㋿", 2018}, {"㍻", 1988}, {"㍼", 1925}, {"㍽", 1911}, {"㍾", 1867},
	} {
		if strings.HasPrefix(s, era.name) {
			return era.base, len(era.name)
		}
	}
	if len(s) < 2 || s[1]-'0' > 9 {
		return 0, 0
	}
	switch s[0] {
	case 'R', 'r':
		return 2018, 1
	case 'H', 'h':
		return 1988, 1
	case 'S', 's':
		return 1925, 1
	}
	return 0, 0
}

// firstYear is how Japanese writes the first year of an era: 令和元年.
const firstYear = "元"

// EraYear reads the year that follows an era's name: one to three digits, or 元
// for the first; size is 0 if there is none.
func EraYear(s string) (year, size int) {
	if strings.HasPrefix(s, firstYear) {
		return 1, len(firstYear)
	}
	for size < len(s) && size < 3 && s[size]-'0' <= 9 {
		year = year*10 + int(s[size]-'0')
		size++
	}
	return year, size
}
