package ledger

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/gocarina/gocsv"

	"rivulet/internal/diag"
)

// ReadCSV reads a ledger.csv, name in findings. Sources are those of the file
// and sheet columns, marked Ledger; their Verdicts are not counted yet.
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
	rs := NewRestorer(diag.Pos{File: name})
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if fault := (*csv.ParseError)(nil); errors.As(err, &fault) {
			rs.fault(fault.Line, "", diag.T("the row cannot be read: %s", fault.Err.Error()))
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
		rs.add(line, &text)
	}
	l, findings := rs.Ledger()
	RestoreLinks(l)
	return l, findings, nil
}
