package chart

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// option is a drawing before it is handed out.
type option struct {
	json   json.RawMessage
	height int
	keys   []Key
	wide   bool // takes all the width there is
	left   int
}

// encode turns a go-echarts chart into its option: what go-echarts always
// writes is taken out, the house style and the patches are put in. A patch
// changes what go-echarts has no field for.
func encode(chart interface{ JSON() map[string]any }, patches ...func(tree)) (json.RawMessage, error) {
	raw, err := json.Marshal(chart.JSON())
	if err != nil {
		return nil, fmt.Errorf("encoding the option: %w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	t := tree{}
	if err := decoder.Decode(&t); err != nil {
		return nil, fmt.Errorf("decoding the option: %w", err)
	}
	for _, key := range []string{"title", "legend", "toolbox", "color", "tooltip"} {
		delete(t, key)
	}
	t["backgroundColor"] = "transparent"
	t["animationDuration"] = 300
	for _, s := range nodes(t["series"]) {
		s["emphasis"] = tree{"disabled": true}
		s["cursor"] = "pointer"
	}
	for _, patch := range patches {
		patch(t)
	}
	return json.Marshal(t)
}

// nodes returns the objects of a list, or the object itself.
func nodes(v any) []tree {
	switch v := v.(type) {
	case tree:
		return []tree{v}
	case []any:
		var list []tree
		for _, item := range v {
			if t, ok := item.(tree); ok {
				list = append(list, t)
			}
		}
		return list
	}
	return nil
}

// merge puts the pairs of b into a, object by object.
func merge(a, b tree) {
	for key, value := range b {
		from, ok := value.(tree)
		into, both := a[key].(tree)
		if ok && both {
			merge(into, from)
			continue
		}
		a[key] = value
	}
}

// tree is decoded JSON that is still being put together.
type tree = map[string]any
