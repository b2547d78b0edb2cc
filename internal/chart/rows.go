package chart

import (
	"encoding/json"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"rivulet/internal/exhibit"
)

// Sizes of a drawing with one row per category, in CSS pixels: the name and the
// number stand above the bar, so that neither takes width from it.
const (
	rowHeight = 44
	barHeight = 10
	mostRows  = 15
	longest   = 80 // characters of a name; the page cuts it to the width there is
)

// layer is one stacked part of every row's bar.
type layer struct {
	name string
	data []datum
}

// shown returns how many of n rows are drawn; the rest is in the table only.
func shown(n int) int {
	if n > mostRows+1 {
		return mostRows
	}
	return n
}

// drawRows draws stacked horizontal bars, the first category on top.
func drawRows(names, numbers []string, layers []layer, patches ...func(tree)) (json.RawMessage, int, error) {
	bar := charts.NewBar()
	bar.SetXAxis(cutAll(names))
	for _, l := range layers {
		bar.AddSeries(l.name, nil, charts.WithSeriesOpts(func(s *charts.SingleSeries) {
			s.Data = l.data
			s.Stack = "row"
			s.BarWidth = "10"
		}))
	}
	label := func() *opts.AxisLabel {
		return &opts.AxisLabel{Inside: opts.Bool(true), FontSize: 13, VerticalAlign: "bottom", Color: "var(--ink)"}
	}
	hidden := func() *opts.AxisLine { return &opts.AxisLine{Show: opts.Bool(false)} }
	left := opts.YAxis{AxisLine: hidden(), AxisLabel: label(), Inverse: opts.Bool(true)}
	left.AxisLabel.Align = "left"
	right := opts.YAxis{Type: "category", Position: "right", Data: numbers, AxisLine: hidden(), AxisLabel: label(), Inverse: opts.Bool(true)}
	right.AxisLabel.Align, right.AxisLabel.FontWeight = "right", "600"
	bar.SetGlobalOptions(
		charts.WithXAxisOpts(opts.XAxis{Show: opts.Bool(false), Type: "value"}),
		charts.WithYAxisOpts(left),
		charts.WithGridOpts(opts.Grid{Left: "0", Right: "0", Top: "14", Bottom: "0"}),
	)
	bar.ExtendYAxis(right)
	bar.XYReversal()
	bar.Validate()
	raw, err := encode(bar, append([]func(tree){liftLabels}, patches...)...)
	return raw, rowHeight*len(names) + 14, err
}

// liftLabels puts the rows' texts above their bars and lets the drawing use its
// whole box; go-echarts has no fields for either.
func liftLabels(t tree) {
	for _, axis := range nodes(t["xAxis"]) {
		axis["max"] = "dataMax"
	}
	for i, axis := range nodes(t["yAxis"]) {
		if i == 0 {
			merge(axis, tree{"axisLabel": tree{"width": "fmt:room"}})
		}
		merge(axis, tree{"axisLabel": tree{"margin": 0, "overflow": "truncate", "interval": 0, "padding": []int{0, 0, barHeight/2 + 4, 0}}, "axisTick": tree{"show": false}, "triggerEvent": true})
	}
	for _, grid := range nodes(t["grid"]) {
		grid["outerBoundsMode"] = "none"
	}
}

// cutAll shortens names that no screen has room for.
func cutAll(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		if r := []rune(name); len(r) > longest {
			name = string(r[:longest-1]) + "…"
		}
		out[i] = name
	}
	return out
}

// payerLook is the look of the payer a category is about.
func payerLook(c *exhibit.Category, p Palette) Look { return p.Look(c.Filter.Payer) }
