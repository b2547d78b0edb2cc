package normalise

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// ownFormat is the format of rivulet's own ledger.csv. Its rows are entries
// already: nothing is decided about them, verdict and reason are kept, and every
// export that the file column names becomes a source of its own.
const ownFormat = "rivulet-ledger"

// ownReader reads a ledger.csv.
type ownReader struct {
	table   *read.Table
	header  int
	columns map[string]int // header name → column
	row     *read.Row

	result  result
	sources map[[2]string]int32 // file and sheet → index
	found   findings
}

// readOwn reads a table of the format rivulet-ledger.
func readOwn(m *format.Match) *result {
	o := &ownReader{table: m.Table, header: m.Header, columns: map[string]int{}}
	for i, name := range m.Names {
		if name = string(normal(nil, []byte(name))); name != "" {
			o.columns[name] = i
		}
	}
	found, err := m.Table.Scan(1, func(block int) read.Visitor {
		if block == 0 {
			o.result, o.found, o.sources = result{}, findings{}, map[[2]string]int32{}
		}
		return o.visit
	})
	o.result.findings = append(slices.Clone(found), o.found.done()...)
	if err != nil {
		o.result.findings = append(o.result.findings, cutFile(o.pos(""), err))
	}
	return &o.result
}

func (o *ownReader) pos(column string) diag.Pos {
	p := diag.Pos{File: o.table.File, Sheet: o.table.Sheet, Column: column}
	if o.row != nil && column != "" {
		p.Row = o.row.Number
	}
	return p
}

func (o *ownReader) visit(row *read.Row) {
	if row.Number <= o.header || isBlank(row) {
		return
	}
	o.row = row
	index := o.source()
	s := &o.result.sources[index]
	e, column, err := o.entry()
	if err != nil {
		s.Rows++
		s.Unreadable++
		o.complain(column, err)
		return
	}
	e.Source = index
	s.Rows += e.Rows()
	if s.Account == "" {
		s.Account = e.Account
	}
	if s.From == 0 || e.Date < s.From {
		s.From = e.Date
	}
	s.To = max(s.To, e.Date)
	o.result.entries = append(o.result.entries, e)
}

func (o *ownReader) complain(column string, err error) {
	if o.found.count(findingKey{code: "ledger-row", column: o.columns[column]}, 1) {
		*o.found.last() = diag.Finding{
			Severity: diag.Error, Code: "ledger-row", Pos: o.pos(column), Count: 1,
			What: diag.T("This row of the ledger cannot be used: %s.", err.Error()),
			Todo: diag.T("Write the ledger again with rivulet report -o ledger.csv."),
		}
	}
}

// source returns the index of the row's source.
func (o *ownReader) source() int32 {
	key := [2]string{o.text("file"), o.text("sheet")}
	index, ok := o.sources[key]
	if !ok {
		index = int32(len(o.result.sources))
		o.sources[key] = index
		o.result.sources = append(o.result.sources, ledger.Source{
			File: firstOf(key[0], o.table.File), Sheet: key[1], Container: o.table.Container.String(), Encoding: o.table.Encoding,
			Delimiter: delimiterName(o.table.Delimiter), HeaderRow: o.header,
			Format: ownFormat, Title: "rivulet's own ledger.csv", Ledger: true,
		})
	}
	return index
}

// text returns a cell as it was before it was made safe for spreadsheets: an
// apostrophe before = + - @, a tab or a carriage return is taken off.
func (o *ownReader) text(name string) string {
	i, ok := o.columns[name]
	if !ok || i >= len(o.row.Cells) {
		return ""
	}
	s := string(o.row.Cells[i].Text)
	if len(s) > 1 && s[0] == '\'' && strings.IndexByte("=+-@\t\r'", s[1]) >= 0 {
		return s[1:]
	}
	return s
}

