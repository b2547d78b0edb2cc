package reconcile

import (
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// restoreLinks adds the links that only a ledger.csv of ours knows, when all
// verdicts are final. What a conversion took no ledger.csv says: the rate does.
func (r *run) restoreLinks() {
	if !r.l.HasOwnCSV() {
		return
	}
	known := len(r.l.Links)
	ledger.RestoreLinks(r.l)
	for n := known; n < len(r.l.Links); n++ {
		r.spreadAgain(&r.l.Links[n])
	}
}

// spreadAgain books what the conversion of a restored link took.
func (r *run) spreadAgain(k *ledger.Link) {
	if k.Kind != ledger.LinkPayout && k.Kind != ledger.LinkEarnings || len(k.From) == 0 || len(k.To) != 1 {
		return
	}
	in, last := &r.l.Entries[k.To[0]], &r.l.Entries[k.From[len(k.From)-1]]
	if in.Currency == last.Currency {
		return
	}
	var left int64
	for _, i := range k.From {
		if k.Kind == ledger.LinkEarnings {
			left, _ = money.AddMinor(left, r.l.Entries[i].Net)
		} else {
			left, _ = money.AddMinor(left, -r.l.Entries[i].Net)
		}
	}
	k.Fee = r.o.Worth.Spread(money.Amount{Minor: left, Currency: last.Currency}, in.NetAmount(), last.Date)
}
