package format

import "testing"

// A known format without its amount is not read by names alone, and never without
// saying why: only what outranks it, or has its own reason, is silent.
func TestWhatIsHeldBackSaysWhy(t *testing.T) {
	near := Match{RunnerUp: &Format{Columns: Columns{AmountColumn: {"利用金額"}}}, Missing: []string{"利用金額"}}
	for name, test := range map[string]struct {
		in    Inference
		m     Match
		holds bool
	}{
		"strong by names":  {Inference{Strong: true}, near, true},
		"proved":           {Inference{Strong: true, Proved: true}, near, false},
		"uncertain":        {Inference{}, near, false},
		"two sides":        {Inference{Strong: true, Sides: true}, near, false},
		"no format near":   {Inference{Strong: true}, Match{}, false},
		"known no payment": {Inference{Strong: true}, Match{Lookalike: &Format{}}, false},
	} {
		if held := test.in.Held(test.m); held.IsZero() == test.holds {
			t.Errorf("%s: %q", name, held.Key)
		}
	}
}
