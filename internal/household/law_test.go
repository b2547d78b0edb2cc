package household_test

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/household"
	"rivulet/internal/ledger"
)

// lawful is how many households each law is tried on.
func lawful() uint64 {
	if testing.Short() {
		return 6
	}
	return 60
}

// lawSeed is far from the seeds of the truth.
const lawSeed = 77 << 32

// holds runs households as they are and changed, and compares the sums by payer
// and currency. A change that returns nil does not apply to a household.
func holds(t *testing.T, change func(household.Household, *ledger.Ledger) []household.File) {
	t.Helper()
	p := newPipeline(t)
	tried := 0
	for n := range lawful() {
		h := household.Make(lawSeed+n, household.Options{})
		l, _ := p.run(t, h.Files)
		before := sumsOf(l)
		files := change(h, l)
		if files == nil {
			continue
		}
		tried++
		l, _ = p.run(t, files)
		if after := sumsOf(l); !maps.Equal(before, after) {
			t.Errorf("household.Make(%d, …): %s", uint64(lawSeed)+n, differences(before, after))
		}
	}
	if tried == 0 {
		t.Error("the law applies to no household")
	}
}

// differences names the sums that are not equal.
func differences(before, after map[payerKey]household.Sums) string {
	var list []string
	for key := range before {
		if after[key] != before[key] {
			list = append(list, fmt.Sprintf("%s %s was %+v, is %+v", key.payer, key.currency, before[key], after[key]))
		}
	}
	for key := range after {
		if _, ok := before[key]; !ok {
			list = append(list, fmt.Sprintf("%s %s was nothing, is %+v", key.payer, key.currency, after[key]))
		}
	}
	slices.Sort(list)
	return strings.Join(list, "; ")
}

// other returns another name for a file, of the same kind.
func other(f household.File, prefix string) household.File {
	return household.File{Name: prefix + f.Name, Bytes: f.Bytes}
}

func TestLawOrderOfFilesDoesNotMatter(t *testing.T) {
	holds(t, func(h household.Household, _ *ledger.Ledger) []household.File {
		var files []household.File
		for n, f := range h.Files {
			files = append(files, other(f, fmt.Sprintf("%02d ", len(h.Files)-n))) // files are read in the order of their names
		}
		return files
	})
}

func TestLawNamesOfFilesDoNotMatter(t *testing.T) {
	holds(t, func(h household.Household, _ *ledger.Ledger) []household.File {
		var files []household.File
		for n, f := range h.Files {
			if strings.HasSuffix(f.Name, ".zip") {
				return nil // the names inside stay
			}
			files = append(files, household.File{Name: fmt.Sprintf("download (%d)%s", n, filepath.Ext(f.Name)), Bytes: f.Bytes})
		}
		return files
	})
}

func TestLawSameFilesAgainChangeNothing(t *testing.T) {
	holds(t, func(h household.Household, _ *ledger.Ledger) []household.File {
		files := slices.Clone(h.Files)
		for _, f := range h.Files {
			files = append(files, other(f, "copy of "))
		}
		return files
	})
}

func TestLawOwnLedgerBesideTheExportsChangesNothing(t *testing.T) {
	holds(t, func(h household.Household, l *ledger.Ledger) []household.File {
		var out bytes.Buffer
		if err := ledger.WriteCSV(&out, l); err != nil {
			t.Fatal(err)
		}
		return append(slices.Clone(h.Files), household.File{Name: "ledger.csv", Bytes: out.Bytes()})
	})
}

func TestLawOrderOfRowsDoesNotMatter(t *testing.T) {
	holds(t, func(h household.Household, _ *ledger.Ledger) []household.File {
		var files []household.File
		for _, f := range h.Files {
			if s, ok := rowsOf(h, f); ok {
				slices.Reverse(s.rows)
				f.Bytes = s.join(s.rows)
			}
			files = append(files, f)
		}
		return files
	})
}

func TestLawSplitFilesCountTheSame(t *testing.T) {
	for parts := 2; parts <= 3; parts++ {
		t.Run(fmt.Sprint(parts), func(t *testing.T) {
			holds(t, func(h household.Household, _ *ledger.Ledger) []household.File {
				var files []household.File
				for _, f := range h.Files {
					s, ok := rowsOf(h, f)
					if !ok || len(s.rows) < 20 {
						files = append(files, f)
						continue
					}
					for k := range parts { // each reaches a tenth into the next
						from, to := len(s.rows)*k/parts, min(len(s.rows), len(s.rows)*(k+1)/parts+len(s.rows)/10)
						files = append(files, household.File{Name: fmt.Sprintf("%d of %d %s", k+1, parts, f.Name), Bytes: s.join(s.rows[s.start(from):s.start(to)])})
					}
				}
				return files
			})
		})
	}
}

