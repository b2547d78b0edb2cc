package format_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/read"
	"rivulet/internal/specimen"
)

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
