package publish

import (
	"rivulet/internal/chart"
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/money"
	"rivulet/templates"
)

// figure lays out a drawing with its legend and its table.
func (p *painter) figure(section string, f *exhibit.Figure) (templates.Figure, error) {
	out := templates.Figure{ID: section + "-" + f.ID, Title: p.l.Say(f.Title), Sentence: p.l.Say(f.Sentence)}
	words := chart.Words{Amount: p.l.Amount, Share: p.l.Share}
	data := chartData{}
	for i := range f.Categories {
		words.Categories = append(words.Categories, p.l.Say(f.Categories[i].Label))
		data.Categories = append(data.Categories, plainFilter(f.Categories[i].Filter))
	}
	for i := range f.Series {
		words.Series = append(words.Series, p.l.Say(f.Series[i].Name))
		data.Payers = append(data.Payers, templates.Clean(f.Series[i].Colour))
	}
	drawing, ok, err := chart.Draw(f, words, p.palette)
	if err != nil {
		return out, err
	}
	out.Table = p.table(section+"-figure", &f.Table)
	if !ok {
		return out, nil
	}
	data.Option, data.Height, out.Drawn, out.Narrow = drawing.Option, drawing.Height, true, drawing.Narrow
	p.data.Charts[out.ID] = data
	for _, key := range drawing.Keys {
		out.Legend = append(out.Legend, templates.Key{Name: words.Series[key.Series], Swatch: templates.Look(key.Look)})
	}
	if drawing.Left > 0 {
		out.Sentence += " " + p.l.Say(diag.T("%d more are in the table only.", drawing.Left))
	}
	return out, nil
}

// table lays out a table, as far as the page has room for it.
func (p *painter) table(section string, t *exhibit.Table) templates.Table {
	out := templates.Table{ID: section + "-" + t.ID, Caption: p.l.Say(t.Caption)}
	withTrend := false
	for i := range t.Rows {
		withTrend = withTrend || len(t.Rows[i].Trend) > 0
	}
	for _, c := range t.Columns {
		out.Columns = append(out.Columns, templates.Column{Title: p.l.Say(c.Title), Numeric: c.Numeric})
	}
	if withTrend {
		out.Columns = append(out.Columns, templates.Column{Title: word(p.l, "By month")})
	}
	cut := t.Cut
	for i := range t.Rows {
		row, bytes := p.row(t, &t.Rows[i], withTrend)
		if bytes > p.room {
			cut += len(t.Rows) - i
			break
		}
		p.room -= bytes
		out.Rows = append(out.Rows, row)
	}
	if cut > 0 {
		out.Cut = p.l.Say(diag.T("%d more rows are left out here; the other outputs hold them.", cut))
	}
	if t.Folded {
		out.Folded = p.l.Say(diag.T("%d rows", len(t.Rows)+t.Cut))
	}
	if len(t.Total) > 0 {
		total, _ := p.row(t, &exhibit.Row{Cells: t.Total}, withTrend)
		out.Total = total.Cells
	}
	return out
}

// row lays out a row and estimates its size on the page in bytes.
func (p *painter) row(t *exhibit.Table, r *exhibit.Row, withTrend bool) (row templates.Row, bytes int) {
	for i := range r.Cells {
		cell := p.cell(&r.Cells[i])
		if i == 0 {
			cell.Head = true
			cell.Text.Href = href(r.Filter)
		}
		cell.Numeric = i < len(t.Columns) && t.Columns[i].Numeric
		row.Cells = append(row.Cells, cell)
		bytes += 40 + 5*len(cell.Text.Text) + 3*len(cell.Text.Href)
	}
	if withTrend {
		row.Cells = append(row.Cells, templates.Cell{Trend: p.trend(r.Trend)})
		bytes += 40 + 20*len(r.Trend)
	}
	return row, bytes
}

func (p *painter) cell(c *exhibit.Cell) templates.Cell {
	var out templates.Cell
	switch {
	case c.Amount != nil:
		out.Text.Text = p.l.Amount(*c.Amount)
	case c.Count != nil:
		out.Text.Text = p.l.Count(*c.Count)
	case c.Share != nil:
		out.Text.Text = p.l.Share(*c.Share)
	case c.Raw != "":
		out.Text.Text, out.Foreign = foreign(c.Raw), true
	default:
		out.Text.Text = p.l.Say(c.Text)
	}
	if c.Colour != "" {
		look := templates.Look(p.palette.Look(c.Colour))
		out.Swatch = &look
	}
	return out
}

func (p *painter) inReport(minor int64) money.Amount {
	return money.Amount{Minor: minor, Currency: p.report.Summary.Currency}
}
