package read

import (
	"strconv"
	"strings"
)

// display is what a number format makes of a number.
type display uint8

const (
	showNumber  display = iota
	showDate            // a day, with or without time
	showElapsed         // hours beyond 24, [h]:mm
)

// parseStyles returns what each cell style of a workbook's styles part shows.
func parseStyles(b []byte, limit int) []display {
	custom := map[int]display{}
	var styles []display
	inside := false // of cellXfs; cellStyleXfs holds xf too
	for t, ok := nextTag(b, 0); ok; t, ok = nextTag(b, t.end) {
		switch string(t.name) {
		case "numFmt":
			if id, err := strconv.Atoi(t.value("numFmtId")); err == nil && !t.close {
				custom[id] = formatDisplay(t.value("formatCode"))
			}
		case "cellXfs":
			inside = !t.close && !t.empty
		case "xf":
			if !inside || t.close || len(styles) >= limit {
				continue
			}
			id, _ := strconv.Atoi(t.value("numFmtId"))
			d, own := custom[id]
			if !own {
				d = builtinDisplay(id)
			}
			styles = append(styles, d)
		}
	}
	return styles
}

// builtinDisplay knows the number formats that are not written into files
// (ECMA-376 part 1, 18.8.30, with those of East Asian languages).
func builtinDisplay(id int) display {
	switch {
	case id == 46:
		return showElapsed
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id == 45, id == 47, id >= 50 && id <= 58:
		return showDate
	}
	return showNumber
}

// formatDisplay reads a format code such as yyyy\-mm\-dd;@. Only the section for
// positive numbers counts; quoted and escaped characters are text.
func formatDisplay(code string) display {
	code = strings.ReplaceAll(strings.ToLower(code), "general", "")
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == ';':
			return showNumber
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == '"':
			j := strings.IndexByte(code[i+1:], '"')
			if j < 0 {
				return showNumber
			}
			i += j + 1
		case c == '[':
			j := strings.IndexByte(code[i:], ']')
			if j < 0 {
				return showNumber
			}
			if strings.Trim(code[i+1:i+j], "hms") == "" {
				return showElapsed
			}
			i += j
		case c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's' || c == 'g': // g is an era
			return showDate
		}
	}
	return showNumber
}
