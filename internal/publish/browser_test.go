package publish_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	chromelog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"rivulet/internal/ledger"
	"rivulet/internal/publish"
)

// TestInChromium opens reports from file:// as their readers do. It needs a
// Chromium or Chrome and fails without one: a report that nobody has opened is
// not tested.
func TestInChromium(t *testing.T) {
	browser := startBrowser(t)
	plain := saved(t, reportOf(t, household(t, 900), "EUR", someFindings()...))
	small := saved(t, reportOf(t, household(t, 120), "EUR", someFindings()...))
	t.Run("opens without a request or a message", func(t *testing.T) { testQuiet(t, newTab(t, browser), plain) })
	t.Run("draws every chart once it is in view", func(t *testing.T) { testCharts(t, newTab(t, browser), plain) })
	t.Run("filters the transactions", func(t *testing.T) { testFilter(t, newTab(t, browser), plain) })
	t.Run("opens the rows behind a number", func(t *testing.T) { testDrill(t, newTab(t, browser), plain) })
	t.Run("is accessible", func(t *testing.T) { testAxe(t, browser, small) })
	t.Run("fits a phone", func(t *testing.T) { testPhone(t, newTab(t, browser), plain) })
	t.Run("reads without JavaScript", func(t *testing.T) { testNoScript(t, newTab(t, browser), plain) })
	t.Run("prints light and whole", func(t *testing.T) { testPrint(t, newTab(t, browser), small) })
	t.Run("keeps hostile text inert", func(t *testing.T) { testHostile(t, newTab(t, browser)) })
	t.Run("says what an empty report misses", func(t *testing.T) {
		empty := newTab(t, browser)
		empty.open(saved(t, reportOf(t, &ledger.Ledger{}, "JPY")))
		empty.quiet()
	})
}

func startBrowser(t *testing.T) context.Context {
	t.Helper()
	found := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "headless_shell",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"} {
		if path, err := exec.LookPath(name); err == nil {
			found = path
			break
		}
	}
	if found == "" {
		t.Fatal("no Chromium or Chrome was found, which the report is tested in: run \"make test\", or install it (Debian, Ubuntu: apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(found), chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits for the process, so that its files can be removed
		cancel()
		stop()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting %s: %v", found, err)
	}
	return ctx
}

// tab is a page of the browser and all it has said.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	said     []string
	requests []string
}

func newTab(t *testing.T, browser context.Context) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	b := &tab{t: t, ctx: ctx}
	b.do(
		command(network.Enable, network.EnableParams{}),
		command(runtime.Enable, cdp.Empty{}),
		command(chromelog.Enable, cdp.Empty{}),
		chromedp.EmulateViewport(1280, 800),
	)
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	return b
}

// command makes an action of a protocol command whose answer nobody needs.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *runtime.EventConsoleAPICalled:
		b.said = append(b.said, fmt.Sprintf("console %s", e.Type))
	case *runtime.EventExceptionThrown:
		b.said = append(b.said, "script error: "+e.ExceptionDetails.Text)
	case *chromelog.EventEntryAdded:
		b.said = append(b.said, fmt.Sprintf("%s: %s", e.Entry.Source, e.Entry.Text))
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, time.Minute)
	defer cancel()
	if err := chromedp.Do(first(b.ctx, ctx), steps...); err != nil {
		b.t.Fatal(err)
	}
}

// first returns the context to run with: a tab that has not run yet would end
// with the timeout of its first call.
func first(tab, limited context.Context) context.Context {
	if c := chromedp.FromContext(tab); c == nil || c.Target == nil {
		return tab
	}
	return limited
}

func (b *tab) open(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate("file://" + path))
}

// eval runs JavaScript and returns what it is worth.
func eval[T any](b *tab, js string) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, time.Minute)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%.80s: %v", js, err)
	}
	return v
}

// scroll goes through the page, so that what is drawn only when seen is drawn.
func (b *tab) scroll() {
	b.t.Helper()
	eval[bool](b, `(async () => {
		const frame = () => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)));
		for (let y = 0; y < document.documentElement.scrollHeight; y += 600) { scrollTo({ top: y, behavior: 'instant' }); await frame(); }
		return true; })()`)
}

