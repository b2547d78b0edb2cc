package follow

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// paidInto is a payer and the account that it paid into.
type paidInto struct {
	account  int32
	payer    string
	currency money.Currency
}

// neverPaid ends what a bank says that a payer took back, where no file shows that it
// paid into that account before and people buy from it too: it is a purchase that was
// changed. Even if it takes back what was paid before the files begin, that is in no
// total.
func (r *run) neverPaid() {
	var back []int32
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if t := r.source(int32(i)).Type; e.Flow == ledger.FlowRefund && e.Net < 0 && e.Verdict == ledger.VerdictNone && (t == "bank" || t == "card") && e.Kind.Sells() {
			back = append(back, int32(i))
		}
	}
	if len(back) == 0 {
		return
	}
	first := map[paidInto]ledger.Day{}
	for i := range r.l.Entries { // in order of time
		if e := &r.l.Entries[i]; e.Flow == ledger.FlowIncome && e.Net > 0 && e.Payer != "" {
			k := paidInto{r.account[i], e.Payer, e.Currency}
			if _, ok := first[k]; !ok {
				first[k] = e.Date
			}
		}
	}
	for _, i := range back {
		e := &r.l.Entries[i]
		if day, ok := first[paidInto{r.account[i], e.Payer, e.Currency}]; ok && day <= e.Date {
			continue
		}
		why := diag.T("%s paid nothing into this account before that it could take back: it is a purchase that was changed", e.Payer)
		e.Flow = ledger.FlowSpending
		r.end(i, ledger.VerdictNotIncome, &why)
	}
}
