package analyse

import (
	"math/big"
	"sort"

	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// books are the sums that the analyses share, made in one pass over the ledger.
type books struct {
	in     *Input
	totals exhibit.Totals
	payers map[string]*payerBook
	kindOf map[string]ledger.Kind // by payer, from its income
	kinds  map[string]*exhibit.Totals
	months map[ledger.Month]map[string]int64 // net by payer
	feeBy  map[ledger.Month]int64
	apart  map[money.Currency]*apart
	first  ledger.Day // first and last day of the period
	last   ledger.Day

	overflow bool // a sum does not fit 64 bits: no figure can be trusted
}

// payerBook is one payer's sums, in minor units of the report currency.
type payerBook struct {
	exhibit.Totals
	name        string
	kind        ledger.Kind
	charged     int // entries and links that carried a fee
	first, last ledger.Day
	months      map[ledger.Month]int64
	feesUnknown bool
	unknownNet  int64 // net of the entries whose fees are unknown
}

// apart sums what is counted but has no rate into the report currency.
type apart struct {
	exhibit.Totals
}

func newBooks(in *Input) *books {
	b := &books{
		in: in, payers: map[string]*payerBook{}, kindOf: map[string]ledger.Kind{}, kinds: map[string]*exhibit.Totals{},
		months: map[ledger.Month]map[string]int64{}, feeBy: map[ledger.Month]int64{},
		apart: map[money.Currency]*apart{},
	}
	b.first, b.last = period(in)
	b.learnKinds()
	for i := range in.Ledger.Entries {
		if e := &in.Ledger.Entries[i]; e.Verdict == ledger.VerdictCounted && b.within(e.Date) {
			b.add(e)
		}
	}
	linked := map[int32]bool{}
	for i := range in.Ledger.Links {
		link := &in.Ledger.Links[i]
		b.addLinkFee(link)
		for _, k := range link.From {
			linked[k] = true
		}
	}
	b.addPayoutFees(linked)
	return b
}

// learnKinds takes a payer's kind from its income, so that its fee rows are
// booked under the same kind even where they stand before the first income.
func (b *books) learnKinds() {
	for i := range b.in.Ledger.Entries {
		e := &b.in.Ledger.Entries[i]
		if e.Verdict == ledger.VerdictCounted && e.Flow == ledger.FlowIncome && b.within(e.Date) && e.Kind != ledger.KindOther {
			if _, known := b.kindOf[e.Payer]; !known {
				b.kindOf[e.Payer] = e.Kind
			}
		}
	}
}

func (b *books) within(d ledger.Day) bool { return d >= b.first && d <= b.last }

// add books a counted entry: income raises gross, a refund (negative gross)
// raises refunds, and fees and taxes are taken as they stand.
func (b *books) add(e *ledger.Entry) {
	gross, fee, tax, ok := b.inReport(e)
	t := split(e.Flow, gross, fee, tax)
	if !ok {
		a := b.apart[e.Currency]
		if a == nil {
			a = &apart{}
			b.apart[e.Currency] = a
		}
		b.addTotals(&a.Totals, split(e.Flow, e.Gross, e.Fee, e.Tax))
		return
	}
	p := b.payer(e.Payer)
	if p.first == 0 || e.Date < p.first {
		p.first = e.Date
	}
	p.last = max(p.last, e.Date)
	if e.FeesUnknown {
		p.feesUnknown = true
		p.unknownNet += t.Net
	}
	kind := e.Kind
	if kind == ledger.KindOther {
		kind = p.kind
	}
	b.book(p, kind, e.Date.Month(), t)
}

// addLinkFee books what a payout lost on its way as a fee of its payer.
func (b *books) addLinkFee(link *ledger.Link) {
	if link.Fee == 0 || (link.Kind != ledger.LinkPayout && link.Kind != ledger.LinkEarnings) || len(link.From) == 0 || len(link.To) == 0 {
		return
	}
	from, to := &b.in.Ledger.Entries[link.From[0]], &b.in.Ledger.Entries[link.To[0]]
	if !b.within(to.Date) {
		return
	}
	t := exhibit.Totals{Fees: link.Fee, Net: -link.Fee}
	if from.Currency != b.in.Currency {
		if !from.Rated || from.Net == 0 {
			if a := b.apart[from.Currency]; a != nil {
				b.addTotals(&a.Totals, t)
			}
			return
		}
		t.Fees = abs(mulDiv(link.Fee, from.NetReport, from.Net))
		t.Net = -t.Fees
	}
	name := from.Payer
	if name == "" {
		name = b.in.Ledger.Sources[from.Source].Provider
	}
	p := b.payer(name)
	b.book(p, p.kind, to.Date.Month(), t)
}

// addPayoutFees books the fees that payout rows state themselves, where no link
// tells what arrived: a link's fee holds them already.
func (b *books) addPayoutFees(linked map[int32]bool) {
	for i := range b.in.Ledger.Entries {
		e := &b.in.Ledger.Entries[i]
		if e.Flow != ledger.FlowTransfer || e.Verdict != ledger.VerdictTransfer || e.Fee == 0 || e.Net >= 0 || linked[int32(i)] || !b.within(e.Date) {
			continue
		}
		_, fee, _, ok := b.inReport(e)
		if !ok {
			continue
		}
		name := e.Payer
		if name == "" {
			name = b.in.Ledger.Sources[e.Source].Provider
		}
		p := b.payer(name)
		b.book(p, p.kind, e.Date.Month(), exhibit.Totals{Fees: fee, Net: -fee})
	}
}

func (b *books) payer(name string) *payerBook {
	p := b.payers[name]
	if p == nil {
		p = &payerBook{name: name, kind: b.kindOf[name], months: map[ledger.Month]int64{}}
		b.payers[name] = p
	}
	return p
}

func (b *books) book(p *payerBook, kind ledger.Kind, m ledger.Month, t exhibit.Totals) {
	b.addTotals(&b.totals, t)
	b.addTotals(&p.Totals, t)
	if t.Fees != 0 {
		p.charged++
		b.feeBy[m] += t.Fees
	}
	k := b.kinds[kind.String()]
	if k == nil {
		k = &exhibit.Totals{}
		b.kinds[kind.String()] = k
	}
	b.addTotals(k, t)
	p.months[m] += t.Net
	if b.months[m] == nil {
		b.months[m] = map[string]int64{}
	}
	b.months[m][p.name] += t.Net
}

// inReport returns the parts of an entry in the report currency. Only the net
// was converted: fee and tax follow in the same proportion, and gross is what
// makes the identity hold.
func (b *books) inReport(e *ledger.Entry) (gross, fee, tax int64, ok bool) {
	if e.Currency == b.in.Currency {
		return e.Gross, e.Fee, e.Tax, true
	}
	if !e.Rated {
		return 0, 0, 0, false
	}
	if e.Net == 0 {
		return 0, 0, 0, true
	}
	fee, tax = mulDiv(e.Fee, e.NetReport, e.Net), mulDiv(e.Tax, e.NetReport, e.Net)
	return e.NetReport + fee + tax, fee, tax, true
}

// split turns the parts of one entry into totals, by what the entry does.
func split(flow ledger.Flow, gross, fee, tax int64) exhibit.Totals {
	t := exhibit.Totals{Fees: fee, Tax: tax, Net: gross - fee - tax}
	if flow == ledger.FlowRefund {
		t.Refunds = -gross
	} else {
		t.Gross = gross
	}
	if flow == ledger.FlowIncome {
		t.Count = 1
	}
	return t
}

func (b *books) addTotals(to *exhibit.Totals, t exhibit.Totals) {
	add := func(sum *int64, v int64) {
		s, ok := money.AddMinor(*sum, v)
		if !ok {
			b.overflow = true
			return
		}
		*sum = s
	}
	add(&to.Gross, t.Gross)
	add(&to.Fees, t.Fees)
	add(&to.Tax, t.Tax)
	add(&to.Refunds, t.Refunds)
	add(&to.Net, t.Net)
	to.Count += t.Count
}

// mulDiv returns a × b ÷ c, half away from zero, without overflow in between.
func mulDiv(a, b, c int64) int64 {
	product := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
	quotient, rest := new(big.Int).QuoRem(product, big.NewInt(c), new(big.Int))
	if twice := new(big.Int).Abs(rest); twice.Lsh(twice, 1).CmpAbs(big.NewInt(c)) >= 0 {
		if (product.Sign() < 0) != (c < 0) {
			quotient.Sub(quotient, big.NewInt(1))
		} else {
			quotient.Add(quotient, big.NewInt(1))
		}
	}
	return quotient.Int64()
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// ranked returns the payers, most net first, then by name.
func (b *books) ranked() []*payerBook {
	list := make([]*payerBook, 0, len(b.payers))
	for _, p := range b.payers {
		list = append(list, p)
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].Net != list[j].Net {
			return list[i].Net > list[j].Net
		}
		return list[i].name < list[j].name
	})
	return list
}

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
