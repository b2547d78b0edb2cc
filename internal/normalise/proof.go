package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// proof counts where a law of the export held.
type proof struct {
	held, broken int
	first        int // row where it first broke; 0 if it held
}

func (p *proof) see(holds bool, row int) {
	if holds {
		p.held++
		return
	}
	if p.broken == 0 {
		p.first = row
	}
	p.broken++
}

func (p *proof) merge(next *proof) {
	if p.broken == 0 {
		p.first = next.first
	}
	p.held += next.held
	p.broken += next.broken
}

// ledger returns the proof under its name; false if there was nothing to prove.
func (p *proof) ledger(law string, file diag.Pos) (ledger.Proof, bool) {
	out := ledger.Proof{Law: law, Held: p.held, Broken: p.broken}
	if p.broken > 0 {
		out.First = file
		out.First.Row = p.first
	}
	return out, p.held+p.broken > 0
}
