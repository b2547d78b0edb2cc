package infer

import (
	"strings"

	"rivulet/internal/format"
)

func (w *drafter) rules(f *format.Format) {
	if s := &f.States; len(s.Paid)+len(s.Pending)+len(s.Confirmed)+len(s.Declined)+len(s.Reversed)+len(s.Expired) > 0 {
		w.line("states:")
		for _, state := range []struct {
			name  string
			words []string
		}{{"paid", s.Paid}, {"pending", s.Pending}, {"confirmed", s.Confirmed}, {"declined", s.Declined}, {"reversed", s.Reversed}, {"expired", s.Expired}} {
			if len(state.words) > 0 {
				w.line("  %s: %s", state.name, flow(state.words))
			}
		}
	}
	if len(f.Skip) > 0 {
		w.line("skip: # rows that are no payments")
		for i := range f.Skip {
			w.line("  - %s", condition(&f.Skip[i]))
		}
	}
	if f.Level != "account" {
		w.earnings(f)
		return
	}
	w.line("payer: {catalogue: true} # credits are looked up among the known payers")
	w.line("rules:")
	w.line("  # Rules for your bank go first, such as:")
	w.line("  # - when: {description: [\"*INTEREST*\"], sign: in}")
	w.line("  #   flow: income")
	w.line("  #   kind: interest")
	w.line("  #   payer: My bank interest")
	for i := range f.Rules {
		switch rule := &f.Rules[i]; {
		case rule.Sign != "" && rule.Why == "":
			w.line("  - {when: %s, flow: %s, sign: %s}", condition(&rule.When), rule.Flow, rule.Sign)
		case rule.Sign != "":
			w.line("  - {when: %s, flow: %s, sign: %s, why: %s}", condition(&rule.When), rule.Flow, rule.Sign, quoteYAML(rule.Why))
		case rule.State != "":
			w.line("  - {when: %s, flow: %s, state: %s} # not booked yet, or never", condition(&rule.When), rule.Flow, rule.State)
		}
	}
	w.line("  - flow: catalogue # and debits that nobody knows are spending")
}

// earnings writes the payer and the rules of a list of earnings.
func (w *drafter) earnings(f *format.Format) {
	if f.Payer.Fixed != "" {
		w.line("payer: {fixed: %s}", quoteYAML(f.Payer.Fixed))
	} else {
		w.line("payer: {column: %s} # each row names who paid it", f.Payer.Column)
	}
	w.line("rules:")
	for i := range f.Rules {
		rule := &f.Rules[i]
		var parts []string
		if when := condition(&rule.When); when != "{}" {
			parts = append(parts, "when: "+when)
		}
		parts = append(parts, "flow: "+rule.Flow)
		if rule.Kind != "" {
			parts = append(parts, "kind: "+rule.Kind)
		}
		if rule.State != "" {
			parts = append(parts, "state: "+rule.State)
		}
		w.line("  - {%s}", strings.Join(parts, ", "))
	}
}

// condition writes what inference asks of a row.
func condition(when *format.When) string {
	var parts []string
	for _, part := range []struct {
		key   string
		words []string
	}{{"date", when.Date}, {"direction", when.Direction}, {"any", when.Any}, {"empty", wordsOf(when.Empty)}} {
		if len(part.words) > 0 {
			parts = append(parts, part.key+": "+flow(part.words))
		}
	}
	if when.Sign != "" {
		parts = append(parts, "sign: "+when.Sign)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
