package read

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rivulet/internal/diag"
)

// htmlBytes is the largest web page that is read: its tables are held in
// memory. Banks' pages are below 10 MB.
const htmlBytes = 128 << 20

// htmlCells is how many cells a web page may hold, spanned ones included: a
// few bytes of colspan and rowspan can ask for billions.
const htmlCells = 5_000_000

// htmlTable is one table of a web page.
type htmlTable struct {
	caption string
	number  int        // 1-based, of all tables of the page
	cells   [][]string // by row
	over    bool       // rows beyond a limit were left out
	pos     diag.Pos
	limits  Limits
}

var _ rows = (*htmlTable)(nil)

// openHTML opens every table of a web page that has two rows or more.
func openHTML(in *input, l Limits) opened {
	b, ok, err := in.whole(min(htmlBytes, l.Memory))
	switch {
	case err != nil:
		return opened{findings: []diag.Finding{unreadable(in.name)}}
	case !ok:
		return opened{findings: []diag.Finding{limitFinding(diag.Pos{File: in.name}, "bytes of a web page", htmlBytes)}}
	}
	set := htmlCharset(b)
	p := page{limits: l}
	p.read(set.decoder(bytes.NewReader(b[bomLength(b):])))
	var out opened
	names := map[string]bool{}
	for _, t := range p.done {
		if len(t.cells) < 2 {
			continue
		}
		sheet := t.caption
		if sheet == "" || names[sheet] {
			sheet = fmt.Sprintf("table %d", t.number)
		}
		names[sheet] = true
		t.pos = diag.Pos{File: in.name, Sheet: sheet}
		out.tables = append(out.tables, &Table{File: in.name, Sheet: sheet, Container: HTMLTable, Encoding: string(set),
			Bytes: in.size / int64(len(p.done)), Head: t.head(), rows: t})
	}
	if len(out.tables) == 0 {
		out.not = asHTML
	}
	return out
}

// scan implements rows.
func (t *htmlTable) scan(_ int, visit func(block int) Visitor) ([]diag.Finding, error) {
	v := visit(0)
	var row Row
	var text []byte
	for i, cells := range t.cells {
		text, row.Cells, row.Number = text[:0], row.Cells[:0], i+1
		for _, c := range cells {
			from := len(text)
			text = append(text, c...)
			row.Cells = append(row.Cells, Cell{Text: text[from:len(text):len(text)]})
		}
		v(&row)
	}
	if t.over {
		return []diag.Finding{limitFinding(t.pos, "rows", t.limits.Rows)}, nil
	}
	return nil, nil
}

func (t *htmlTable) head() []HeadRow {
	var list []HeadRow
	for i, cells := range t.cells[:min(len(t.cells), HeadRows)] {
		list = append(list, HeadRow{Number: i + 1, Cells: cells})
	}
	return list
}

// page collects the tables of a web page, in the order in which they begin.
type page struct {
	limits Limits
	spent  int // cells, and columns looked at for spans
	done   []*htmlTable
	open   []*openTable // nested tables, the innermost last
	mute   atom.Atom    // inside a script or style
}

// openTable is a table whose end was not read yet.
type openTable struct {
	*htmlTable
	page   *page
	row    []string
	spans  []int // rows that the cell of a column still reaches down
	text   strings.Builder
	inRow  bool
	inCell bool
	inCap  bool
	width  int // columns of the open cell
	depth  int // rows of the open cell
}

