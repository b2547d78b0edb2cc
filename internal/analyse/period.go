package analyse

import (
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// period returns the first and last day the report is about: what the inputs
// cover, narrowed by From and To.
func period(in *Input) (first, last ledger.Day) {
	for i := range in.Ledger.Sources {
		s := &in.Ledger.Sources[i]
		if s.From != 0 && (first == 0 || s.From < first) {
			first = s.From
		}
		last = max(last, s.To)
	}
	for i := range in.Ledger.Entries {
		d := in.Ledger.Entries[i].Date
		if first == 0 || d < first {
			first = d
		}
		last = max(last, d)
	}
	if in.From != 0 {
		first = max(first, in.From)
	}
	if in.To != 0 {
		last = min(last, in.To)
	}
	if in.AsOf != 0 {
		last = min(last, in.AsOf)
	}
	return first, last
}

// wholeMonths returns the months that lie wholly within the period, ascending.
func (b *books) wholeMonths() []ledger.Month {
	var months []ledger.Month
	for _, m := range b.allMonths() {
		if m.First() >= b.first && m.Last() <= b.last {
			months = append(months, m)
		}
	}
	return months
}

// allMonths returns every month of the period, those without income too.
func (b *books) allMonths() []ledger.Month {
	var months []ledger.Month
	if b.first == 0 {
		return nil
	}
	for m := b.first.Month(); m <= b.last.Month(); m++ {
		months = append(months, m)
	}
	return months
}

func (b *books) partial(m ledger.Month) bool { return m.First() < b.first || m.Last() > b.last }

func (b *books) amount(minor int64) money.Amount {
	return money.Amount{Minor: minor, Currency: b.in.Currency}
}