// entry reads the row's columns; an error comes with the column it is about.
func (o *ownReader) entry() (e ledger.Entry, column string, err error) {
	e = ledger.Entry{
		Payer: o.text("payer"), Account: o.text("account"), Counterparty: o.text("counterparty"),
		Description: o.text("description"), Reference: o.text("reference"),
		Currency: money.Currency(o.text("currency")),
	}
	if reason := o.text("reason"); reason != "" {
		why := diag.T("%s", reason)
		e.Why = &why
	}
	for _, step := range []struct {
		column string
		read   func(string) error
	}{
		{"currency", func(s string) error { return wanted(s != "", "a currency") }},
		{"id", func(s string) (err error) {
			e.ID, err = strconv.ParseUint(s, 16, 64)
			return asWanted(err, "16 hexadecimal digits")
		}},
		{"date", func(s string) (err error) { e.Date, err = o.day(s); return orWanted(err, e.Date != 0, "a date") }},
		{"earned_on", func(s string) (err error) { e.EarnedOn, err = o.day(s); return }},
		{"due_on", func(s string) (err error) { e.DueOn, err = o.day(s); return }},
		{"paid_on", func(s string) (err error) { e.PaidOn, err = o.day(s); return }},
		{"kind", func(s string) (err error) { e.Kind, err = ledger.ParseKind(s); return }},
		{"flow", func(s string) (err error) { e.Flow, err = ledger.ParseFlow(s); return }},
		{"state", func(s string) (err error) { e.State, err = ledger.ParseState(s); return }},
		{"verdict", func(s string) (err error) { e.Verdict, err = ledger.ParseVerdict(s); return }},
		{"gross", func(s string) (err error) { e.Gross, err = plainAmount(s, e.Currency); return }},
		{"fee", func(s string) (err error) { e.Fee, err = plainAmount(s, e.Currency); return }},
		{"tax", func(s string) (err error) { e.Tax, err = plainAmount(s, e.Currency); return }},
		{"net", func(s string) (err error) { e.Net, err = plainAmount(s, e.Currency); return }},
		{"row", func(s string) error { return o.rows(s, &e) }},
		{"hours", func(s string) error { return o.work(s, 60, &e) }},
		{"distance_km", func(s string) error { return o.work(s, 1000, &e) }},
	} {
		if err := step.read(o.text(step.column)); err != nil {
			return e, step.column, err
		}
	}
	if rest, ok := difference(&e); !ok || rest != 0 {
		return e, "net", fmt.Errorf("gross − fee − tax is not the net")
	}
	return e, "", nil
}

// day reads an ISO date; a spreadsheet may have added a time to it.
func (o *ownReader) day(s string) (ledger.Day, error) {
	day, _, _ := strings.Cut(s, " ")
	return ledger.ParseDay(day)
}

// rows reads "12" or "12+13+17".
func (o *ownReader) rows(s string, e *ledger.Entry) error {
	var more []int32
	for i, part := range strings.Split(s, "+") {
		n, err := strconv.ParseInt(part, 10, 32)
		if err != nil || n < 1 {
			return fmt.Errorf("%q is no row number", s)
		}
		if i == 0 {
			e.Row = int32(n)
		} else {
			more = append(more, int32(n))
		}
	}
	if more != nil {
		extra(e).Rows = more
	}
	return nil
}

// work reads hours into minutes and kilometres into metres: units of 1/per.
func (o *ownReader) work(s string, per int64, e *ledger.Entry) error {
	if s == "" {
		return nil
	}
	d, err := money.Convention{Decimal: '.'}.ParseDecimal([]byte(s))
	if err != nil || d.Empty {
		return err
	}
	millionths, _, ok := d.Rescale(6)
	const most = 1_000_000 * 1_000_000
	if !ok || millionths < 0 || millionths > most {
		return fmt.Errorf("%q is out of range", s)
	}
	n := int32((millionths*per + 500_000) / 1_000_000)
	if per == 60 {
		extra(e).Minutes = n
	} else {
		extra(e).Metres = n
	}
	return nil
}

func extra(e *ledger.Entry) *ledger.Extra {
	if e.Extra == nil {
		e.Extra = &ledger.Extra{}
	}
	return e.Extra
}

// difference is gross − fee − tax − net; not ok if it does not fit.
func difference(e *ledger.Entry) (int64, bool) {
	sum := e.Gross
	ok := true
	for _, n := range []int64{-e.Fee, -e.Tax, -e.Net} {
		var fits bool
		sum, fits = money.AddMinor(sum, n)
		ok = ok && fits
	}
	return sum, ok
}

func plainAmount(s string, c money.Currency) (int64, error) {
	if s == "" {
		return 0, nil
	}
	a, err := money.ParsePlain(s, c)
	return a.Minor, err
}

func wanted(ok bool, what string) error {
	if ok {
		return nil
	}
	return fmt.Errorf("it lacks %s", what)
}

func asWanted(err error, what string) error { return wanted(err == nil, what) }

func orWanted(err error, ok bool, what string) error {
	if err != nil {
		return err
	}
	return wanted(ok, what)
}

func isBlank(row *read.Row) bool {
	for i := range row.Cells {
		if len(trim(row.Cells[i].Text)) > 0 {
			return false
		}
	}
	return true
}
