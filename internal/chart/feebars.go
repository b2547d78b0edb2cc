package chart

import "rivulet/internal/exhibit"

// feeBars draws a bar as long as each payer's gross, the part that went to fees
// hatched in front: money by length, rate by proportion, so that the high rate
// of a tiny sum stays tiny. It wants series of role "fee" and "total" (gross).
func feeBars(f *exhibit.Figure, w Words, _ Palette) (option, error) {
	n := shown(len(f.Categories))
	fee, gross := withRole(f, "fee"), withRole(f, "total")
	if fee == nil || gross == nil {
		return option{}, nil
	}
	charged, rest := layer{name: "fee"}, layer{name: "rest"}
	numbers := make([]string, n)
	for i := range n {
		lost := max(fee.Values[i], 0)
		charged.data = append(charged.data, datum{number(lost, f.Unit), styleOf(Look{Class: "loss"})})
		rest.data = append(rest.data, datum{number(max(gross.Values[i]-lost, 0), f.Unit), &style{Color: "var(--rule)"}})
		numbers[i] = w.Amount(amount(fee.Values[i], f.Unit))
		if gross.Values[i] > 0 {
			numbers[i] += " · " + w.Share(float64(fee.Values[i])/float64(gross.Values[i]))
		}
	}
	var keys []Key
	for i := range f.Series {
		switch f.Series[i].Role {
		case "fee":
			keys = append(keys, Key{i, Look{Class: "loss"}})
		case "total":
			keys = append(keys, Key{i, Look{Class: "faint"}})
		}
	}
	raw, height, err := drawRows(w.Categories[:n], numbers, []layer{charged, rest})
	return option{json: raw, height: height, keys: keys, left: len(f.Categories) - n}, err
}
