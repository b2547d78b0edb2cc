package read

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// ledger writes a bank file of n rows; every note-th row holds a quoted note
// over several lines.
func ledger(n, note int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	b.WriteString("Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\r\n")
	for i := range n {
		text := fmt.Sprintf("PAYPAL INST XFER %d", r.IntN(1e9))
		if note > 0 && i%note == 0 {
			text = "\"first line,\nsaid \"\"hello\"\"\r\n\nlast line\""
		}
		fmt.Fprintf(&b, "DEBIT,%02d/%02d/2024,%s,-%d.%02d,ACH_DEBIT,%d.00,,\r\n", i%12+1, i%28+1, text, i%900, i%100, i)
	}
	return b.Bytes()
}

// openBytes opens a text held in memory.
func openBytes(t testing.TB, content []byte) *Table {
	t.Helper()
	table, err := openText(memoryInput("x.csv", content, true), DefaultLimits(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// numbered returns every row as "line: cells".
func numbered(t testing.TB, table *Table, workers int) (rows []string, findings string, starts int) {
	t.Helper()
	var blocks []*[]string
	list, err := table.Scan(workers, func(block int) Visitor {
		if block == 0 {
			blocks = nil
			starts++
		}
		b := new([]string)
		blocks = append(blocks, b)
		return func(r *Row) {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, string(c.Text))
			}
			*b = append(*b, fmt.Sprintf("%d: %s", r.Number, strings.Join(cells, "¦")))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range blocks {
		rows = append(rows, *b...)
	}
	return rows, fmt.Sprint(list), starts
}

func TestBlocksGiveTheSameRows(t *testing.T) {
	plain := ledger(4000, 0)
	noted := ledger(4000, 3)
	stray := append(append(ledger(2000, 7), "DEBIT,01/01/2024,5\" pipe,-1.00,ACH,0\n"...), ledger(2000, 7)...)
	open := append(append(ledger(2000, 7), "DEBIT,01/01/2024,\"pipe,-1.00,ACH,0,,\n"...), ledger(2000, 7)...)
	bad := append(append(ledger(2000, 0), "DEBIT,01/01/2024,Caf\xe9 Z\xc3\xbcrich\ufeff,-1.00,ACH,0\n"...), ledger(2000, 0)...)
	cr := bytes.ReplaceAll(plain, []byte("\r\n"), []byte("\r"))
	crcrlf := bytes.ReplaceAll(plain, []byte("\r\n"), []byte("\r\r\n"))
	for name, content := range map[string][]byte{
		"plain": plain, "quoted lines": noted, "stray quote": stray, "open quote": open, "bad bytes": bad, "CR": cr, "CRCRLF": crcrlf,
		"sep line": append([]byte("sep=,\r\n"), plain...), "UTF-16": utf16Bytes(string(plain)),
	} {
		t.Run(name, func(t *testing.T) {
			table := openBytes(t, content)
			table.rows.(*text).block = 10_000
			want, wantFindings, _ := numbered(t, table, 1)
			if len(want) < 4000 {
				t.Fatalf("%d rows", len(want))
			}
			for _, workers := range []int{2, 5} {
				got, findings, _ := numbered(t, table, workers)
				if d := cmp.Diff(want, got); d != "" {
					t.Fatalf("%d workers: %.500s", workers, d)
				}
				if findings != wantFindings {
					t.Errorf("%d workers: findings %s, want %s", workers, findings, wantFindings)
				}
			}
		})
	}
}

// utf16Bytes encodes text as UTF-16LE without byte order mark.
func utf16Bytes(text string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// BenchmarkSplit compares a scan of a bank file with encoding/csv reusing its
// record, without quotes, with every cell quoted, and with a note over several
// lines in every row.
func BenchmarkSplit(b *testing.B) {
	plain := ledger(100_000, 0)
	quoted := append([]byte{'"'}, bytes.ReplaceAll(bytes.ReplaceAll(plain, []byte(","), []byte(`","`)), []byte("\r\n"), []byte("\"\r\n\""))...)
	for _, test := range []struct {
		name    string
		content []byte
	}{{"plain", plain}, {"quoted", quoted[:len(quoted)-1]}, {"notes", ledger(100_000, 1)}} {
		table := openBytes(b, test.content)
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/workers=%d", test.name, workers), func(b *testing.B) {
				b.SetBytes(int64(len(test.content)))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := table.Scan(workers, func(int) Visitor { return func(*Row) {} }); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run(test.name+"/encoding-csv", func(b *testing.B) {
			b.SetBytes(int64(len(test.content)))
			for b.Loop() {
				r := csv.NewReader(bytes.NewReader(test.content))
				r.ReuseRecord, r.FieldsPerRecord = true, -1
				for {
					if _, err := r.Read(); err == io.EOF {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
