package chart

// datum is one value with its own look: what go-echarts' types lack is the
// pattern.
type datum struct {
	Value any    `json:"value"`
	Style *style `json:"itemStyle,omitempty"`
}

// style is ECharts' itemStyle as far as it is used.
type style struct {
	Color       string  `json:"color,omitempty"`
	Opacity     float64 `json:"opacity,omitempty"`
	BorderColor string  `json:"borderColor,omitempty"`
	BorderWidth float64 `json:"borderWidth,omitempty"`
	Decal       *decal  `json:"decal,omitempty"`
}

// decal is ECharts' pattern over a bar.
type decal struct {
	Symbol     string  `json:"symbol"`
	SymbolSize float64 `json:"symbolSize,omitempty"`
	Color      string  `json:"color"`
	DashX      any     `json:"dashArrayX"`
	DashY      any     `json:"dashArrayY"`
	Rotation   float64 `json:"rotation,omitempty"`
}

// quarter is 45 degrees in radians.
const quarter = 0.7853981633974483

// styleOf draws a look on a bar: soft patterns for payers, paper-coloured
// hatching for what did not reach the user.
func styleOf(l Look) *style {
	s := &style{Color: l.colour()}
	switch l.Pattern {
	case "lines":
		s.Decal = &decal{Symbol: "rect", SymbolSize: 1, Color: "var(--hatch)", DashX: []int{1, 0}, DashY: []int{1, 4}, Rotation: -quarter}
	case "cut":
		s.Decal = &decal{Symbol: "rect", SymbolSize: 1, Color: "var(--paper)", DashX: []int{1, 0}, DashY: []int{2, 2}, Rotation: -quarter}
	case "dots":
		s.Decal = &decal{Symbol: "circle", SymbolSize: 0.7, Color: "var(--hatch)", DashX: [][]int{{3, 4}, {0, 3, 4, 0}}, DashY: []int{3, 2}}
	case "rules":
		s.Decal = &decal{Symbol: "rect", SymbolSize: 1, Color: "var(--hatch)", DashX: []int{1, 0}, DashY: []int{1, 3}}
	}
	return s
}

// invisible is a bar that only lifts the one after it.
func invisible() *style { return &style{Color: "transparent"} }
