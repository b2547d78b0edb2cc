package chart

import "strconv"

// Trend is a tiny column drawing without axes: an SVG path in a box of Width by
// Height units, its columns standing on zero.
type Trend struct {
	Width, Height int
	Path          string
}

// Sizes of a trend's columns in its own units.
const (
	trendColumn = 8
	trendGap    = 2
	trendHeight = 24
)

// NewTrend draws the values, oldest first, at most the last 60 of them. It
// returns false if there are fewer than two or none differs from zero.
func NewTrend(values []int64) (Trend, bool) {
	values = values[max(0, len(values)-60):]
	low, high := int64(0), int64(0)
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	if len(values) < 2 || low == high {
		return Trend{}, false
	}
	unit := float64(trendHeight-1) / (float64(high) - float64(low))
	zero := float64(high) * unit
	var path []byte
	for i, v := range values {
		top, height := zero, max(float64(-v)*unit, 0)
		if v > 0 {
			top, height = float64(high-v)*unit, float64(v)*unit
		}
		height = max(height, 0.5) // a month without income keeps a mark
		path = append(path, 'M')
		path = strconv.AppendInt(path, int64(i*(trendColumn+trendGap)), 10)
		path = append(path, ' ')
		path = strconv.AppendFloat(path, top, 'f', 1, 64)
		path = append(path, "h8v"...)
		path = strconv.AppendFloat(path, height, 'f', 1, 64)
		path = append(path, "h-8z"...)
	}
	return Trend{len(values)*(trendColumn+trendGap) - trendGap, trendHeight, string(path)}, true
}

// Ribbon divides a line of 1000 units in proportion to the values, which have
// to be positive, with a gap of 3 units between parts. It returns the start and
// width of each.
func Ribbon(values []int64) (starts, widths []int) {
	total := 0.0
	for _, v := range values {
		total += float64(v)
	}
	const gap = 3
	room := 1000 - gap*float64(len(values)-1)
	at := 0.0
	for _, v := range values {
		width := float64(v) / total * room
		starts = append(starts, int(at+0.5))
		widths = append(widths, max(int(at+width+0.5)-int(at+0.5), 1))
		at += width + gap
	}
	return starts, widths
}