// quiet reports whatever the page has asked for or complained about.
func (b *tab) quiet() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.said {
		b.t.Error(s)
	}
	for _, url := range b.requests {
		if !strings.HasPrefix(url, "file:///") || strings.Count(strings.Join(b.requests, " "), "file:///") != 1 {
			b.t.Errorf("request %s", url)
		}
	}
}

func saved(t *testing.T, r publish.Report) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	if err := publish.WriteFile(path, publish.HTML, r); err != nil {
		t.Fatal(err)
	}
	return path
}

func testQuiet(t *testing.T, b *tab, path string) {
	b.open(path)
	b.scroll()
	b.do(chromedp.EmulateViewport(500, 700))
	b.scroll()
	b.quiet()
	if n := eval[int](b, `localStorage.length + sessionStorage.length + document.cookie.length`); n != 0 {
		t.Errorf("the page keeps something: %d", n)
	}
}

func testCharts(t *testing.T, b *tab, path string) {
	b.open(path)
	boxes := eval[int](b, `document.querySelectorAll('.drawing').length`)
	if boxes < 6 {
		t.Errorf("%d drawings, want six", boxes)
	}
	if early := eval[int](b, `document.querySelectorAll('.drawing svg').length`); early == boxes {
		t.Error("all charts were drawn before they were seen")
	}
	b.scroll()
	if drawn := eval[int](b, `[...document.querySelectorAll('.drawing svg')].filter(svg => svg.querySelectorAll('path').length > 3).length`); drawn != boxes {
		t.Errorf("%d of %d charts drawn", drawn, boxes)
	}
	// The tooltip of a column is drawn as SVG text: HTML would break the policy.
	b.do(chromedp.ScrollIntoView(chromedp.CSS(".drawing")), chromedp.Sleep(500*time.Millisecond))
	box := eval[[]float64](b, `(() => { const r = document.querySelector('.drawing').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`)
	b.do(mouseTo(box[0], box[1]), chromedp.Sleep(300*time.Millisecond))
	if tip := eval[string](b, `document.querySelector('.drawing').textContent`); !strings.Contains(tip, "Nov 2024") || strings.Contains(tip, "undefined") {
		t.Errorf("no tooltip in %q", tip)
	}
	if bad := eval[int](b, `[...document.querySelectorAll('.drawing svg *')].filter(e => [...e.attributes].some(a => /NaN|undefined/.test(a.value))).length`); bad != 0 {
		t.Errorf("%d shapes with coordinates that are no numbers", bad)
	}
	b.quiet()
}

func mouseTo(x, y float64) chromedp.Action[chromedp.Void] {
	return command(input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseMoved, X: x, Y: y})
}

// visible counts the transactions that are shown and match a test in JavaScript.
func (b *tab) visible(test string) int {
	return eval[int](b, `[...document.querySelectorAll('#rows tbody tr')].filter(r => !r.hidden && (`+test+`)).length`)
}

func testFilter(t *testing.T, b *tab, path string) {
	b.open(path)
	choose := func(name, value string) {
		eval[bool](b, fmt.Sprintf(`(() => { const s = document.querySelector('.filter [name=%s]'); s.value = %q; s.dispatchEvent(new Event('change', { bubbles: true })); return s.value === %q; })()`, name, value, value))
	}
	choose("payer", "Ko-fi")
	all := b.visible(`true`)
	if of := b.visible(`r.cells[1].textContent === 'Ko-fi'`); of == 0 || of != all {
		t.Errorf("%d rows shown for one payer, %d of them the payer's", all, of)
	}
	if status := eval[string](b, `document.querySelector('.status').textContent`); !strings.Contains(status, fmt.Sprintf("%d of ", all)) || !strings.Contains(status, "Ko-fi") || !strings.Contains(status, "€") {
		t.Errorf("status says %q", status)
	}
	choose("from", "2024-06")
	choose("to", "2024-12")
	if n := b.visible(`!/(Jun|Jul|Aug|Sep|Oct|Nov|Dec) 2024/.test(r.cells[0].textContent)`); n != 0 || b.visible(`true`) == 0 {
		t.Errorf("%d rows outside of the period", n)
	}
	choose("verdict", "unsorted")
	if n := b.visible(`true`); n != 0 {
		t.Errorf("%d unsorted rows of a known payer", n)
	}
	eval[bool](b, `(document.querySelector('.filter button').click(), true)`)
	if n := b.visible(`true`); n != 100 {
		t.Errorf("%d rows after the filter was taken off, want the first 100", n)
	}
	eval[bool](b, `(document.querySelector('.further button').click(), true)`)
	if n, want := b.visible(`true`), eval[int](b, `document.querySelectorAll('#rows tbody tr').length`); n != want {
		t.Errorf("%d of %d rows after asking for more", n, want)
	}
	b.quiet()
}

