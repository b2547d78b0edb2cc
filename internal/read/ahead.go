package read

import "io"

// aheadSize is how much is unpacked ahead at a time.
const aheadSize = 256 << 10

// ahead reads a stream on a goroutine of its own, at most three pieces ahead of
// its reader: unpacking a sheet takes about as long as reading its cells.
type ahead struct {
	full, free chan []byte
	stop       chan struct{}
	err        error // valid once full is closed
	piece      []byte
	rest       []byte // of piece
}

var _ io.Reader = (*ahead)(nil)

// readAhead starts reading r. The caller closes the result before r.
func readAhead(r io.Reader) *ahead {
	a := &ahead{full: make(chan []byte, 3), free: make(chan []byte, 3), stop: make(chan struct{})}
	for range cap(a.free) {
		a.free <- make([]byte, aheadSize)
	}
	go a.run(r)
	return a
}

func (a *ahead) run(r io.Reader) {
	defer close(a.full)
	for {
		var b []byte
		select {
		case b = <-a.free:
		case <-a.stop:
			return
		}
		n, err := io.ReadFull(r, b[:aheadSize])
		if n > 0 {
			a.full <- b[:n] // never waits: there are no more pieces than places
		}
		if err == io.ErrUnexpectedEOF {
			err = io.EOF
		}
		if err != nil {
			a.err = err
			return
		}
	}
}

// Read implements io.Reader.
func (a *ahead) Read(p []byte) (int, error) {
	if len(a.rest) == 0 {
		if a.piece != nil {
			a.free <- a.piece
			a.piece = nil
		}
		b, ok := <-a.full
		if !ok {
			return 0, a.err
		}
		a.piece, a.rest = b, b
	}
	n := copy(p, a.rest)
	a.rest = a.rest[n:]
	return n, nil
}

// close ends the goroutine and waits until it no longer reads.
func (a *ahead) close() {
	close(a.stop)
	for range a.full { // drained, so that the goroutine sees stop
	}
}
