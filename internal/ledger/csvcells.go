package ledger

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// rowParser reads the cells of one row and remembers the first that is wrong.
type rowParser struct {
	err    error
	column string

	damaged bool     // the id is none
	lost    []string // texts of the linked column that are no ids
}

// cell notes an error of a column.
func (p *rowParser) cell(column string, err error) {
	if err != nil && p.err == nil {
		p.err, p.column = err, column
	}
}

func (p *rowParser) entry(r *csvRow) Entry {
	e := Entry{
		Payer: decode(r.Payer), Account: decode(r.Account), Counterparty: decode(r.Counterparty),
		Description: decode(r.Description), Reference: decode(r.Reference), Currency: money.Currency(decode(r.Currency)),
	}
	var err error
	if e.ID, err = parseID(r.ID); err != nil {
		p.damaged = true
	}
	e.Date, e.EarnedOn = p.day("date", r.Date), p.day("earned_on", r.EarnedOn)
	e.DueOn, e.PaidOn = p.day("due_on", r.DueOn), p.day("paid_on", r.PaidOn)
	if e.Date == 0 {
		p.cell("date", errors.New("the date is missing"))
	}
	e.Kind, err = ParseKind(r.Kind)
	p.cell("kind", err)
	e.Flow, err = ParseFlow(r.Flow)
	p.cell("flow", err)
	e.State, err = ParseState(r.State)
	p.cell("state", err)
	e.Verdict, err = ParseVerdict(r.Verdict)
	p.cell("verdict", err)
	p.amounts(r, &e)
	p.reason(decode(r.Reason), &e)
	p.extra(r, &e)
	return e
}

func (p *rowParser) amounts(r *csvRow, e *Entry) {
	for _, a := range []struct {
		column, text string
		to           *int64
	}{{"gross", r.Gross, &e.Gross}, {"fee", r.Fee, &e.Fee}, {"tax", r.Tax, &e.Tax}, {"net", r.Net, &e.Net}} {
		amount, err := money.ParsePlain(a.text, e.Currency)
		p.cell(a.column, err)
		*a.to = amount.Minor
	}
	if e.Gross-e.Fee-e.Tax != e.Net {
		p.cell("net", fmt.Errorf("gross %s less fee %s and tax %s is not net %s", r.Gross, r.Fee, r.Tax, r.Net))
	}
}

func (p *rowParser) reason(text string, e *Entry) {
	if rest, ok := strings.CutPrefix(text, feesUnknown); ok && (rest == "" || strings.HasPrefix(rest, ": ")) {
		e.FeesUnknown = true
		text = strings.TrimPrefix(rest, ": ")
	}
	if text != "" {
		e.Why = &diag.Text{Key: "%s", Args: []any{text}}
	}
}

// extra reads the columns that few entries have.
func (p *rowParser) extra(r *csvRow, e *Entry) {
	x := Extra{}
	for i, text := range strings.Split(r.Row, "+") {
		n, err := strconv.ParseInt(text, 10, 32)
		p.cell("row", err)
		if i == 0 {
			e.Row = int32(n)
		} else {
			x.Rows = append(x.Rows, int32(n))
		}
	}
	if hours := p.decimal("hours", r.Hours, 4); hours > 0 {
		x.Minutes = int32((hours*60 + 5_000) / 10_000)
	}
	x.Metres = int32(p.decimal("distance_km", r.DistanceKM, 3))
	x.Linked = p.ids(r.Linked)
	if !x.empty() {
		e.Extra = &x
	}
}

func (p *rowParser) day(column, text string) Day {
	d, err := ParseDay(text)
	p.cell(column, err)
	return d
}

// decimal reads a number that is not negative in units of 10^−exponent, at most
// 2,000,000,000 of them; empty is 0.
func (p *rowParser) decimal(column, text string, exponent int) int64 {
	if text == "" {
		return 0
	}
	d, err := money.Convention{Decimal: '.'}.ParseDecimal([]byte(text))
	p.cell(column, err)
	n, _, ok := d.Rescale(exponent)
	if err == nil && (!ok || n < 0 || n > 2_000_000_000) {
		p.cell(column, fmt.Errorf("%q is negative or too large", text))
		return 0
	}
	return n
}

func (p *rowParser) ids(text string) []uint64 {
	if text == "" {
		return nil
	}
	var ids []uint64
	for part := range strings.SplitSeq(text, ";") {
		part = strings.TrimSpace(part)
		if id, err := parseID(part); err == nil {
			ids = append(ids, id)
		} else {
			p.lost = append(p.lost, part)
		}
	}
	return ids
}

// parseID reads what IDString writes, also without the zeros in front that a
// spreadsheet takes off a number.
func parseID(s string) (uint64, error) {
	if len(s) > 0 && len(s) < 16 && strings.Trim(s, "0123456789") == "" {
		s = "0000000000000000"[len(s):] + s
	}
	id, err := strconv.ParseUint(s, 16, 64)
	if err != nil || len(s) != 16 {
		return 0, fmt.Errorf("%q is not an id of 16 hexadecimal digits", s)
	}
	return id, nil
}
