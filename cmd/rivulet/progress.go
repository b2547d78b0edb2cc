package main

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// patience is how long a run may take before it shows that it is alive.
const patience = time.Second

// progress shows the stage on standard error if that is a terminal and the work
// takes longer than patience.
type progress struct {
	done chan struct{}
	over sync.WaitGroup
	mu   sync.Mutex
	name string
}

func newProgress(std stdio) *progress {
	p := &progress{}
	if !isTerminal(std.err) {
		return p
	}
	p.done = make(chan struct{})
	p.over.Go(func() { p.spin(std.err) })
	return p
}

func (p *progress) spin(w io.Writer) {
	select {
	case <-p.done:
		return
	case <-time.After(patience):
	}
	bar := progressbar.NewOptions(-1, progressbar.OptionSetWriter(w), progressbar.OptionSpinnerType(14), progressbar.OptionClearOnFinish(), progressbar.OptionSetDescription(p.current()))
	tick := time.NewTicker(120 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-p.done:
			_ = bar.Finish()
			return
		case <-tick.C:
			bar.Describe(p.current())
			_ = bar.Add(1)
		}
	}
}

func (p *progress) current() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.name
}

// stage names what the program is doing now.
func (p *progress) stage(name string) {
	p.mu.Lock()
	p.name = name
	p.mu.Unlock()
}

// stop takes the progress off the terminal.
func (p *progress) stop() {
	if p.done != nil {
		close(p.done)
		p.over.Wait()
	}
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
