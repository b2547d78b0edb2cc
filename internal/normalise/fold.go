package normalise

import (
	"slices"
	"strconv"
	"strings"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// foldKey is what an entry's rows must share: the cells of the format's fold
// columns as they stand, and what makes one payment one: flow of income,
// currency, state. Entries without any of these cells, and those that are not of
// income, stay alone: their key is empty.
func (b *block) foldKey(e *ledger.Entry) string {
	if !earning(e.Flow) {
		return ""
	}
	key := b.text[:0]
	found := false
	for _, name := range b.p.format.Fold.By {
		r, _ := roleOf(name)
		for _, column := range b.p.columns[r] {
			text := trim(b.line.cell(column))
			found = found || len(text) > 0
			key = append(append(key, text...), 0)
		}
	}
	if !found {
		return ""
	}
	key = append(append(key, e.Currency...), 0, byte(e.State))
	b.text = key
	return string(key)
}

// foldReference names a folded payment that has no id of its own by what its rows
// share: a later export may add rows to it, and it is still the same payment.
func foldReference(key string, c money.Currency) string {
	shared := key[:max(0, len(key)-len(c)-2)] // what follows is the currency and the state
	return strings.Join(strings.Fields(strings.ReplaceAll(shared, "\x00", " ")), " ")
}

// separate returns the fold keys, apart for each of several files that were put
// one behind the other: a payment that two of them tell is told twice.
func (b *block) separate() []string {
	if len(b.restarts) == 0 {
		return b.keys
	}
	keys := slices.Clone(b.keys)
	for i := range keys {
		part, _ := slices.BinarySearch(b.restarts, b.entries[i].Row)
		if keys[i] != "" {
			keys[i] += strconv.Itoa(part)
		}
	}
	return keys
}

// fold joins entries with equal keys into the first of them: amounts are added,
// the earliest date counts, texts and payer come from the first row of income.
func fold(entries []ledger.Entry, keys []string) []ledger.Entry {
	at := make(map[string]int, len(entries))
	out := entries[:0]
	for i := range entries {
		e := entries[i]
		k, ok := at[keys[i]]
		if !ok || keys[i] == "" || !joinInto(&out[k], &e) {
			if keys[i] != "" {
				at[keys[i]] = len(out)
			}
			out = append(out, e)
		}
	}
	return out
}

// joinInto adds e to into; false, and nothing is changed, if a sum does not fit.
func joinInto(into, e *ledger.Entry) bool {
	var sum [4]int64
	for i, pair := range [][2]int64{{into.Gross, e.Gross}, {into.Fee, e.Fee}, {into.Tax, e.Tax}, {into.Net, e.Net}} {
		n, ok := money.AddMinor(pair[0], pair[1])
		if !ok {
			return false
		}
		sum[i] = n
	}
	leads := into.Flow != ledger.FlowIncome && e.Flow == ledger.FlowIncome
	if leads {
		into.Flow, into.Kind, into.Payer, into.Why, into.FeesUnknown = e.Flow, e.Kind, e.Payer, e.Why, e.FeesUnknown
		into.Counterparty, into.Description, into.Reference = e.Counterparty, e.Description, e.Reference
	}
	before := into.Net
	into.Gross, into.Fee, into.Tax, into.Net = sum[0], sum[1], sum[2], sum[3]
	into.Date = min(into.Date, e.Date)
	into.HasBalance, into.Balance = false, 0
	x := ledger.Extra{}
	if into.Extra != nil {
		x = *into.Extra
	}
	x.Rows = append(slices.Clip(x.Rows), e.Row)
	if x.Parts == nil {
		x.Parts = []int64{before}
	}
	x.Parts = append(x.Parts, e.Net)
	if e.Extra != nil {
		x.Order = firstOf(x.Order, e.Extra.Order)
		x.RateNote = firstOf(x.RateNote, e.Extra.RateNote)
		x.OtherAccount = firstOf(x.OtherAccount, e.Extra.OtherAccount)
		x.Minutes = max(x.Minutes, e.Extra.Minutes)
		x.Metres = max(x.Metres, e.Extra.Metres)
	}
	if leads {
		x.Ruled, x.Said = false, ledger.FlowUnknown
		if e.Extra != nil {
			x.Ruled, x.Said = e.Extra.Ruled, e.Extra.Said
		}
	}
	into.Extra = &x
	return true
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
