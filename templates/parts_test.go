package templates

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The recorded checksum allows the library in the page's policy: if it did not
// fit, no chart would be drawn. The bundle is inlined, so nothing in it may end
// its script element.
func TestChartsLibraryIsTheRecordedOne(t *testing.T) {
	charts, err := Charts()
	if err != nil {
		t.Fatal(err)
	}
	var whole strings.Builder
	for _, piece := range charts.Code {
		whole.WriteString(string(piece))
	}
	code := whole.String()
	sum := sha256.Sum256([]byte(code))
	if got := base64.StdEncoding.EncodeToString(sum[:]); got != charts.Hash {
		t.Errorf("the library's checksum is %s, recorded is %s: run vendor/build.sh", got, charts.Hash)
	}
	if n := len(code); n > 560_000 {
		t.Errorf("the library is %d bytes, more than 560 kB", n)
	}
	for _, end := range []string{"</script", "<script", "<!--"} {
		if strings.Contains(strings.ToLower(code), end) {
			t.Errorf("the library holds %s and cannot be inlined", end)
		}
	}
}

func TestPartsHoldNothingToFetch(t *testing.T) {
	styles, err := Styles(Option{Value: "gross", Label: `a"b\</style>`})
	if err != nil {
		t.Fatal(err)
	}
	script, err := Script()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{string(styles), string(script)} {
		for _, token := range []string{"http:", "https:", "url(", "@import", "fetch(", "XMLHttpRequest", "innerHTML", "eval(", "localStorage", "</script", "</style"} {
			if strings.Contains(part, token) {
				t.Errorf("a part of the page holds %q", token)
			}
		}
	}
	if !strings.Contains(string(styles), `--gross: "a\000022b\00005c\00003c/style\00003e";`) {
		t.Error("a label is not quoted for CSS")
	}
}

// Bars and swatches need 3:1 against the page, text 4.5:1 (WCAG 2.2, 1.4.11 and
// 1.4.3), in light and in dark.
func TestColoursKeepTheirContrast(t *testing.T) {
	sheet, err := files.ReadFile("style/1-theme.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, _ := strings.Cut(string(sheet), "prefers-color-scheme: dark")
	for scheme, rules := range map[string]string{"light": light, "dark": light + dark} {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z0-9]+): (#[0-9a-f]{6})`).FindAllStringSubmatch(rules, -1) {
			colours[m[1]] = m[2]
		}
		atLeast := func(name string, want float64) {
			if got := contrast(t, colours[name], colours["paper"]); got < want {
				t.Errorf("%s, %s %s: contrast %.2f, want %.1f", scheme, name, colours[name], got, want)
			}
		}
		for i := range 10 {
			atLeast(fmt.Sprintf("c%d", i), 3)
		}
		for _, name := range []string{"rest", "bar", "sum", "loss"} {
			atLeast(name, 3)
		}
		for _, name := range []string{"ink", "muted", "accent"} {
			atLeast(name, 4.5)
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	high, low := luminance(t, a), luminance(t, b)
	return (max(high, low) + 0.05) / (min(high, low) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) != 7 {
		t.Fatalf("%q is no colour", hex)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		v := float64(n) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
