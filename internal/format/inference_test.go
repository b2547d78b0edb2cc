package format_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
)

// judge reads samples without their format and compares what inference makes of
// them with what the known format reads.
type judge struct {
	library   *recognise.Library
	catalogue *payer.Catalogue
}

// inferenceOutcome is how inference fared on one table.
type inferenceOutcome struct {
	name    string
	verdict string // "right", "refused", "wrong"
	why     string
	named   string // how the currency is known, of what was read
}

// howNamed says in a word how an inference knows the currency.
func howNamed(in *infer.Result) string {
	ways := []struct{ says, way string }{
		{"each row names it", "by a column"}, {"names no other", "by a column"}, {"the header names it", "by the header"}, {"the cells name it", "by the cells"},
		{"it stands above the header", "above the header"}, {"you named it", "by the user"},
	}
	for _, fact := range in.Facts {
		text, ok := strings.CutPrefix(fact.String(), "Currency: ")
		if !ok {
			continue
		}
		for _, w := range ways {
			if strings.Contains(text, w.says) {
				return w.way
			}
		}
		return "by clues"
	}
	return "not at all"
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
	return j.hold(name, t, known, j.moves(known), named)
}

// without is the library without a format and its provider's others.
func (j *judge) without(known format.Match) *recognise.Library {
	first := func(id string) string { head, _, _ := strings.Cut(id, "-"); return head }
	return recognise.LibraryOf(slices.DeleteFunc(j.library.Formats(), func(f *format.Format) bool {
		return f.Provider == known.Format.Provider || first(f.ID) == first(known.Format.ID)
	}))
}

// hold is try with the movements that are right.
func (j *judge) hold(name string, t *read.Table, known format.Match, want map[int32]string, named bool) inferenceOutcome {
	var hint money.Currency
	if named && known.Format.Currency.Fixed != "" {
		hint = money.Currency(known.Format.Currency.Fixed)
	}
	without := j.without(known)
	nearest := without.Recognise(t)
	if nearest.Format != nil {
		return inferenceOutcome{name: name, verdict: "refused", why: "taken for " + nearest.Format.ID}
	}
	m, in := infer.Table(without.Words(), t, infer.Said{Currency: hint})
	if !in.Outranks(nearest) {
		return inferenceOutcome{name: name, verdict: "refused", why: in.Refused.String()}
	}
	got, how := j.moves(m), howNamed(&in)
	if maps.Equal(want, got) {
		return inferenceOutcome{name, "right", "", how}
	}
	for _, row := range slices.Sorted(maps.Keys(want)) {
		if got[row] != want[row] {
			return inferenceOutcome{name, "wrong", fmt.Sprintf("row %d is %q, want %q", row, got[row], want[row]), how}
		}
		delete(got, row)
	}
	return inferenceOutcome{name, "wrong", fmt.Sprint("further rows: ", got), how}
}

func newJudge(t *testing.T) *judge {
	library, err := recognise.Builtin()
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

// accounts returns the tables of all samples of banks, cards and wallets, by the
// name of their sample.
func (j *judge) accounts(t *testing.T) (names []string, known []format.Match) {
	t.Helper()
	for _, name := range inferenceSamples(t) {
		tables, _ := read.Tables([]string{filepath.Join("..", "..", "samples", name)}, read.Options{})
		for _, table := range tables {
			if m := j.library.Recognise(table); m.Format != nil && isAccount(m.Format) {
				names, known = append(names, name), append(known, m)
			}
		}
	}
	return names, known
}

// TestInference is the judge of inference: of the samples of banks, cards and
// wallets, with their format forgotten, none may be read wrong; seven in ten must be
// read right as they are, and eight in ten where the user names the currency of the
// files that do not.
func TestInference(t *testing.T) {
	j := newJudge(t)
	names, known := j.accounts(t)
	for _, named := range []bool{false, true} {
		counts, ways := map[string]int{}, map[string]int{}
		var wrong []string
		how, least := "as they are", 7
		if named {
			least, how = 8, "with the currency named where the file does not"
		}
		for i, m := range known {
			o := j.try(names[i], m.Table, m, named)
			counts[o.verdict]++
			switch o.verdict {
			case "right":
				ways[o.named]++
			case "wrong":
				wrong = append(wrong, o.name+": "+o.why)
				fallthrough
			default:
				t.Logf("  %s: %s: %s", o.verdict, o.name, o.why)
			}
		}
		t.Logf("%d samples %s: %d right (%d %%), %d refused, %d wrong %q", len(known), how, counts["right"], counts["right"]*100/len(known), counts["refused"], counts["wrong"], wrong)
		for _, way := range slices.Sorted(maps.Keys(ways)) {
			t.Logf("  currency known %s: %d", way, ways[way])
		}
		if len(wrong) > 0 {
			t.Errorf("read wrong %s: %q", how, wrong)
		}
		if counts["right"]*10 < len(known)*least {
			t.Errorf("%d of %d are right %s, want %d in ten", counts["right"], len(known), how, least)
		}
	}
}

// TestInferenceBecomesAFormat: the draft of every table that inference reads, with a
// header or without, is a valid format, which recognises the table and reads the
// same.
func TestInferenceBecomesAFormat(t *testing.T) {
	j := newJudge(t)
	names, known := j.accounts(t)
	tried := 0
	for i, m := range known {
		hint := money.Currency(m.Format.Currency.Fixed)
		inferred, in := infer.Table(j.library.Words(), m.Table, infer.Said{Currency: hint})
		if !in.Strong {
			continue
		}
		tried++
		draft, refused := infer.Draft(j.library.Words(), m.Table, infer.Said{Currency: hint}, "my-bank", diag.Text.String)
		f, findings := format.Parse("my-bank.yaml", draft)
		if f == nil {
			t.Errorf("%s: %v %v\n%s", names[i], refused, findings, draft)
			continue
		}
		again := recognise.LibraryOf([]*format.Format{f}).Recognise(m.Table)
		if again.Format == nil {
			t.Errorf("%s: the draft does not recognise its file: %s", names[i], again.Refused)
			continue
		}
		if want, got := j.moves(inferred), j.moves(again); !maps.Equal(want, got) {
			t.Errorf("%s: the draft reads %v, inference %v\n%s", names[i], got, want, draft)
		}
	}
	t.Logf("%d drafts", tried)
}
