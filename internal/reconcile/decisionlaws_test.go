package reconcile

import (
	"math/rand/v2"
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
	"rivulet/internal/money"
)

// Whatever the lines say: no entry is lost, every row is accounted for, gross −
// fee − tax is the net, and the order of the files changes nothing.
func TestDecisionsKeepTheLaws(t *testing.T) {
	for seed := range uint64(300) {
		dice := rand.New(rand.NewPCG(seed, 11))
		files := soup(seed)
		plain, _ := Run(Assemble(files...), Options{})
		if len(plain.Entries) == 0 {
			continue
		}
		any := func() uint64 { return plain.Entries[dice.IntN(len(plain.Entries))].ID }
		var lines []ledger.Decision
		for range 1 + dice.IntN(8) {
			d := ledger.Decision{Verb: ledger.Verb(dice.IntN(6)), Entry: any(), File: "decisions.csv", Line: len(lines) + 2}
			switch d.Verb {
			case ledger.VerbRelabel:
				d.Label = ledger.Label{Payer: "Somebody", Flow: ledger.Flow(1 + dice.IntN(11))}
			case ledger.VerbIgnore:
			default:
				if other := any(); other != d.Entry {
					d.Others = []uint64{other}
				}
			}
			if len(d.Others) > 0 || d.Verb >= ledger.VerbIgnore || d.Verb == ledger.VerbSplit {
				lines = append(lines, d)
			}
		}
		in := Assemble(files...)
		l, _ := Run(in, Options{Decisions: lines})
		CheckLaws(t, in, l)
		for i := range l.Entries {
			e := &l.Entries[i]
			if e.Gross-e.Fee-e.Tax != e.Net {
				t.Fatalf("seed %d: %d − %d − %d is not %d", seed, e.Gross, e.Fee, e.Tax, e.Net)
			}
			if e.Why == nil && e.Verdict != ledger.VerdictCounted {
				t.Fatalf("seed %d: %s without a reason", seed, e.Verdict)
			}
		}
		arrived := map[int32]bool{}
		for _, k := range l.Links {
			if k.Fee < 0 || k.Days < 0 {
				t.Fatalf("seed %d: link %+v", seed, k)
			}
			for _, i := range k.To {
				if k.Kind != ledger.LinkDuplicate && arrived[i] {
					t.Fatalf("seed %d: entry %d arrives twice", seed, i)
				}
				arrived[i] = arrived[i] || k.Kind != ledger.LinkDuplicate
			}
		}
		slices.Reverse(files)
		again, _ := Run(Assemble(files...), Options{Decisions: lines})
		if Dump(l) != Dump(again) {
			t.Fatalf("seed %d: the order of the files changes the result", seed)
		}
	}
}

// A ledger written with decisions says the same without them, with them once more,
// and beside its exports with them.
func TestLedgersOfDecisionsSayTheSame(t *testing.T) {
	changed := 0
	for seed := range uint64(40) {
		dice := rand.New(rand.NewPCG(seed, 13))
		files, _, _ := life(seed)
		plain, _ := Run(Assemble(files...), Options{})
		some := func() *ledger.Entry { return &plain.Entries[dice.IntN(len(plain.Entries))] }
		var lines []ledger.Decision
		for range 6 {
			e, other := some(), some()
			d := ledger.Decision{Verb: ledger.Verb(dice.IntN(6)), Entry: e.ID, File: "decisions.csv", Line: len(lines) + 2}
			switch d.Verb {
			case ledger.VerbRelabel:
				d.Label = ledger.Label{Kind: ledger.KindBonus, HasKind: true, Flow: []ledger.Flow{ledger.FlowSpending, ledger.FlowSetAside, ledger.FlowTransfer}[dice.IntN(3)]}
			case ledger.VerbSplit, ledger.VerbIgnore:
			default:
				if other.ID == e.ID {
					continue
				}
				d.Others = []uint64{other.ID}
			}
			lines = append(lines, d)
		}
		exports := Assemble(files...)
		first, _ := Run(exports, Options{Decisions: lines})
		if Total(first, "USD") != Total(plain, "USD") {
			changed++
		}
		own := written(t, first, "ledger.csv")
		for name, l := range map[string]*ledger.Ledger{"alone": own, "beside its exports": together(exports, own)} {
			for _, again := range [][]ledger.Decision{lines, nil} {
				if again == nil && l != own {
					continue // without the lines the exports say what they say
				}
				l, _ := Run(l, Options{Decisions: again})
				for _, c := range []money.Currency{"USD", "EUR"} {
					if got, want := Total(l, c), Total(first, c); got != want {
						t.Errorf("seed %d, %s, %d lines: %d %s, want %d; lines %+v", seed, name, len(again), got, c, want, lines)
					}
				}
			}
		}
	}
	if changed < 30 {
		t.Errorf("only %d of 40 totals were changed by decisions", changed)
	}
}
