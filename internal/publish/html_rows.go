package publish

import (
	"slices"
	"strconv"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/templates"
)

// rowData tells the script what stands in each row of the transactions: for
// every field the values that occur and, per row, the index of its own.
type rowData struct {
	Payer      column         `json:"payer"`
	Kind       column         `json:"kind"`
	Month      column         `json:"month"`
	Flow       column         `json:"flow"`
	Verdict    column         `json:"verdict"`
	File       column         `json:"file"`
	Account    column         `json:"account"`
	Currency   column         `json:"currency"`
	Net        minorUnits     `json:"net"`
	Currencies []rowsCurrency `json:"currencies"`
	Alphabet   string         `json:"alphabet"`
}

type rowsCurrency struct {
	Code   string `json:"code"`
	Digits int    `json:"digits"`
}

// minorUnits are numbers as JSON can hold them without loss: scripts read numbers as
// doubles, which are exact up to 2^53; others are strings.
type minorUnits []int64

func (m minorUnits) MarshalJSON() ([]byte, error) {
	list := []byte{'['}
	for i, n := range m {
		if i > 0 {
			list = append(list, ',')
		}
		if -1<<53 <= n && n <= 1<<53 {
			list = strconv.AppendInt(list, n, 10)
		} else {
			list = strconv.AppendQuote(list, strconv.FormatInt(n, 10))
		}
	}
	return append(list, ']'), nil
}

// rowWords are the texts the script puts together.
type rowWords struct {
	Rows   string                       `json:"rows"`
	Net    string                       `json:"net"`
	Paper  string                       `json:"paper"`
	Fields map[string]string            `json:"fields"`
	Values map[string]map[string]string `json:"values"`
}

// rows lays out the transactions, newest first. When the page's room for them
// is used up the oldest are left out, and the page says how many.
func (p *painter) rows() *templates.Rows {
	if p.report.Ledger == nil {
		return nil
	}
	p.data.Rows = &rowData{}
	writer := newRowWriter(p)
	entries := p.report.Ledger.Entries
	written := 0
	from, to := p.period()
	listed := 0
	for i := len(entries) - 1; i >= 0; i-- {
		if day := entries[i].Date; day < from || day > to {
			continue
		}
		if listed++; writer.written() < rowBytes {
			writer.row(&entries[i])
			written++
		}
	}
	out := &templates.Rows{Caption: p.titles["transactions"], Columns: p.rowColumns(), Body: writer.done()}
	if left := listed - written; left > 0 {
		out.Cut = p.l.Say(diag.T("The oldest %d rows are left out to keep the page small; ledger.csv holds them all.", left))
	}
	for _, code := range p.data.Rows.Currency.Values {
		p.data.Rows.Currencies = append(p.data.Rows.Currencies, rowsCurrency{code, money.Currency(code).Exponent()})
	}
	for _, c := range []*column{&p.data.Rows.Payer, &p.data.Rows.Kind, &p.data.Rows.Flow, &p.data.Rows.Verdict, &p.data.Rows.File, &p.data.Rows.Account} {
		c.pack()
	}
	p.data.Rows.Alphabet = alphabet
	out.Selects = p.selects()
	return out
}

// period returns the days the report is about.
func (p *painter) period() (from, to ledger.Day) {
	from, _ = ledger.ParseDay(p.report.Summary.From) // the summary writes ISO days; an empty ledger has none
	to, _ = ledger.ParseDay(p.report.Summary.To)
	return from, to
}

func (p *painter) rowColumns() []templates.Column {
	var columns []templates.Column
	for i, title := range []string{"Date", "Payer", "Kind", "What", "Gross", "Fee", "Net", "Account", "File and row", "Verdict"} {
		columns = append(columns, templates.Column{Title: word(p.l, title), Numeric: i >= 4 && i <= 6})
	}
	return columns
}

// selects offers what occurs in the rows, by name, months in their order.
func (p *painter) selects() []templates.Select {
	d, words := p.data.Rows, p.rowWords()
	p.data.Words = words
	choose := func(name, all string, c *column) templates.Select {
		s := templates.Select{Name: name, Label: words.Fields[name], All: word(p.l, all)}
		for _, value := range c.Values {
			label := words.Values[name][value]
			if label == "" {
				label = foreign(value)
			}
			if value != "" {
				s.Options = append(s.Options, templates.Option{Value: value, Label: label})
			}
		}
		slices.SortFunc(s.Options, func(a, b templates.Option) int { return strings.Compare(a.Label, b.Label) })
		return s
	}
	months := slices.Sorted(slices.Values(d.Month.Values))
	period := func(name, all string) templates.Select {
		s := templates.Select{Name: name, Label: words.Fields[name], All: word(p.l, all)}
		for _, m := range months {
			s.Options = append(s.Options, templates.Option{Value: m, Label: words.Values["month"][m]})
		}
		return s
	}
	return []templates.Select{
		choose("payer", "All payers", &d.Payer), choose("kind", "All kinds", &d.Kind), choose("verdict", "All verdicts", &d.Verdict),
		period("from", "First month"), period("to", "Last month"),
	}
}

func (p *painter) rowWords() *rowWords {
	w := &rowWords{
		Rows:   word(p.l, "{n} of {m} rows."),
		Net:    word(p.l, "Counted net: {sum}."),
		Paper:  word(p.l, "The first {n} of {m} rows are printed."),
		Fields: map[string]string{},
		Values: map[string]map[string]string{"kind": {}, "verdict": {}, "flow": {}, "month": {}},
	}
	for name, label := range map[string]string{"payer": "Payer", "kind": "Kind", "verdict": "Verdict", "from": "From", "to": "To", "month": "Month", "flow": "Flow", "file": "File", "account": "Account"} {
		w.Fields[name] = word(p.l, label)
	}
	for k := ledger.KindOther; k <= ledger.KindCashing; k++ {
		w.Values["kind"][k.String()] = p.l.Say(k.Title())
	}
	for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
		w.Values["verdict"][v.String()] = p.l.Say(v.Title())
	}
	for f := ledger.FlowUnknown; f <= ledger.FlowBalance; f++ {
		w.Values["flow"][f.String()] = p.l.Say(f.Title())
	}
	for _, m := range p.data.Rows.Month.Values {
		year, _ := strconv.Atoi(m[:4])
		month, _ := strconv.Atoi(m[5:])
		w.Values["month"][m] = p.l.Month(ledger.Month(year*12 + month - 1))
	}
	return w
}
