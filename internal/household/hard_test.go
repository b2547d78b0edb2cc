package household

import (
	"slices"
	"strings"
	"testing"
)

// The truth is worth what the households hold: each thing that is hard to count is
// mixed in, in so many of a thousand of them at least.
func TestWhatIsHardToCountIsMixedIn(t *testing.T) {
	const households = 400
	found := map[string]int{}
	for seed := range uint64(households) {
		w := play(seed, Options{Hard: Seeds})
		for what, is := range w.hardships() {
			if is {
				found[what]++
			}
		}
	}
	for _, want := range []struct {
		what  string
		least int // of a thousand
	}{
		{"a row booked late", 40}, {"a deposit booked late", 20}, {"a reward taken back", 200}, {"a weekly summary beside its statement", 40},
		{"an insurance paying", 300}, {"a share withheld", 80}, {"paid through an unseen Stripe", 25}, {"Revolut's layout until 2021", 25},
		{"moved by a weekend or a holiday", 400}, {"an export cut within a month", 400}, {"a leg without an export", 150},
		{"thousands of equal small credits", 80}, {"two accounts at one bank", 80}, {"a client paying like a platform", 80}, {"equal amounts everywhere", 80},
		{"files that overlap", 300}, {"a bank's files leaving days out", 40},
	} {
		got := found[want.what] * 1000 / households
		t.Logf("%-40s %4d of 1,000", want.what, got)
		if got < want.least {
			t.Errorf("%s: in %d of 1,000 households, want %d", want.what, got, want.least)
		}
	}
}

// hardships says what is hard about a household, as far as its files show it.
func (w *world) hardships() map[string]bool {
	noted := func(text string) bool {
		return slices.ContainsFunc(w.notes, func(n string) bool { return strings.Contains(n, text) })
	}
	has := map[string]bool{
		"a share withheld":                 noted("withholds"),
		"paid through an unseen Stripe":    noted("pays through Stripe"),
		"a bank's files leaving days out":  noted("leave days out"),
		"thousands of equal small credits": w.hard == Small,
		"a client paying like a platform":  w.hard == Lookalike,
		"equal amounts everywhere":         w.hard == Equal,
	}
	banks := map[string]int{}
	for _, a := range w.accounts {
		if len(a.windows) == 0 {
			has["a leg without an export"] = has["a leg without an export"] || a.payer != ""
			continue
		}
		if name, _, _ := strings.Cut(a.name, " "); a.payer == "" && len(a.rows) > 0 && a.rows[0].again == nil {
			banks[name]++
			has["two accounts at one bank"] = has["two accounts at one bank"] || banks[name] > 1
		}
		w.hardFiles(a, has)
		for _, m := range a.rows {
			w.hardRow(a, m, has)
		}
	}
	return has
}

// hardFiles is what the exports of an account make hard.
func (w *world) hardFiles(a *account, has map[string]bool) {
	for n, win := range a.windows {
		if _, _, dom := win.to.civil(); dom < 28 {
			has["an export cut within a month"] = true
		}
		if n > 0 && win.from <= a.windows[n-1].to {
			has["files that overlap"] = true
		}
	}
	if strings.HasSuffix(a.name, " weeks") {
		has["a weekly summary beside its statement"] = true
	}
	if a.name == "Revolut" && a.style == revolutOld {
		has["Revolut's layout until 2021"] = true
	}
}

// hardRow is what a row makes hard.
func (w *world) hardRow(a *account, m *movement, has map[string]bool) {
	hidden := slices.ContainsFunc(a.windows, func(win window) bool { return win.holds(m) && !a.shows(win, m) })
	switch {
	case hidden && m.nature == deposit:
		has["a deposit booked late"] = true
		fallthrough
	case hidden:
		has["a row booked late"] = true
	case m.nature == givenBack && (a.payer == "" || a.payer == "Rakuten"):
		has["a reward taken back"] = true
	case m.nature == merchant && (strings.Contains(m.text, "CLAIM") || strings.Contains(m.text, "Schaden") || strings.Contains(m.party, "보험") || strings.Contains(m.party, "保険金")):
		has["an insurance paying"] = true
	case m.nature == deposit && m.day.weekday() == 1, m.nature == deposit && (m.day - 1).holiday():
		has["moved by a weekend or a holiday"] = true
	}
}
