package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// mostListed is how many rows the data check's lists show; the rest is in
// ledger.csv.
const mostListed = 100

// dataCheck shows that nothing vanished: rows in = rows accounted for, what was
// proved, what is covered, what is unsorted, and every finding.
func dataCheck(in *Input) exhibit.Section {
	l := in.Ledger
	rows, accounted := 0, 0
	for i := range l.Sources {
		rows += l.Sources[i].Rows
		accounted += accountedRows(&l.Sources[i])
	}
	s := exhibit.Section{Sentence: diag.T("%v in, %d accounted for; %v between accounts.", diag.T("%d rows", rows), accounted, diag.T("%d links", len(transfers(l))))}
	if len(l.Sources) == 0 && len(in.Unknown) == 0 {
		s.Missing = diag.T("No file was read.")
		return s
	}
	if f := coverageFigure(in); len(f.Categories) > 0 {
		s.Figures = append(s.Figures, f)
	}
	s.Tables = append(s.Tables, filesTable(l), accountsTable(l))
	for _, t := range []exhibit.Table{
		findingsTable(in), unsortedTable(in), unreadTable(in), lostTable(in), repaidTable(in), reasonsTable(in), // to read
		transfersTable(in), mergesTable(in), refundsTable(in), exchangedTable(in), holdsTable(in), proofsTable(l), // to look something up
	} {
		if len(t.Rows) > 0 {
			s.Tables = append(s.Tables, t)
		}
	}
	return s
}

func accountedRows(s *ledger.Source) int {
	n := s.Unreadable
	for _, v := range s.Verdicts {
		n += v
	}
	return n
}

func filesTable(l *ledger.Ledger) exhibit.Table {
	t := exhibit.Table{ID: "files", Caption: diag.T("Rows in = rows accounted for"), Columns: []exhibit.Column{column("File"), column("Read as"), number("Rows")}}
	for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
		t.Columns = append(t.Columns, exhibit.Column{Title: v.Title(), Numeric: true})
	}
	t.Columns = append(t.Columns, number("Unreadable"), column("Closes"))
	var sums [ledger.VerdictCount]int
	rows, unreadable := 0, 0
	for i := range l.Sources {
		s := &l.Sources[i]
		row := exhibit.Row{Filter: exhibit.Filter{File: s.File}, Cells: []exhibit.Cell{raw(placeOf(s)), raw(s.Title), count(s.Rows)}}
		for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
			row.Cells = append(row.Cells, count(s.Verdicts[v]))
			sums[v] += s.Verdicts[v]
		}
		closes := text("yes")
		if accountedRows(s) != s.Rows {
			closes = text("no, off by %v", diag.T("%d rows", s.Rows-accountedRows(s)))
		}
		row.Cells = append(row.Cells, count(s.Unreadable), closes)
		rows, unreadable = rows+s.Rows, unreadable+s.Unreadable
		t.Rows = append(t.Rows, row)
	}
	t.Total = []exhibit.Cell{text("Total"), {}, count(rows)}
	for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
		t.Total = append(t.Total, count(sums[v]))
	}
	t.Total = append(t.Total, count(unreadable), exhibit.Cell{})
	return t
}

func placeOf(s *ledger.Source) string {
	if s.Sheet == "" {
		return s.File
	}
	return s.File + " · " + s.Sheet
}

func coverageFigure(in *Input) exhibit.Figure {
	b := in.books
	f := exhibit.Figure{ID: "coverage", Title: diag.T("Days covered by account"), Drawing: "coverage",
		Sentence: diag.T("Which days the exports of each account cover, from %v to %v.", b.first, b.last),
		Series:   []exhibit.Series{{Name: diag.T("From"), Role: "from"}, {Name: diag.T("To"), Role: "to"}},
		Table: exhibit.Table{ID: "coverage", Caption: diag.T("Days covered by account"),
			Columns: []exhibit.Column{column("Account"), column("From"), column("To"), number("Days")}}}
	for _, c := range in.Ledger.Coverage {
		for _, span := range c.Spans {
			f.Categories = append(f.Categories, exhibit.Category{Label: diag.T("%s", c.Account), Filter: exhibit.Filter{Account: c.Account}})
			f.Series[0].Values = append(f.Series[0].Values, int64(span.From))
			f.Series[1].Values = append(f.Series[1].Values, int64(span.To))
			f.Table.Rows = append(f.Table.Rows, exhibit.Row{Filter: exhibit.Filter{Account: c.Account},
				Cells: []exhibit.Cell{raw(c.Account), day(span.From), day(span.To), count(int(span.To-span.From) + 1)}})
		}
	}
	return f
}

func unreadTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "unread", Caption: diag.T("Inputs that were not read"), Columns: []exhibit.Column{column("Input"), column("Why"), column("What to do")}}
	for _, u := range in.Unknown {
		t.Rows = append(t.Rows, exhibit.Row{Cells: []exhibit.Cell{raw(u.File), {Text: u.Why}, {Text: u.Todo}}})
	}
	return t
}

func transfersTable(in *Input) exhibit.Table {
	list := transfers(in.Ledger)
	t := exhibit.Table{ID: "transfers", Folded: true, Caption: diag.T("Money that moved between accounts, counted once"), Columns: []exhibit.Column{
		column("Arrived"), column("From"), column("To"), number("Amount"), number("Lost on the way"), number("Days"), column("Why")}}
	t.Cut = max(0, len(list)-mostListed)
	for _, x := range list[t.Cut:] {
		t.Rows = append(t.Rows, exhibit.Row{Cells: []exhibit.Cell{day(isoDay(x.Day)), raw(x.From), raw(x.To), sum(x.Amount), sum(x.Fee), count(x.Days), {Text: x.Why}}})
	}
	return t
}

func findingsTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "findings", Caption: diag.T("Findings"), Columns: []exhibit.Column{column("Weight"), column("Place"), column("What"), column("What to do"), number("Rows")}}
	t.Cut = max(0, len(in.Findings)-mostListed)
	for _, f := range in.Findings[:len(in.Findings)-t.Cut] {
		t.Rows = append(t.Rows, exhibit.Row{Cells: []exhibit.Cell{text(f.Severity.String()), raw(f.Pos.String()), {Text: f.What}, {Text: f.Todo}, count(max(1, f.Count))}})
	}
	return t
}
