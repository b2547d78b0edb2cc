package chart

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/money"
)

// drawn is what the tests look at of an option.
type drawn struct {
	Series []struct {
		Name, Type, Stack string
		ItemStyle         style
		Data              []struct {
			Value     json.Number
			ItemStyle style
		}
	}
	XAxis, YAxis []struct {
		Data []string
		Min  json.Number
	}
	Tooltip map[string]any
	Title   any
	Legend  any
}

func drawIt(t *testing.T, f exhibit.Figure) (Drawing, drawn) {
	t.Helper()
	w := Words{Amount: money.Amount.String, Share: func(v float64) string { return fmt.Sprintf("%.1f%%", v*100) }}
	for _, c := range f.Categories {
		w.Categories = append(w.Categories, c.Label.String())
	}
	for _, s := range f.Series {
		w.Series = append(w.Series, s.Name.String())
	}
	d, ok, err := Draw(&f, w, NewPalette([]string{"Etsy", "Upwork"}))
	if err != nil || !ok {
		t.Fatalf("not drawn: %v", err)
	}
	var o drawn
	if err := json.Unmarshal(d.Option, &o); err != nil {
		t.Fatal(err)
	}
	if o.Title != nil || o.Legend != nil {
		t.Error("go-echarts' own title or legend was left in")
	}
	return d, o
}

// categories makes categories from labels; a label that is a month filters by it.
func categories(labels ...string) []exhibit.Category {
	var list []exhibit.Category
	for _, l := range labels {
		c := exhibit.Category{Label: diag.T("%s", l)}
		if strings.HasPrefix(l, "20") {
			c.Filter.Month = l
		} else {
			c.Filter.Payer = l
		}
		list = append(list, c)
	}
	return list
}

func series(name, role, colour string, values ...int64) exhibit.Series {
	return exhibit.Series{Name: diag.T("%s", name), Role: role, Colour: colour, Values: values}
}

func TestEveryDrawingOfTheListDraws(t *testing.T) {
	for _, d := range list() {
		f := exhibit.Figure{ID: "x", Drawing: d.name, Unit: "EUR", Categories: categories("Etsy", "Upwork"), Series: []exhibit.Series{
			series("Net", "net", "", 100, 50), series("Fee", "fee", "", 10, 0), series("Gross", "total", "", 110, 50), series("From", "from", "", 20000, 20010), series("To", "to", "", 20005, 20020)}}
		if drawing, _ := drawIt(t, f); drawing.Height < 50 {
			t.Errorf("%s is %d px high", d.name, drawing.Height)
		}
	}
}

func TestAmountsAreExactToTheLastUnit(t *testing.T) {
	_, o := drawIt(t, exhibit.Figure{Drawing: "kind-bars", Unit: "EUR", Categories: categories("a", "b"), Series: []exhibit.Series{series("Net", "net", "", 9007199254740993, -7)}})
	if got := o.Series[0].Data[0].Value; got != "90071992547409.93" {
		t.Errorf("value %s, want 90071992547409.93", got)
	}
	if got := o.Series[0].Data[1].Value; got != "-0.07" {
		t.Errorf("value %s, want -0.07", got)
	}
	_, o = drawIt(t, exhibit.Figure{Drawing: "kind-bars", Unit: "KRW", Categories: categories("a"), Series: []exhibit.Series{series("Net", "net", "", 12300)}})
	if got := o.Series[0].Data[0].Value; got != "12300" {
		t.Errorf("won %s", got)
	}
}

