package format_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/specimen"
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
	return j.hold(name, t, known, j.moves(known), named)
}

// hold is try with the movements that are right.
func (j *judge) hold(name string, t *read.Table, known format.Match, want map[int32]string, named bool) inferenceOutcome {
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
	got := j.moves(m)
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
// wallets, with their format forgotten, none may be read wrong and seven in ten
// must be read right, given the currency where the file does not name it.
func TestInference(t *testing.T) {
	j := newJudge(t)
	names, known := j.accounts(t)
	for _, named := range []bool{false, true} {
		counts := map[string]int{}
		var all []inferenceOutcome
		for i, m := range known {
			o := j.try(names[i], m.Table, m, named)
			counts[o.verdict]++
			all = append(all, o)
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

// variants are copies of a sample that differ in form: those that formats are
// tested with, and two more.
func variants() []specimen.Mutation {
	return append(specimen.Mutations(),
		specimen.Mutation{Name: "with its columns shuffled", Apply: shuffleColumns},
		specimen.Mutation{Name: "with a decimal comma", Apply: decimalComma})
}

// shuffleColumns puts the columns of header and data in another order, unless
// the format knows one by its place: then the order is what it goes by.
func shuffleColumns(s specimen.Sheet, f *format.Format) (specimen.Sheet, bool) {
	for _, names := range f.Columns {
		for _, name := range names {
			if base := strings.TrimRight(name, "0123456789"); strings.HasSuffix(base, " #") || strings.HasSuffix(base, " +") {
				return s, false
			}
		}
	}
	if s.Header < 0 {
		return s, false
	}
	order := rand.New(rand.NewPCG(uint64(len(s.Rows)), 3)).Perm(len(s.Rows[s.Header]))
	out := s
	out.Rows = slices.Clone(s.Rows)
	for i := s.Header; i < len(s.Rows); i++ {
		if len(s.Rows[i]) > len(order) {
			return s, false
		}
		row := make([]specimen.Cell, len(order))
		for to, from := range order {
			if from < len(s.Rows[i]) {
				row[to] = s.Rows[i][from]
			}
		}
		out.Rows[i] = row
	}
	return out, true
}

// decimalComma writes every number that has cents with a decimal comma, and
// separates the cells by semicolons.
func decimalComma(s specimen.Sheet, f *format.Format) (specimen.Sheet, bool) {
	if s.Container != read.TextFile || f.Numbers.Decimal != "point" {
		return s, false
	}
	out := s
	out.Delimiter, out.Rows = ";", slices.Clone(s.Rows)
	exchange := strings.NewReplacer(".", ",", ",", ".")
	for i, row := range s.Rows {
		out.Rows[i] = slices.Clone(row)
		for k, c := range row {
			if at := len(c.Text) - 3; i > s.Header && at > 0 && c.Text[at] == '.' && strings.Trim(c.Text, "0123456789.,-+") == "" && strings.Count(c.Text, ".") == 1 {
				out.Rows[i][k].Text = exchange.Replace(c.Text)
			}
		}
	}
	return out, true
}

// TestInferenceOfVariants gives each sample one variant, in turn: what is read
// must still be right.
func TestInferenceOfVariants(t *testing.T) {
	j := newJudge(t)
	dir := t.TempDir()
	counts := map[string]int{}
	names, known := j.accounts(t)
	list := variants()
	for i, m := range known {
		variant := list[i%len(list)]
		sheet, err := specimen.Take(m)
		if err != nil {
			t.Fatal(err)
		}
		copied, ok := variant.Apply(sheet, m.Format)
		if !ok {
			continue
		}
		content, err := copied.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, fmt.Sprint(i)+copied.Ending())
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		tables, _ := read.Tables([]string{path}, read.Options{})
		if len(tables) != 1 {
			continue
		}
		name := names[i] + " " + variant.Name
		o := inferenceOutcome{}
		if again := j.library.Recognise(tables[0]); variant.Name != "with a decimal comma" && again.Format != nil {
			o = j.try(name, tables[0], again, true)
		} else {
			o = j.hold(name, tables[0], m, j.moves(m), true)
		}
		if counts[o.verdict]++; o.verdict == "wrong" {
			t.Errorf("%s: %s", o.name, o.why)
		}
	}
	t.Logf("%d right, %d refused, %d wrong", counts["right"], counts["refused"], counts["wrong"])
}

// TestInferenceBecomesAFormat: the draft of a table that inference reads is a
// valid format, which recognises the table and reads the same.
func TestInferenceBecomesAFormat(t *testing.T) {
	j := newJudge(t)
	names, known := j.accounts(t)
	tried := 0
	for i, m := range known {
		hint := money.Currency(m.Format.Currency.Fixed)
		inferred, in := j.library.Infer(m.Table, hint)
		if !in.Strong || inferred.Header == 0 || i%3 != 0 {
			continue
		}
		tried++
		draft, refused := j.library.Draft(m.Table, hint, "my-bank", diag.Text.String)
		f, findings := format.Parse("my-bank.yaml", draft)
		if f == nil {
			t.Errorf("%s: %v %v\n%s", names[i], refused, findings, draft)
			continue
		}
		again := format.Of([]*format.Format{f}).Recognise(m.Table)
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
