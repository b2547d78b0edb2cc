package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Bounds of what a payer is believed to withhold. A tax at source is a whole number
// of tenths of a percent (24 % backup withholding in the US, 3.3 % in Korea, 15 or
// 30 % under treaties); above that, a smaller deposit is another payment.
const (
	withheldStep = 10    // basis points
	withheldMost = 4_000 // basis points
)

// withheld returns the share that a route loses of every payout beyond what a fee
// may be: it has to explain to the cent two thirds of the payouts that any deposit
// may be, alone or together with a neighbour, two of them at least, and more than no
// loss does.
func (r *run) withheld(rt *route, outs, ins []leg, w window) feeModel {
	var b ballot
	outs = sample(outs)
	voters := 0
	for i := range outs {
		some := false
		r.within(outs[i], ins, w, func(in int) {
			lost := outs[i].amount - ins[in].amount
			if i > 0 {
				b.own = append(b.own, withheldOf(outs[i-1].amount+outs[i].amount, lost+outs[i-1].amount)...)
			}
			if i+1 < len(outs) {
				b.own = append(b.own, withheldOf(outs[i].amount+outs[i+1].amount, lost+outs[i+1].amount)...)
			}
			if lost < 0 {
				return
			}
			some = true
			if lost <= MayLose(outs[i].amount, rt.currency) {
				b.own = append(b.own, feeModel{fixed: lost}) // of a small payout a fee may be as much
			}
			b.own = append(b.own, withheldOf(outs[i].amount, lost)...)
		})
		if some {
			voters++
		}
		b.close()
	}
	none, models := b.count()
	for _, m := range models {
		if m.model.fixed == 0 {
			if m.votes >= 2 && 3*m.votes >= 2*voters && m.votes > none {
				return m.model
			}
			break // the others have fewer votes
		}
	}
	return feeModel{}
}

// withheldOf returns the shares that explain a loss.
func withheldOf(amount, lost int64) []feeModel {
	const small = 1_000
	if amount < small || lost < 0 || lost*10_000/amount > withheldMost {
		return nil
	}
	var list []feeModel
	share := (lost*10_000/amount + withheldStep/2) / withheldStep * withheldStep
	for s := max(withheldStep, share-withheldStep); s <= share+withheldStep; s += withheldStep {
		if f := (feeModel{share: s}); f.fits(amount, lost) {
			list = append(list, f)
		}
	}
	return list
}

// withheldSuspects returns the shares beyond what a fee may be that explain most
// deposits of a platform that lists no payouts, as suspects does for fees.
func (r *run) withheldSuspects(rt *route, s *statement, ins []leg) []feeModel {
	var b ballot
	s.mayPay(ins, &b, func(sum, lost int64) { b.own = append(b.own, withheldOf(sum, lost)...) })
	_, models := b.count()
	var list []feeModel
	for _, m := range models[:min(len(models), suspectFees)] {
		if 3*m.votes >= len(ins) {
			list = append(list, m.model)
		}
	}
	return list
}

// row reports whether the runs are no accident: three of them at least, most of
// which begin where the one before ended, and two thirds of the deposits inside. If
// there are but two such deposits, or one more before them that may be older, one
// share explains both to the cent, from the first row on.
func (s *statement) row(found []stretch, ins []leg) bool {
	joined, inside := 0, len(s.inside(ins))
	for n := 1; n < len(found); n++ {
		if found[n].from == found[n-1].to {
			joined++
		}
	}
	if len(found) == 2 {
		last := s.arrivedInside(ins) - 1
		return joined == 1 && found[0].from == 0 && found[1].in == last && found[0].in == last-1 && inside <= 3
	}
	return len(found) >= 3 && 2*joined >= len(found) && 3*len(found) >= 2*inside
}

// inside returns the deposits from the day of the first row to that of the last.
func (s *statement) inside(ins []leg) []leg {
	if len(s.days) == 0 {
		return nil
	}
	first, _ := slices.BinarySearchFunc(ins, s.days[0], func(in leg, d ledger.Day) int { return int(in.day - d) })
	return ins[first:max(first, s.arrivedInside(ins))]
}

// withheldNote says which share of its payouts a payer keeps.
func (r *run) withheldNote(rt *route, share feeModel, ins []leg) {
	if share == (feeModel{}) {
		return
	}
	n := slices.IndexFunc(ins, func(in leg) bool { return r.tied[in.entry] })
	if n < 0 {
		return
	}
	r.note(diag.Note, "share-withheld", r.pos(ins[n].entry),
		diag.T("%v of every payout of %s never arrives: it is counted as a fee", diag.Share(float64(share.share)/10_000), rt.payer.Name),
		diag.T("If it is a tax that you get back or can set off, keep the payer's certificate."), len(ins)-len(r.left(ins)))
}
