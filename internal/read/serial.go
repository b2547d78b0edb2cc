package read

import (
	"bytes"
	"math"
	"strconv"
)

// The largest serials: 9999-12-31 in either date system.
const (
	lastSerial1900 = 2958466
	lastSerial1904 = 2957004
)

// appendSerial appends the day and time of a workbook's date serial as ISO
// text, rounded to the second, or returns false if it is none. A serial below
// one is a time of day alone and is written as such.
//
// Serials are floats by nature; no amount passes here.
func appendSerial(out []byte, serial []byte, system1904 bool) (text []byte, dated, ok bool) {
	v, err := strconv.ParseFloat(string(serial), 64)
	if err != nil || !(v >= 0 && v < lastSerial1900) || system1904 && v >= lastSerial1904 { // NaN too
		return out, false, false
	}
	day := math.Floor(v)
	seconds := int(math.Round((v - day) * 86400))
	if seconds == 86400 {
		day, seconds = day+1, 0
	}
	if dated = day > 0 || system1904 && v == 0; dated {
		out = appendDay(out, int(day), system1904)
		if seconds == 0 {
			return out, true, true
		}
		out = append(out, ' ')
	}
	out = appendTwo(out, seconds/3600)
	out = append(out, ':')
	out = appendTwo(out, seconds/60%60)
	out = append(out, ':')
	return appendTwo(out, seconds%60), dated, true
}

// appendDay appends the day of a serial. Serial 60 of the 1900 system is the
// 29 February 1900, which never was: Excel keeps it to agree with Lotus 1-2-3.
func appendDay(out []byte, serial int, system1904 bool) []byte {
	const (
		epoch1900 = 25569 // serial of 1970-01-01
		epoch1904 = 24107
	)
	switch {
	case system1904:
		serial -= epoch1904
	case serial == 60:
		return append(out, "1900-02-29"...)
	case serial < 60:
		serial -= epoch1900 - 1
	default:
		serial -= epoch1900
	}
	y, m, d := civil(serial)
	out = appendTwo(out, y/100)
	out = appendTwo(out, y%100)
	out = append(out, '-')
	out = appendTwo(out, m)
	out = append(out, '-')
	return appendTwo(out, d)
}

// civil returns the Gregorian day that lies days after 1970-01-01 (H. Hinnant,
// chrono-compatible low-level date algorithms, civil_from_days).
func civil(days int) (year, month, day int) {
	z := days + 719468
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	year = yoe + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

func appendTwo(out []byte, n int) []byte {
	return append(out, byte('0'+n/10), byte('0'+n%10))
}

// appendElapsed appends a duration given in days as hours, minutes, seconds.
func appendElapsed(out []byte, serial []byte) ([]byte, bool) {
	v, err := strconv.ParseFloat(string(serial), 64)
	if err != nil || !(v >= 0 && v < 1e6) {
		return out, false
	}
	seconds := int(math.Round(v * 86400))
	if seconds < 10*3600 {
		out = append(out, '0')
	}
	out = strconv.AppendInt(out, int64(seconds/3600), 10)
	out = append(out, ':')
	out = appendTwo(out, seconds/60%60)
	out = append(out, ':')
	return appendTwo(out, seconds%60), true
}

// significant is how many decimal digits a workbook number holds exactly; the
// rest of its text is noise of the binary form, as in 19.989999999999998.
const significant = 15

// plainNumber reports whether b is a decimal without exponent that needs no
// rounding. Whole numbers do not: long ones are identifiers.
func plainNumber(b []byte) bool {
	digits, point := 0, false
	for i, c := range b {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case c == '.' && !point && digits > 0 && i+1 < len(b):
			point = true
		case c == '-' && i == 0:
		default:
			return false
		}
	}
	return digits > 0 && (digits <= significant || !point)
}

// appendNumber appends the number b as decimal text, rounded to the significant
// digits, or returns false if it is none or beyond 40 places.
func appendNumber(out, b []byte) ([]byte, bool) {
	b = bytes.TrimSpace(b)
	negative := len(b) > 0 && b[0] == '-'
	if negative || len(b) > 0 && b[0] == '+' {
		b = b[1:]
	}
	exponent := 0
	if i := bytes.IndexAny(b, "eE"); i >= 0 {
		n, err := strconv.Atoi(string(b[i+1:]))
		if err != nil || n < -400 || n > 400 {
			return out, false
		}
		exponent, b = n, b[:i]
	}
	whole, fraction, _ := bytes.Cut(b, []byte{'.'})
	digits := make([]byte, 0, 32)
	digits = append(append(digits, whole...), fraction...)
	if len(digits) == 0 || len(bytes.Trim(digits, "0123456789")) > 0 {
		return out, false
	}
	point := len(whole) + exponent // position of the decimal point in digits
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
		point--
	}
	digits, carried := roundDigits(digits)
	if carried {
		point++
	}
	digits = bytes.TrimRight(digits, "0")
	if len(digits) == 0 {
		return append(out, '0'), true
	}
	if point > 40 || point < -40 {
		return out, false
	}
	if negative {
		out = append(out, '-')
	}
	return appendDecimal(out, digits, point), true
}

// roundDigits rounds to the significant digits, half away from zero, and
// reports whether a digit came before them.
func roundDigits(digits []byte) ([]byte, bool) {
	if len(digits) <= significant {
		return digits, false
	}
	up := digits[significant] >= '5'
	digits = digits[:significant]
	if !up {
		return digits, false
	}
	for i := significant - 1; i >= 0; i-- {
		if digits[i] < '9' {
			digits[i]++
			return digits, false
		}
		digits[i] = '0'
	}
	return append([]byte{'1'}, digits...), true
}

// appendDecimal appends digits with a decimal point behind the first point of
// them.
func appendDecimal(out, digits []byte, point int) []byte {
	if point <= 0 {
		out = append(out, "0."...)
		for ; point < 0; point++ {
			out = append(out, '0')
		}
		return append(out, digits...)
	}
	for len(digits) < point {
		digits = append(digits, '0')
	}
	out = append(out, digits[:point]...)
	if len(digits) > point {
		out = append(append(out, '.'), digits[point:]...)
	}
	return out
}
