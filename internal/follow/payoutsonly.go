package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// payoutsOnlyNotes names the payouts of exports that list nothing else (Stripe's
// payouts, Etsy's deposits) where no other file tells of the money: neither what was
// earned for them nor a deposit that they may have become. They are moved money, and
// so the total leaves them out.
func (r *run) payoutsOnlyNotes() {
	type key struct {
		payer    string
		currency money.Currency
	}
	if !slices.ContainsFunc(r.l.Sources, func(s ledger.Source) bool { return s.Level == ledger.LevelPayouts && !s.Ledger }) {
		return
	}
	var order []key
	lost, told := map[key]*arrivals{}, r.tellings()
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if src := r.source(int32(i)); src.Level != ledger.LevelPayouts || src.Ledger || e.Flow != ledger.FlowTransfer || e.Net >= 0 || r.tied[i] || !r.words.Open(int32(i)) {
			continue
		}
		k := key{r.nameOfPayout(int32(i)), e.Currency}
		if told[k.payer].of(e.Date) {
			continue
		}
		if lost[k] == nil {
			lost[k] = &arrivals{currency: k.currency}
			order = append(order, k)
		}
		lost[k].add(r.leg(int32(i)))
	}
	for _, k := range order {
		r.note(diag.Warning, "payouts-only", r.pos(lost[k].first),
			diag.T("%d payouts of %s, together %v, are not in the total: no file shows what was earned for them, or where they arrived", lost[k].count, k.payer, lost[k].amount()),
			diag.T("Add the export of what %s paid you for, or of the account that the payouts went to.", k.payer), lost[k].count)
	}
}

// tellings is on which days other files tell of a payer's money.
type tellings struct {
	earned   ledger.Day   // of the first earning of an export of its own; 0 if there is none
	deposits []ledger.Day // ascending
}

// tellings collects them by payer.
func (r *run) tellings() map[string]*tellings {
	all := map[string]*tellings{}
	for i := range r.l.Entries { // in order of date
		e := &r.l.Entries[i]
		if e.Flow != ledger.FlowIncome || e.Net <= 0 || e.Verdict == ledger.VerdictDuplicate || e.Payer == "" {
			continue
		}
		t := all[e.Payer]
		if t == nil {
			t = &tellings{}
			all[e.Payer] = t
		}
		switch {
		case r.source(int32(i)).Level == ledger.LevelAccount:
			t.deposits = append(t.deposits, e.Date)
		case t.earned == 0:
			t.earned = e.Date
		}
	}
	return all
}

// of reports whether another file may tell of what was paid out on a day: it shows
// earnings from before, or a deposit soon after.
func (t *tellings) of(day ledger.Day) bool {
	if t == nil {
		return false
	}
	n, _ := slices.BinarySearch(t.deposits, day-1)
	return t.earned != 0 && t.earned <= day || n < len(t.deposits) && t.deposits[n] <= day+ledger.TransferDays
}
