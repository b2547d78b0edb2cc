package main

import (
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/ledger"
	"rivulet/internal/read"
	"rivulet/templates"
)

// explainText writes explanations for a reader.
func explainText(p pen, all []explanation, findings []diag.Finding) {
	for i := range all {
		e := &all[i]
		p.heading("%s", place(e.table))
		explainContainer(p, e.table)
		explainLayout(p, e)
		if len(e.columns.Columns) > 0 && e.nearest.Lookalike == nil {
			explainColumns(p, &e.columns)
		}
		if e.books != nil {
			explainEntries(p, e)
		}
		findings = append(findings, e.findings...)
	}
	for _, f := range findings {
		p.finding(f)
	}
}

func explainContainer(p pen, t *read.Table) {
	switch t.Container {
	case read.TextFile:
		p.line("  Text, %s, cells separated by %s", t.Encoding, delimiterName(t.Delimiter))
	case read.Workbook:
		p.line("  Workbook, sheet %s", t.Sheet)
	default:
		p.line("  HTML table")
	}
}

func delimiterName(d string) string {
	switch d {
	case "\t":
		return "tabs"
	case ",":
		return "commas"
	case ";":
		return "semicolons"
	case "":
		return "nothing"
	}
	return d
}

// explainLayout says which format it is, or why none.
func explainLayout(p pen, e *explanation) {
	m, near := &e.match, &e.nearest
	switch {
	case near.Lookalike != nil:
		p.line("  %v %v", near.Refused, near.Todo)
	case m.Format == nil && near.Shared != nil:
		why := whyUnread(*near, e.columns)
		p.line("  %v", why.Why)
		p.line("  Next: %v", why.Todo)
	case m.Format == nil:
		p.line("  No known format: %v", near.Refused)
		if near.RunnerUp != nil {
			p.line("  Nearest: %s (%s). Missing: %s", near.RunnerUp.Title, near.RunnerUp.ID, strings.Join(near.Missing, ", "))
		}
		if !e.columns.Refused.IsZero() {
			p.line("  Its layout cannot be worked out for certain: %v %v", e.columns.Refused, e.columns.Todo)
		}
		if held := e.columns.Held(*near); !held.IsZero() {
			p.line("  %v", held)
			p.line("  Next: %v", formatOn(e.table.File))
			return
		}
		p.line("  Next: %v", wayOn(e.table.File, *near))
	case m.Format.Tag == format.Inferred && near.Shared != nil:
		p.line("  %v Its layout was worked out", near.Refused)
	case m.Format.Tag == format.Inferred:
		p.line("  No known format; its layout was worked out. Header in row %d", m.Header)
	default:
		p.line("  Format: %s (%s), layout last seen %s", m.Format.Title, m.Format.ID, m.Format.Seen)
		if m.Format.Cells == nil {
			p.line("  Header in row %d, %v of its cells known", m.Header, diag.Share(m.Score))
		}
		for _, because := range m.Evidence {
			p.line("  Because %v", because)
		}
		if m.RunnerUp != nil {
			p.line("  Second best: %s (%s)", m.RunnerUp.Title, m.RunnerUp.ID)
		}
		if m.Format.Note != "" {
			p.line("  Note: %s", m.Format.Note)
		}
	}
}

// explainColumns says what every column means, and why.
func explainColumns(p pen, in *infer.Result) {
	var rows [][2]string
	for i := range in.Columns {
		c := &in.Columns[i]
		role := string(c.Role)
		if role == "" {
			role = "no use"
		}
		text := role + ": " + p.lang.Say(evidence(c))
		if !c.Counter.IsZero() {
			text += ". Not " + p.lang.Say(c.Counter)
		}
		rows = append(rows, [2]string{templates.Clean(c.Name), text})
	}
	p.columns(rows)
	for _, fact := range in.Facts {
		p.line("  %v", fact)
	}
	for _, proof := range in.Proofs {
		p.line("  Proof: %v, in %d of %d rows", proof.Law, proof.Held, proof.Held+proof.Broken)
	}
}

// evidence joins the evidence of a column.
func evidence(c *infer.Reading) diag.Text {
	if len(c.Evidence) == 0 {
		return diag.Text{}
	}
	t := c.Evidence[0]
	for _, next := range c.Evidence[1:] {
		t = diag.T("%v, %v", t, next)
	}
	return t
}

func explainEntries(p pen, e *explanation) {
	books := e.books
	if len(books.Sources) == 0 {
		return
	}
	s := &books.Sources[0]
	p.line("  %d rows, %s to %s; %d of them spending, %d left out as totals, comments or balances, %d unreadable", s.Rows, s.From.String(), s.To.String(),
		s.Spending.Rows, s.Verdicts[ledger.VerdictExcluded], s.Unreadable)
	if e.footer > 0 {
		p.line("  %d rows below the data are a footer", e.footer)
	}
	for _, proof := range s.Proofs {
		p.line("  Proof by %s: held on %d, broken on %d", proof.Law, proof.Held, proof.Broken)
	}
	for i := range books.Entries[:min(len(books.Entries), mostEntries)] {
		e := &books.Entries[i]
		p.line("  row %d: %v %s %v, %s %s", int(e.Row), e.Date, e.Flow.String(), e.NetAmount(), e.Payer, strings.TrimSpace(e.Counterparty+" "+e.Description))
	}
}
