package read

import (
	"fmt"

	"rivulet/internal/diag"
)

// sheet is one sheet of a workbook. Its XML is unpacked again for each scan.
type sheet struct {
	book   *workbook
	part   sheetPart
	limits Limits
}

var _ rows = (*sheet)(nil)

// openWorkbook opens the sheets of an XLSX file, but for those without rows.
func openWorkbook(in *input, l Limits) opened {
	a, err := openArchive(in, l)
	if err != nil {
		return opened{findings: []diag.Finding{damaged(in.name)}}
	}
	w, findings, err := loadWorkbook(a, in.name, l)
	if err != nil || len(w.sheets) == 0 {
		return opened{findings: []diag.Finding{damaged(in.name)}}
	}
	out := opened{findings: findings}
	for _, p := range w.sheets {
		s := &sheet{book: w, part: p, limits: l}
		pos := diag.Pos{File: in.name, Sheet: p.name}
		switch {
		case p.member == nil:
			f := damaged(in.name)
			f.Pos = pos
			out.findings = append(out.findings, f)
			continue
		case p.member.UncompressedSize64 > uint64(l.Inflated):
			out.findings = append(out.findings, limitFinding(pos, "unpacked bytes", int(l.Inflated)))
			continue
		case bombRatio(p.member, l):
			out.findings = append(out.findings, limitFinding(pos, "unpacked bytes per packed byte", int(l.Ratio)))
			continue
		}
		head, findings := s.head()
		if len(head) > 0 {
			out.tables = append(out.tables, &Table{File: in.name, Sheet: p.name, Container: Workbook,
				Bytes: int64(p.member.CompressedSize64), Head: head, rows: s})
		} else {
			out.findings = append(out.findings, findings...)
		}
	}
	if len(out.tables)+len(out.findings) == 0 {
		out.not = asEmpty
	}
	return out
}

// head reads the first rows. The findings matter only if there are none.
func (s *sheet) head() ([]HeadRow, []diag.Finding) {
	x, done, err := s.open(false)
	if err != nil {
		return nil, []diag.Finding{s.damagedAfter(0)}
	}
	defer done()
	var list []HeadRow
	for len(list) < HeadRows && x.next() {
		h := HeadRow{Number: x.row.Number}
		for _, c := range x.row.Cells {
			h.Cells = append(h.Cells, string(c.Text))
			h.Kinds = append(h.Kinds, c.Kind)
		}
		list = append(list, h)
	}
	return list, s.findings(x)
}

// open starts reading the sheet, with parallel on two goroutines.
func (s *sheet) open(parallel bool) (*sheetScanner, func(), error) {
	r, err := s.book.archive.open(s.part.member)
	if err != nil {
		return nil, nil, err
	}
	x, err := xmlReader(r)
	if err != nil {
		r.Close()
		return nil, nil, err
	}
	scanner := &sheetScanner{r: x, book: s.book, limits: s.limits}
	if !parallel || s.part.member.UncompressedSize64 < blockSize {
		return scanner, func() { r.Close() }, nil
	}
	a := readAhead(x)
	scanner.r = a
	return scanner, func() { a.close(); r.Close() }, nil
}

// scan implements rows. A sheet is one block: unpacking it takes as long as
// reading its cells, and that runs ahead.
func (s *sheet) scan(workers int, visit func(block int) Visitor) ([]diag.Finding, error) {
	x, done, err := s.open(workers > 1)
	if err != nil {
		return nil, fmt.Errorf("opening the sheet: %w", pathless(err))
	}
	defer done()
	v := visit(0)
	for rows := 1; x.next(); rows++ {
		if rows > s.limits.Rows {
			return append(s.findings(x), limitFinding(s.pos(x.row.Number), "rows", s.limits.Rows)), nil
		}
		v(&x.row)
	}
	return s.findings(x), nil
}

func (s *sheet) pos(row int) diag.Pos {
	return diag.Pos{File: s.book.file, Sheet: s.part.name, Row: row}
}

// findings says what was wrong with the rows read.
func (s *sheet) findings(x *sheetScanner) []diag.Finding {
	list := x.harm.odd.findings(s.book.file, "UTF-8")
	for i := range list {
		list[i].Pos.Sheet = s.part.name
	}
	add := func(m mark, code string, what diag.Text) {
		if m.rows > 0 {
			list = append(list, diag.Finding{Severity: diag.Warning, Code: code, Pos: s.pos(m.row), Count: m.rows, What: what,
				Todo: diag.T("Compare the row with the file, or download the file again.")})
		}
	}
	add(x.harm.noString, "string-missing", diag.T("A cell points to a text that the workbook does not hold; it was read as empty."))
	if m := x.harm.noResult; m.rows > 0 {
		list = append(list, diag.Finding{Severity: diag.Warning, Code: "formula-without-result", Pos: s.pos(m.row), Count: m.rows,
			What: diag.T("A cell holds a formula, and the workbook does not hold what it comes to; it was read as empty."),
			Todo: diag.T("Open the workbook in a spreadsheet program and save it, which stores the results.")})
	}
	add(x.harm.broken, "cell-damaged", diag.T("The cells of the row are damaged; some may be missing."))
	add(x.harm.disorder, "rows-disordered", diag.T("The row stands out of order in the sheet."))
	if x.harm.overlong {
		list = append(list, limitFinding(s.pos(x.before), "bytes of one row", s.limits.RowBytes))
	}
	if x.harm.cutOff {
		list = append(list, s.damagedAfter(x.before))
	}
	return list
}

// damagedAfter says that a sheet breaks off behind a row.
func (s *sheet) damagedAfter(row int) diag.Finding {
	return diag.Finding{Severity: diag.Error, Code: "sheet-damaged", Pos: s.pos(row), Cut: true,
		What: diag.T("The sheet %s breaks off behind row %d; the rows after it are lost.", s.part.name, row),
		Todo: diag.T("Download the file again.")}
}
