package recognise

import (
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// shape is what the cells of a column look like.
type shape uint8

const (
	nothing shape = iota // no cell is filled
	text
	dates
	amounts
	codes // of currencies
)

// shapeOf returns what the cells of a role look like.
func shapeOf(role format.Role) shape {
	switch {
	case role.HoldsDates():
		return dates
	case role.HoldsAmounts():
		return amounts
	case role.HoldsCurrencies():
		return codes
	}
	return text
}

// below is the cells below a header, as far as the table's head goes.
type below struct {
	rows       []read.HeadRow
	convention money.Convention
	empty      []string // cells that mean nothing, normalised
}

// newBelow takes the rows below a header and decides the decimal mark over all
// known columns of money, as the format says.
func newBelow(f *format.Format, rows []read.HeadRow, columns map[format.Role][]int) *below {
	v := &below{empty: format.NormaliseAll(f.Numbers.Empty), convention: money.Convention{Decimal: '.'}}
	for _, row := range rows {
		filled := 0
		for _, cell := range row.Cells {
			if strings.TrimSpace(cell) != "" {
				filled++
			}
		}
		if filled > 1 {
			v.rows = append(v.rows, row)
		}
	}
	def := byte('.')
	if f.Numbers.Decimal == "comma" || f.Numbers.Default == "comma" {
		def = ','
	}
	v.convention = money.Convention{Decimal: def}
	if f.Numbers.Decimal != "decide" {
		return v
	}
	var vote money.Vote
	for _, role := range format.Roles() {
		for _, i := range columns[role] {
			for r := range v.rows {
				if shapeOf(role) == amounts {
					vote.See([]byte(v.cell(r, i)))
				}
			}
		}
	}
	v.convention, _ = vote.Decide(def)
	return v
}

// cell returns a cell, empty if it means nothing.
func (v *below) cell(row, column int) string {
	if column >= len(v.rows[row].Cells) {
		return ""
	}
	cell := strings.TrimSpace(v.rows[row].Cells[column])
	if cell != "" && slices.Contains(v.empty, format.Normalise(cell)) {
		return ""
	}
	return cell
}

// unitsDecimals is how many decimals the numbers are compared with.
const unitsDecimals = 4

// number reads a cell in ten-thousandths. ok is false for what is no number or
// has further digits; filled is false for an empty cell, which counts as 0.
func (v *below) number(row, column int) (n int64, filled, ok bool) {
	cell := v.cell(row, column)
	if cell == "" {
		return 0, false, true
	}
	d, err := v.convention.ParseDecimal([]byte(cell))
	if err != nil {
		return 0, true, false
	}
	if d.Empty {
		return 0, false, true
	}
	n, rounded, ok := d.Rescale(unitsDecimals)
	return n, true, ok && !rounded
}

// shape says what all filled cells of a column look like.
func (v *below) shape(column int) shape {
	counts := map[shape]int{}
	filled := 0
	for r := range v.rows {
		cell := v.cell(r, column)
		if cell == "" {
			continue
		}
		filled++
		_, _, number := v.number(r, column)
		switch {
		case money.Currency(strings.ToUpper(cell)).IsISO():
			counts[codes]++
		case infer.IsDate(cell):
			counts[dates]++
		case number:
			counts[amounts]++
		}
	}
	for _, s := range []shape{dates, amounts, codes} {
		if filled > 0 && counts[s] == filled {
			return s
		}
	}
	if filled == 0 {
		return nothing
	}
	return text
}