// From gross 100.00 less fees 12.34 and refunds 5.00 comes net 82.66; 80.00 of it
// arrived, 2.66 is still there. Every bar starts where the one before ended.
func TestWaterfallCloses(t *testing.T) {
	_, o := drawIt(t, exhibit.Figure{Drawing: "waterfall", Unit: "EUR", Categories: categories("Gross", "Fees", "Refunds", "Net", "Arrived", "Left"),
		Series: []exhibit.Series{series("Amount", "net", "", 10000, -1234, -500, 8266, -8000, 266)}})
	base := []json.Number{"0.00", "87.66", "82.66", "0.00", "2.66", "0.00"}
	bars := []json.Number{"100.00", "12.34", "5.00", "82.66", "80.00", "2.66"}
	looks := []string{"var(--sum)", "var(--loss)", "var(--loss)", "var(--sum)", "var(--bar)", "var(--sum)"}
	for i := range base {
		if o.Series[0].Data[i].Value != base[i] || o.Series[1].Data[i].Value != bars[i] || o.Series[2].Data[i].Value != "0.00" {
			t.Errorf("step %d from %s, %s long, %s below zero; want from %s, %s long", i, o.Series[0].Data[i].Value, o.Series[1].Data[i].Value, o.Series[2].Data[i].Value, base[i], bars[i])
		}
		if got := o.Series[1].Data[i].ItemStyle.Color; got != looks[i] {
			t.Errorf("step %d is %s, want %s", i, got, looks[i])
		}
	}
}

func TestSpanCrossesZero(t *testing.T) {
	for _, c := range [][5]int64{{10, 4, 4, 6, 0}, {-10, -4, -4, 0, -6}, {5, -3, 0, 5, -3}, {0, 7, 0, 7, 0}} {
		base, up, down := span(c[0], c[1])
		if base != c[2] || up != c[3] || down != c[4] {
			t.Errorf("from %d to %d: %d, %d, %d; want %v", c[0], c[1], base, up, down, c[2:])
		}
	}
}

func TestPartialMonthsLookPartial(t *testing.T) {
	f := exhibit.Figure{Drawing: "stacked-months", Unit: "EUR", Categories: categories("2025-01", "2025-02", "2025-03"), Series: []exhibit.Series{
		series("Etsy", "net", "Etsy", 100, 0, 300), series("Other", "other", "", 1, 0, 2), series("Median", "median", "", 100, 50, 50)}}
	f.Categories[2].Partial = true
	d, o := drawIt(t, f)
	if got := o.XAxis[0].Data; len(got) != 3 || got[1] != "2025-02" {
		t.Errorf("axis %v: a month without income has to keep its place", got)
	}
	whole, part := o.Series[0].ItemStyle, o.Series[0].Data[2].ItemStyle
	if part.Opacity == 0 || part.Opacity >= 1 || part.Decal == nil || whole.Opacity != 0 || part.Color != whole.Color {
		t.Errorf("whole %+v, part %+v", whole, part)
	}
	if o.Series[2].Type != "line" || o.Series[2].Stack != "" {
		t.Error("the median is no line of its own")
	}
	if len(d.Keys) != 3 || d.Keys[0].Look != NewPalette([]string{"Etsy"}).Look("Etsy") {
		t.Errorf("keys %+v", d.Keys)
	}
}

func TestCoverageDrawsGaps(t *testing.T) {
	f := exhibit.Figure{Drawing: "coverage", Categories: categories("Bank", "Bank", "Etsy"), Series: []exhibit.Series{
		series("From", "from", "", 100, 120, 110), series("To", "to", "", 109, 129, 114)}}
	_, o := drawIt(t, f)
	want := [][]json.Number{{"0", "10"}, {"10", "5"}, {"10", "0"}, {"10", "0"}} // gap, run, gap, run; Bank then Etsy
	for k := range want {
		for i := range want[k] {
			if got := o.Series[k].Data[i].Value; got != want[k][i] {
				t.Errorf("layer %d of account %d is %s days, want %s", k, i, got, want[k][i])
			}
		}
	}
}

func TestManyPayersAreCutAndSaid(t *testing.T) {
	f := exhibit.Figure{Drawing: "source-bars", Unit: "EUR", Series: []exhibit.Series{series("Net", "net", ""), series("Fees", "fee", "")}}
	for i := range 400 {
		f.Categories = append(f.Categories, categories(fmt.Sprint("payer ", i))...)
		f.Series[0].Values, f.Series[1].Values = append(f.Series[0].Values, int64(400-i)), append(f.Series[1].Values, 1)
	}
	if d, o := drawIt(t, f); d.Left != 400-mostRows || len(o.YAxis[0].Data) != mostRows {
		t.Errorf("%d drawn, %d left", len(o.YAxis[0].Data), d.Left)
	}
}

