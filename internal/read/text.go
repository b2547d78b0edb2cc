package read

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

// Sizes of what is read to judge a text.
const (
	sampleWhole = 4 << 20   // texts up to this size are judged whole
	sampleSlice = 64 << 10  // longer ones by slices of this size
	sampleCount = 16        // and this many slices, evenly spread
	headBytes   = 256 << 10 // decoded text that gives the head and the delimiter
)

// text is a delimited text file. It is opened again for each scan.
type text struct {
	in     *input
	set    charset
	bom    int  // bytes to skip
	delim  byte // one ASCII byte
	sep    bool // the first line is "sep=;", which is no row
	width  int  // usual number of cells
	bare   bool // lines end in CR alone
	block  int  // bytes of a block
	limits Limits
	spare  *spare
}

var _ rows = (*text)(nil)

// openText judges a text and reads its head. Buffers come from s.
func openText(in *input, l Limits, s *spare) (*Table, error) {
	samples, err := sample(in, s)
	if err != nil {
		return nil, err
	}
	if in.data == nil {
		defer s.give(samples[0])
	}
	t := &text{in: in, set: detect(samples), bom: bomLength(samples[0]), block: blockSize, limits: l, spare: s}
	head, last, err := t.head(samples[0])
	if err != nil {
		return nil, err
	}
	t.bare = bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0
	if d, ok := sepLine(head); ok {
		t.sep, t.delim = true, d
		t.width, _ = agreement(head[firstLine(head):], last, d)
	} else {
		t.delim, t.width = vote(head, last)
	}
	return &Table{File: in.name, Container: TextFile, Encoding: string(t.set), Delimiter: string(rune(t.delim)),
		Bytes: in.size, Head: t.headRows(head, last), rows: t}, nil
}

// sample returns the whole of a short input, or the beginning and slices of a
// long one.
func sample(in *input, s *spare) ([][]byte, error) {
	if in.path == "" || in.size <= sampleWhole {
		first, err := in.start(sampleWhole, s)
		return [][]byte{first}, err
	}
	first, err := in.start(sampleSlice*4, s)
	if err != nil {
		return nil, err
	}
	list := [][]byte{first}
	f, err := os.Open(in.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for i := range int64(sampleCount) {
		b := make([]byte, sampleSlice)
		at := sampleSlice*4 + (in.size-sampleSlice*5)*i/(sampleCount-1)
		n, err := f.ReadAt(b, at)
		if err != nil && err != io.EOF {
			return nil, err
		}
		list = append(list, b[:n])
	}
	return list, nil
}

// head decodes the beginning of the text. last says that it is all of it.
func (t *text) head(start []byte) (head []byte, last bool, err error) {
	head = start[t.bom:]
	if t.set.codec() == nil {
		head = head[:min(len(head), headBytes+1)]
	} else if head, err = readAll(t.set.decoder(bytes.NewReader(head)), int64(len(head)), headBytes); err != nil {
		return nil, false, fmt.Errorf("decoding the first bytes: %w", err)
	}
	if len(head) <= headBytes && int64(len(start)) >= t.in.size {
		return t.clean(head, nil, 1), true, nil
	}
	head = head[:max(bytes.LastIndexByte(head, '\n'), bytes.LastIndexByte(head, '\r'))+1]
	return t.clean(head, nil, 1), false, nil
}

// headRows cuts the first rows.
func (t *text) headRows(head []byte, last bool) []HeadRow {
	s := t.splitter(head, 1, last)
	s.skip(t.sep)
	var list []HeadRow
	var joined []byte
	for len(list) < HeadRows && s.next() {
		joined = joined[:0]
		for _, c := range s.row.Cells {
			joined = append(joined, c.Text...)
		}
		// The cells of a row are parts of one string.
		text, h := string(joined), HeadRow{Number: s.row.Number, Cells: make([]string, len(s.row.Cells))}
		for i, c := range s.row.Cells {
			h.Cells[i], text = text[:len(c.Text)], text[len(c.Text):]
		}
		list = append(list, h)
	}
	return list
}

// splitter returns a splitter over decoded text that begins on the given line.
func (t *text) splitter(b []byte, line int, last bool) *splitter {
	return &splitter{buf: b, line: line, delim: t.delim, width: t.width, last: last, columns: t.limits.Columns}
}

// skip passes over the hint line of Excel.
func (s *splitter) skip(sep bool) {
	if sep {
		s.pos = firstLine(s.buf)
		s.line++
	}
}

// firstLine returns the length of the first line with its end.
func firstLine(b []byte) int {
	i := bytes.IndexAny(b, "\r\n")
	if i < 0 {
		return len(b)
	}
	for i < len(b) && b[i] == '\r' {
		i++
	}
	if i < len(b) && b[i] == '\n' {
		i++
	}
	return i
}

// open returns the decoded text from its first character.
func (t *text) open() (io.Reader, io.Closer, error) {
	r, err := t.in.open()
	if err != nil {
		return nil, nil, fmt.Errorf("opening the file: %w", pathless(err))
	}
	if t.bom > 0 {
		if _, err := io.CopyN(io.Discard, r, int64(t.bom)); err != nil {
			r.Close()
			return nil, nil, fmt.Errorf("reading the first bytes: %w", pathless(err))
		}
	}
	return t.set.decoder(r), r, nil
}
