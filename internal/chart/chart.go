// Package chart turns figures into ECharts options, as JSON that names its
// formatters and holds no code.
//
//  1. A figure names its drawing; list has one line for each.
//  2. The drawing builds an option with go-echarts' builders.
//  3. encode takes out what go-echarts always adds, puts in the house style, and
//     marshals: the keys sorted, <, > and & escaped.
//
// Colours are CSS variables of the page ("var(--c3)"), so a drawing follows its
// reader's colour scheme and prints light. Amounts become decimal numbers here
// and nowhere before. It refuses go-echarts' own pages, which run what a name
// holds.
package chart

import (
	"encoding/json"
	"fmt"

	"rivulet/internal/exhibit"
	"rivulet/internal/money"
)

// Words are a figure's texts in the reader's language.
type Words struct {
	Categories []string // one per category
	Series     []string // one per series
	Amount     func(money.Amount) string
	Share      func(float64) string
}

// Drawing is a figure ready to be drawn.
type Drawing struct {
	Option json.RawMessage // for echarts.setOption, after the page has resolved the formatters' names
	Height int             // in CSS pixels
	Keys   []Key           // the legend, in the order of the drawing; may be empty
	Narrow bool            // rows of bars, which need no more width than a text
	Left   int             // categories that are in the table only
}

// Key explains one look of a drawing.
type Key struct {
	Series int // index into the figure's series
	Look   Look
}

// drawing is one way to draw a figure.
type drawing struct {
	name string
	draw func(*exhibit.Figure, Words, Palette) (option, error)
}

// list holds all drawings, one line each.
func list() []drawing {
	return []drawing{
		{"stacked-months", stackedMonths},
		{"source-bars", sourceBars},
		{"kind-bars", kindBars},
		{"waterfall", waterfall},
		{"fee-bars", feeBars},
		{"coverage", coverage},
	}
}

// Names returns the names of all drawings, in the order of the list.
func Names() []string {
	var names []string
	for _, d := range list() {
		names = append(names, d.name)
	}
	return names
}

// Draw draws the figure. It returns false if the figure names no known drawing
// or has nothing to draw; its table is then all there is to see.
func Draw(f *exhibit.Figure, w Words, p Palette) (Drawing, bool, error) {
	if len(f.Categories) == 0 || len(w.Categories) != len(f.Categories) || len(w.Series) != len(f.Series) {
		return Drawing{}, false, nil
	}
	for _, s := range f.Series {
		if len(s.Values) != len(f.Categories) {
			return Drawing{}, false, fmt.Errorf("drawing %s: series with %d values for %d categories", f.ID, len(s.Values), len(f.Categories))
		}
	}
	for _, d := range list() {
		if d.name != f.Drawing {
			continue
		}
		o, err := d.draw(f, w, p)
		if err != nil {
			return Drawing{}, false, fmt.Errorf("drawing %s: %w", f.ID, err)
		}
		return Drawing{Option: o.json, Height: o.height, Keys: o.keys, Narrow: !o.wide, Left: o.left}, len(o.json) > 0, nil
	}
	return Drawing{}, false, nil
}

// number is an amount of minor units as the decimal number that ECharts reads.
func number(minor int64, c money.Currency) json.Number {
	return json.Number(money.PlainMinor(minor, c.Exponent()))
}

// withRole returns the first series of a role, and nil if there is none.
func withRole(f *exhibit.Figure, role string) *exhibit.Series {
	for i := range f.Series {
		if f.Series[i].Role == role {
			return &f.Series[i]
		}
	}
	return nil
}
