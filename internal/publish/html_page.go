package publish

import (
	"cmp"
	"encoding/json"
	"net/url"
	"slices"

	"rivulet/internal/chart"
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/templates"
)

// Limits that keep the page below 3 MB whatever the input. The charts library
// and the page's own parts take 0.6 MB.
const (
	tableBytes = 700_000 // all tables but the transactions
	rowBytes   = 700_000 // the transactions: some 3,500 of them, a few years of most people
	mostNotes  = 20      // of one section
)

// painter lays out sections. It holds what they share: the payers' looks, what
// is left of the page's size, and the data for the script.
type painter struct {
	report  Report
	l       *templates.Language
	palette chart.Palette
	room    int // bytes left for tables
	titles  map[string]string
	data    pageData
}

// pageData is the JSON that the page's script reads.
type pageData struct {
	Language string               `json:"language"`
	Calendar templates.Calendar   `json:"calendar"`
	Charts   map[string]chartData `json:"charts"`
	Rows     *rowData             `json:"rows,omitempty"`
	Words    *rowWords            `json:"words,omitempty"`
}

// chartData is one drawing with the rows behind its categories and series.
type chartData struct {
	Option     json.RawMessage  `json:"option"`
	Height     int              `json:"height"`
	Categories []exhibit.Filter `json:"categories"`
	Payers     []string         `json:"payers,omitempty"`
}

func newPainter(r Report) *painter {
	p := &painter{report: r, l: r.Language, room: tableBytes, titles: map[string]string{}}
	p.data = pageData{Language: r.Language.Tag(), Calendar: r.Language.Calendar(), Charts: map[string]chartData{}}
	for i := range r.Sections {
		p.titles[r.Sections[i].ID] = r.Language.Say(r.Sections[i].Title)
	}
	p.palette = chart.NewPalette(colourOrder(r.Summary.ByPayer))
	return p
}

// colourOrder lists the payers in the order in which they choose their colours:
// the ten with most money before the rest, so that none of these shares one, and
// the longest known first, so that a payer that joins changes nobody's.
func colourOrder(byPayer []exhibit.PayerTotals) []string {
	payers := slices.Clone(byPayer) // most net first
	byAge := func(a, b exhibit.PayerTotals) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Payer, b.Payer))
	}
	largest := min(len(payers), chart.Colours)
	slices.SortStableFunc(payers[:largest], byAge)
	slices.SortStableFunc(payers[largest:], byAge)
	names := make([]string, len(payers))
	for i := range payers {
		names[i] = payers[i].Payer
	}
	return names
}

// word says a text without arguments.
func word(l *templates.Language, key string) string { return l.Say(diag.T(key)) }

func (p *painter) section(s *exhibit.Section) (templates.Section, error) {
	out := templates.Section{ID: s.ID, Title: p.l.Say(s.Title), Sentence: p.l.Say(s.Sentence), Missing: p.l.Say(s.Missing)}
	for i := range s.Tiles {
		out.Tiles = append(out.Tiles, p.tile(&s.Tiles[i]))
	}
	if s.ID == "headline" && len(out.Tiles) > 0 {
		out.Hero, out.Tiles = &out.Tiles[0], out.Tiles[1:]
		out.Ribbon = p.ribbon()
	}
	for i := range s.Steps {
		out.Steps = append(out.Steps, p.step(&s.Steps[i]))
	}
	for i := range s.Figures {
		figure, err := p.figure(s.ID, &s.Figures[i])
		if err != nil {
			return out, err
		}
		out.Figures = append(out.Figures, figure)
	}
	for i := range s.Tables {
		out.Tables = append(out.Tables, p.table(s.ID, &s.Tables[i]))
	}
	out.Notes = p.notes(s.Notes)
	if s.ID == "how" {
		out.Class = "prose"
	}
	return out, nil
}

func (p *painter) notes(notes []diag.Text) []string {
	var out []string
	for i, n := range notes {
		if i == mostNotes {
			return append(out, p.l.Say(diag.T("%d more notes are in the snapshot.", len(notes)-i)))
		}
		out = append(out, p.l.Say(n))
	}
	return out
}

