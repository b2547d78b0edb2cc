package ledger

import "rivulet/internal/diag"

// damagedID is what stands in place of an id: a spreadsheet takes an id without
// letters for a number and writes 1.23457E+15. Only ledgers of older versions
// hold such ids, and ledgers that were edited.
type damagedID struct {
	entry int // index into Ledger.Entries
	line  int
	text  string
}

// remember notes the damaged ids of the row that becomes the next entry.
func (r *Restorer) remember(line int, id string, p *rowParser) {
	next := len(r.l.Entries)
	if p.damaged {
		r.damaged = append(r.damaged, damagedID{next, line, id})
	}
	for _, text := range p.lost {
		r.lost = append(r.lost, damagedID{next, line, text})
	}
}

// restoreIDs gives entries whose id is damaged that of their content, and finds
// again the links that named them: a spreadsheet damages the same id the same
// way wherever it stands. What two entries could be meant by is forgotten.
func (r *Restorer) restoreIDs() {
	if len(r.damaged)+len(r.lost) == 0 {
		return
	}
	taken := make(map[uint64]bool, len(r.l.Entries))
	for i := range r.l.Entries {
		taken[r.l.Entries[i].ID] = true
	}
	meant := map[string]uint64{} // 0: several
	for _, d := range r.damaged {
		e := &r.l.Entries[d.entry]
		hash, k := ContentHash(e), 0
		for e.ID = hash; taken[e.ID]; k++ {
			e.ID = WithOccurrence(hash, k+1)
		}
		taken[e.ID] = true
		if _, twice := meant[d.text]; twice {
			meant[d.text] = 0
		} else {
			meant[d.text] = e.ID
		}
	}
	for _, d := range r.lost {
		if id := meant[d.text]; id != 0 {
			x := extraOf(&r.l.Entries[d.entry])
			x.Linked = append(x.Linked, id)
		}
	}
	r.sayDamaged()
}

func (r *Restorer) sayDamaged() {
	at := r.pos
	if list := r.damaged; len(list) > 0 {
		at.Row, at.Column = list[0].line, "id"
		r.findings = append(r.findings, diag.Finding{
			Severity: diag.Warning, Code: "ledger-id-damaged", Pos: at, Count: len(list),
			What: diag.T("%q is not an id of 16 hexadecimal digits: a spreadsheet may have taken it for a number. The row counts and gets a new id.", list[0].text),
			Todo: diag.T("Do not give this ledger together with the exports it was made of: the row would not be known for theirs."),
		})
		return
	}
	at.Row, at.Column = r.lost[0].line, "linked"
	r.findings = append(r.findings, diag.Finding{
		Severity: diag.Warning, Code: "ledger-id-damaged", Pos: at, Count: len(r.lost),
		What: diag.T("%q is not an id of 16 hexadecimal digits; the link is forgotten, the row counts as it did.", r.lost[0].text),
	})
}
