package infer

import "testing"

// TestLettersAreHeardAsTheyStand: D beside K is money out, and S beside K is nothing:
// an anonymised copy must not put one letter of a column of directions for another.
func TestLettersAreHeardAsTheyStand(t *testing.T) {
	h := NewHearing()
	heard := map[string]string{}
	for _, letter := range []string{"D", "S", "K", "C", "J", "T", "Χ", "Π"} {
		if before, twice := heard[h.Cell(letter)]; twice {
			t.Errorf("%s is heard as %s is", letter, before)
		}
		heard[h.Cell(letter)] = letter
	}
	if h.Cell("Debit") != h.Cell("DEBIT") {
		t.Error("a word is heard differently in capitals")
	}
}
