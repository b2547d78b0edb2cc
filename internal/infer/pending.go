package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// pendingWords begin cells of rows that are not booked yet, in their normal form.
func pendingWords() []string {
	return strings.Split("pending|hold|в обработке|в обробці|vorgemerkt|ausstehend|noch nicht|nicht gebucht|offen|en attente|à venir|opérations à venir|pendiente|in attesa|non contabilizzat|pendente|lançamentos futuros|in behandeling|gereserveerd|oczekuj|blokada|reserverat|reservation|upcoming|scheduled|authorization hold|보류|승인대기|미결제|未確定|未入账|待入账|待入帳|total pending", "|")
}

// plannedWords are whole cells of rows that are no payments yet: they stand beside
// the payments of budgets and forecasts. Longer texts that begin so are names.
func plannedWords() []string {
	return strings.Split("forecast|planned|estimated|estimate|projected|projection|expected|prognose|geplant|prévu|prévision|previsto|prevision|previsión|gepland|planowane|planerad|prognos|예정|予定|计划|预计", "|")
}

// pendingAnywhere are phrases that say so wherever they stand in a cell.
func pendingAnywhere() []string {
	return []string{"nierozliczon", "not yet booked", "noch nicht gebucht", "nicht gebucht"}
}

// postedWords begin the headings of the rows that are booked.
func postedWords() []string {
	return strings.Split("posted|booked|cleared|completed transactions|gebuchte|gebucht|umsätze|opérations comptabilisées|opérations passées|contabilizad|movimientos realizados|contabilizzat|lançamentos realizados|geboekt|zaksięgowan|bokförda|bogførte|已入账|確定", "|")
}

// pendingCell returns the first cell that says that its row is not booked yet, and
// the pattern of a format that finds it; the pattern is empty if the cell may
// mean something else.
func (r *keptRow) pendingCell() (cell, pattern string) {
	for _, cell := range r.cells {
		text := format.Normalise(cell)
		if slices.Contains(plannedWords(), text) {
			return strings.TrimSpace(cell), strings.TrimSpace(cell)
		}
		for _, word := range pendingAnywhere() {
			if strings.Contains(text, word) {
				return strings.TrimSpace(cell), "*" + word + "*"
			}
		}
		for _, word := range pendingWords() {
			rest, ok := strings.CutPrefix(text, word)
			switch {
			case !ok || len(rest) > 0 && rest[0]-'a' <= 'z'-'a' && len(word) <= len("pending"):
			case rest == "":
				return strings.TrimSpace(cell), strings.TrimSpace(cell)
			case strings.HasPrefix(rest, " -") || strings.HasPrefix(rest, ":"):
				return strings.TrimSpace(cell), word + rest[:strings.IndexAny(rest, "-:")+1] + "*"
			default:
				return strings.TrimSpace(cell), ""
			}
		}
	}
	return "", ""
}

// pendingRows finds the rows that are marked as not booked anywhere but in the
// status column. They are left out of what was paid if the mark can mean nothing
// else and neither the balance nor a row that takes the money back shows that
// they are in the account; else it says what is uncertain.
func (p *profiled) pendingRows(status *column, v *moneyVerdict, date *column) (pending []format.When, refused diag.Text) {
	g := p.grid(v.mark)
	var any []string
	for i := range p.rows {
		r := p.rows[i].without(status)
		cell, pattern := r.pendingCell()
		if cell != "" && v.reading != nil && v.reading.amount == nil {
			if _, moves := v.reading.moved(p, &g, i); !moves {
				continue // neither a debit nor a credit yet
			}
		}
		switch {
		case cell == "" || v.proof.reading != nil && g.filled(v.proof.reading.balance, i):
		case pattern == "" || v.reading == nil || p.takenBack(v.reading, &g, i):
			return nil, diag.T("Row %d says %q: it may not be booked yet.", r.number, cell)
		case !slices.Contains(any, pattern):
			any = append(any, pattern)
		}
	}
	if len(any) > 0 {
		pending = append(pending, format.When{Any: any})
	}
	if unbooked, uncertain := p.unbooked(v, &g, date); !uncertain.IsZero() {
		return nil, uncertain
	} else if unbooked {
		pending = append(pending, format.When{Empty: []format.Role{format.Date}})
	}
	section := false
	for i := range p.others {
		r := &p.others[i]
		cell, _ := r.pendingCell()
		if cell == "" || date != nil && r.cell(date.index) == cell && r.filledCells() >= 3 {
			continue
		}
		alone, without := p.pendingSection(r.number, v, &g)
		if !alone {
			return nil, diag.T("Row %d says %q: rows next to it may not be booked yet.", r.number, cell)
		}
		section = section || without
	}
	if section {
		pending = append(pending, format.When{Empty: []format.Role{format.Balance}})
	}
	return pending, diag.Text{}
}

