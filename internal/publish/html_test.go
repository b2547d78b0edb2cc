package publish_test

import (
	"bytes"
	"errors"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
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

// The page of any input stays below 3 MB: the transactions are cut first, and
// the page says so.
func TestPageStaysSmall(t *testing.T) {
	large := household(t, 1400)
	for len(large.Entries) < 40_000 {
		large.Entries = append(large.Entries, large.Entries...)
	}
	order(large)
	page := render(t, reportOf(t, large, "EUR"))
	if len(page) > 3_000_000 {
		t.Errorf("the page is %d bytes", len(page))
	}
	if !bytes.Contains(page, []byte("rows are left out to keep the page small")) {
		t.Error("the page does not say that rows are left out")
	}
	page = render(t, reportOf(t, household(t, 900), "EUR", someFindings()...))
	if len(page) > 1_200_000 {
		t.Errorf("the page of an ordinary household is %d bytes", len(page))
	}
	if bytes.Contains(page, []byte("left out to keep the page small")) {
		t.Error("rows of an ordinary household are left out")
	}
}

// The policy allows the page's own script and styles by their hash and nothing
// else; the browser test shows that it lets them run.
func TestPolicyForbidsEverythingElse(t *testing.T) {
	page := string(render(t, reportOf(t, household(t, 30), "EUR")))
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)
	want := regexp.MustCompile(`^default-src 'none'; script-src 'sha256-[^' ]{44}' 'sha256-[^' ]{44}'; style-src 'sha256-[^' ]{44}'; img-src data:; base-uri 'none'; form-action 'none'$`)
	if policy == nil || !want.MatchString(html.UnescapeString(policy[1])) {
		t.Errorf("policy %q", policy)
	}
	own := page[:strings.LastIndex(page, "<script>")] // the charts library knows how to set styles and is not asked to
	for _, token := range []string{" style=\"", " onclick=", "http-equiv=\"refresh", "<iframe", "<link", " src=\"", "@import"} {
		if strings.Contains(own, token) {
			t.Errorf("the page holds %q", token)
		}
	}
}

// Public reports list no transactions; the script then has no rows to filter.
func TestPublicReportsListNoTransactions(t *testing.T) {
	r := reportOf(t, household(t, 30), "EUR")
	r.Share = "public"
	page := string(render(t, r))
	if strings.Contains(page, `id="rows"`) || strings.Contains(page, `"rows":{"payer"`) {
		t.Error("transactions are on the page")
	}
}

func TestWriteFileLeavesTheOldFileWhenWritingFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := func(w io.Writer, _ publish.Report) error {
		_, _ = w.Write([]byte("half of it"))
		return errors.New("disk full")
	}
	if err := publish.WriteFile(path, broken, publish.Report{}); err == nil || !strings.Contains(err.Error(), "report.html") {
		t.Errorf("error %v", err)
	}
	if got, _ := os.ReadFile(path); string(got) != "before" {
		t.Errorf("the file holds %q", got)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("%d files left behind", len(left)-1)
	}
}

func BenchmarkHTML(b *testing.B) {
	t := &testing.T{}
	r := reportOf(t, household(t, 1400), "EUR", someFindings()...)
	b.ReportMetric(float64(len(r.Ledger.Entries)), "entries")
	for b.Loop() {
		if err := publish.HTML(io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}
