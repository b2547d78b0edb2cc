package infer

import (
	"slices"
	"strings"

	"rivulet/internal/format"
)

// identity is gross − fee − tax = net over the kept rows. The fee is nil where taxes
// alone are taken.
type identity struct {
	gross, fee, net *column
	taxes           []*column
	feeSign         int64 // 1: a positive fee costs
	held, broken    int
	fees, given     int // rows in which a fee costs, and in which it is given back
}

// proves reports an identity that holds on every row, with two fees at least that
// cost: fees that add to what is paid are those of a purchase.
func (d *identity) proves() bool { return d.holds() && d.fees >= 2 && d.given*4 <= d.fees }

// holds reports an identity that nothing contradicts, fees or not.
func (d *identity) holds() bool { return d != nil && d.broken == 0 && d.held > 0 }

// findIdentity looks for gross, fee and net columns by name and checks their
// arithmetic with either sign of the fee; of several, the one broken least. A fee
// without such a name is found by the arithmetic alone. Taxes alone must be taken
// off: what they add to a sale is not the seller's. nil if there are none.
func (p *profiled) findIdentity(g *grid) *identity {
	var best *identity
	var gross []*column
	for _, role := range []format.Role{format.Gross, format.AmountColumn} {
		gross = append(gross, p.named(role, false)...)
	}
	for _, a := range gross {
		for _, n := range p.named(format.Net, false) {
			if d := p.unnamedFee(g, a, n); d != nil && a != n && !a.isForeign() && !n.isForeign() {
				best = d
			}
			if a == n || a.isForeign() || n.isForeign() {
				continue
			}
			for _, cost := range p.costs(a, n) {
				cost.gross, cost.net = a, n
				for _, sign := range []int64{1, -1} {
					d := cost
					d.feeSign = sign
					d.check(p, g)
					if (d.fee != nil || d.proves()) && (best == nil || d.held > best.held) {
						best = &d
					}
				}
			}
		}
	}
	return best
}

// costs are the ways in which named columns may be taken off a gross to leave a net:
// a fee, a fee and all taxes, all taxes.
func (p *profiled) costs(gross, net *column) []identity {
	var list []identity
	taxes := slices.DeleteFunc(p.named(format.Tax, false), func(c *column) bool { return c == gross || c == net })
	for _, f := range p.named(format.Fee, false) {
		if f != gross && f != net {
			list = append(list, identity{fee: f}, identity{fee: f, taxes: taxes})
		}
	}
	if len(taxes) > 0 {
		list = append(list, identity{taxes: taxes})
	}
	return list
}

// cost names what is taken off, for a sentence.
func (d *identity) cost() string {
	var names []string
	for _, c := range append([]*column{d.fee}, d.taxes...) {
		if c != nil {
			names = append(names, quoted(c))
		}
	}
	return strings.Join(names, " and ")
}

func (d *identity) check(p *profiled, g *grid) {
	for i := range p.rows {
		if !g.filled(d.net, i) && !g.filled(d.gross, i) {
			continue
		}
		cost := g.at(d.fee, i)
		for _, t := range d.taxes {
			cost += g.at(t, i)
		}
		if g.at(d.gross, i)-cost*d.feeSign == g.at(d.net, i) {
			d.held++
		} else {
			d.broken++
		}
		switch cost *= d.feeSign; {
		case cost > 0:
			d.fees++
		case cost < 0:
			d.given++
		}
	}
}