func (p *painter) tile(t *exhibit.Tile) templates.Tile {
	out := templates.Tile{
		ID: t.ID, Label: p.l.Say(t.Label), Change: p.l.Say(t.Change), Sentence: p.l.Say(t.Sentence),
		Value: templates.Link{Text: p.l.Amount(t.Value), Href: href(t.Filter)}, Trend: p.trend(t.Trend),
	}
	for _, a := range t.More {
		out.More = append(out.More, p.l.Amount(a))
	}
	return out
}

func (p *painter) step(s *exhibit.Step) templates.Step {
	out := templates.Step{Title: templates.Link{Text: p.l.Say(s.Title), Href: href(s.Filter)}, Evidence: p.l.Say(s.Evidence)}
	if !s.AtStake.IsZero() {
		out.AtStake = p.l.Amount(s.AtStake)
	}
	if title, ok := p.titles[s.Link]; ok {
		out.Link = &templates.SectionLink{ID: s.Link, Title: title}
	}
	return out
}

// mostParts is how many payers the ribbon names; the rest is one part.
const mostParts = 5

// ribbon divides what was kept among the payers.
func (p *painter) ribbon() *templates.Ribbon {
	var payers []exhibit.PayerTotals
	var total int64
	for _, t := range p.report.Summary.ByPayer {
		if t.Net > 0 {
			payers, total = append(payers, t), total+t.Net
		}
	}
	if len(payers) < 2 || total <= 0 {
		return nil
	}
	var parts []templates.Part
	var values []int64
	add := func(name templates.Link, net int64, look chart.Look) {
		values = append(values, net)
		parts = append(parts, templates.Part{Name: name, Value: p.l.Amount(p.inReport(net)), Share: p.l.Share(float64(net) / float64(total)), Swatch: templates.Look(look)})
	}
	rest := int64(0)
	for i, t := range payers {
		if i >= mostParts && len(payers) > mostParts+1 {
			rest += t.Net
			continue
		}
		add(p.payerLink(t.Payer), t.Net, p.palette.Look(t.Payer))
	}
	if rest > 0 {
		add(templates.Link{Text: p.l.Say(diag.T("%d more payers", len(payers)-mostParts)), Href: "#by-source"}, rest, p.palette.Look(""))
	}
	starts, widths := chart.Ribbon(values)
	for i := range parts {
		parts[i].X, parts[i].Width = starts[i], widths[i]
	}
	return &templates.Ribbon{Title: word(p.l, "From whom"), Parts: parts}
}

func (p *painter) payerLink(name string) templates.Link {
	return templates.Link{Text: foreign(name), Href: href(exhibit.Filter{Payer: name, Verdict: "counted"})}
}

// foreign makes text from an export fit to be shown.
func foreign(s string) string { return templates.Isolate(templates.Clean(s)) }

// plainFilter is the filter with its texts as the rows hold them for the script.
func plainFilter(f exhibit.Filter) exhibit.Filter {
	f.Payer, f.File, f.Account = templates.Clean(f.Payer), templates.Clean(f.File), templates.Clean(f.Account)
	return f
}

// href links to the rows a filter names, and is empty for the zero filter.
func href(f exhibit.Filter) string {
	f = plainFilter(f)
	q := url.Values{}
	for _, field := range [][2]string{{"payer", f.Payer}, {"kind", f.Kind}, {"month", f.Month}, {"flow", f.Flow}, {"verdict", f.Verdict}, {"file", f.File}, {"account", f.Account}} {
		if field[1] != "" {
			q.Set(field[0], field[1])
		}
	}
	if len(q) == 0 {
		return ""
	}
	return "#rows?" + q.Encode()
}

// trend draws values by month; where they are the report's months, the first and
// the last may be covered in part.
func (p *painter) trend(values []int64) *templates.Trend {
	from, to := p.period()
	monthly := len(values) == int(to.Month()-from.Month())+1
	t, ok := chart.NewTrend(values, monthly && from > from.Month().First(), monthly && to < to.Month().Last())
	if !ok {
		return nil
	}
	drawn := templates.Trend(t)
	return &drawn
}
