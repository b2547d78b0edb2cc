package chart

import (
	"rivulet/internal/exhibit"
	"rivulet/internal/money"
)

// waterfall draws how a sum becomes another, one row a step: sums from zero,
// changes from where the step before ended. It takes the first series, signed.
//
// A step is a sum if it is the first, or if it says what the steps so far have
// come to; the last step of a waterfall that closes is therefore one. Changes
// before the second sum are losses; those after it only move what is left.
func waterfall(f *exhibit.Figure, w Words, _ Palette) (option, error) {
	if len(f.Series) == 0 {
		return option{}, nil
	}
	below, above, under := layer{name: "base"}, layer{name: "step"}, layer{name: "below zero"}
	numbers := make([]string, len(f.Categories))
	var running int64
	sums := 0
	for i, v := range f.Series[0].Values {
		from, to, look := int64(0), v, Look{Class: "sum"}
		if i > 0 && v != running {
			sum, ok := money.AddMinor(running, v)
			if !ok {
				return option{}, nil
			}
			from, to, look = running, sum, Look{Class: "bar"}
			if v < 0 && sums < 2 {
				look = Look{"loss", "cut"}
			}
		} else {
			sums++
		}
		running = to
		base, up, down := span(from, to)
		below.data = append(below.data, datum{number(base, f.Unit), invisible()})
		above.data = append(above.data, datum{number(up, f.Unit), styleOf(look)})
		under.data = append(under.data, datum{number(down, f.Unit), styleOf(look)})
		numbers[i] = w.Amount(amount(v, f.Unit))
	}
	raw, height, err := drawRows(w.Categories, numbers, []layer{below, above, under})
	return option{json: raw, height: height}, err
}

// span splits the bar between two values into what ECharts stacks: an invisible
// base on one side of zero, what lies above zero, and what lies below.
func span(from, to int64) (base, up, down int64) {
	low, high := min(from, to), max(from, to)
	switch {
	case low >= 0:
		return low, high - low, 0
	case high <= 0:
		return high, 0, low - high
	}
	return 0, high, low
}

func amount(minor int64, c money.Currency) money.Amount {
	return money.Amount{Minor: minor, Currency: c}
}
