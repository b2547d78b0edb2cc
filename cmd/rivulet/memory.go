package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"

	"rivulet/internal/read"
)

// largeInput is the size in bytes from which memory matters more than the time
// that collecting garbage takes.
const largeInput = 32 << 20

// largeHeap is the heap in bytes that a large run may use before it has to
// collect garbage more often than Go does by default: with the rest of the
// program it keeps ten million rows of a bank under 256 MiB.
const largeHeap = 236 << 20

// easeStart lets garbage lie while formats and payers are opened: nearly all
// that they make stays. easeCollector follows once the size of the input is known.
func easeStart() { debug.SetGCPercent(400) }

// easeCollector lets the heap of a small run grow to three times what lives in
// it: with less room it collects more often, with more it asks for more memory than
// that saves; that of a large run grows as Go has it up
// to largeHeap. A limit that the user has set (GOMEMLIMIT) is left alone.
func easeCollector(tables []*read.Table) {
	var size int64
	for _, t := range tables {
		size += t.Bytes
	}
	if size < largeInput {
		debug.SetGCPercent(200)
		return
	}
	debug.SetGCPercent(100)
	if debug.SetMemoryLimit(-1) == math.MaxInt64 {
		debug.SetMemoryLimit(largeHeap)
		followHeap()
	}
}

// followHeap raises the limit with every collection that finds more alive than
// fits well under it: a limit below what lives would have the collector run
// without end.
func followHeap() {
	sentinel := &struct{ self *byte }{}
	runtime.AddCleanup(sentinel, func(struct{}) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if live[0].Value.Kind() == metrics.KindUint64 {
			debug.SetMemoryLimit(max(largeHeap, int64(live[0].Value.Uint64()/8*9)))
		}
		followHeap()
	}, struct{}{})
}