// An older download of a file, of days that ended in the middle of a payment of
// several rows, adds nothing: the payment grew since.
func TestLawOlderDownloadOfAPaymentThatGrewAddsNothing(t *testing.T) {
	for part := range 3 {
		t.Run(fmt.Sprint(part), func(t *testing.T) {
			holds(t, func(h household.Household, _ *ledger.Ledger) []household.File {
				files := slices.Clone(h.Files)
				for _, f := range h.Files {
					s, ok := rowsOf(h, f)
					if !ok {
						continue
					}
					n := len(s.rows)*part/3 + 1
					for n < len(s.rows) && s.events[n] != s.events[n-1] {
						n++
					}
					if n < len(s.rows) {
						files = append(files, household.File{Name: "older " + f.Name, Bytes: s.join(s.rows[:n])})
					}
				}
				if len(files) == len(h.Files) {
					return nil
				}
				return files
			})
		})
	}
}

// TestLawAnotherExportAddsOnlyFees holds the sums with a platform's exports
// against those without them, where only its deposits are known: no other payer
// changes, and the platform's net is what the deposits are. Where the platform pays
// through a wallet without an export, its deposits bear the wallet's name: that one
// gives up what its exports now show as the platform's, to the cent.
func TestLawAnotherExportAddsOnlyFees(t *testing.T) {
	p := newPipeline(t)
	tried := 0
	for _, platform := range []string{"Upwork", "Uber", "Etsy", "Stripe", "Airbnb"} {
		for n := range lawful() {
			seed := uint64(lawSeed) + n
			full := household.Make(seed, household.Options{})
			if len(full.Truth.ByPayer[platform]) == 0 {
				continue
			}
			part := household.Make(seed, household.Options{Without: platform})
			with, _ := p.run(t, full.Files)
			without, _ := p.run(t, part.Files)
			before, after := sumsOf(without), sumsOf(with)
			tried++
			for key, s := range after {
				was, is := part.Truth.ByPayer[key.payer][key.currency], full.Truth.ByPayer[key.payer][key.currency]
				if key.payer != platform && (was == is && s != before[key] || was != is && s != is) {
					t.Errorf("seed %d: the exports of %s change %s from %+v to %+v", seed, platform, key.payer, before[key], s)
				}
			}
			for c, want := range part.Truth.ByPayer[platform] {
				if got := before[payerKey{platform, c}]; got != want {
					t.Errorf("seed %d: without its exports %s is %+v, want the deposits, %+v", seed, platform, got, want)
				}
			}
		}
	}
	if tried == 0 {
		t.Error("the law applies to no household")
	}
}

// sheetText is a text file cut into what stands before its rows, its rows, and what
// stands behind them.
type sheetText struct {
	before, after []byte
	rows          [][]byte
	events        []int // of each row
}

// rowsOf cuts a text file whose rows of data follow each other, each on a line of
// its own; ok is false for others, and for those whose preamble or last row tells
// of what is between.
func rowsOf(h household.Household, f household.File) (s sheetText, ok bool) {
	if filepath.Ext(f.Name) != ".csv" && filepath.Ext(f.Name) != ".CSV" {
		return s, false
	}
	var rows []int
	event := map[int]int{}
	for key, r := range h.Truth.Rows {
		if key.File == f.Name && key.Sheet == "" {
			rows = append(rows, key.Row)
			event[key.Row] = r.Event
		}
	}
	slices.Sort(rows)
	lines := bytes.SplitAfter(f.Bytes, []byte("\n"))
	if len(rows) == 0 || rows[len(rows)-1]-rows[0]+1 != len(rows) || rows[0] > 3 || len(lines) > len(rows)+rows[0] {
		return s, false
	}
	first := rows[0] - 1
	s.before, s.rows = bytes.Join(lines[:first], nil), slices.Clone(lines[first:first+len(rows)])
	s.after = bytes.Join(lines[first+len(rows):], nil)
	for _, r := range rows {
		s.events = append(s.events, event[r])
	}
	return s, true
}

// start returns where the event of row n begins, so that a payment of several
// rows is not cut.
func (s sheetText) start(n int) int {
	for n > 0 && n < len(s.rows) && cmp.Compare(s.events[n], s.events[n-1]) == 0 {
		n--
	}
	return n
}

func (s sheetText) join(rows [][]byte) []byte {
	return slices.Concat(s.before, bytes.Join(rows, nil), s.after)
}
