package payer

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// naive is what find must return: the best pattern that strings.Contains finds
// in the folded text and whose conditions hold.
func naive(patterns []pattern, text string) int32 {
	folded := " " + string(fold(nil, []byte(text))) + " "
	var marks uint64
	if strings.ContainsAny(text, "*＊") {
		marks = asteriskMark
	}
	for i := range patterns {
		if strings.Contains(folded, patterns[i].text) {
			marks |= patterns[i].mark
		}
	}
	for i := range patterns {
		p := &patterns[i]
		if p.hit >= 0 && strings.Contains(folded, p.text) && p.bars&marks == 0 && p.needs&^marks == 0 {
			return p.hit
		}
	}
	return -1
}

// pieces are what random texts are made of: parts of patterns, and what may
// stand between them.
func pieces(patterns []pattern) []string {
	all := []string{" ", "  ", "*", "＊", "-", ".", "x", "7", "é", "が", "ﾞ", "ｰ", "한", "　", "Ａ", "\xff", "\xed\x95", "ｶ", "ー", "́", "ß"}
	for i := range patterns {
		t := patterns[i].text
		all = append(all, t, strings.TrimSpace(t), strings.ToUpper(t))
		if r := []rune(t); len(r) > 3 {
			all = append(all, string(r[:len(r)/2]), string(r[len(r)/2:]))
		}
	}
	return all
}

func TestFindEqualsNaiveSearch(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for name, a := range map[string]*automaton{"credits": &c.credits, "debits": &c.debits, "small": small(t)} {
		rng := rand.New(rand.NewPCG(1, 2))
		parts := pieces(a.patterns)
		found := 0
		for range 1500 {
			var b strings.Builder
			for range 1 + rng.IntN(7) {
				b.WriteString(parts[rng.IntN(len(parts))])
			}
			text := b.String()
			want := naive(a.patterns, text)
			if got := a.find([]byte(text)); got != want {
				t.Fatalf("%s: %q: entry %d, naive search finds %d", name, text, got, want)
			}
			if want >= 0 {
				found++
			}
		}
		if found < 300 {
			t.Errorf("%s: only %d of 1500 random texts hit a pattern", name, found)
		}
	}
}

// small is an automaton whose patterns are each other's suffixes and prefixes.
func small(t testing.TB) *automaton {
	t.Helper()
	var c compiler
	entries := []entry{
		{Memory: []string{"a", "aa", "ab a", "b*", "|가나|", "가", "나 다", "가나다라"}, tier: 1},
		{Memory: []string{"ab", "a ab", "ba*", "나다", "다 a"}, Unless: []string{"x", "*", "라"}, tier: 1},
		{Memory: []string{"abab", "a"}, Paired: []string{"a a a", "나"}, With: []string{"bb", "가나"}, tier: 2},
		{Memory: []string{"b a", "bb"}, tier: 0},
	}
	for i := range entries {
		if err := c.credits(int32(i), &entries[i]); err != nil {
			t.Fatal(err)
		}
	}
	a, err := c.compile()
	if err != nil {
		t.Fatal(err)
	}
	return &a
}

func FuzzFind(f *testing.F) {
	c, err := Builtin()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"UPWORK ESCROW INC EDI PYMNTS", "ﾗﾝｻ-ｽﾞ", "예금 이자", "RETURN*UBER", "ab a가나 다\xff"} {
		f.Add(s)
	}
	tiny := *small(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 300 { // the naive search is slow
			return
		}
		for _, a := range []*automaton{&c.credits, &c.debits, &tiny} {
			if got, want := a.find([]byte(text)), naive(a.patterns, text); got != want {
				t.Fatalf("%q: entry %d, naive search finds %d", text, got, want)
			}
		}
	})
}
