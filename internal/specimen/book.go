package specimen

import (
	"fmt"
	"html"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"rivulet/internal/read"
)

// Book writes sheets as a workbook in which numbers are numbers and dates are
// dates. It is made anew: author, comments and styles of the original stay
// behind, and so do the names of its sheets.
func Book(sheets []Sheet) ([]byte, error) {
	book := excelize.NewFile()
	defer book.Close()
	styles := map[string]int{}
	for i, layout := range []string{time.DateOnly, time.DateTime} {
		style, err := book.NewStyle(&excelize.Style{NumFmt: []int{14, 22}[i]}) // built-in styles of a date without and with its time
		if err != nil {
			return nil, fmt.Errorf("making a date style: %w", err)
		}
		styles[layout] = style
	}
	for i, s := range sheets {
		name := fmt.Sprintf("Sheet%d", i+1)
		if _, err := book.NewSheet(name); err != nil {
			return nil, fmt.Errorf("making a sheet: %w", err)
		}
		for y, row := range s.Rows {
			for x, c := range row {
				at, err := excelize.CoordinatesToCellName(x+1, s.number(y))
				if err != nil {
					return nil, fmt.Errorf("naming a cell: %w", err)
				}
				if err := setTyped(book, name, at, c, styles); err != nil {
					return nil, fmt.Errorf("writing cell %s: %w", at, err)
				}
			}
		}
	}
	out, err := book.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("writing a workbook: %w", err)
	}
	return out.Bytes(), nil
}

// number returns the sheet row of a row.
func (s Sheet) number(y int) int {
	if y < len(s.Numbers) {
		return s.Numbers[y]
	}
	return y + 1
}

func setTyped(book *excelize.File, sheet, at string, c Cell, styles map[string]int) error {
	switch {
	case c.Text == "":
		return nil
	case c.Kind == read.Number:
		return book.SetCellDefault(sheet, at, c.Text)
	case c.Kind == read.Bool:
		return book.SetCellBool(sheet, at, c.Text == "TRUE")
	case c.Kind == read.Date:
		for _, layout := range []string{time.DateTime, time.DateOnly} {
			if day, err := time.Parse(layout, c.Text); err == nil {
				if err := book.SetCellValue(sheet, at, day); err != nil {
					return err
				}
				return book.SetCellStyle(sheet, at, at, styles[layout])
			}
		}
	}
	return book.SetCellStr(sheet, at, c.Text)
}

// Page writes sheets as the tables of one HTML page in an encoding.
func Page(sheets []Sheet, encoding string) ([]byte, error) {
	var b strings.Builder
	b.WriteString("<html><head><meta charset=\"" + charset(encoding) + "\"></head><body>\n")
	for _, s := range sheets {
		b.WriteString("<table>\n")
		for _, row := range s.Rows {
			b.WriteString("<tr>")
			for _, c := range row {
				b.WriteString("<td>" + strings.ReplaceAll(html.EscapeString(c.Text), "\n", "<br>") + "</td>")
			}
			b.WriteString("</tr>\n")
		}
		b.WriteString("</table>\n")
	}
	b.WriteString("</body></html>\n")
	return encode(nil, b.String(), encoding)
}

// charset is an encoding's name in HTML.
func charset(encoding string) string {
	switch encoding {
	case "CP949":
		return "euc-kr"
	case "Shift-JIS":
		return "shift_jis"
	case "":
		return "utf-8"
	}
	return strings.ToLower(encoding)
}
