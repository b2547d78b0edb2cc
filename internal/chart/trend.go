package chart

import "fmt"

// Trend is a tiny column drawing without axes: an SVG path in a box of Width by
// Height units, its columns standing on zero.
type Trend struct {
	Width, Height int
	Path          string
	Parts         string // the columns of partial months, to be drawn fainter; may be empty
}

// Sizes of a trend's columns in its own units.
const (
	trendColumn = 8
	trendGap    = 2
	trendHeight = 24
)

// NewTrend draws the values, oldest first, at most the last 60 of them. The first
// and last may stand for months that are covered in part. It returns false if there are fewer than two or none differs from zero.
func NewTrend(values []int64, firstPart, lastPart bool) (Trend, bool) {
	if cut := len(values) - 60; cut > 0 {
		values, firstPart = values[cut:], false
	}
	low, high := int64(0), int64(0)
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	if len(values) < 2 || low == high {
		return Trend{}, false
	}
	unit := float64(trendHeight-1) / (float64(high) - float64(low))
	zero := float64(high) * unit
	var whole, parts []byte
	for i, v := range values {
		path := &whole
		if i == 0 && firstPart || i == len(values)-1 && lastPart {
			path = &parts
		}
		top, height := zero, max(float64(-v)*unit, 0)
		if v > 0 {
			top, height = float64(high-v)*unit, float64(v)*unit
		}
		height = max(height, 0.5) // a month without income keeps a mark
		*path = fmt.Appendf(*path, "M%d %.1fh%dv%.1fh-%dz", i*(trendColumn+trendGap), top, trendColumn, height, trendColumn)
	}
	return Trend{len(values)*(trendColumn+trendGap) - trendGap, trendHeight, string(whole), string(parts)}, true
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
