package payer

import "testing"

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		if _, err := Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	c, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	for _, bench := range []struct {
		name, text string
		in         bool
	}{
		{"debit", "POS PURCHASE TRADER JOE S 552 NEW YORK NY 03/14", false},
		{"credit", "TRADER JOE S 552 NEW YORK NY CARD 1234 REF 8841", true},
		{"hit", "UPWORK ESCROW INC EDI PYMNTS PPD ID: 9111111111", true},
		{"korean", "스타벅스코리아 강남대로점 체크카드", true},
	} {
		b.Run(bench.name, func(b *testing.B) {
			text := []byte(bench.text)
			b.ReportAllocs()
			for b.Loop() {
				c.Find(text, bench.in)
			}
		})
	}
}
