package identify

import "rivulet/internal/ledger"

// place is where a row of an export stands, and what keeps it from being taken
// for another row of a file of the same name.
type place struct {
	file, sheet string
	row         int32
	date        ledger.Day
	net         int64
}

func (r *run) placeOf(e *ledger.Entry) place {
	s := &r.l.Sources[e.Source]
	return place{s.File, s.Sheet, e.Row, e.Date, e.Net}
}

// adoptIDs gives entries of our own ledger.csv the id of the export's row that
// they were written from, where they have none of these exports': a spreadsheet
// made a number of it, or an older rivulet read the row in other words. An id
// that could not be read is else that of the content, which lacks the running
// balance that an export may have.
func (r *run) adoptIDs() {
	if !r.l.HasOwnCSV() {
		return
	}
	exported, told := map[uint64]bool{}, map[uint64]bool{}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if r.l.Sources[e.Source].Ledger {
			told[e.ID] = true
		} else {
			exported[e.ID] = true
		}
	}
	lost := map[place][]int32{}
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; r.l.Sources[e.Source].Ledger && !exported[e.ID] {
			lost[r.placeOf(e)] = append(lost[r.placeOf(e)], int32(i))
		}
	}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if r.l.Sources[e.Source].Ledger || told[e.ID] {
			continue
		}
		for _, n := range lost[r.placeOf(e)] {
			r.l.Entries[n].ID = e.ID
		}
	}
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; e.ID == 0 {
			e.ID = ledger.WithOccurrence(ledger.ContentHash(e), 0)
		}
	}
}
