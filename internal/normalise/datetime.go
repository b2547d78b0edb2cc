package normalise

import "bytes"

// clock is a time of day as the end of a date cell has it.
type clock struct {
	second int32 // since midnight, −1 if the time does not exist
	offset int32 // seconds east of UTC; valid if zoned
	zoned  bool
}

// clock reads what follows a date: marks, a time ("14:30", "2:51:26 PM",
// "오후 3:04", "00:00:30:989", "160010"), a zone ("Z", "+09:00", "PDT", "[0:GMT]"),
// a weekday in brackets. It fails on anything else.
func (l *layout) clock(b []byte) (clock, bool) {
	c := clock{second: -1}
	start := len(b)
	if b[0] == '.' || b[0] == ',' {
		b = b[1:]
	}
	b = b[spaces(b):]
	b = afterBrackets(b)
	if len(b) > 0 && (b[0] == 'T' || b[0] == '-' && len(b) > 3) && len(b) > 1 && b[1]-'0' <= 9 {
		b = b[1:]
	}
	if len(b) == 0 {
		return c, true
	}
	if rest, found := bytes.CutPrefix(b, []byte("as of ")); found && len(b) < start {
		// "04/17/2023 as of 04/15/2023": booked on the first day, for the second
		return c, len(rest) >= len("4/5/23") && len(bytes.Trim(rest, "0123456789/.-")) == 0
	}
	if len(b) == start && !l.glue {
		return c, false // digits that go on where the date should have ended
	}
	half, n := dayHalf(b)
	b = b[n:]
	b = b[spaces(b):]
	hms, n := numbers(b)
	if n == 0 {
		return c, false
	}
	b = b[n:]
	b = b[spaces(b):]
	if half == 0 {
		half, n = dayHalf(b)
		b = b[n:]
		b = b[spaces(b):]
	}
	c.second = secondOf(hms, half)
	rest, ok := c.zone(b)
	return c, ok && len(rest) == 0
}

// numbers reads hours, minutes and seconds with colons or points between
// them, or glued in pairs, or with the marks of 14時30分; a fraction is skipped.
func numbers(b []byte) (hms [3]int, size int) {
	at, field := 0, 0
	for field < 3 {
		digits, n := 0, 0
		for at < len(b) && digits < 2 && b[at]-'0' <= 9 {
			n = n*10 + int(b[at]-'0')
			at++
			digits++
		}
		if digits == 0 {
			break
		}
		hms[field] = n
		field++
		if field < 3 && at < len(b) && b[at]-'0' > 9 {
			step := timeMark(b[at:])
			if step == 0 {
				break
			}
			at += step
			at += spaces(b[at:])
		}
	}
	if field < 2 {
		return hms, 0
	}
	if field == 3 && at+1 < len(b) && (b[at] == '.' || b[at] == ',' || b[at] == ':') {
		for at++; at < len(b) && b[at]-'0' <= 9; at++ {
		}
	}
	at += timeMark(b[at:])
	return hms, at
}

// timeMark returns the length of the mark between the numbers of a time.
func timeMark(b []byte) int {
	if len(b) == 0 || b[0] < 0x80 {
		if len(b) > 1 && (b[0] == ':' || b[0] == '.') && b[1]-'0' <= 9 {
			return 1
		}
		return 0
	}
	for _, mark := range []string{"時", "时", "分", "秒", "시", "분", "초"} {
		if bytes.HasPrefix(b, []byte(mark)) {
			return len(mark)
		}
	}
	return 0
}

// secondOf returns the second of the day, −1 for a time that does not exist.
func secondOf(hms [3]int, half byte) int32 {
	h, m, s := hms[0], hms[1], hms[2]
	if m > 59 || s > 60 || h > 24 || half != 0 && h > 12 {
		return -1
	}
	switch {
	case half == 'a' && h == 12:
		h = 0
	case half == 'p' && h < 12:
		h += 12
	}
	second := h*3600 + m*60 + s
	if second > 86_400 { // 24:00 is the end of a day, and none is later
		return -1
	}
	return int32(second)
}

// dayHalf reads AM and PM in the languages that write them: 'a', 'p' or 0.
func dayHalf(b []byte) (half byte, size int) {
	if len(b) == 0 || b[0] < 0x80 && b[0]|0x20 != 'a' && b[0]|0x20 != 'p' {
		return 0, 0
	}
	for _, word := range []string{"am", "a.m.", "a. m.", "오전", "午前", "上午", "凌晨"} {
		if len(b) >= len(word) && bytes.EqualFold(b[:len(word)], []byte(word)) {
			return 'a', len(word)
		}
	}
	for _, word := range []string{"pm", "p.m.", "p. m.", "오후", "午後", "下午", "晚上"} {
		if len(b) >= len(word) && bytes.EqualFold(b[:len(word)], []byte(word)) {
			return 'p', len(word)
		}
	}
	return 0, 0
}

// zone reads a zone; abbreviations are read over, as their offset is not
// theirs alone (CST is Chicago and Shanghai).
func (c *clock) zone(b []byte) ([]byte, bool) {
	b = bytes.TrimSuffix(bytes.TrimPrefix(b, []byte("[")), []byte("]"))
	if len(b) > 1 && b[0]-'0' <= 9 && b[1] == ':' { // OFX: [0:GMT]
		b = b[2:]
	}
	letters := 0
	for letters < len(b) && letters < 5 && b[letters]|0x20 >= 'a' && b[letters]|0x20 <= 'z' {
		letters++
	}
	switch name := string(b[:letters]); {
	case name == "Z", name == "UTC", name == "GMT":
		c.zoned = true
	case letters == 1:
		return b, false
	}
	b = b[letters:]
	if len(b) == 0 || b[0] != '+' && b[0] != '-' {
		return b, true
	}
	sign := int32(1)
	if b[0] == '-' {
		sign = -1
	}
	b = b[1:]
	digits, value := 0, int32(0)
	for len(b) > 0 && digits < 4 && (b[0]-'0' <= 9 || b[0] == ':' && digits == 2) {
		if b[0] != ':' {
			value = value*10 + int32(b[0]-'0')
			digits++
		}
		b = b[1:]
	}
	switch digits {
	case 2:
		value *= 100
	case 4:
	default:
		return b, false
	}
	c.zoned, c.offset = true, sign*(value/100*3600+value%100*60)
	return afterAbbreviation(b), value/100 <= 14 && value%100 < 60
}

// afterAbbreviation skips the name of the zone behind its offset: "+0100 CET".
func afterAbbreviation(b []byte) []byte {
	rest := b[spaces(b):]
	if len(rest) == len(b) {
		return b
	}
	letters := 0
	for letters < len(rest) && letters < 5 && rest[letters]-'A' < 26 {
		letters++
	}
	return rest[letters:]
}

// afterBrackets skips a weekday as in 2024/01/05(金).
func afterBrackets(b []byte) []byte {
	if len(b) == 0 || b[0] != '(' && b[0] < 0x80 {
		return b
	}
	for _, pair := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if bytes.HasPrefix(b, []byte(pair[0])) {
			if end := bytes.Index(b, []byte(pair[1])); end > 0 && end < 16 {
				b = b[end+len(pair[1]):]
				return b[spaces(b):]
			}
		}
	}
	return b
}
