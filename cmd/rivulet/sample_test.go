package main

import (
	"bytes"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/ledger"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
)

// The copy of every sample reads with the same format and the same verdict on
// every row; its amounts are one multiple of the original's, so that its sums
// and proofs hold as they did; and making it again gives the same bytes.
func TestAnonymisedSamplesReadTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every sample several times")
	}
	library, catalogue := builtin(t)
	dir := t.TempDir()
	for _, name := range sampleNames(t) {
		t.Run(name, func(t *testing.T) {
			path, copied := filepath.Join(samplesDir(), name), filepath.Join(dir, name)
			first, err := copyOf(path, noHints(library), catalogue, stdio{})
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(copied, first.content, 0o644); err != nil {
				t.Fatal(err)
			}
			if again, _ := copyOf(path, noHints(library), catalogue, stdio{}); !bytes.Equal(first.content, again.content) {
				t.Error("a second run gives other bytes")
			}
			before, after := booksOf(t, path, library), booksOf(t, copied, library)
			for _, of := range []func(*ledger.Ledger) []string{rowVerdicts, withoutSums, formOf} {
				if diff := cmp.Diff(of(before), of(after)); diff != "" {
					t.Errorf("the copy reads differently (- original, + copy):\n%s", diff)
				}
			}
			sameMultiple(t, before, after)
			nothingLeft(t, path, copied, library, catalogue)
		})
	}
}

