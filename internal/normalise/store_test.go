package normalise

import (
	"math/rand/v2"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/read"
)

// Blocks that are read side by side hand over their entries mixed up; the file's
// order comes back, and what stands below the footer's first row is left out.
func TestStoreKeepsTheOrderOfTheFile(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n := random.IntN(60)
		s := &store{}
		for _, i := range random.Perm(n) {
			s.list = append(s.list, ledger.Entry{Row: int32(3*i + 2), Net: int64(i)})
		}
		stop := random.IntN(3*n + 4)
		want := n
		if stop > 0 {
			want = min(n, stop/3) // rows 2, 5, 8, … below stop
		}
		got := s.inOrder(stop)
		if len(got) != want {
			t.Fatalf("%d entries of %d above row %d, want %d", len(got), n, stop, want)
		}
		for i := range got {
			if got[i].Row != int32(3*i+2) || got[i].Net != int64(i) {
				t.Fatalf("entry %d is of row %d", i, got[i].Row)
			}
		}
	}
}

// A batch is handed over while its block is being read, and nothing of it twice.
func TestStoreTakesOver(t *testing.T) {
	s := &store{}
	b := &block{store: s, p: &program{match: &format.Match{Table: &read.Table{}}}}
	for i := range 3*batch + 5 {
		b.entries = append(b.entries, ledger.Entry{Row: int32(i + 1)})
		if len(b.entries) == batch {
			s.add(b)
		}
	}
	if len(s.list) != 3*batch || len(b.entries) != 5 {
		t.Fatalf("%d in the store, %d in the block", len(s.list), len(b.entries))
	}
	s.add(b)
	if list := s.inOrder(0); len(list) != 3*batch+5 || list[len(list)-1].Row != 3*batch+5 {
		t.Errorf("%d entries", len(list))
	}
}