// bar is the middle of the first column, once the page has come to rest: scrolling
// is smooth, and a busy machine takes its time over it.
const bar = `new Promise(done => {
	const middle = () => { const p = [...document.querySelector('.drawing').querySelectorAll('path')].map(p => p.getBoundingClientRect()).filter(r => r.width > 10 && r.width < 80 && r.height > 10)[0]; return p ? [p.x + p.width / 2, p.y + p.height / 2] : [0, 0]; };
	let last = [0, 0], still = 0;
	const look = () => { const now = middle(); still = now[0] > 0 && now[1] === last[1] ? still + 1 : 0; last = now; still > 6 ? done(now) : setTimeout(look, 50); };
	look();
})`

func testDrill(t *testing.T, b *tab, path string) {
	b.open(path)
	settle := `new Promise(r => setTimeout(() => r(true), 50))`
	eval[bool](b, `([...document.querySelectorAll('.parts .drill')].find(a => a.textContent === 'Etsy').click(), `+settle+`)`)
	all := b.visible(`true`)
	if n := b.visible(`r.cells[1].textContent === 'Etsy' && r.cells[9].textContent.startsWith('Counted')`); n == 0 || n != all {
		t.Errorf("%d rows opened, %d of them the payer's counted ones", all, n)
	}
	if at := eval[string](b, `document.activeElement.id`); at != "h-transactions" {
		t.Errorf("focus is on %q", at)
	}
	if hash := eval[string](b, `location.hash`); hash != "#rows?payer=Etsy&verdict=counted" {
		t.Errorf("address ends in %s", hash)
	}
	// A press on the first column of the stacked months opens that month's rows.
	b.do(chromedp.ScrollIntoView(chromedp.CSS(".drawing")))
	where := eval[[]float64](b, bar)
	b.do(chromedp.MouseClickXY(where[0], where[1]))
	eval[bool](b, `new Promise(r => { let n = 0; const look = () => location.hash.includes('month=') || n++ > 60 ? r(true) : setTimeout(look, 50); look(); })`)
	if hash := eval[string](b, `location.hash`); !strings.Contains(hash, "month=2024-03") || !strings.Contains(hash, "payer=") {
		t.Errorf("after a press on a bar the address ends in %s", hash)
	}
	if n := b.visible(`!/Mar 2024/.test(r.cells[0].textContent)`); n != 0 || b.visible(`true`) == 0 {
		t.Errorf("%d rows of other months", n)
	}
	// The address alone opens the same rows.
	b.open(path + "?#rows?kind=interest")
	if n := b.visible(`r.cells[2].textContent !== 'Interest'`); n != 0 || b.visible(`true`) == 0 {
		t.Errorf("%d rows of other kinds", n)
	}
}

func testAxe(t *testing.T, browser context.Context, path string) {
	axe, err := os.ReadFile("testdata/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, view := range []struct {
		name, scheme string
		width        int64
	}{{"light", "light", 1280}, {"dark", "dark", 1280}, {"light at 320 px", "light", 320}, {"dark at 320 px", "dark", 320}} {
		b := newTab(t, browser)
		b.do(media("", view.scheme), chromedp.EmulateViewport(view.width, 800))
		b.open(path)
		b.scroll()
		eval[bool](b, string(axe)+"; true")
		for _, fault := range eval[[]string](b, `axe.run({ resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes[0].target.join(' ')))`) {
			t.Errorf("%s: %s", view.name, fault)
		}
	}
}

