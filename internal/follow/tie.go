package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// tie links payouts with the deposits they became. What arrived is a transfer
// from now on; what got lost is the link's fee.
func (r *run) tie(rt *route, outs, ins []leg) {
	from, left := ends(outs)
	to, arrived := ends(ins)
	lost := left - arrived
	rt.noteLoss(left, lost)
	apart := max(0, int(ins[0].day-outs[len(outs)-1].day))
	why := r.why(rt, len(outs), len(ins), money.Amount{Minor: arrived, Currency: rt.currency}, money.Amount{Minor: lost, Currency: rt.currency}, apart)
	kind := ledger.LinkPayout
	if rt.payer == nil {
		kind = ledger.LinkTransfer
	} else if e := &r.l.Entries[from[0]]; e.Payer == "" { // what gets lost is its fee
		e.Payer = rt.payer.Name
	}
	r.link(ledger.Link{Kind: kind, From: from, To: to, Fee: lost, Days: apart, Why: why})
}

// link records a link that explains its entries and gives them their verdict.
func (r *run) link(k ledger.Link) {
	if r.bars(k.From, k.To) {
		return
	}
	slices.Sort(k.From)
	slices.Sort(k.To)
	r.l.Links = append(r.l.Links, k)
	why := k.Why
	for _, i := range k.To {
		r.tied[i] = true
		r.end(i, ledger.VerdictTransfer, &why)
	}
	for _, i := range k.From {
		if r.sent[i] = true; k.Kind != ledger.LinkEarnings || r.source(i).Level != ledger.LevelAccount {
			r.tied[i] = true
		}
		if k.Kind != ledger.LinkEarnings && r.l.Entries[i].Verdict == ledger.VerdictNone {
			r.end(i, ledger.VerdictTransfer, &why)
		}
	}
}

// paidOut reports whether a deposit was found that pays earning i. What a wallet was
// paid and sent on may be the deposit of a platform all the same.
func (r *run) paidOut(i int32) bool {
	return r.sent[i] || r.tied[i] && r.source(i).Level != ledger.LevelAccount && !r.words.Holds(i)
}

// ends returns the entries of legs and the sum of their amounts.
func ends(legs []leg) (entries []int32, sum int64) {
	for _, g := range legs {
		entries = append(entries, g.entry)
		sum += g.amount
	}
	return entries, sum
}

// why says in words what a link is.
func (r *run) why(rt *route, outs, ins int, arrived, lost money.Amount, apart int) diag.Text {
	if rt.payer == nil {
		return diag.T("%v moved between own accounts, %d days apart", arrived, apart)
	}
	name := rt.payer.Name
	switch {
	case outs > 1 && lost.Minor != 0:
		return diag.T("%d payouts of %s arrived as one deposit of %v, %d days after the last, short by %v", outs, name, arrived, apart, lost)
	case outs > 1:
		return diag.T("%d payouts of %s arrived as one deposit of %v, %d days after the last", outs, name, arrived, apart)
	case ins > 1 && lost.Minor != 0:
		return diag.T("a payout of %s arrived as %d deposits of together %v, the first %d days later, short by %v", name, ins, arrived, apart, lost)
	case ins > 1:
		return diag.T("a payout of %s arrived as %d deposits of together %v, the first %d days later", name, ins, arrived, apart)
	case lost.Minor != 0:
		return diag.T("a payout of %s arrived as %v, %d days later, short by %v", name, arrived, apart, lost)
	}
	return diag.T("a payout of %s arrived as %v, %d days later", name, arrived, apart)
}
