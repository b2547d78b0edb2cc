package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"rivulet/internal/exhibit"
)

// stackedMonths draws one column per month: the series of role "net" stacked in
// their payers' colours, "other" on top, "median" as a line. Partial months are
// faded and hatched; a month without income keeps its place.
func stackedMonths(f *exhibit.Figure, w Words, p Palette) (option, error) {
	bar, line := charts.NewBar(), charts.NewLine()
	names, months := monthNames(f, w)
	bar.SetXAxis(names)
	var keys []Key
	var styles []*style // of the bars, in their order
	for i := range f.Series {
		s := &f.Series[i]
		if s.Role == "median" {
			keys = append(keys, Key{i, Look{"ink", "line"}})
			line.AddSeries(w.Series[i], nil, charts.WithSeriesOpts(func(out *charts.SingleSeries) {
				out.Data = values(f, s)
				out.Symbol = "none"
				out.LineStyle = &opts.LineStyle{Color: "var(--ink)", Width: 1.5}
				out.ItemStyle = &opts.ItemStyle{Color: "var(--ink)"}
			}))
			continue
		}
		look := p.Look(s.Colour)
		keys = append(keys, Key{i, look})
		whole := styleOf(look)
		whole.BorderColor, whole.BorderWidth = "var(--paper)", 1
		styles = append(styles, whole)
		bar.AddSeries(w.Series[i], nil, charts.WithSeriesOpts(func(out *charts.SingleSeries) {
			out.Data = columns(f, s, look)
			out.Stack = "net"
			out.BarMaxWidth = "56"
			out.BarCategoryGap = "26%"
		}))
	}
	bar.Overlap(line)
	muted := &opts.AxisLabel{Color: "var(--muted)", FontSize: 12}
	x := opts.XAxis{AxisLabel: muted, AxisTick: &opts.AxisTick{Show: opts.Bool(false)}, AxisLine: &opts.AxisLine{LineStyle: &opts.LineStyle{Color: "var(--muted)"}}}
	y := opts.YAxis{SplitNumber: 4, SplitLine: &opts.SplitLine{LineStyle: &opts.LineStyle{Color: "var(--rule)"}},
		AxisLabel: &opts.AxisLabel{Color: "var(--muted)", FontSize: 12, Formatter: types.FuncStr("fmt:short:" + string(f.Unit))}}
	bar.SetGlobalOptions(charts.WithXAxisOpts(x), charts.WithYAxisOpts(y), charts.WithGridOpts(opts.Grid{Left: "0", Right: "0", Top: "12", Bottom: "0"}))
	bar.Validate()
	raw, err := encode(bar, monthStyle(f, months), barStyles(styles))
	return option{json: raw, height: 340, keys: keys, wide: true}, err
}

// monthStyle adds what go-echarts has no fields for: labels that thin out with
// the page's width, and the tooltip.
func monthStyle(f *exhibit.Figure, months bool) func(tree) {
	return func(t tree) {
		for _, axis := range nodes(t["xAxis"]) {
			axis["z"] = 3 // the zero line runs over the bars
			if months {
				merge(axis, tree{"axisLabel": tree{"formatter": "fmt:month", "interval": "fmt:months"}})
			}
		}
		for _, axis := range nodes(t["yAxis"]) {
			if low, ok := shallow(f); ok {
				merge(axis, tree{"min": number(low, f.Unit), "axisLabel": tree{"showMinLabel": false}, "splitLine": tree{"showMinLine": false}})
			}
		}
		for _, grid := range nodes(t["grid"]) {
			merge(grid, tree{"outerBoundsMode": "same", "outerBoundsContain": "axisLabel"})
		}
		t["tooltip"] = tree{
			"trigger": "axis", "formatter": "fmt:stack:" + string(f.Unit),
			"axisPointer": tree{"type": "shadow", "shadowStyle": tree{"color": "var(--rule)", "opacity": 0.4}},
		}
	}
}

// barStyles gives the first series their styles, which go-echarts cannot hold.
func barStyles(styles []*style) func(tree) {
	return func(t tree) {
		for i, s := range nodes(t["series"])[:len(styles)] {
			s["itemStyle"] = styles[i]
		}
	}
}

// monthNames returns the axis' names: ISO months, which the page writes as
// short as its width needs, or the labels if a category is no month.
func monthNames(f *exhibit.Figure, w Words) (names []string, months bool) {
	for i := range f.Categories {
		if f.Categories[i].Filter.Month == "" {
			return w.Categories, false
		}
		names = append(names, f.Categories[i].Filter.Month)
	}
	return names, true
}

func values(f *exhibit.Figure, s *exhibit.Series) []datum {
	data := make([]datum, len(s.Values))
	for i, v := range s.Values {
		data[i].Value = number(v, f.Unit)
	}
	return data
}

// columns lets a month that is only covered in part look so, faded and hatched
// whatever the payer; whole months look as their series does.
func columns(f *exhibit.Figure, s *exhibit.Series, look Look) []datum {
	data := values(f, s)
	part := styleOf(Look{look.Class, "cut"})
	part.Opacity, part.BorderColor, part.BorderWidth = 0.55, "var(--paper)", 1
	for i := range data {
		if f.Categories[i].Partial {
			data[i].Style = part
		}
	}
	return data
}

// shallow returns where the axis starts if refunds push a month a little below
// zero: a full step of the axis would be mostly empty. It returns false where
// ECharts' own choice is right.
func shallow(f *exhibit.Figure) (low int64, ok bool) {
	high := int64(0)
	for i := range f.Categories {
		var down, up int64
		for k := range f.Series {
			if f.Series[k].Role == "median" {
				continue
			}
			v := f.Series[k].Values[i]
			down, up = down+min(v, 0), up+max(v, 0)
		}
		low, high = min(low, down), max(high, up)
	}
	return low, low < 0 && -low <= high/6
}
