package read

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"rivulet/internal/diag"
)

// cutTries is how many block sizes a block may grow to before its quotes count
// as unbalanced.
const cutTries = 4

// crew splits the blocks of one text on several goroutines.
type crew struct {
	t     *text
	turns chan struct{} // one token per worker
	free  chan []byte   // buffers to be used again
	wg    sync.WaitGroup
	torn  atomic.Bool // a block did not end where a record ends

	mu  sync.Mutex
	odd oddities
}

// scanBlocks reads the text in blocks, each split on its own goroutine. This
// goroutine cuts them at the last line end outside quotes, as the number of
// quotes before it tells.
//
// A block that begins at a record and is split to its end without a cell left
// open ends at a record, so the next one begins at a record: if that holds for
// all blocks, the rows are those of a reading in one piece. If not, or if there
// is no such line end, whole is false, and the caller reads again in one piece.
func (t *text) scanBlocks(workers int, visit func(block int) Visitor) (list []diag.Finding, whole bool, err error) {
	r, c, err := t.open()
	if err != nil {
		return nil, false, err
	}
	defer c.Close()
	w := &crew{t: t, turns: make(chan struct{}, workers), free: make(chan []byte, workers+1)}
	line, err := w.run(r, visit)
	w.wg.Wait()
	list = w.odd.findings(t.in.name, string(t.set))
	switch {
	case w.torn.Load():
		return nil, false, nil
	case err != nil:
		return list, false, fmt.Errorf("reading the rows: %w", pathless(err))
	case line > t.limits.Rows:
		list = append(list, t.limit("rows", t.limits.Rows, line))
	}
	return list, true, nil
}

// run cuts and hands out blocks until the end, a limit or a torn block, and
// returns the number of the line after the last one handed out.
func (w *crew) run(r io.Reader, visit func(block int) Visitor) (line int, err error) {
	line = 1
	var carry []byte
	for block, last := 0, false; !last && line <= w.t.limits.Rows && !w.torn.Load(); block++ {
		buf := append(w.buffer(), carry...)
		cut := 0
		for cut == 0 && !last {
			if len(buf) >= cutTries*w.t.block {
				w.torn.Store(true)
				return line, nil
			}
			if len(buf) >= w.t.block {
				buf = append(make([]byte, 0, 2*len(buf)), buf...)
			}
			n, err := io.ReadFull(r, buf[len(buf):cap(buf)])
			buf = buf[:len(buf)+n]
			last = err == io.EOF || err == io.ErrUnexpectedEOF
			if err != nil && !last {
				return line, err
			}
			if cut = lastCut(buf); last {
				cut = len(buf)
			}
		}
		carry = append(carry[:0], buf[cut:]...)
		w.split(buf[:cut], line, block == 0 && w.t.sep, last, visit(block))
		line += countLines(buf[:cut])
	}
	return line, nil
}

// buffer returns an empty buffer of a block's size.
func (w *crew) buffer() []byte {
	select {
	case b := <-w.free:
		return b[:0]
	default:
		return make([]byte, 0, w.t.block)
	}
}

// split has a goroutine deliver the rows of a block.
func (w *crew) split(b []byte, line int, skip, last bool, v Visitor) {
	w.turns <- struct{}{}
	w.wg.Go(func() {
		var odd oddities
		s := w.t.splitter(w.t.clean(b, &odd, line), line, last)
		s.skip(skip)
		for s.next() {
			v(&s.row)
		}
		if s.cut {
			w.torn.Store(true)
		}
		odd.add(&s.odd)
		w.mu.Lock()
		w.odd.add(&odd)
		w.mu.Unlock()
		select {
		case w.free <- b:
		default:
		}
		<-w.turns
	})
}

// lastCut returns the position behind the last line end of b that is outside
// quotes if b begins outside quotes; 0 if there is none.
func lastCut(b []byte) int {
	quote := []byte{'"'}
	quotes, end := bytes.Count(b, quote), len(b)
	for {
		nl := bytes.LastIndexByte(b[:end], '\n')
		if nl < 0 {
			return 0
		}
		quotes -= bytes.Count(b[nl:end], quote)
		if quotes%2 == 0 {
			return nl + 1
		}
		// nl lies inside a quoted cell: go on before its opening quote.
		end = bytes.LastIndexByte(b[:nl], '"')
		quotes--
	}
}
