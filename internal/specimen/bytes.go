package specimen

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/unicode"

	"rivulet/internal/read"
)

// Bytes writes the sheet in its container. It fails if a cell cannot be written
// there.
func (s Sheet) Bytes() ([]byte, error) {
	switch s.Container {
	case read.Workbook:
		return s.workbook()
	case read.HTMLTable:
		return s.html(), nil
	}
	return s.text()
}

// Ending returns the ending of file names of the sheet's container.
func (s Sheet) Ending() string {
	return [...]string{read.TextFile: ".csv", read.Workbook: ".xlsx", read.HTMLTable: ".html"}[s.Container]
}

func (s Sheet) text() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if s.Delimiter != "" {
		w.Comma = rune(s.Delimiter[0])
	}
	for _, row := range s.Rows {
		record := make([]string, len(row))
		for i, c := range row {
			record[i] = c.Text
		}
		if len(record) == 0 {
			record = []string{""}
		}
		if err := w.Write(record); err != nil {
			return nil, fmt.Errorf("writing text: %w", err)
		}
	}
	w.Flush()
	switch s.Encoding {
	case "UTF-8 BOM":
		return append([]byte("\ufeff"), b.Bytes()...), nil
	case "UTF-16LE":
		encoder := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()
		out, err := encoder.Bytes(b.Bytes())
		if err != nil {
			return nil, fmt.Errorf("encoding as UTF-16: %w", err)
		}
		return out, nil
	}
	return b.Bytes(), nil
}

func (s Sheet) html() []byte {
	var b strings.Builder
	b.WriteString("<html><head><meta charset=\"utf-8\"></head><body><table>\n")
	for _, row := range s.Rows {
		b.WriteString("<tr>")
		for _, c := range row {
			b.WriteString("<td>" + html.EscapeString(c.Text) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table></body></html>\n")
	return []byte(b.String())
}

// workbook keeps dates that were dates; all else is text, as when a person
// pastes an export into a spreadsheet that is told not to convert.
func (s Sheet) workbook() ([]byte, error) {
	book := excelize.NewFile()
	defer book.Close()
	style, err := book.NewStyle(&excelize.Style{NumFmt: 22})
	if err != nil {
		return nil, fmt.Errorf("making a date style: %w", err)
	}
	for y, row := range s.Rows {
		for x, c := range row {
			at, err := excelize.CoordinatesToCellName(x+1, y+1)
			if err != nil {
				return nil, fmt.Errorf("naming a cell: %w", err)
			}
			if err := setCell(book, at, c, style); err != nil {
				return nil, fmt.Errorf("writing cell %s: %w", at, err)
			}
		}
	}
	out, err := book.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("writing a workbook: %w", err)
	}
	return out.Bytes(), nil
}

func setCell(book *excelize.File, at string, c Cell, dateStyle int) error {
	const sheet = "Sheet1"
	if c.Kind == read.Date {
		for _, layout := range []string{time.DateTime, time.DateOnly} {
			if day, err := time.Parse(layout, c.Text); err == nil {
				if err := book.SetCellValue(sheet, at, day); err != nil {
					return err
				}
				return book.SetCellStyle(sheet, at, at, dateStyle)
			}
		}
	}
	if c.Text == "" {
		return nil
	}
	return book.SetCellStr(sheet, at, c.Text)
}