// read takes the page in. A page that ends early gives the rows until there.
func (p *page) read(r io.Reader) {
	z := html.NewTokenizer(r)
	z.SetMaxBuf(16 << 20)
	for {
		switch z.Next() {
		case html.ErrorToken:
			for len(p.open) > 0 {
				p.endTable()
			}
			return
		case html.TextToken:
			if t := p.top(); t != nil && p.mute == 0 && (t.inCell || t.inCap) {
				t.text.Write(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			p.start(atom.Lookup(name), z, more)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.end(atom.Lookup(name))
		}
	}
}

func (p *page) top() *openTable {
	if len(p.open) == 0 {
		return nil
	}
	return p.open[len(p.open)-1]
}

func (p *page) start(tag atom.Atom, z *html.Tokenizer, attributes bool) {
	t := p.top()
	switch {
	case tag == atom.Script || tag == atom.Style:
		p.mute = tag
	case tag == atom.Table && len(p.done) < p.limits.Entries:
		h := &htmlTable{number: len(p.done) + 1, limits: p.limits}
		p.done = append(p.done, h)
		p.open = append(p.open, &openTable{htmlTable: h, page: p})
	case t == nil:
	case tag == atom.Caption:
		t.inCap = true
		t.text.Reset()
	case tag == atom.Tr:
		t.endRow()
		t.inRow = true
	case tag == atom.Td || tag == atom.Th:
		t.endCell()
		t.inRow, t.inCell, t.width, t.depth = true, true, 1, 1
		for attributes {
			var key, value []byte
			key, value, attributes = z.TagAttr()
			switch string(key) {
			case "colspan":
				t.width = span(value, p.limits.Columns)
			case "rowspan":
				t.depth = span(value, p.limits.Rows)
			}
		}
	case tag == atom.Br || tag == atom.P || tag == atom.Div || tag == atom.Li:
		t.text.WriteByte(' ')
	}
}

// span reads a colspan or rowspan.
func span(value []byte, limit int) int {
	n, err := strconv.Atoi(strings.TrimSpace(string(value)))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, limit, 65534) // the standard's limit for rowspan
}

func (p *page) end(tag atom.Atom) {
	if tag == p.mute {
		p.mute = 0
	}
	t := p.top()
	switch {
	case t == nil:
	case tag == atom.Table:
		p.endTable()
	case tag == atom.Caption && t.inCap:
		t.caption, t.inCap = flat(t.text.String()), false
		t.text.Reset()
	case tag == atom.Tr, tag == atom.Thead, tag == atom.Tbody, tag == atom.Tfoot:
		t.endRow()
	case tag == atom.Td || tag == atom.Th:
		t.endCell()
	case tag == atom.P || tag == atom.Div || tag == atom.Li:
		t.text.WriteByte(' ')
	}
}

func (p *page) endTable() {
	p.top().endRow()
	p.open = p.open[:len(p.open)-1]
}

// endCell puts the open cell into the next column that no cell from above
// reaches, and leaves the further columns and rows that it spans empty.
func (t *openTable) endCell() {
	if !t.inCell {
		return
	}
	t.inCell = false
	text := flat(t.text.String())
	t.text.Reset()
	t.fill()
	for i := range t.width {
		if len(t.row) >= t.limits.Columns {
			return
		}
		for len(t.spans) <= len(t.row) {
			t.spans = append(t.spans, 0)
		}
		t.spans[len(t.row)] = t.depth
		if i == 0 {
			t.row = append(t.row, text)
		} else {
			t.row = append(t.row, "")
		}
	}
}

// fill skips the columns that cells from above occupy.
func (t *openTable) fill() {
	for len(t.row) < len(t.spans) && t.spans[len(t.row)] > 0 {
		t.row = append(t.row, "")
	}
}

// endRow closes the open row.
func (t *openTable) endRow() {
	t.endCell()
	if !t.inRow {
		return
	}
	for i := range t.spans {
		t.spans[i] = max(t.spans[i]-1, 0)
	}
	t.page.spent += 1 + len(t.row) + len(t.spans)
	if len(t.cells) >= t.limits.Rows || t.page.spent > htmlCells {
		t.over, t.spans = true, nil
	} else {
		t.cells = append(t.cells, t.row)
	}
	t.row, t.inRow = nil, false
}

// flat returns text with every run of blanks and line ends as one space, as a
// browser shows it. Empty cells hold a no-break space as a rule.
func flat(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\u00a0' || r == '\ufeff'
	}), " ")
}
