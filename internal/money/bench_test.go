package money

import "testing"

func BenchmarkParse(b *testing.B) {
	for _, cell := range []string{"-1234.50", "1,234.50", "$1,234.50", "1 234,50 €"} {
		c := Convention{Decimal: '.'}
		if cell == "1 234,50 €" {
			c.Decimal = ','
		}
		text := []byte(cell)
		cur := Currency("USD")
		if c.Decimal == ',' {
			cur = "EUR"
		}
		b.Run(cell, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Parse(text, cur); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkVote(b *testing.B) {
	text := []byte("-1,234.50")
	var v Vote
	for b.Loop() {
		v.See(text)
	}
}

func BenchmarkFormat(b *testing.B) {
	for _, tag := range []string{"en", "de"} {
		l := LocaleOf(tag)
		b.Run(tag, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l.Format(Amount{-123456750, "USD"})
			}
		})
	}
}
