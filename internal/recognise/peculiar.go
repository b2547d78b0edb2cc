package recognise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// peculiar says what about a format's days and units is not as usual.
func peculiar(f *format.Format, period string) []diag.Text {
	var out []diag.Text
	if f.Dates.Yearless() {
		out = append(out, diag.T("its dates have no year; %q above the header says it", period))
	}
	if f.Dates.Above {
		out = append(out, diag.T("its rows have no date and count for the period %q above the header", period))
	}
	switch {
	case !f.Dates.Months() && !f.Dates.Periods:
	case f.Dates.Day == "first":
		out = append(out, diag.T("its dates are months or periods, and each counts on its first day"))
	default:
		out = append(out, diag.T("its dates are months or periods, and each counts on its last day"))
	}
	if f.Currency.Fixed == format.Points {
		out = append(out, diag.T("its amounts are points of %s, not money", f.Provider))
	}
	return out
}
