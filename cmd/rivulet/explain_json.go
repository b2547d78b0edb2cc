package main

import (
	"encoding/json"
	"io"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/templates"
)

// explained is one table as JSON.
type explained struct {
	File       string            `json:"file"`
	Sheet      string            `json:"sheet"`
	Container  string            `json:"container"`
	Encoding   string            `json:"encoding"`
	Delimiter  string            `json:"delimiter"`
	Format     string            `json:"format"` // id; "inferred" if it was worked out; empty if the table is not read
	Title      string            `json:"title"`
	Seen       string            `json:"seen"` // when the layout of a known format was last seen
	HeaderRow  int               `json:"header_row"`
	Because    []string          `json:"because"`   // why it is that format
	RunnerUp   string            `json:"runner_up"` // id of the format that came second or, if none fits, nearest
	Missing    []string          `json:"missing"`   // columns that the nearest format lacks here
	Note       string            `json:"note"`      // what whoever reads that format should know
	Refused    string            `json:"refused"`   // why it is not read
	Next       string            `json:"next"`      // what to do then
	Columns    []explainedColumn `json:"columns"`
	Facts      []string          `json:"facts"`
	Proofs     []explainedProof  `json:"proofs"`
	Rows       int               `json:"rows"`
	From       string            `json:"from"`       // first day, empty if no row has one
	To         string            `json:"to"`         // last day
	Spending   int               `json:"spending"`   // rows of it
	Excluded   int               `json:"excluded"`   // rows left out as totals, comments or balances
	Unreadable int               `json:"unreadable"` // rows that count nowhere
	Footer     int               `json:"footer"`     // rows below the data
	Entries    []explainedEntry  `json:"entries"`    // the first
	Findings   []string          `json:"findings"`
}

type explainedColumn struct {
	Name     string   `json:"name"`
	Role     string   `json:"role"`
	Evidence []string `json:"evidence"`
	Counter  string   `json:"counter"` // what else it could be, and why it is not
}

type explainedProof struct {
	Law    string `json:"law"`
	Held   int    `json:"held"`
	Broken int    `json:"broken"`
}

type explainedEntry struct {
	Row      int32  `json:"row"`
	Date     string `json:"date"`
	Flow     string `json:"flow"`
	Net      string `json:"net"`
	Currency string `json:"currency"`
	Payer    string `json:"payer"`
}

// explainJSON writes explanations for machines: {"tables": […], "findings": […]}.
func explainJSON(w io.Writer, lang *templates.Language, all []explanation, findings []diag.Finding) error {
	out := struct {
		Tables   []explained `json:"tables"`
		Findings []string    `json:"findings"`
	}{Tables: []explained{}, Findings: findingLines(findings)}
	for i := range all {
		out.Tables = append(out.Tables, all[i].json(lang))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func (e *explanation) json(lang *templates.Language) explained {
	t := e.table
	x := explained{
		File: t.File, Sheet: t.Sheet, Container: t.Container.String(), Encoding: t.Encoding, Delimiter: t.Delimiter,
		HeaderRow: e.match.Header, Rows: e.columns.Rows, Footer: e.footer, Findings: findingLines(e.findings),
		Because: sayAll(lang, e.match.Evidence), Missing: append([]string{}, e.nearest.Missing...),
		Columns: []explainedColumn{}, Facts: sayAll(lang, e.columns.Facts), Proofs: []explainedProof{}, Entries: []explainedEntry{},
	}
	if f := e.match.Format; f != nil {
		x.Format, x.Title, x.Seen, x.Note = f.ID, f.Title, f.Seen, f.Note
	} else {
		why := whyUnread(e.nearest, e.columns)
		x.Refused, x.Next = lang.Say(why.Why), lang.Say(why.Todo)
	}
	for _, m := range []*format.Match{&e.nearest, &e.match} {
		if m.RunnerUp != nil {
			x.RunnerUp = m.RunnerUp.ID
		}
	}
	for i := range e.columns.Columns {
		c := &e.columns.Columns[i]
		x.Columns = append(x.Columns, explainedColumn{c.Name, string(c.Role), sayAll(lang, c.Evidence), lang.Say(c.Counter)})
	}
	for _, proof := range e.columns.Proofs {
		x.Proofs = append(x.Proofs, explainedProof{lang.Say(proof.Law), proof.Held, proof.Broken})
	}
	if e.books == nil {
		return x
	}
	if len(e.books.Sources) > 0 {
		s := &e.books.Sources[0]
		x.From, x.To, x.Spending, x.Excluded, x.Unreadable = s.From.String(), s.To.String(), s.Spending.Rows, s.Verdicts[ledger.VerdictExcluded], s.Unreadable
		for _, proof := range s.Proofs {
			x.Proofs = append(x.Proofs, explainedProof{proof.Law, proof.Held, proof.Broken})
		}
	}
	for i := range e.books.Entries[:min(len(e.books.Entries), mostEntries)] {
		entry := &e.books.Entries[i]
		x.Entries = append(x.Entries, explainedEntry{entry.Row, entry.Date.String(), entry.Flow.String(), entry.NetAmount().Plain(), string(entry.Currency), entry.Payer})
	}
	return x
}

func sayAll(lang *templates.Language, list []diag.Text) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = lang.Say(t)
	}
	return out
}

func findingLines(list []diag.Finding) []string {
	out := make([]string, len(list))
	for i, f := range list {
		out[i] = f.String()
	}
	return out
}