// Of a file that no format fits, nothing stays but its header, whatever it is.
func TestTheCopyOfAnUnknownFileKeepsNothing(t *testing.T) {
	_, catalogue := builtin(t)
	library := recognise.LibraryOf(nil)
	path := filepath.Join(t.TempDir(), "mine.csv")
	const original = "\ufeffGone on;Sum lost;Remark;Card\r\n" +
		"29.02.2024;1.234,50;\"Anna Schmidt; IBAN DE89 3704 0044 0532 0130 00\";0012345\r\n" +
		"01.03.2024;-900,00;Ibotta für anna.schmidt@example.org;0012346\r\n" +
		"02.03.2024;7,25;김철수 山田太郎 カタカナ;0012345\r\n"
	if err := os.WriteFile(path, []byte(original), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := copyOf(path, noHints(library), catalogue, stdio{})
	if err != nil {
		t.Fatal(err)
	}
	copied := string(out.content)
	shape := regexp.MustCompile(`^\x{feff}Gone on;Sum lost;Remark;Card\r\n` +
		`29\.02\.\d{4};\d{1,2}\.\d{3},\d\d;"[A-Z][a-z]{3} [A-Z][a-z]{6}; [A-Z]{4} [A-Z]{2}\d\d \d{4} \d{4} \d{4} \d{4} \d\d";00[1-9]\d{4}\r\n` +
		`01\.03\.\d{4};-\d{1,2}\.\d{3},00;[A-Z][a-z]{5} \p{L}{3} [a-z]{4}\.[a-z]{7}@[a-z]{7}\.[a-z]{3};00[1-9]\d{4}\r\n` +
		`02\.03\.\d{4};\d{2,3},\d\d;\p{Hangul}{3} \p{Han}{4} \p{Katakana}{4};00[1-9]\d{4}\r\n$`)
	if !shape.MatchString(copied) {
		t.Errorf("the shape differs:\n%s", copied)
	}
	for _, word := range strings.FieldsFunc(original[strings.Index(original, "\n"):], func(r rune) bool { return strings.ContainsRune(" ;\"\r\n.@,-", r) }) {
		if len([]rune(word)) > 2 && strings.Contains(strings.ToLower(copied), strings.ToLower(word)) {
			t.Errorf("%q stands in the copy:\n%s", word, copied)
		}
	}
	lines := strings.Split(copied, "\n")
	if last := func(i int) string { return lines[i][strings.LastIndex(lines[i], ";"):] }; last(1) != last(3) || last(1) == last(2) {
		t.Errorf("equal numbers must stay equal, others apart:\n%s", copied)
	}
}

// The side behind an amount is its sign: a copy without it would read as nothing.
func TestTheCopyOfAmountsThatEndInTheirSideKeepsIt(t *testing.T) {
	library, catalogue := builtin(t)
	path := filepath.Join(t.TempDir(), "mine.csv")
	const original = "Date,Narration,Amount,Balance,Currency\n2026-01-05,POS SHOP,1200.50Dr,8799.50Cr,INR\n2026-01-17,SALARY ACME,2500.00Cr,11299.50Cr,INR\n2026-01-18,POS CAFE,90.00Dr,11209.50Cr,INR\n" +
		"2026-01-19,POS SHOP,9.50Dr,11200.00Cr,INR\n2026-01-20,POS SHOP,100.00Dr,11100.00Cr,INR\n2026-01-21,POS SHOP,200.00Dr,10900.00Cr,INR\n"
	if err := os.WriteFile(path, []byte(original), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := copyOf(path, noHints(library), catalogue, stdio{})
	if err != nil {
		t.Fatal(err)
	}
	shape := regexp.MustCompile(`^Date,Narration,Amount,Balance,Currency\n\S+,[^,]+,[\d.]+Dr,[\d.]+Cr,INR\n\S+,[^,]+,[\d.]+Cr,[\d.]+Cr,INR\n(\S+,[^,]+,[\d.]+Dr,[\d.]+Cr,INR\n){4}$`)
	if copied := string(out.content); !shape.MatchString(copied) || strings.Contains(copied, "1200.50") {
		t.Error(copied)
	}
}

func booksOf(t *testing.T, path string, library *recognise.Library) *ledger.Ledger {
	t.Helper()
	tables, _ := read.Tables([]string{path}, read.Options{})
	known, _ := partition(tables, noHints(library))
	c, err := count(known, payer.Builtin, nil, ownWords{})
	if err != nil {
		t.Fatal(err)
	}
	return c.books
}

func rowVerdicts(l *ledger.Ledger) []string {
	var out []string
	for i := range l.Entries {
		e := &l.Entries[i]
		out = append(out, fmt.Sprintf("row %05d: %s %s %s", e.Row, e.Verdict, e.Flow, e.State))
	}
	slices.Sort(out)
	return out
}

func withoutSums(l *ledger.Ledger) []string {
	return slices.DeleteFunc(describe(l), func(line string) bool { return strings.HasPrefix(line, "sums:") })
}

func formOf(l *ledger.Ledger) []string {
	var out []string
	for i := range l.Sources {
		s := &l.Sources[i]
		out = append(out, fmt.Sprintf("%s %s %q", s.Container, s.Encoding, s.Delimiter), fmt.Sprintf("%d rounded, covers %d days", s.Rounded, s.To-s.From))
		for _, p := range s.Proofs {
			out = append(out, fmt.Sprintf("%s held %d broken %d", p.Law, p.Held, p.Broken))
		}
	}
	return out
}

// sameMultiple checks that every sum of the copy is one multiple of the
// original's, the same for all. Rounded amounts have no exact multiple.
func sameMultiple(t *testing.T, before, after *ledger.Ledger) {
	t.Helper()
	for i := range before.Sources {
		if before.Sources[i].Rounded > 0 {
			return
		}
	}
	a, b := numbersOf(before), numbersOf(after)
	if len(a) != len(b) {
		t.Errorf("%d sums became %d", len(a), len(b))
		return
	}
	var factor *big.Rat
	for i := range a {
		if a[i].Sign() == 0 {
			if b[i].Sign() != 0 {
				t.Error("a sum of zero became another")
			}
			continue
		}
		ratio := new(big.Rat).Quo(b[i], a[i])
		if factor == nil {
			factor = ratio
		}
		if !ratio.IsInt() || ratio.Cmp(factor) != 0 || factor.Cmp(big.NewRat(2, 1)) < 0 {
			t.Errorf("sums grew %v-fold and %v-fold", factor, ratio)
		}
	}
}

func numbersOf(l *ledger.Ledger) []*big.Rat {
	var out []*big.Rat
	for _, line := range describe(l) {
		if !strings.HasPrefix(line, "sums:") {
			continue
		}
		for _, word := range strings.Fields(line)[3:] {
			if n, ok := new(big.Rat).SetString(word); ok {
				out = append(out, n)
			}
		}
	}
	return out
}
