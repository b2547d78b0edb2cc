package main

import (
	"encoding/json"
	"io"

	"rivulet/internal/ledger"
	"rivulet/internal/normalise"
	"rivulet/templates"
)

// toldStory is one entry's story as JSON; entry is null for a row without one.
type toldStory struct {
	Entry        *toldEntry  `json:"entry"`
	Format       string      `json:"format"`
	Rows         []toldRow   `json:"rows"`
	Links        []toldLink  `json:"links"`
	Alternatives []toldOther `json:"alternatives"`
}

type toldEntry struct {
	ID       string `json:"id"`
	Date     string `json:"date"`
	Flow     string `json:"flow"`
	State    string `json:"state"`
	Verdict  string `json:"verdict"`
	Why      string `json:"why"`
	Payer    string `json:"payer"`
	Account  string `json:"account"`
	Net      string `json:"net"`
	Currency string `json:"currency"`
	Rate     string `json:"rate"` // how it came into the currency of the report; empty if it is in it
}

type toldRow struct {
	Row   int        `json:"row"`
	Cells []toldCell `json:"cells"`
	Steps []string   `json:"steps"`
}

type toldCell struct {
	Name  string   `json:"name"`
	Roles []string `json:"roles"`
	Text  string   `json:"text"`
}

type toldLink struct {
	Kind string   `json:"kind"`
	Why  string   `json:"why"`
	Fee  string   `json:"fee"` // in the currency of the from entries
	From []string `json:"from"`
	To   []string `json:"to"`
}

type toldOther struct {
	Entry string `json:"entry"`
	Why   string `json:"why"`
}

// json writes the story for machines.
func (s *story) json(w io.Writer, lang *templates.Language) error {
	out := toldStory{Rows: []toldRow{}, Links: []toldLink{}, Alternatives: []toldOther{}}
	if s.match != nil {
		out.Format = s.match.Format.ID
	}
	for _, t := range s.traces {
		out.Rows = append(out.Rows, toldRow{t.Row, toldCells(t.Cells), sayAll(lang, t.Steps)})
	}
	if s.entry >= 0 {
		e := &s.books.Entries[s.entry]
		out.Entry = &toldEntry{ledger.IDString(e.ID), e.Date.String(), e.Flow.String(), e.State.String(), e.Verdict.String(), lang.Say(s.verdict()),
			e.Payer, e.Account, e.NetAmount().Plain(), string(e.Currency), lang.Say(s.conversion())}
	}
	for _, n := range s.links {
		k := &s.books.Links[n]
		fee := s.books.Entries[k.From[0]].NetAmount()
		fee.Minor = k.Fee
		out.Links = append(out.Links, toldLink{k.Kind.String(), lang.Say(k.Why), fee.Plain(), s.idsOf(k.From), s.idsOf(k.To)})
	}
	for _, other := range s.others {
		out.Alternatives = append(out.Alternatives, toldOther{s.idsOf([]int32{other.Entry})[0], lang.Say(other.Why)})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func (s *story) idsOf(entries []int32) []string {
	ids := make([]string, len(entries))
	for n, i := range entries {
		ids[n] = ledger.IDString(s.books.Entries[i].ID)
	}
	return ids
}

func toldCells(cells []normalise.TracedCell) []toldCell {
	out := make([]toldCell, len(cells))
	for i, c := range cells {
		out[i] = toldCell{Name: c.Name, Roles: []string{}, Text: c.Text}
		for _, r := range c.Roles {
			out[i].Roles = append(out[i].Roles, string(r))
		}
	}
	return out
}
