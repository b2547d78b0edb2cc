package household

import (
	"fmt"
	"strings"

	"rivulet/internal/money"
)

// decimal writes minor units with a point and no grouping: -1234.50.
func decimal(minor int64, c money.Currency) string { return money.PlainMinor(minor, c.Exponent()) }

// bare is decimal without trailing zeros, as some exports write it: 17, 4.8.
func bare(minor int64, c money.Currency) string {
	s := decimal(minor, c)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// oneZero is bare with at least one decimal: 17.0, 4.8.
func oneZero(minor int64, c money.Currency) string {
	s := bare(minor, c)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// grouped sets thousands marks into a plain decimal and changes its point.
func grouped(plain, thousands, point string) string {
	sign := ""
	if strings.HasPrefix(plain, "-") {
		sign, plain = "-", plain[1:]
	}
	whole, fraction, has := strings.Cut(plain, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousands + whole[i:]
	}
	if has {
		return sign + whole + point + fraction
	}
	return sign + whole
}

// comma writes minor units the German way: -1.234,50.
func comma(minor int64, c money.Currency) string { return grouped(decimal(minor, c), ".", ",") }

// quoted joins cells with the mark, each in quotes.
func quoted(mark string, cells ...string) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = quote(c)
	}
	return strings.Join(out, mark)
}

// plain joins cells with the mark, in quotes only where RFC 4180 asks for them.
func plain(mark string, cells ...string) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		if strings.ContainsAny(c, mark+"\"\r\n") {
			c = quote(c)
		}
		out[i] = c
	}
	return strings.Join(out, mark)
}

func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// clock writes a second of the day as 09:05:00.
func clock(second int) string {
	return fmt.Sprintf("%02d:%02d:%02d", second/3600, second/60%60, second%60)
}
