package analyse

import (
	"sort"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// mostSteps is how many things to do the report names; more is no list that
// somebody works through.
const mostSteps = 7

// next ranks what can be done by the money at stake.
func next(in *Input) exhibit.Section {
	var steps []exhibit.Step
	steps = append(steps, sittingSteps(in)...)
	steps = append(steps, unsortedSteps(in)...)
	steps = append(steps, exportSteps(in)...)
	steps = append(steps, pendingSteps(in)...)
	steps = append(steps, unmatchedSteps(in)...)
	steps = append(steps, unreadSteps(in)...)
	if len(steps) == 0 {
		return exhibit.Section{Sentence: diag.T("Nothing is waiting: every row is accounted for and no money is known to sit idle.")}
	}
	sort.SliceStable(steps, func(i, j int) bool {
		a, b := steps[i].AtStake, steps[j].AtStake
		if (a.Currency == in.Currency) != (b.Currency == in.Currency) {
			return a.Currency == in.Currency
		}
		return a.Minor > b.Minor
	})
	found := len(steps)
	steps = steps[:min(found, mostSteps)]
	s := exhibit.Section{Sentence: diag.T("%v, most money first.", diag.T("%d things to do", len(steps))), Steps: steps}
	if found > len(steps) {
		s.Notes = []diag.Text{diag.T("Left out: %v with less at stake.", diag.T("%d more", found-len(steps)))}
	}
	return s
}

func sittingSteps(in *Input) []exhibit.Step {
	waiting, _, _ := sitting(in)
	var steps []exhibit.Step
	for _, a := range waiting {
		evidence := diag.T("As of %v; no transfer out of it is in the exports.", isoDay(a.To))
		if a.LastOut != "" {
			evidence = diag.T("As of %v; the last money left it on %v.", isoDay(a.To), isoDay(a.LastOut))
		}
		steps = append(steps, exhibit.Step{AtStake: *a.Sitting, Title: diag.T("Move what sits in %s", a.Account), Evidence: evidence, Link: "where-it-went", Filter: exhibit.Filter{Account: a.Account}})
	}
	return steps
}

func unsortedSteps(in *Input) []exhibit.Step {
	var steps []exhibit.Step
	for _, u := range unsortedSums(in) {
		steps = append(steps, exhibit.Step{
			AtStake:  positive(u.Net),
			Title:    diag.T("Look through %v nobody recognised", diag.T("%d credits", u.Count)),
			Evidence: diag.T("They are not in the total. The data check lists them, largest first, each with the line of rules.csv that sorts it."),
			Link:     "data-check",
			Filter:   exhibit.Filter{Verdict: ledger.VerdictUnsorted.String()},
		})
	}
	return steps
}

// exportSteps asks for the exports of payers that were only seen arriving.
func exportSteps(in *Input) []exhibit.Step {
	var steps []exhibit.Step
	for _, p := range in.books.ranked() {
		if !p.feesUnknown || p.kind == ledger.KindInterest || p.kind == ledger.KindCashback {
			continue
		}
		steps = append(steps, exhibit.Step{
			AtStake:  in.books.amount(p.unknownNet),
			Title:    diag.T("Add the export of %v", payerText(p.name)),
			Evidence: diag.T("It was only seen arriving; fees and tax before that are unknown."),
			Link:     "by-source",
			Filter:   exhibit.Filter{Payer: p.name},
		})
	}
	return steps
}

func pendingSteps(in *Input) []exhibit.Step {
	type pending struct {
		net    money.Amount
		count  int
		oldest ledger.Day
	}
	by := map[string]*pending{}
	var order []string
	for i := range in.Ledger.Entries {
		e := &in.Ledger.Entries[i]
		if e.Verdict != ledger.VerdictPending || !in.books.within(e.Date) || e.Net <= 0 {
			continue
		}
		key := e.Payer + "\x00" + string(e.Currency)
		p := by[key]
		if p == nil {
			p = &pending{net: money.Amount{Currency: e.Currency}, oldest: e.Date}
			by[key] = p
			order = append(order, key)
		}
		p.net.Minor += e.Net
		p.count++
		p.oldest = min(p.oldest, e.Date)
	}
	sort.Strings(order)
	var steps []exhibit.Step
	for _, key := range order {
		p := by[key]
		name := key[:len(key)-len(p.net.Currency)-1]
		steps = append(steps, exhibit.Step{
			AtStake:  p.net,
			Title:    diag.T("Check what %v still owes", payerText(name)),
			Evidence: diag.T("Pending: %v, the oldest since %v.", diag.T("%d payments", p.count), p.oldest),
			Filter:   exhibit.Filter{Payer: name, Verdict: ledger.VerdictPending.String()},
			Link:     "transactions",
		})
	}
	return steps
}

// unmatchedSteps points at deposits of payers whose export covers the day but
// explains them with no payout.
func unmatchedSteps(in *Input) []exhibit.Step {
	var steps []exhibit.Step
	for _, f := range in.Findings {
		if f.Code == "arrived-not-matched" {
			steps = append(steps, exhibit.Step{AtStake: amountIn(f.What), Title: diag.T("Check deposits that match no payout"), Evidence: f.What, Link: "data-check"})
		}
	}
	return steps
}

func unreadSteps(in *Input) []exhibit.Step {
	var steps []exhibit.Step
	if n := len(in.Unknown); n > 0 {
		steps = append(steps, exhibit.Step{Title: diag.T("Make %v readable", diag.T("%d inputs", n)), Evidence: diag.T("The first is %s.", in.Unknown[0].File), Link: "data-check"})
	}
	rows := 0
	for i := range in.Ledger.Sources {
		rows += in.Ledger.Sources[i].Unreadable
	}
	if rows > 0 {
		steps = append(steps, exhibit.Step{Title: diag.T("Repair %v that could not be read", diag.T("%d rows", rows)), Evidence: diag.T("The data check says which cell of which file."), Link: "data-check"})
	}
	return steps
}

// amountIn returns the first amount among a text's arguments.
func amountIn(t diag.Text) money.Amount {
	for _, arg := range t.Args {
		if a, ok := arg.(money.Amount); ok {
			return positive(a)
		}
	}
	return money.Amount{}
}

func positive(a money.Amount) money.Amount {
	a.Minor = abs(a.Minor)
	return a
}

// isoDay reads a day that the summary holds as text.
func isoDay(s string) ledger.Day {
	d, err := ledger.ParseDay(s)
	if err != nil {
		return 0
	}
	return d
}