func media(kind, scheme string) chromedp.Action[chromedp.Void] {
	return command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: kind, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
}

func testPhone(t *testing.T, b *tab, path string) {
	b.do(chromedp.EmulateViewport(320, 640))
	b.open(path)
	b.scroll()
	if width := eval[int](b, `document.documentElement.scrollWidth`); width > 320 {
		t.Errorf("the page is %d px wide on a screen of 320", width)
	}
	if n := eval[int](b, `[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 321 && !e.closest('.box, .drawing')).length`); n != 0 {
		t.Errorf("%d elements reach beyond the screen", n)
	}
}

func testNoScript(t *testing.T, b *tab, path string) {
	b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	b.open(path)
	text, err := chromedp.Run(b.ctx, chromedp.Text(chromedp.CSS("main")))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Kept", "€", "From whom", "Upwork", "Net income by month and payer", "Payers, most net income first", "Statement of fees", "Rows in = rows accounted for", "upwork-transactions.csv", "Jul 2025 (part)", "Milestone 3"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	if strings.Contains(text, "All payers") {
		t.Error("the filter is shown though nothing would answer it")
	}
}

func testPrint(t *testing.T, b *tab, path string) {
	b.do(media("", "dark"))
	b.open(path)
	tables := eval[int](b, `document.querySelectorAll('table').length`)
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPrintBackground(), func(p *page.PrintToPDFParams) { yes := true; p.GenerateTaggedPDF = &yes; p.PreferCSSPageSize = &yes }))
	if err != nil {
		t.Fatal(err)
	}
	if printed := regexp.MustCompile(`/S /Table\b`).FindAll(pdf, -1); len(printed) != tables {
		t.Errorf("%d of %d tables printed", len(printed), tables)
	}
	content := inflated(t, pdf)
	// #11161a and #e9e6dd, the paper and the ink of the dark scheme, as a PDF writes them.
	for name, fill := range map[string]string{"background": ".0667 .0863 .102 rg", "text": ".9137 .902 .8667 rg"} {
		if n := strings.Count(content, fill); n != 0 {
			t.Errorf("the %s of the dark scheme is on paper in %d places", name, n)
		}
	}
	if eval[int](b, `document.querySelectorAll('.drawing svg').length`) != eval[int](b, `document.querySelectorAll('.drawing').length`) {
		t.Error("charts out of view were not drawn for printing")
	}
	// A4 less the margins is 182 mm, 688 CSS pixels.
	b.do(media("print", "dark"), chromedp.EmulateViewport(688, 1000))
	eval[bool](b, `(dispatchEvent(new Event('beforeprint')), true)`)
	if background := eval[string](b, `getComputedStyle(document.documentElement).backgroundColor`); background != "rgb(255, 255, 255)" {
		t.Errorf("printed on %s", background)
	}
	for _, cut := range eval[[]string](b, `[...document.querySelectorAll('table, .drawing svg')].filter(e => e.getBoundingClientRect().right > 689).map(e => (e.caption ?? e).textContent.slice(0, 40) + ' ends at ' + e.getBoundingClientRect().right)`) {
		t.Errorf("cut at the edge of the paper: %s", cut)
	}
	for _, closed := range eval[[]string](b, `[...document.querySelectorAll('table')].filter(e => !e.checkVisibility()).map(e => e.caption.textContent)`) {
		t.Errorf("not printed: %s", closed)
	}
	b.quiet()
}

// inflated returns the compressed streams of a PDF as text.
func inflated(t *testing.T, pdf []byte) string {
	t.Helper()
	var out strings.Builder
	for _, part := range bytes.Split(pdf, []byte("stream\n"))[1:] {
		r, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue // the end of a stream, or one that is not compressed
		}
		_, _ = io.Copy(&out, r)
	}
	if !strings.Contains(out.String(), " rg") {
		t.Error("no fill colour was found in the PDF: its streams were not read")
	}
	return out.String()
}
