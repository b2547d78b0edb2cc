package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

func text(key string, args ...any) exhibit.Cell { return exhibit.Cell{Text: diag.T(key, args...)} }

func raw(s string) exhibit.Cell { return exhibit.Cell{Raw: s} }

func count(n int) exhibit.Cell { return exhibit.Cell{Count: &n} }

func sum(a money.Amount) exhibit.Cell { return exhibit.Cell{Amount: &a} }

func share(part, whole int64) exhibit.Cell {
	if whole == 0 {
		return exhibit.Cell{}
	}
	ratio := float64(part) / float64(whole)
	return exhibit.Cell{Share: &ratio}
}

func day(d ledger.Day) exhibit.Cell {
	if d == 0 {
		return exhibit.Cell{}
	}
	return text("%v", d)
}

func column(title string) exhibit.Column { return exhibit.Column{Title: diag.T(title)} }

func number(title string) exhibit.Column { return exhibit.Column{Title: diag.T(title), Numeric: true} }

// payerText names a payer, or says that nobody is known.
func payerText(name string) diag.Text {
	if name == "" {
		return diag.T("Nobody known")
	}
	return diag.T("%s", name)
}
