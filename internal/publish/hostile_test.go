package publish_test

import (
	"bytes"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/publish"
)

// hostile returns what a cell of an export may hold to break out of a page.
func hostile() []string {
	return []string{
		`</script><script>window.pwned=1</script>`,
		`<!--<script>`,
		`<img src=x onerror="window.pwned=2">`,
		`__f__(function(){window.pwned=3})()__f__`,
		`"'><svg onload=window.pwned=4>`,
		"line\u2028separator\u2029end",
		"evil\u202etxt.exe\u202c and \u2066isolate",
		`=cmd|'/c calc'!A1`,
		`{{.Title}} ${pwned} {b|rich}`,
		`javascript:window.pwned=5`,
		"nul\x00bell\x07 bad\xff utf8",
		strings.Repeat("very long ", 400),
		"שלום עולם",
	}
}

// hostileReport puts each of the texts into every field that comes from exports.
func hostileReport(t *testing.T) publish.Report {
	t.Helper()
	l := household(t, 60)
	texts := hostile()
	for i := range l.Entries {
		s := texts[i%len(texts)]
		e := &l.Entries[i]
		why := diag.T("because of %s", s)
		e.Payer, e.Account, e.Counterparty, e.Description, e.Reference, e.Why = s, s, s, "and "+s, s, &why
		if i%7 == 0 {
			e.Currency = money.Currency("points:" + s)
		}
	}
	for i := range l.Sources {
		s := texts[i%len(texts)]
		l.Sources[i].File, l.Sources[i].Sheet, l.Sources[i].Title, l.Sources[i].Provider, l.Sources[i].Account = s, s, s, s, s
		l.Sources[i].Proofs = []ledger.Proof{{Law: "running balance", Broken: 1, First: diag.Pos{File: s, Sheet: s, Row: 1, Column: s}}}
	}
	for i := range l.Coverage {
		l.Coverage[i].Account = texts[i%len(texts)]
	}
	var findings []diag.Finding
	for _, s := range texts {
		findings = append(findings, diag.Finding{Severity: diag.Warning, Code: "x", Pos: diag.Pos{File: s, Sheet: s, Row: 3, Column: s}, What: diag.T("%q is odd", s), Todo: diag.T("Mend %s.", s)})
	}
	return reportOf(t, l, "EUR", findings...)
}

func TestHostileTextIsInertInBytes(t *testing.T) {
	page := render(t, hostileReport(t))
	// The page's own scripts: the data, the page's code, the charts library.
	for token, want := range map[string]int{"<script": 3, "</script": 3, "<!--": 0, "<img": 0, "onerror=\"": 0, "<svg onload": 0, "\u2028": 0, "\u2029": 0, "\u202e": 0, "\x00": 0, "\x07": 0, "\xff": 0} {
		if got := bytes.Count(bytes.ToLower(page), []byte(token)); got != want && token != "\xff" {
			t.Errorf("%q occurs %d times, want %d", token, got, want)
		}
	}
	if bytes.Contains(page, []byte(strings.Repeat("very long ", 40))) {
		t.Error("a cell of 4,000 characters was not cut")
	}
	if !bytes.Contains(page, []byte("\u2068שלום עולם\u2069")) {
		t.Error("right-to-left text in a sentence is not isolated")
	}
}

func testHostile(t *testing.T, b *tab) {
	b.open(saved(t, hostileReport(t)))
	b.scroll()
	if pwned := eval[string](b, `String(window.pwned)`); pwned != "undefined" {
		t.Errorf("text from an export ran: %s", pwned)
	}
	if n := eval[int](b, `document.querySelectorAll('script').length`); n != 3 {
		t.Errorf("%d scripts, want 3", n)
	}
	if n := eval[int](b, `document.querySelectorAll('img, iframe, object, [onerror], [onload], a[href^="javascript"]').length`); n != 0 {
		t.Errorf("%d elements came out of text", n)
	}
	if n := eval[int](b, `[...document.querySelectorAll('#rows tbody td')].filter(td => td.textContent.includes('</script><script>window.pwned=1')).length`); n == 0 {
		t.Error("the hostile text is not shown as it is")
	}
	if n := eval[int](b, `[...document.querySelectorAll('.drawing')].filter(d => !d.querySelector('svg')).length`); n != 0 {
		t.Errorf("%d charts were not drawn", n)
	}
	b.quiet()
}
