package main

import (
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/templates"
)

// text writes the story for a reader: what became of the entry, its cells, how
// they were read, what it is linked to, what else was considered.
func (s *story) text(p pen) {
	if s.entry < 0 {
		p.heading("A row without an entry")
		p.line("  It counts nowhere, or is dismissed spending; the steps below say which.")
	} else {
		s.ending(p)
	}
	s.reading(p)
	if s.entry < 0 {
		return
	}
	if len(s.links) > 0 {
		p.heading("Linked to")
		for _, n := range s.links {
			s.linkLine(p, &s.books.Links[n])
		}
	}
	p.heading("Also considered")
	for _, other := range s.others {
		p.line("  %v: %v", s.nameOf(other.Entry), other.Why)
	}
	if len(s.others) == 0 {
		p.line("  nothing: no other row of these files comes near to it")
	}
}

// ending says what the entry is and where it ended.
func (s *story) ending(p pen) {
	e := &s.books.Entries[s.entry]
	p.heading("Entry %s", ledger.IDString(e.ID))
	p.line("  %v, %v, %s, %s", e.Date, e.NetAmount(), e.Flow.String(), e.State.String())
	if e.Payer != "" {
		p.line("  Payer: %s (%s)", e.Payer, e.Kind.String())
	}
	p.line("  Account: %s", e.Account)
	p.line("  %v", s.verdict())
	if c := s.conversion(); !c.IsZero() {
		p.line("  %v", c)
	}
}

// reading says where the row stands, what its cells hold and how they were read.
func (s *story) reading(p pen) {
	if s.match == nil {
		return
	}
	p.heading("Read as %s (%s)", s.match.Format.Title, s.match.Format.ID)
	for _, because := range s.match.Evidence {
		p.line("  Because %v", because)
	}
	for _, t := range s.traces {
		p.heading("%s, row %d", place(s.match.Table), t.Row)
		rows := make([][2]string, 0, len(t.Cells))
		for _, c := range t.Cells {
			text := templates.Clean(strings.TrimSpace(c.Text))
			if len(c.Roles) > 0 {
				words := make([]string, len(c.Roles))
				for i, r := range c.Roles {
					words[i] = string(r)
				}
				text += "  (" + strings.Join(words, ", ") + ")"
			}
			rows = append(rows, [2]string{c.Name, text})
		}
		p.columns(rows)
		for i, step := range t.Steps {
			p.line("  %d. %v", i+1, step)
		}
	}
}

// linkLine says one link: the entries at its other end, why, and what got lost.
func (s *story) linkLine(p pen, k *ledger.Link) {
	p.line("  %s: %v", k.Kind.String(), k.Why)
	if k.Fee != 0 {
		from := &s.books.Entries[k.From[0]]
		p.line("    "+costWords(k.Kind), money.Amount{Minor: k.Fee, Currency: from.Currency})
	}
	for _, side := range []struct {
		word    diag.Text
		entries []int32
	}{{diag.T("from"), k.From}, {diag.T("to"), k.To}} {
		for n, i := range side.entries {
			if n == mostEntries {
				p.line("    … and %d more", len(side.entries)-n)
				break
			}
			if i != s.entry {
				p.line("    %v %v", side.word, s.nameOf(i))
			}
		}
	}
}

// costWords says what a link's fee is.
func costWords(k ledger.LinkKind) string {
	switch k {
	case ledger.LinkRefund:
		return "fees kept: %v"
	case ledger.LinkExchange:
		return "cost of converting: %v"
	case ledger.LinkRepaid:
		return "cost of borrowing: %v"
	}
	return "lost on the way and booked as a fee: %v"
}
