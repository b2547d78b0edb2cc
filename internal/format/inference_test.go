package format_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/read"
)

// judge reads samples without their format and compares what inference makes of
// them with what the known format reads.
type judge struct {
	library   *format.Library
	catalogue *payer.Catalogue
}

// inferenceOutcome is how inference fared on one table.
type inferenceOutcome struct {
	name    string
	verdict string // "right", "refused", "wrong"
	why     string
}

// moves are the movements of a table by row: day, net, currency. Rows whose
// money has not moved are not among them.
func (j *judge) moves(m format.Match) map[int32]string {
	books, _ := normalise.All([]format.Match{m}, j.catalogue, normalise.Options{Workers: 1, KeepSpending: true})
	moves := map[int32]string{}
	for i := range books.Entries {
		e := &books.Entries[i]
		if e.State == ledger.StatePaid && e.Flow != ledger.FlowBalance && e.Net != 0 {
			moves[e.Row] = fmt.Sprint(e.Date, e.NetAmount())
		}
	}
	return moves
}

// try infers a table whose format, and its provider's others, are forgotten.
// With named, the user names the currency if the known format is what knows it.
func (j *judge) try(name string, t *read.Table, known format.Match, named bool) inferenceOutcome {
	own := func(f *format.Format) bool {
		first := func(id string) string { head, _, _ := strings.Cut(id, "-"); return head }
		return f.Provider == known.Format.Provider || first(f.ID) == first(known.Format.ID)
	}
	var hint money.Currency
	if named && known.Format.Currency.Fixed != "" {
		hint = money.Currency(known.Format.Currency.Fixed)
	}
	without := format.Of(slices.DeleteFunc(j.library.Formats(), own))
	nearest := without.Recognise(t)
	if nearest.Format != nil {
		return inferenceOutcome{name, "refused", "taken for " + nearest.Format.ID}
	}
	m, in := without.Infer(t, hint)
	if !in.Outranks(nearest) {
		return inferenceOutcome{name, "refused", in.Refused.String()}
	}
	want, got := j.moves(known), j.moves(m)
	if maps.Equal(want, got) {
		return inferenceOutcome{name, "right", ""}
	}
	for _, row := range slices.Sorted(maps.Keys(want)) {
		if got[row] != want[row] {
			return inferenceOutcome{name, "wrong", fmt.Sprintf("row %d is %q, want %q", row, got[row], want[row])}
		}
		delete(got, row)
	}
	return inferenceOutcome{name, "wrong", fmt.Sprint("further rows: ", got)}
}

func newJudge(t *testing.T) *judge {
	library, err := format.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := payer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return &judge{library, catalogue}
}

// inferenceSamples returns the names of all samples.
func inferenceSamples(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("../../samples/*.golden")
	if err != nil || len(paths) == 0 {
		t.Fatal("no samples", err)
	}
	for i, path := range paths {
		paths[i] = strings.TrimSuffix(filepath.Base(path), ".golden")
	}
	return paths
}

// isAccount reports formats of banks, cards and wallets.
func isAccount(f *format.Format) bool {
	return f.Level == "account" && slices.Contains([]string{"bank", "card", "wallet"}, f.Type)
}

// TestInference is the judge of inference: of the samples of banks, cards and
// wallets, with their format forgotten, none may be read wrong and seven in ten
// must be read right, given the currency where the file does not name it.
func TestInference(t *testing.T) {
	j := newJudge(t)
	for _, named := range []bool{false, true} {
		counts := map[string]int{}
		var all []inferenceOutcome
		for _, name := range inferenceSamples(t) {
			tables, _ := read.Tables([]string{filepath.Join("..", "..", "samples", name)}, read.Options{})
			for _, table := range tables {
				known := j.library.Recognise(table)
				if known.Format == nil || !isAccount(known.Format) {
					continue
				}
				o := j.try(name, table, known, named)
				counts[o.verdict]++
				all = append(all, o)
			}
		}
		how := "as they are"
		if named {
			how = "with the currency named where the file does not"
		}
		t.Logf("%d samples %s: %d right, %d refused, %d wrong", len(all), how, counts["right"], counts["refused"], counts["wrong"])
		for _, o := range all {
			if o.verdict != "right" {
				t.Logf("  %s: %s: %s", o.verdict, o.name, o.why)
			}
			if o.verdict == "wrong" {
				t.Fail()
			}
		}
		if named && counts["right"]*10 < len(all)*7 {
			t.Errorf("%d of %d are right, want seven in ten", counts["right"], len(all))
		}
	}
}