func TestFiguresThatCannotBeDrawnAreTables(t *testing.T) {
	w := Words{Amount: money.Amount.String}
	if _, ok, err := Draw(&exhibit.Figure{Drawing: "kind-bars"}, w, Palette{}); ok || err != nil {
		t.Error("an empty figure was drawn")
	}
	f := exhibit.Figure{Drawing: "no such", Categories: categories("a"), Series: []exhibit.Series{series("Net", "net", "", 1)}}
	w.Categories, w.Series = []string{"a"}, []string{"Net"}
	if _, ok, err := Draw(&f, w, Palette{}); ok || err != nil {
		t.Error("an unknown drawing was drawn")
	}
	f.Series[0].Values = nil
	if _, _, err := Draw(&f, w, Palette{}); err == nil {
		t.Error("a series without its values was taken")
	}
}

func TestPayersKeepTheirColours(t *testing.T) {
	before := NewPalette([]string{"Etsy", "Upwork", "Prolific"})
	after := NewPalette([]string{"Etsy", "Upwork", "Prolific", "Rakuten", "Wolt", "Uber", "Stripe", "PayPal", "Ko-fi", "Fiverr", "Airbnb", "Vinted"})
	for _, name := range []string{"Etsy", "Upwork", "Prolific"} {
		if before.Look(name) != after.Look(name) {
			t.Errorf("%s was %v and is %v since others joined", name, before.Look(name), after.Look(name))
		}
	}
	seen := map[string]bool{}
	for _, name := range []string{"Etsy", "Upwork", "Prolific", "Rakuten", "Wolt", "Uber", "Stripe", "PayPal", "Ko-fi", "Fiverr"} {
		if class := after.Look(name).Class; seen[class] {
			t.Errorf("%s shares %s among the first ten", name, class)
		} else {
			seen[class] = true
		}
	}
	looks := map[Look]bool{}
	for name := range after.slots {
		if looks[after.Look(name)] {
			t.Errorf("%s looks like another payer", name)
		}
		looks[after.Look(name)] = true
	}
}

func TestTrendStandsOnZero(t *testing.T) {
	trend, ok := NewTrend([]int64{0, 10, -10}, false, true)
	if !ok || trend.Width != 28 || trend.Path != "M0 11.5h8v0.5h-8zM10 0.0h8v11.5h-8z" || trend.Parts != "M20 11.5h8v11.5h-8z" {
		t.Errorf("%+v", trend)
	}
	for _, values := range [][]int64{nil, {5}, {0, 0, 0}} {
		if _, ok := NewTrend(values, false, false); ok {
			t.Errorf("%v was drawn", values)
		}
	}
}

func TestRibbonFillsItsLine(t *testing.T) {
	starts, widths := Ribbon([]int64{50, 30, 20})
	last := len(starts) - 1
	if starts[0] != 0 || starts[last]+widths[last] != 1000 {
		t.Errorf("from %d to %d", starts[0], starts[last]+widths[last])
	}
	if widths[0] != 497 || starts[1] != 500 {
		t.Errorf("half of 994 is 497 wide and followed by a gap of 3: %v %v", starts, widths)
	}
}

func TestSameFigureSameBytes(t *testing.T) {
	f := exhibit.Figure{Drawing: "stacked-months", Unit: "EUR", Categories: categories("2025-01"), Series: []exhibit.Series{series("</script>", "net", "__f__x__f__", 1)}}
	a, _ := drawIt(t, f)
	b, _ := drawIt(t, f)
	if string(a.Option) != string(b.Option) {
		t.Error("two drawings of one figure differ")
	}
	if strings.ContainsAny(string(a.Option), "<>&") {
		t.Error("the option can end a script element")
	}
}
