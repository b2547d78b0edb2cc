package relate

import (
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// convertDays is how long after it came in income is believed to be what a
// conversion of exactly its amount converts.
const convertDays = 3

// valued gives income that was converted to the cent the value it became, as the
// export's own rate: by the transaction that the conversion names, or because no
// other income of that account has the amount.
func (r *run) valued(list []turned) {
	type came struct {
		account int32
		amount  int64
	}
	wanted := map[came][]turned{}
	for _, c := range list {
		k := came{r.account[c.out], -r.l.Entries[c.out].Net}
		wanted[k] = append(wanted[k], c)
	}
	found := map[came][]int32{}
	for i := range r.l.Entries {
		k := came{r.account[i], r.l.Entries[i].Net}
		if e := &r.l.Entries[i]; e.Flow == ledger.FlowIncome && len(wanted[k]) > 0 && r.words.Open(int32(i)) {
			found[k] = append(found[k], int32(i))
		}
	}
	for k, list := range wanted {
		for _, c := range list {
			if i, ok := r.convertedIncome(c, found[k], len(list) == 1); ok {
				r.value(i, c.got)
			}
		}
	}
}

// convertedIncome returns the one income that a conversion converts.
func (r *run) convertedIncome(c turned, incomes []int32, alone bool) (income int32, ok bool) {
	out := &r.l.Entries[c.out]
	near := 0
	for _, i := range incomes {
		e := &r.l.Entries[i]
		if e.Currency != out.Currency {
			continue
		}
		if out.Extra != nil && out.Extra.Order != "" && out.Extra.Order == e.Reference {
			return i, true
		}
		if d := int(out.Date - e.Date); d >= 0 && d <= convertDays {
			near++
			income = i
		}
	}
	return income, alone && near == 1 && (out.Extra == nil || out.Extra.Order == "" || r.l.Entries[income].Reference == "")
}

// value notes what an income became.
func (r *run) value(i int32, got money.Amount) {
	e := &r.l.Entries[i]
	if e.OwnRate {
		return
	}
	e.NetReport, e.OwnRate = got.Minor, true
	x := ledger.Extra{}
	if e.Extra != nil {
		x = *e.Extra // the given ledger may share it
	}
	x.OwnCurrency = got.Currency
	e.Extra = &x
}
