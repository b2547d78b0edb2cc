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
	out     strings.Builder // the piece at hand
	pieces  []template.HTML
	before  int        // bytes of the pieces
	day     ledger.Day // of the row before, and how it was written
	dayText string
	why     *diag.Text // of a row before, and how it was said: neighbours share it
	whyText string

	kinds, verdicts []string // by number, in the reader's language
	files           []string // by source: name and sheet, as short as it stays clear
	unknown         string   // what stands for a fee that nobody knows
}

func newRowWriter(p *painter) *rowWriter {
	w := &rowWriter{painter: p, unknown: word(p.l, "unknown")}
	for k := ledger.KindOther; k <= ledger.KindCashing; k++ {
		w.kinds = append(w.kinds, p.l.Say(k.Title()))
	}
	for v := ledger.VerdictNone; v < ledger.VerdictCount; v++ {
		w.verdicts = append(w.verdicts, p.l.Say(v.Title()))
	}
	w.files = shortNames(p.report.Ledger.Sources)
	return w
}

// shortNames names the sources, long names by their beginning and end; a short
// form that would stand for two of them is not used.
func shortNames(sources []ledger.Source) []string {
	full, uses := make([]string, len(sources)), map[string]int{}
	for i := range sources {
		full[i] = diag.Pos{File: sources[i].File, Sheet: sources[i].Sheet}.String()
		uses[shortName(full[i])]++
	}
	for i, name := range full {
		if short := shortName(name); uses[short] == 1 {
			full[i] = short
		}
	}
	return full
}

func shortName(name string) string {
	r := []rune(name)
	if len(r) <= 32 {
		return name
	}
	return string(r[:12]) + "…" + string(r[len(r)-18:])
}

// cell starts a cell with an escaped text.
func (w *rowWriter) cell(text string) {
	w.out.WriteString("<td>")
	w.escaped(text)
}

func (w *rowWriter) escaped(text string) {
	for i := range len(text) {
		switch text[i] {
		case 0, '"', '\'', '&', '<', '>': // what html/template escapes
			w.out.WriteString(template.HTMLEscapeString(text))
			return
		}
	}
	w.out.WriteString(text)
}

// foreign starts a cell with text from an export.
func (w *rowWriter) foreign(text string) { w.cell(foreign(text)) }

func (w *rowWriter) row(e *ledger.Entry) {
	w.record(e)
	if e.Verdict == ledger.VerdictCounted {
		w.out.WriteString("<tr>")
	} else {
		w.out.WriteString("<tr class=off>")
	}
	if e.Date != w.day {
		w.day, w.dayText = e.Date, w.l.Day(e.Date)
	}
	w.cell(w.dayText)
	w.payer(e)
	w.kind(e)
	w.foreign(what(e))
	w.gross(e)
	w.fee(e)
	w.cell(w.l.Amount(e.NetAmount()))
	w.foreign(e.Account)
	w.foreign(w.place(e))
	w.cell(w.verdicts[e.Verdict])
	if e.Why != nil {
		w.out.WriteString("<i>")
		if e.Why != w.why {
			w.why, w.whyText = e.Why, w.l.Say(*e.Why)
		}
		w.escaped(w.whyText)
		w.out.WriteString("</i>")
	}
	w.out.WriteByte('\n')
	if w.out.Len() >= pieceBytes {
		w.cut()
	}
}

// pieceBytes is the size at which a piece is printed without new memory for it; see
// templates.Rows.
const pieceBytes = 30 << 10

// cut ends a piece.
func (w *rowWriter) cut() {
	w.before += w.out.Len()
	w.pieces = append(w.pieces, template.HTML(w.out.String()))
	w.out = strings.Builder{}
	w.out.Grow(pieceBytes + pieceBytes/8)
}

// written is how many bytes the rows have so far.
func (w *rowWriter) written() int { return w.before + w.out.Len() }

// done returns the rows in pieces.
func (w *rowWriter) done() []template.HTML {
	w.cut()
	return w.pieces
}

// kind names the kind of income; money that is none of the kinds gets no word.
func (w *rowWriter) kind(e *ledger.Entry) {
	if e.Kind == ledger.KindOther {
		w.cell("")
		return
	}
	w.cell(w.kinds[e.Kind])
}

func (w *rowWriter) payer(e *ledger.Entry) {
	if e.Payer == "" {
		w.cell("")
		return
	}
	look := w.palette.Look(e.Payer)
	if look.Pattern == "" {
		w.out.WriteString("<td class=" + look.Class + ">")
	} else {
		w.out.WriteString(`<td class="` + look.Class + " " + look.Pattern + `">`)
	}
	w.escaped(foreign(e.Payer))
}

// gross is said where it differs from net.
func (w *rowWriter) gross(e *ledger.Entry) {
	if e.Gross == e.Net {
		w.cell("")
		return
	}
	w.cell(w.l.Amount(e.GrossAmount()))
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
		w.cell(w.unknown)
	default:
		w.cell("")
	}
}

// record tells the script what the row holds.
func (w *rowWriter) record(e *ledger.Entry) {
	d := w.data.Rows
	d.Payer.add(templates.Clean(e.Payer))
	d.Kind.add(e.Kind.String())
	d.Month.addRun(e.Date.Month().String())
	d.Flow.add(e.Flow.String())
	d.Verdict.add(e.Verdict.String())
	d.File.add(templates.Clean(w.report.Ledger.Sources[e.Source].File))
	d.Account.add(templates.Clean(e.Account))
	d.Currency.addRun(templates.Clean(string(e.Currency)))
	d.Net = append(d.Net, e.Net)
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
func (w *rowWriter) place(e *ledger.Entry) string {
	at := w.files[e.Source] + ":" + strconv.Itoa(int(e.Row))
	if e.Extra != nil {
		for _, row := range e.Extra.Rows {
			at += "+" + strconv.Itoa(int(row))
		}
	}
	return at
}
