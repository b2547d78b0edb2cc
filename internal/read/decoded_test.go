package read

import (
	"strings"
	"testing"
)

// A table that Excel saved in Seoul or Lisbon has the letters it was typed with.
func TestDecodedTextOfSpreadsheets(t *testing.T) {
	for _, c := range []struct {
		set  charset
		text string
	}{
		{cp949, "match,payer\n쿠팡 정산,쿠팡\n배민커넥트,배달의민족\n"},
		{windows1252, "match;payer\nPadaria São João;São João\n"},
		{utf16le, "match\tpayer\nクラウドワークス\tCrowdWorks\n"},
		{utf8Text, "match,payer\nZoë,Zoë\n"},
	} {
		b := []byte(c.text)
		if codec := c.set.codec(); codec != nil {
			var err error
			if b, err = codec.NewEncoder().Bytes(b); err != nil {
				t.Fatal(err)
			}
		}
		text, encoding, err := Decoded(strings.NewReader(string(b)), 1000)
		if err != nil || string(text) != c.text || encoding != string(c.set) {
			t.Errorf("%s: %q in %s, %v", c.set, text, encoding, err)
		}
	}
	if _, _, err := Decoded(strings.NewReader(strings.Repeat("x", 11)), 10); err == nil {
		t.Error("a text beyond the limit is read")
	}
}
