package read

import "sync"

// spare keeps large buffers for the next text of the same run: memory that was written
// before costs nothing to get. A nil spare keeps none.
type spare struct{ pool sync.Pool }

// take returns an empty buffer that holds n bytes.
func (s *spare) take(n int) []byte {
	if s != nil {
		if b, ok := s.pool.Get().(*[]byte); ok && cap(*b) >= n {
			return (*b)[:0]
		}
	}
	return make([]byte, 0, n)
}

// give takes back a buffer to which nothing refers any more.
func (s *spare) give(b []byte) {
	if s != nil {
		s.pool.Put(&b)
	}
}
