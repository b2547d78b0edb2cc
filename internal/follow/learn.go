package follow

import (
	"cmp"
	"slices"
)

// loss is what one link of a route shows: what left, and what of it got lost, both
// in minor units.
type loss struct{ left, lost int64 }

// noteLoss notes what a link of the route shows.
func (rt *route) noteLoss(left, lost int64) {
	rt = rt.home()
	rt.losses = append(rt.losses, loss{left, lost})
}

// home returns the route that a hinted one was made of, or the route itself.
func (rt *route) home() *route {
	if rt.base != nil {
		return rt.base
	}
	return rt
}

// Bounds of what is learned from the links of a route.
const (
	learnFrom = 40 // the latest links that are looked at
	learnMost = 3  // fees that are believed at most
)

// usualFees returns the fees that the links of a route show, best first: a fixed
// amount, a share, or a fixed amount and a share, as payment services take them. A
// fee has to explain two thirds of the links to the cent; one of two parts at
// least three of them, for two points always lie on a line.
func (rt *route) usualFees() []feeModel {
	seen := rt.losses[max(0, len(rt.losses)-learnFrom):]
	var models []feeModel
	for n, a := range seen {
		models = append(models, feeModel{fixed: a.lost})
		models = append(models, sharesOf(a)...)
		for _, b := range seen[:n] {
			models = append(models, line(a, b)...)
		}
	}
	slices.SortFunc(models, compareModels)
	models = slices.Compact(models)
	var list []elected
	exact := map[feeModel]int{} // links whose fee was rounded down, as of does
	for _, f := range models {
		n := 0
		for _, s := range seen {
			if f.fits(s.left, s.lost) {
				n++
			}
			if f.of(s.left) == s.lost {
				exact[f]++
			}
		}
		if 3*n >= 2*len(seen) && (n >= 3 || f.fixed == 0 || f.share == 0) {
			list = append(list, elected{f, n})
		}
	}
	slices.SortStableFunc(list, func(a, b elected) int {
		return cmp.Or(cmp.Compare(b.votes, a.votes), cmp.Compare(parts(a.model), parts(b.model)), cmp.Compare(exact[b.model], exact[a.model]))
	})
	var fees []feeModel
	for _, e := range list[:min(len(list), learnMost)] {
		fees = append(fees, e.model)
	}
	return fees
}

// parts counts what a fee is made of.
func parts(f feeModel) int {
	n := 0
	if f.fixed != 0 {
		n++
	}
	if f.share != 0 {
		n++
	}
	return n
}

// sharesOf returns the shares, in steps of 5 basis points, that explain a loss.
func sharesOf(a loss) []feeModel {
	const step, small = 5, 1_000
	if a.lost == 0 || a.left < small {
		return nil
	}
	var list []feeModel
	share := (a.lost*10_000/a.left + step/2) / step * step
	for s := max(step, share-step); s <= share+step; s += step {
		if f := (feeModel{share: s}); f.fits(a.left, a.lost) {
			list = append(list, f)
		}
	}
	return list
}

// line returns the fees of a fixed amount and a share, in whole basis points, that
// explain two losses.
func line(a, b loss) []feeModel {
	if a.left < b.left {
		a, b = b, a
	}
	if a.left == b.left || a.lost <= b.lost {
		return nil
	}
	var list []feeModel
	near := (a.lost - b.lost) * 10_000 / (a.left - b.left)
	for s := max(1, near-1); s <= near+1; s++ {
		rest := a.lost - (feeModel{share: s}).of(a.left)
		for _, fixed := range []int64{rest - 1, rest} {
			f := feeModel{fixed: fixed, share: s}
			if fixed > 0 && f.fits(a.left, a.lost) && f.fits(b.left, b.lost) {
				list = append(list, f)
			}
		}
	}
	return list
}
