package ledger

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/gocarina/gocsv"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// ReadCSV reads a ledger.csv, name in findings. Sources are those of the file
// and sheet columns, marked Ledger; their verdicts are counted by nobody yet.
// Amounts in the report currency are restored as the export's own rate, where
// the entries show which currency that is.
//
// A row that cannot be read is a finding and counts as unreadable in its source.
// The error is non-nil only if this is no ledger.csv or it ends in the middle.
func ReadCSV(r io.Reader, name string) (*Ledger, []diag.Finding, error) {
	in := bufio.NewReader(r)
	if bom, err := in.Peek(3); err == nil && bytes.Equal(bom, []byte("\uFEFF")) {
		if _, err := in.Discard(len(bom)); err != nil {
			return nil, nil, fmt.Errorf("reading %s: %w", name, err)
		}
	}
	c := csv.NewReader(in)
	rows, err := gocsv.NewUnmarshaller(c, csvRow{})
	if err != nil {
		return nil, nil, fmt.Errorf("reading %s: %w", name, err)
	}
	if missing := rows.MismatchedStructFields; len(missing) > 0 {
		return nil, nil, fmt.Errorf("reading %s: not a ledger.csv: no column %s", name, strings.Join(missing, ", "))
	}
	b := books{name: name, l: &Ledger{}, sources: map[[2]string]int32{}}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if fault := (*csv.ParseError)(nil); errors.As(err, &fault) {
			b.fault(fault.Line, "", diag.T("the row cannot be read: %s", fault.Err.Error()))
			continue
		}
		if err != nil {
			return nil, nil, fmt.Errorf("reading %s: %w", name, err)
		}
		line, _ := c.FieldPos(0)
		text, ok := row.(csvRow)
		if !ok {
			return nil, nil, fmt.Errorf("reading %s: rows are %T", name, row)
		}
		b.add(line, &text)
	}
	b.finish()
	return b.l, b.findings, nil
}

// books is a ledger that is being read.
type books struct {
	name     string
	l        *Ledger
	sources  map[[2]string]int32 // by file and sheet
	linked   [][]uint64          // by entry
	reports  []string            // net_report by entry, as text
	findings []diag.Finding
}

// fault says that a row was left out.
func (b *books) fault(line int, column string, what diag.Text) {
	b.findings = append(b.findings, diag.Finding{
		Severity: diag.Error, Code: "ledger-row-unreadable",
		Pos: diag.Pos{File: b.name, Row: line, Column: column}, What: what,
		Todo: diag.T("Correct the cell, or write the ledger again from the exports."),
	})
}

// add takes one row; it goes to its source even if it is unreadable.
func (b *books) add(line int, r *csvRow) {
	source := b.source(decode(r.File), decode(r.Sheet))
	src := &b.l.Sources[source]
	p := rowParser{}
	e := p.entry(r)
	e.Source = source
	ids := p.ids(r.Linked)
	if p.err != nil {
		src.Rows++
		src.Unreadable++
		b.fault(line, p.column, diag.T("%s", p.err.Error()))
		return
	}
	src.Rows += e.Rows()
	if src.From == 0 || e.Date < src.From {
		src.From = e.Date
	}
	src.To = max(src.To, e.Date)
	if src.Account == "" {
		src.Account, src.Provider = e.Account, providerOf(e.Account)
	}
	b.l.Entries = append(b.l.Entries, e)
	b.linked = append(b.linked, ids)
	b.reports = append(b.reports, r.NetReport)
}

func (b *books) source(file, sheet string) int32 {
	key := [2]string{file, sheet}
	n, ok := b.sources[key]
	if !ok {
		n = int32(len(b.l.Sources))
		b.sources[key] = n
		b.l.Sources = append(b.l.Sources, Source{File: file, Sheet: sheet, Container: "text", Ledger: true})
	}
	return n
}

// providerOf undoes how accounts are named: "PayPal EUR", "Chase ••1234".
func providerOf(account string) string {
	if i := strings.LastIndexByte(account, ' '); i > 0 {
		if last := account[i+1:]; strings.HasPrefix(last, "••") || money.Currency(last).IsISO() {
			return account[:i]
		}
	}
	return account
}

// finish sorts the sources and restores what needs all rows.
func (b *books) finish() {
	l := b.l
	order := make([]int32, len(l.Sources))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		x, y := &l.Sources[i], &l.Sources[j]
		if c := strings.Compare(x.File, y.File); c != 0 {
			return c
		}
		return strings.Compare(x.Sheet, y.Sheet)
	})
	sorted, rank := make([]Source, len(order)), make([]int32, len(order))
	for n, i := range order {
		sorted[n], rank[i] = l.Sources[i], int32(n)
	}
	l.Sources = sorted
	for i := range l.Entries {
		l.Entries[i].Source = rank[l.Entries[i].Source]
	}
	restoreLinks(l, b.linked)
	b.restoreReport()
}

// restoreReport finds the report currency, the one in which every entry's
// net_report is its net, and takes the amounts in it over as the export's own.
// The column does not name it, and amounts without a currency are worth nothing:
// where no entry shows it, net_report is left out.
func (b *books) restoreReport() {
	rows, moved, other := map[money.Currency]int{}, map[money.Currency]bool{}, map[money.Currency]bool{}
	for i, text := range b.reports {
		e := &b.l.Entries[i]
		rows[e.Currency]++
		moved[e.Currency] = moved[e.Currency] || e.Net != 0
		own, err := money.ParsePlain(text, e.Currency)
		other[e.Currency] = other[e.Currency] || err != nil || own.Minor != e.Net
	}
	report := money.Currency("")
	for c, n := range rows {
		if moved[c] && !other[c] && (n > rows[report] || n == rows[report] && c < report) {
			report = c
		}
	}
	if report == "" {
		return
	}
	b.l.Report = report
	for i, text := range b.reports {
		e := &b.l.Entries[i]
		a, err := money.ParsePlain(text, report)
		if err != nil {
			continue
		}
		e.NetReport, e.Rated = a.Minor, true
		if e.Currency != report {
			e.OwnRate = true
			if e.Extra == nil {
				e.Extra = &Extra{}
			}
			e.Extra.OwnCurrency = report
		}
	}
}
