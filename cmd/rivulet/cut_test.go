package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file whose reading stops halfway is an input that could not be used: what
// was read until then counts, and whoever looks at the exit status alone learns
// that it is not all.
func TestFileThatIsReadInPartIsSaidByTheExitStatus(t *testing.T) {
	row := "CREDIT,03/15/2025,\"UPWORK ESCROW INC EDI PYMNTS PPD ID: 1\",120.00,ACH_CREDIT,1120.00,,\n"
	long := "CREDIT,03/16/2025,\"" + strings.Repeat("x", 5<<20) + "\",1.00,ACH_CREDIT,1121.00,,\n"
	path := filepath.Join(t.TempDir(), "bank.csv")
	text := "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n" + row + long + row
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	code := run([]string{"check", path}, stdio{in: strings.NewReader(""), out: &out, err: &out})
	if code != exitInput || !strings.Contains(out.String(), "bank.csv:3:") || !strings.Contains(out.String(), "$120.00 net from 1 payment") {
		t.Errorf("exit status %d\n%s", code, out.String())
	}
}
