package chart

import (
	"encoding/json"
	"strconv"

	"rivulet/internal/exhibit"
)

// coverage draws one row per account with a bar for each run of days its
// exports cover. It wants series of role "from" and "to" whose values are days
// since 1970, and one category per run; runs of one account stand together,
// ascending.
func coverage(f *exhibit.Figure, w Words, _ Palette) (option, error) {
	from, to := withRole(f, "from"), withRole(f, "to")
	if from == nil || to == nil {
		return option{}, nil
	}
	first := from.Values[0]
	last := first
	for i := range from.Values {
		first, last = min(first, from.Values[i]), max(last, to.Values[i])
	}
	var names []string
	var rows [][]int64 // per account: gap, run, gap, run, …
	left, end := 0, int64(0)
	for i := range f.Categories {
		if n := len(names); n == 0 || names[n-1] != w.Categories[i] {
			if n == mostRows {
				left = len(f.Categories) - i
				break
			}
			names, rows, end = append(names, w.Categories[i]), append(rows, nil), first
		}
		k := len(rows) - 1
		rows[k] = append(rows[k], max(from.Values[i]-end, 0), max(to.Values[i]+1-max(from.Values[i], end), 0))
		end = max(end, to.Values[i]+1)
	}
	raw, height, err := drawRows(names, make([]string, len(names)), runs(rows), dayAxis(first, last))
	return option{json: raw, height: height + 28, left: left}, err
}

// runs turns the accounts' gaps and runs into layers.
func runs(rows [][]int64) []layer {
	most := 0
	for _, row := range rows {
		most = max(most, len(row))
	}
	layers := make([]layer, most)
	for k := range layers {
		layers[k].name = strconv.Itoa(k)
		look := invisible()
		if k%2 == 1 {
			look = styleOf(Look{Class: "bar"})
		}
		for _, row := range rows {
			days := int64(0)
			if k < len(row) {
				days = row[k]
			}
			layers[k].data = append(layers[k].data, datum{json.Number(strconv.FormatInt(days, 10)), look})
		}
	}
	return layers
}

// dayAxis shows the days below the rows.
func dayAxis(first, last int64) func(tree) {
	return func(t tree) {
		for _, axis := range nodes(t["xAxis"]) {
			merge(axis, tree{
				"show": true, "splitNumber": 3,
				"axisLine": tree{"show": false}, "axisTick": tree{"show": false},
				"splitLine": tree{"lineStyle": tree{"color": "var(--rule)"}, "showMinLine": false, "showMaxLine": false},
				"axisLabel": tree{"color": "var(--muted)", "fontSize": 12, "formatter": "fmt:day:" + strconv.FormatInt(first, 10) + ":" + strconv.FormatInt(last, 10), "alignMinLabel": "left", "alignMaxLabel": "right", "hideOverlap": true},
			})
		}
		for _, grid := range nodes(t["grid"]) {
			grid["bottom"] = 28
		}
	}
}
