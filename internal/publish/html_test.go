package publish_test

import (
	"bytes"
	"os"
	"testing"

	"rivulet/internal/publish"
)

func render(t testing.TB, r publish.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := publish.HTML(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameReportSameBytes(t *testing.T) {
	first := render(t, reportOf(t, household(t, 900), "EUR", someFindings()...))
	again := render(t, reportOf(t, household(t, 900), "EUR", someFindings()...))
	if !bytes.Equal(first, again) {
		t.Error("the same report was written differently")
	}
	if path := os.Getenv("RIVULET_KEEP"); path != "" {
		if err := os.WriteFile(path, first, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
