package format_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/read"
	"rivulet/internal/specimen"
)

// turnSigns turns the sign of every amount and balance of a sample, as a card
// writes what is owed where a bank writes what is there. ok is false for samples
// whose sign is not in one column of amounts.
func turnSigns(s specimen.Sheet, m format.Match) (specimen.Sheet, bool) {
	if len(m.Columns[format.AmountColumn]) != 1 || len(m.Columns[format.Direction])+len(m.Columns[format.Debit])+len(m.Columns[format.Gross]) > 0 ||
		s.Container != read.TextFile || m.Format.Amount.Sign == "unsigned" {
		return s, false
	}
	out := s
	out.Rows = slices.Clone(s.Rows)
	for i := s.Header + 1; i < len(s.Rows); i++ {
		out.Rows[i] = slices.Clone(s.Rows[i])
		for _, at := range append(slices.Clone(m.Columns[format.AmountColumn]), m.Columns[format.Balance]...) {
			if at >= len(out.Rows[i]) || strings.Trim(out.Rows[i][at].Text, "0 -.,") == "" {
				continue
			}
			text := strings.TrimSpace(out.Rows[i][at].Text)
			if rest, ok := strings.CutPrefix(text, "-"); ok {
				out.Rows[i][at].Text = rest
			} else {
				out.Rows[i][at].Text = "-" + strings.TrimPrefix(text, "+")
			}
		}
	}
	return out, true
}

// TestInferenceOfTurnedSigns: copies whose signs are turned move the same money,
// or are refused; nothing is read with the opposite sign.
func TestInferenceOfTurnedSigns(t *testing.T) {
	j := newJudge(t)
	dir := t.TempDir()
	counts := map[string]int{}
	names, known := j.accounts(t)
	for i, m := range known {
		sheet, err := specimen.Take(m)
		if err != nil {
			t.Fatal(err)
		}
		copied, ok := turnSigns(sheet, m)
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
		o := j.hold(names[i], tables[0], m, j.moves(m), true)
		if o.verdict == "wrong" && !maps.Equal(j.moves(m), map[int32]string{}) {
			t.Errorf("%s: %s", o.name, o.why)
		}
		counts[o.verdict]++
	}
	t.Logf("%d right, %d refused, %d wrong", counts["right"], counts["refused"], counts["wrong"])
}
