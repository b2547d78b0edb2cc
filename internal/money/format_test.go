package money

import (
	"math"
	"os"
	"strings"
	"testing"
)

// TestFormatAgreesWithIntl holds every locale against what ICU says; see
// testdata/intl.mjs.
func TestFormatAgreesWithIntl(t *testing.T) {
	data, err := os.ReadFile("testdata/intl.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		l := LocaleOf(f[0])
		a, err := ParsePlain(f[2], Currency(f[1]))
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Format(a); got != f[3] {
			t.Errorf("%s: Format(%s) = %q, want %q", f[0], a, got, f[3])
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		tag  string
		a    Amount
		want string
	}{
		{"en", Amount{-123450, "USD"}, "-$1,234.50"},
		{"en", Amount{123550, "USD"}, "$1,235.50"},
		{"en", Amount{99999, "USD"}, "$999.99"},
		{"en", Amount{100000, "USD"}, "$1,000.00"},
		{"en", Amount{-1234567, "KRW"}, "-₩1,234,567"},
		{"ko", Amount{-1234567, "KRW"}, "-₩1,234,567"},
		{"de", Amount{-123456750, "EUR"}, "-1.234.567,50\u00a0€"},
		{"fr_FR", Amount{123456789, "EUR"}, "1\u202f234\u202f567,89\u00a0€"},
		{"en-IN", Amount{1234567890, "INR"}, "₹1,23,45,678.90"},
		{"en-IN", Amount{12345600, "INR"}, "₹1,23,456.00"},
		{"ja", Amount{1234567, "JPY"}, "￥1,234,567"},
		{"en", Amount{12000, "BTC"}, "0.00012\u00a0BTC"},
		{"de", Amount{-123450000000, "CRO"}, "-1.234,5\u00a0CRO"},
		{"en", Amount{123400000000, "points:rakuten"}, "1,234\u00a0points\u00a0(rakuten)"},
		{"en", Amount{-100000000, "points:rakuten"}, "-1\u00a0point\u00a0(rakuten)"},
		{"ko", Amount{50000000000, "points:ok"}, "500\u00a0포인트\u00a0(ok)"},
		{"en", Amount{}, "0"},
		{"en", Amount{math.MinInt64, "EUR"}, "-€92,233,720,368,547,758.08"},
		{"xx", Amount{5, "KWD"}, "KWD\u00a00.005"},
	} {
		if got := LocaleOf(c.tag).Format(c.a); got != c.want {
			t.Errorf("%s: Format(%s) = %q, want %q", c.tag, c.a, got, c.want)
		}
	}
}

func TestLocaleOf(t *testing.T) {
	for tag, want := range map[string]string{"": "en-US", "en": "en-US", "EN-gb": "en-GB", "en-AU": "en-US", "de-DE": "de", "de_CH": "de-CH", "pt": "pt-BR", "pt-PT": "pt-PT", "ko-KR": "ko", "zh-Hans-CN": "zh", "tlh": "en-US"} {
		if got := LocaleOf(tag).Tag; got != want {
			t.Errorf("LocaleOf(%q) is %s, want %s", tag, got, want)
		}
	}
}