// unbooked reports rows that have another day but not that of their booking: they
// are not booked yet if they are the newest of all, and uncertain if not. Those
// with a running balance are in the account.
func (p *profiled) unbooked(v *moneyVerdict, g *grid, date *column) (some bool, uncertain diag.Text) {
	if date == nil || date.filled == p.data {
		return false, diag.Text{}
	}
	if m, ok := date.named.meaning(format.Date); !ok || m.rank != 1 {
		return false, diag.Text{}
	}
	waiting := func(i int) bool {
		return p.rows[i].cell(date.index) == "" && (v.proof.reading == nil || !g.filled(v.proof.reading.balance, i))
	}
	first, last, n := len(p.rows), -1, 0
	for i := range p.rows {
		if waiting(i) {
			first, last, n = min(first, i), i, n+1
		}
	}
	if n == 0 {
		return false, diag.Text{}
	}
	if last-first+1 == n && (first == 0 && p.order <= 0 || last == len(p.rows)-1 && p.order >= 0) && !p.anyTakenBack(v.reading, g, first, last) {
		return true, diag.Text{}
	}
	return false, diag.T("Row %d has no day in %s: it may not be booked yet.", p.rows[first].number, quoted(date))
}

// anyTakenBack is takenBack for the rows from first to last.
func (p *profiled) anyTakenBack(m *moneyReading, g *grid, first, last int) bool {
	for i := first; i <= last; i++ {
		if m == nil || p.takenBack(m, g, i) {
			return true
		}
	}
	return false
}

// takenBack reports a row whose money another one takes back: a hold and its
// release.
func (p *profiled) takenBack(m *moneyReading, g *grid, row int) bool {
	n, _ := m.moved(p, g, row)
	for i := range p.rows {
		if back, _ := m.moved(p, g, i); n != 0 && back == -n {
			return true
		}
	}
	return false
}

// pendingSection looks at the rows from a heading that says they are pending to
// the next that says the rest is booked. alone: there are none, or they and no
// others have no balance beside a running one; without: there are some.
func (p *profiled) pendingSection(heading int, v *moneyVerdict, g *grid) (alone, without bool) {
	end := 0
	for i := range p.others {
		r := &p.others[i]
		if r.number <= heading || end > 0 {
			continue
		}
		for _, cell := range r.cells {
			text := format.Normalise(cell)
			if slices.ContainsFunc(postedWords(), func(word string) bool { return strings.HasPrefix(text, word) }) && r.filledCells() < 3 {
				end = r.number
			}
		}
	}
	if end == 0 {
		return false, false
	}
	open := false // another row has no balance either
	for i := range p.rows {
		filled := v.proof.reading != nil && g.filled(v.proof.reading.balance, i)
		inside := p.rows[i].number > heading && p.rows[i].number < end
		if inside && (filled || v.proof.reading == nil) {
			return false, false
		}
		without, open = without || inside, open || !inside && !filled
	}
	return !without || !open, without
}

func (r *keptRow) filledCells() int {
	n := 0
	for i := range r.cells {
		if r.cell(i) != "" {
			n++
		}
	}
	return n
}
