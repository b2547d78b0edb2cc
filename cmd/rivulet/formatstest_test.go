package main

import (
	"bytes"
	"strings"
	"testing"
)

// Every sample gives its golden's figures also in another encoding, with
// another delimiter, a column more, columns and rows in another order, lines
// above it, and as a workbook or text.
func TestSamplesInOtherForms(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some two thousand files")
	}
	var out bytes.Buffer
	if err := testFormats(samplesDir(), "", stdio{in: strings.NewReader(""), out: &out, err: &out}); err != nil {
		t.Errorf("%v\n%s", err, out.String())
	}
}
