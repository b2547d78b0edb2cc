package household_test

import (
	"cmp"
	"fmt"
	"slices"

	"rivulet/internal/household"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// split notes accounts of the household that the ledger has under several
// names: then their files are not compared, and what they share counts twice.
func (v *verdict) split(h household.Household, l *ledger.Ledger) {
	type account struct {
		name     string
		currency money.Currency
	}
	names := map[account][]string{}
	for i := range l.Entries {
		e := &l.Entries[i]
		if s := &l.Sources[e.Source]; s.Level != ledger.LevelAccount || s.Ledger || s.Type == "template" {
			continue
		}
		for _, key := range keysOf(l, int32(i)) {
			truth, ok := h.Truth.Rows[key]
			if k := (account{truth.Account, e.Currency}); ok && !slices.Contains(names[k], e.Account) {
				names[k] = append(names[k], e.Account)
			}
		}
	}
	for k, list := range names {
		if len(list) > 1 {
			slices.Sort(list)
			v.wrongAccounts = append(v.wrongAccounts, fmt.Sprintf("%s %s is split: %q", k.name, k.currency, list))
		}
	}
	slices.SortFunc(v.wrongAccounts, cmp.Compare[string])
}
