package rates

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// ecbColumn is a currency's column with its rates, one euro each.
type ecbColumn struct {
	name     string
	currency money.Currency // empty: not read
	rates    []dated
}

// readECB reads the layout of eurofxref-hist.csv: Date,USD,JPY,…, the newest day
// first, N/A for a currency that had no rate, and a comma at the end.
func (r *reader) readECB(c *csv.Reader) {
	c.ReuseRecord = true
	header, err := c.Read()
	if err != nil {
		r.unusable(diag.T("the rate file cannot be read: %s", err.Error()))
		return
	}
	columns := r.ecbColumns(header)
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line := lineOf(c, err)
		if err != nil {
			r.fault(line, "", diag.T("a row of the rate file cannot be read"))
			continue
		}
		day, ok := dayOf(row[0])
		if !ok {
			r.fault(line, "date", diag.T("%q is not a date such as 2024-02-29", row[0]))
			continue
		}
		for i, cell := range row {
			if i >= len(columns) || columns[i].currency == "" {
				continue
			}
			if cell = strings.TrimSpace(cell); cell == "" || cell == "N/A" {
				continue
			}
			if d, ok := r.rate(line, columns[i].name, day, cell); ok {
				columns[i].rates = append(columns[i].rates, d)
			}
		}
	}
	for _, column := range columns {
		if p := (pair{"EUR", column.currency}); len(column.rates) > 0 {
			r.table.pairs[p] = append(r.table.pairs[p], column.rates...)
		}
	}
}

func (r *reader) ecbColumns(header []string) []ecbColumn {
	columns := make([]ecbColumn, len(header))
	for i, name := range header {
		if name = strings.TrimSpace(name); i == 0 || name == "" {
			continue
		}
		code, ok := currency(name)
		if !ok {
			r.fault(1, name, diag.T("%q is no currency", name))
			continue
		}
		if code != "EUR" {
			columns[i] = ecbColumn{name: name, currency: code}
		}
	}
	return columns
}
