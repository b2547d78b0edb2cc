package infer

import (
	"testing"

	"rivulet/internal/format"
)

// A known format without its amount is not read by names alone, and never without
// saying why: only what outranks it, or has its own reason, is silent.
func TestWhatIsHeldBackSaysWhy(t *testing.T) {
	near := format.Match{RunnerUp: &format.Format{Columns: format.Columns{format.AmountColumn: {"利用金額"}}}, Missing: []string{"利用金額"}}
	for name, test := range map[string]struct {
		in    Result
		m     format.Match
		holds bool
	}{
		"strong by names":  {Result{Strong: true}, near, true},
		"proved":           {Result{Strong: true, Proved: true}, near, false},
		"uncertain":        {Result{}, near, false},
		"two sides":        {Result{Strong: true, Sides: true}, near, false},
		"no format near":   {Result{Strong: true}, format.Match{}, false},
		"known no payment": {Result{Strong: true}, format.Match{Lookalike: &format.Format{}}, false},
	} {
		if held := test.in.Held(test.m); held.IsZero() == test.holds {
			t.Errorf("%s: %q", name, held.Key)
		}
	}
}
