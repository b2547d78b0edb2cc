package reconcile

import (
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// transfers is step 4 for money that does not say whose it is, after all that
// does was matched, and always to the cent:
//
//	4f. payouts or earnings of a platform that arrive through a wallet whose own
//	    export is missing: the bank names the wallet
//	4g. own transfers: an outflow that is a transfer, and a credit on another
//	    account that is one too, or that nobody knows
func (r *run) transfers() {
	r.throughRails()
	r.ownTransfers()
}

// ownTransfers is 4g.
func (r *run) ownTransfers() {
	routes := map[money.Currency]*route{}
	var order []*route
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		leaves := e.Flow == ledger.FlowTransfer && e.Net < 0 && !e.Absurd() && e.State == ledger.StatePaid && e.Verdict == ledger.VerdictNone && !r.source(int32(i)).Ledger
		comes := e.Net > 0 && r.arrives(int32(i)) && (e.Flow == ledger.FlowTransfer || e.Flow == ledger.FlowUnknown)
		if r.tied[i] || !leaves && !comes || comes && r.named(e) {
			continue
		}
		rt := routes[e.Currency]
		if rt == nil {
			rt = &route{currency: e.Currency}
			routes[e.Currency] = rt
			order = append(order, rt)
		}
		if leaves {
			rt.out = append(rt.out, r.leg(int32(i)))
		} else {
			rt.in = append(rt.in, r.leg(int32(i)))
		}
	}
	for _, rt := range order {
		if len(rt.out) > 0 && len(rt.in) > 0 {
			r.assignOwn(rt)
		}
	}
}

// named reports whether a credit says that it comes from a payer whose own
// export was given: then it is that payer's or nothing's.
func (r *run) named(e *ledger.Entry) bool {
	return e.Payer != "" && !ledger.Kindred(e.Payer, r.l.Sources[e.Source].Provider) && r.exporter(e.Payer) != nil
}

// assignOwn pairs what left with what came, to the cent. Between banks the
// window is OwnDays; a platform's or wallet's payout may take MaxDays. A
// credit that says it is a transfer, or names the other side, goes first.
func (r *run) assignOwn(rt *route) {
	w := window{first: -1, last: r.o.MaxDays, lag: 1}
	ways := exactWays(rt.out, rt.in, feeModel{}, w)
	kept := ways[:0]
	for _, p := range ways {
		out, in := rt.out[p.out], rt.in[p.in]
		src := &r.l.Sources[out.source]
		if src.Level == ledger.LevelAccount && !src.Payouts && days(out.day, in.day) > r.o.OwnDays {
			continue
		}
		if r.l.Entries[in.entry].Flow == ledger.FlowUnknown {
			p.cost += 500
		}
		if !mentions(&r.l.Entries[in.entry], src.Provider) && !mentions(&r.l.Entries[out.entry], r.l.Sources[in.source].Provider) {
			p.cost += 300
		}
		kept = append(kept, p)
	}
	chosen, _ := assign(len(rt.out), len(rt.in), r.allowed(rt.out, rt.in, kept), r.o.Exhaustive)
	for _, p := range chosen {
		out := rt.out[p.out]
		way := &route{currency: rt.currency}
		if src := &r.l.Sources[out.source]; src.Level != ledger.LevelAccount || src.Payouts {
			way.payer = r.exporter(src.Provider)
		}
		r.tie(way, []leg{out}, rt.in[p.in:p.in+1])
	}
}
