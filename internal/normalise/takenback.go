package normalise

import (
	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

// takenBack returns the rule for rewards that are taken back, after a purchase was
// returned: money out in rows that the provider itself calls a reward, by a type or
// a category of their own. Words in a description prove nothing: a purchase "with
// cashback" is one.
func takenBack(r rule, f *format.Rule) (rule, bool) {
	if r.flow != ledger.FlowIncome || r.when.sign != 'i' || r.sign != 0 || r.hasAmount || r.title || len(f.When.Description) > 0 {
		return r, false
	}
	if len(f.When.Type) == 0 && len(f.When.Category) == 0 && len(f.When.Counterparty) == 0 {
		return r, false
	}
	switch r.kind {
	case ledger.KindCashback, ledger.KindPoints, ledger.KindBonus:
		r.flow, r.when.sign = ledger.FlowRefund, 'o'
		return r, r.hasKind
	}
	return r, false
}
