package chart

import "rivulet/internal/exhibit"

// sourceBars draws a bar per payer in the payer's colour: what was kept, then
// what fees, taxes and refunds took, hatched. It wants a series of role "net"
// and, if there were fees, one of role "fee".
func sourceBars(f *exhibit.Figure, w Words, p Palette) (option, error) {
	n := shown(len(f.Categories))
	net, fee := withRole(f, "net"), withRole(f, "fee")
	if net == nil {
		return option{}, nil
	}
	kept, lost := layer{name: "net"}, layer{name: "fee"}
	numbers := make([]string, n)
	for i := range n {
		look := payerLook(&f.Categories[i], p)
		kept.data = append(kept.data, datum{number(net.Values[i], f.Unit), styleOf(Look{Class: look.Class})})
		numbers[i] = w.Amount(amount(net.Values[i], f.Unit))
		if fee != nil {
			lost.data = append(lost.data, datum{number(max(fee.Values[i], 0), f.Unit), faded(look)})
		}
	}
	layers := []layer{kept}
	var keys []Key
	if fee != nil {
		layers = append(layers, lost)
		for i := range f.Series {
			switch f.Series[i].Role {
			case "net":
				keys = append(keys, Key{i, Look{Class: "sum"}})
			case "fee":
				keys = append(keys, Key{i, Look{"sum", "cut"}})
			}
		}
	}
	raw, height, err := drawRows(w.Categories[:n], numbers, layers)
	return option{json: raw, height: height, keys: keys, left: len(f.Categories) - n}, err
}

// faded is how the part of a bar looks that did not reach the user.
func faded(l Look) *style {
	s := styleOf(Look{l.Class, "cut"})
	s.Opacity = 0.75
	return s
}
