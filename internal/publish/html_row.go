package publish

import (
	"html/template"
	"strconv"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/templates"
)

// rowWriter writes the transactions' rows as HTML. There are thousands of them,
// so they are written here and not by the template: every text passes
// html/template's own escaper, and the closing tags HTML does not ask for are
// left out.
type rowWriter struct {
	*painter
	out     *strings.Builder
	day     ledger.Day // of the row before, and how it was written
	dayText string
}

// cell starts a cell with an escaped text.
func (w *rowWriter) cell(text string) {
	w.out.WriteString("<td>")
	w.escaped(text)
}

func (w *rowWriter) escaped(text string) { w.out.WriteString(template.HTMLEscapeString(text)) }

// bdi starts a cell with text from an export, isolated from its surroundings.
func (w *rowWriter) bdi(text string) {
	w.out.WriteString("<td>")
	if text == "" {
		return
	}
	w.out.WriteString("<bdi>")
	w.escaped(foreign(text))
	w.out.WriteString("</bdi>")
}

func (w *rowWriter) row(e *ledger.Entry) {
	w.record(e)
	if e.Verdict == ledger.VerdictCounted {
		w.out.WriteString("<tr>")
	} else {
		w.out.WriteString(`<tr class="off">`)
	}
	if e.Date != w.day {
		w.day, w.dayText = e.Date, w.l.Day(e.Date)
	}
	w.cell(w.dayText)
	w.payer(e)
	w.cell(w.l.Say(kindText(e.Kind)))
	w.bdi(what(e))
	w.cell(w.l.Amount(e.GrossAmount()))
	w.fee(e)
	w.cell(w.l.Amount(e.NetAmount()))
	w.bdi(e.Account)
	w.bdi(place(w.report.Ledger, e))
	w.cell(w.l.Say(verdictText(e.Verdict)))
	if e.Why != nil {
		w.out.WriteString("<i>")
		w.escaped(w.l.Say(*e.Why))
		w.out.WriteString("</i>")
	}
	w.out.WriteByte('\n')
}

func (w *rowWriter) payer(e *ledger.Entry) {
	if e.Payer == "" {
		w.cell("")
		return
	}
	look := w.palette.Look(e.Payer)
	w.out.WriteString(`<td class="s `)
	w.out.WriteString(strings.TrimSpace(look.Class + " " + look.Pattern))
	w.out.WriteString(`"><bdi>`)
	w.escaped(foreign(e.Payer))
	w.out.WriteString("</bdi>")
}

// fee says what lies between gross and net.
func (w *rowWriter) fee(e *ledger.Entry) {
	fee := money.Amount{Minor: e.Fee, Currency: e.Currency}
	tax := money.Amount{Minor: e.Tax, Currency: e.Currency}
	switch {
	case e.Tax != 0:
		w.cell(w.l.Say(diag.T("%v and %v tax", fee, tax)))
	case e.Fee != 0:
		w.cell(w.l.Amount(fee))
	case e.FeesUnknown:
		w.cell(word(w.l, "unknown"))
	default:
		w.cell("")
	}
}

// record tells the script what the row holds.
func (w *rowWriter) record(e *ledger.Entry) {
	d := w.data.Rows
	d.Payer.add(templates.Clean(e.Payer))
	d.Kind.add(e.Kind.String())
	d.Month.add(e.Date.Month().String())
	d.Flow.add(e.Flow.String())
	d.Verdict.add(e.Verdict.String())
	d.File.add(templates.Clean(w.report.Ledger.Sources[e.Source].File))
	d.Account.add(templates.Clean(e.Account))
	d.Currency.add(templates.Clean(string(e.Currency)))
	d.Net = append(d.Net, strconv.FormatInt(e.Net, 10))
}

// what says in the export's words what a payment was.
func what(e *ledger.Entry) string {
	switch {
	case e.Counterparty == "" || e.Counterparty == e.Payer || e.Counterparty == e.Description:
		return e.Description
	case e.Description == "":
		return e.Counterparty
	}
	return e.Counterparty + " · " + e.Description
}

// place names file, sheet and rows of an entry: "bank.xlsx:Sheet1:12+13".
func place(l *ledger.Ledger, e *ledger.Entry) string {
	source := &l.Sources[e.Source]
	at := diag.Pos{File: source.File, Sheet: source.Sheet, Row: int(e.Row)}.String()
	if e.Extra != nil {
		for _, row := range e.Extra.Rows {
			at += "+" + strconv.Itoa(int(row))
		}
	}
	return at
}
