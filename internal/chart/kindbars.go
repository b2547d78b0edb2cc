package chart

import "rivulet/internal/exhibit"

// kindBars draws a bar per kind of income, all in one colour, since a kind is
// no payer. It wants a series of role "net".
func kindBars(f *exhibit.Figure, w Words, _ Palette) (option, error) {
	n := shown(len(f.Categories))
	net := withRole(f, "net")
	if net == nil {
		return option{}, nil
	}
	bars := layer{name: "net"}
	numbers := make([]string, n)
	for i := range n {
		bars.data = append(bars.data, datum{number(net.Values[i], f.Unit), styleOf(Look{Class: "bar"})})
		numbers[i] = w.Amount(amount(net.Values[i], f.Unit))
	}
	raw, height, err := drawRows(w.Categories[:n], numbers, []layer{bars})
	return option{json: raw, height: height, left: len(f.Categories) - n}, err
}
