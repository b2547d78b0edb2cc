package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// checked runs a command on a file of the given content and returns what it wrote.
func checked(t *testing.T, content string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "download.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	run(append(args, path), stdio{in: strings.NewReader(""), out: &out, err: &out})
	return out.String()
}

// A file whose header several providers have is read by its rows and says so, with
// whose it may be; what its rows leave open, it is refused for, with the same names
// and with what to do.
func TestASharedHeaderIsReadByItsRows(t *testing.T) {
	const unnamed = "Date,Description,Amount,Balance\n10/02/2018,SHOP,-5.00,995.00\n13/02/2018,INTEREST PAID,1.05,996.05\n14/02/2018,SHOP,-6.05,990.00\n17/02/2018,SHOP,-10.00,980.00\n"
	const whose = "Row 1 is the header of first direct, FNB, and others may have it too"
	for _, command := range []string{"check", "explain"} {
		if said := checked(t, unnamed, command); !strings.Contains(said, whose) || !strings.Contains(said, "in which currency") || !strings.Contains(said, "--assume-currency") {
			t.Errorf("%s of a file that names no currency: %s", command, said)
		}
		if said := checked(t, unnamed, command, "--assume-currency", "GBP"); !strings.Contains(said, whose) || !strings.Contains(said, "Its layout was worked out. Dates:") || !strings.Contains(said, "£1.05") {
			t.Errorf("%s of a file whose currency is named: %s", command, said)
		}
	}
}

// The list marks the headers that are several providers', and one of them is shown
// with their names.
func TestSharedHeadersAreListedAsSuch(t *testing.T) {
	var list, one bytes.Buffer
	run([]string{"formats", "list"}, stdio{in: strings.NewReader(""), out: &list, err: &list})
	run([]string{"formats", "show", "tangerine-account"}, stdio{in: strings.NewReader(""), out: &one, err: &one})
	if !strings.Contains(list.String(), "Tangerine account activity, seen 2026 *\n") || !strings.Contains(list.String(), "Tangerine credit card, seen 2026\n") {
		t.Error(list.String())
	}
	if !strings.Contains(one.String(), "Tangerine, U.S. Bank") || !strings.Contains(one.String(), "by what its rows prove") {
		t.Error(one.String())
	}
}
