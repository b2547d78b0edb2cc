package recognise

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/format"
)

// FuzzDrift renames or drops one column of a known export and changes one amount by
// some cents: recognition must end, and if it still reads the table with the
// renamed column as money, then under a name that the format knows, or with the
// finding that says what proves it and a running balance that does close.
func FuzzDrift(f *testing.F) {
	for column := range uint8(7) {
		f.Add(column, "Sum", false, uint8(1), int8(0))
		f.Add(column, "Sum", false, uint8(2), int8(1))
		f.Add(column, "", true, uint8(0), int8(0))
	}
	f.Add(uint8(3), "Amount (net)", false, uint8(0), int8(0))
	f.Add(uint8(3), "Balance", false, uint8(0), int8(0))
	f.Add(uint8(5), "Amount", false, uint8(0), int8(-5))
	l, err := Builtin()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, column uint8, name string, drop bool, row uint8, cents int8) {
		if strings.ContainsAny(name, "|\n\r") {
			return
		}
		at, changed := int(column)%7, int(row)%4
		header := strings.Split(chaseHeader, "|")
		header[at] = name
		lines := []string{strings.Join(cut(header, at, drop), "|")}
		for i, amount := range []int{-250, 2000, -750, 4000} { // balances: 100.00 − 7.50 + 20.00 − 2.50 = 110.00
			if i == changed {
				amount += int(cents)
			}
			cells := []string{"CREDIT", fmt.Sprintf("01/%02d/2025", 15-i), "Shop", plainCents(amount), "ACH_CREDIT", []string{"110.00", "112.50", "92.50", "100.00"}[i], ""}
			lines = append(lines, strings.Join(cut(cells, at, drop), "|"))
		}
		m := l.Recognise(head(lines...))
		if m.Format == nil {
			if m.Refused.IsZero() || m.Todo.IsZero() {
				t.Error("refused without a reason or a next step")
			}
			return
		}
		if drop {
			return
		}
		for role, columns := range m.Columns {
			if !role.MovesMoney() || !slices.Contains(columns, at) {
				continue
			}
			known := slices.ContainsFunc(m.Format.Columns[role], func(n string) bool { return format.HeaderName(n) == format.HeaderName(name) })
			generic, _, _ := format.Generic(format.HeaderName(name))
			known = known || slices.ContainsFunc(m.Format.Columns[role], func(n string) bool { return format.HeaderName(n) == generic })
			closes := cents == 0 || changed == 3 // the oldest row's amount is in no step
			if !known && (len(m.Findings) == 0 || !closes) {
				t.Errorf("%q is read as the %s of %s, closes %v, findings %v", name, role, m.Format.ID, closes, m.Findings)
			}
		}
	})
}

// cut leaves a cell out.
func cut(cells []string, at int, drop bool) []string {
	if !drop {
		return cells
	}
	return slices.Delete(slices.Clone(cells), at, at+1)
}

// plainCents writes cents as an amount.
func plainCents(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}
