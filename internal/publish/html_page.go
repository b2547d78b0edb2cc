package publish

import (
	"rivulet/internal/exhibit"
	"rivulet/templates"
)

// newPage says everything in the reader's language and lays it out for the
// template.
func newPage(r Report) templates.Report {
	page := templates.Report{Language: r.Language.Tag()}
	for i := range r.Sections {
		page.Sections = append(page.Sections, newSection(r.Language, &r.Sections[i]))
	}
	return page
}

func newSection(l *templates.Language, s *exhibit.Section) templates.Section {
	out := templates.Section{ID: s.ID, Title: l.Say(s.Title), Sentence: l.Say(s.Sentence), Missing: l.Say(s.Missing)}
	for _, t := range s.Tiles {
		tile := templates.Tile{Label: l.Say(t.Label), Value: l.Amount(t.Value), Change: l.Say(t.Change), Sentence: l.Say(t.Sentence)}
		out.Tiles = append(out.Tiles, tile)
	}
	for _, step := range s.Steps {
		out.Steps = append(out.Steps, templates.Step{AtStake: l.Amount(step.AtStake), Title: l.Say(step.Title), Evidence: l.Say(step.Evidence), Link: step.Link})
	}
	for _, f := range s.Figures {
		out.Figures = append(out.Figures, templates.Figure{ID: f.ID, Title: l.Say(f.Title), Sentence: l.Say(f.Sentence), Table: newTable(l, &f.Table)})
	}
	for i := range s.Tables {
		out.Tables = append(out.Tables, newTable(l, &s.Tables[i]))
	}
	for _, n := range s.Notes {
		out.Notes = append(out.Notes, l.Say(n))
	}
	return out
}

func newTable(l *templates.Language, t *exhibit.Table) templates.Table {
	out := templates.Table{ID: t.ID, Caption: l.Say(t.Caption)}
	for _, c := range t.Columns {
		out.Columns = append(out.Columns, templates.Column{Title: l.Say(c.Title), Numeric: c.Numeric})
	}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, templates.Row{Cells: newCells(l, row.Cells)})
	}
	out.Total = newCells(l, t.Total)
	return out
}

func newCells(l *templates.Language, cells []exhibit.Cell) []templates.Cell {
	out := make([]templates.Cell, len(cells))
	for i, c := range cells {
		out[i].Text = cellText(l, &c)
	}
	return out
}

func cellText(l *templates.Language, c *exhibit.Cell) string {
	switch {
	case c.Amount != nil:
		return l.Amount(*c.Amount)
	case c.Count != nil:
		return l.Count(*c.Count)
	case c.Share != nil:
		return l.Share(*c.Share)
	case c.Raw != "":
		return templates.Isolate(templates.Clean(c.Raw))
	}
	return l.Say(c.Text)
}
