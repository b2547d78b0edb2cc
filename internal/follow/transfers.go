package follow

import (
	"rivulet/internal/assign"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// transfers is step 3 for money that does not say whose it is, after all that
// does was matched, and always to the cent:
//
//	3a. payouts or earnings of a platform that arrive through a wallet whose own
//	    export is missing: the bank names the wallet
//	3b. own transfers: an outflow that is a transfer, and a credit on another
//	    account that is one too, or that nobody knows
func (r *run) transfers() {
	r.throughRails()
	r.ownTransfers()
}

// ownTransfers is 3b.
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
	return e.Payer != "" && !ledger.Kindred(e.Payer, r.l.Sources[e.Source].Provider) && r.exports.Of(e.Payer) != nil
}

// assignOwn pairs what left with what came, to the cent. Between banks the
// window is OwnDays; a platform's or wallet's payout may take TransferDays. A
// credit that says it is a transfer, or names the other side, goes first.
func (r *run) assignOwn(rt *route) {
	w := window{first: -1, last: ledger.TransferDays, lag: 1}
	ways := exactWays(rt.out, rt.in, feeModel{}, w)
	kept := ways[:0]
	for _, p := range ways {
		out, in := rt.out[p.Out], rt.in[p.In]
		src := &r.l.Sources[out.source]
		if src.Level == ledger.LevelAccount && !src.Payouts && ledger.DaysApart(out.day, in.day) > ledger.OwnDays {
			continue
		}
		if r.l.Entries[in.entry].Flow == ledger.FlowUnknown {
			p.Cost += 500
		}
		if !mentions(&r.l.Entries[in.entry], src.Provider) && !mentions(&r.l.Entries[out.entry], r.l.Sources[in.source].Provider) {
			p.Cost += 300
		}
		kept = append(kept, p)
	}
	chosen, _ := assign.Best(len(rt.out), len(rt.in), r.allowed(rt.out, rt.in, kept))
	for _, p := range chosen {
		out := rt.out[p.Out]
		way := &route{currency: rt.currency}
		if src := &r.l.Sources[out.source]; src.Level != ledger.LevelAccount || src.Payouts {
			way.payer = r.exports.Of(src.Provider)
		}
		r.tie(way, []leg{out}, rt.in[p.In:p.In+1])
	}
}
