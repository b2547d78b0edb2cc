package analyse

import (
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
	paidOut := map[int32]bool{} // not what is only told again elsewhere
	for i := range in.Ledger.Links {
		link := &in.Ledger.Links[i]
		if !bearsFee(link) {
			continue
		}
		b.addLinkFee(link)
		for _, k := range link.From {
			paidOut[k] = true
		}
	}
	b.addPayoutFees(paidOut)
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

// bearsFee reports a link whose fee is booked as one of the payer.
func bearsFee(link *ledger.Link) bool {
	return (link.Kind == ledger.LinkPayout || link.Kind == ledger.LinkEarnings) && len(link.From) > 0 && len(link.To) > 0
}

// addLinkFee books what a payout lost on its way as a fee of its payer.
func (b *books) addLinkFee(link *ledger.Link) {
	if link.Fee == 0 {
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
	p := b.payer(b.in.Ledger.FeePayer(link))
	b.book(p, p.kind, to.Date.Month(), t)
}

// addPayoutFees books the fees that payout rows state themselves, where no link
// tells what arrived: a link's fee holds them already.
func (b *books) addPayoutFees(paidOut map[int32]bool) {
	for i := range b.in.Ledger.Entries {
		e := &b.in.Ledger.Entries[i]
		if e.Flow != ledger.FlowTransfer || e.Verdict != ledger.VerdictTransfer || e.Fee == 0 || e.Net >= 0 || paidOut[int32(i)] || !b.within(e.Date) {
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
