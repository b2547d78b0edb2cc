package read

import (
	"bytes"
	"fmt"
	"io"

	"rivulet/internal/diag"
)

// blockSize is how much text one visitor gets: enough that handing over costs
// nothing, little enough that a block per worker stays in the cache.
const blockSize = 1 << 20

// scan implements rows.
func (t *text) scan(workers int, visit func(block int) Visitor) ([]diag.Finding, error) {
	if workers > 1 && t.in.size > int64(t.block) && !t.bare {
		findings, whole, err := t.scanBlocks(workers, visit)
		if whole || err != nil {
			return findings, err
		}
	}
	return t.scanOne(visit(0))
}

// scanOne reads the text from its first to its last row on this goroutine. It
// cuts nothing: a record that is not whole waits until more is read.
func (t *text) scanOne(v Visitor) ([]diag.Finding, error) {
	r, c, err := t.open()
	if err != nil {
		return nil, err
	}
	defer c.Close()
	size := int(min(t.in.size+bytes.MinRead, int64(t.block)))
	buf := t.spare.take(size)
	defer t.spare.give(buf)
	f := feed{r: r, t: t, buf: buf[:0:size]}
	s := t.splitter(nil, 1, false)
	for skip := t.sep; !s.last; skip = false {
		s.buf, s.last, err = f.more(s.pos, s.line)
		if err != nil {
			return f.findings(s), fmt.Errorf("reading the rows: %w", pathless(err))
		}
		s.pos = 0
		s.skip(skip)
		for s.next() {
			v(&s.row)
		}
		if f.full || len(s.buf)-s.pos > t.limits.RowBytes {
			return append(f.findings(s), t.limit("bytes of one row", t.limits.RowBytes, s.line)), nil
		}
		if s.line > t.limits.Rows {
			return append(f.findings(s), t.limit("rows", t.limits.Rows, s.line)), nil
		}
	}
	return f.findings(s), nil
}

func (t *text) limit(name string, value, line int) diag.Finding {
	return limitFinding(diag.Pos{File: t.in.name, Row: line}, name, value)
}

// feed supplies decoded, clean text piece by piece.
type feed struct {
	r     io.Reader
	t     *text
	buf   []byte // clean text, and behind it an unfinished line
	clean int    // length of the clean text
	full  bool   // a row is longer than the limit
	odd   oddities
}

func (f *feed) findings(s *splitter) []diag.Finding {
	f.odd.add(&s.odd)
	return f.odd.findings(f.t.in.name, string(f.t.set))
}

// more drops the first pos bytes, which end before line, reads on and returns
// the clean text. Pieces end at line ends, so that no character is cut.
func (f *feed) more(pos, line int) (text []byte, last bool, err error) {
	f.clean -= pos
	f.buf = f.buf[:copy(f.buf, f.buf[pos:])]
	for {
		if len(f.buf) > f.t.limits.RowBytes {
			f.full = true
			return f.buf[:f.clean], true, nil
		}
		if free := cap(f.buf) - len(f.buf); free < cap(f.buf)/2 || free < bytes.MinRead {
			f.buf = append(make([]byte, 0, 2*cap(f.buf)+bytes.MinRead), f.buf...)
		}
		n, err := io.ReadFull(f.r, f.buf[len(f.buf):cap(f.buf)])
		f.buf = f.buf[:len(f.buf)+n]
		last = err == io.EOF || err == io.ErrUnexpectedEOF
		if err != nil && !last {
			return f.buf[:f.clean], false, err
		}
		if f.wash(last, line) || last {
			return f.buf[:f.clean], last, nil
		}
	}
}

// wash cleans the text up to the last line end, or all of it, and reports
// whether there was any.
func (f *feed) wash(last bool, line int) bool {
	fresh := f.buf[f.clean:]
	if !last {
		fresh = fresh[:max(bytes.LastIndexByte(fresh, '\n'), bytes.LastIndexByte(fresh, '\r'))+1]
	}
	if len(fresh) == 0 {
		return false
	}
	rest := f.buf[f.clean+len(fresh):]
	washed := f.t.clean(fresh, &f.odd, line+countLines(f.buf[:f.clean]))
	if len(washed) != len(fresh) || &washed[0] != &fresh[0] {
		whole := make([]byte, 0, cap(f.buf)+len(washed))
		f.buf = append(append(append(whole, f.buf[:f.clean]...), washed...), rest...)
	}
	f.clean += len(washed)
	return true
}
