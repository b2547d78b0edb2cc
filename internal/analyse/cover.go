package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// cover says what the report is about: period, sources, coverage, share level.
func cover(in *Input) exhibit.Section {
	b := in.books
	if b.first == 0 {
		return exhibit.Section{Missing: diag.T("No payments were found. Hand rivulet the CSV or XLSX exports of an app, a platform or a bank.")}
	}
	payers := 0
	for _, p := range b.payers {
		if p.Count > 0 {
			payers++
		}
	}
	s := exhibit.Section{
		Sentence: diag.T("%v to %v · %v · %v · %v · share level %s", b.first, b.last, diag.T("%d payers", payers),
			diag.T("%d accounts", len(in.Ledger.Coverage)), diag.T("%d files", files(in.Ledger)), in.Share),
	}
	if n := len(in.Unknown); n > 0 {
		s.Notes = append(s.Notes, diag.T("%v could not be read; the data check names them.", diag.T("%d inputs", n)))
	}
	if b.partial(b.last.Month()) {
		s.Notes = append(s.Notes, diag.T("The last month ends on %v and is drawn as a part.", b.last))
	}
	return s
}

func files(l *ledger.Ledger) int {
	names := map[string]bool{}
	for i := range l.Sources {
		names[l.Sources[i].File] = true
	}
	return len(names)
}
