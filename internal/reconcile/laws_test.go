package reconcile

import (
	"math/rand/v2"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// life makes up exports of a platform with payouts, one without, a wallet and a
// bank, and what truly was earned: gross of what got lost on the way, and that.
func life(seed uint64) (files []*Export, earned, lost int64) {
	d := rand.New(rand.NewPCG(seed, 1))
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	pro := Platform("prolific.csv", "Prolific", ledger.LevelItems)
	pp, b := PayPal("paypal.csv"), Bank("chase.csv")
	balance := int64(100000)
	credit := func(day int, net int64, payer, text string) {
		balance += net
		e := b.Income(day, net, payer, text)
		e.Balance, e.HasBalance = balance, true
	}
	type arrival struct {
		day         int
		net         int64
		payer, text string
	}
	coming := map[int][]arrival{}
	send := func(day int, a arrival) { a.day = day; coming[day] = append(coming[day], a) }
	fee := int64(d.IntN(3)) * 99
	var upBalance, proBalance, ppBalance int64
	for day := range 150 {
		for _, a := range coming[day] {
			credit(day, a.net, a.payer, a.text)
		}
		if d.IntN(3) == 0 {
			n := int64(d.IntN(30)+5) * 500 // round amounts: many are equal
			up.Earn(day, n)
			upBalance, earned = upBalance+n, earned+n
		}
		if d.IntN(2) == 0 {
			n := int64(d.IntN(400) + 50)
			pro.Earn(day, n)
			proBalance, earned = proBalance+n, earned+n
		}
		if d.IntN(5) == 0 {
			n := int64(d.IntN(4)+1) * 125
			credit(day, n, "Ibotta", "IBOTTA")
			earned += n
		}
		if day%14 == 9 && upBalance > 2000 && day < 140 {
			up.Payout(day, upBalance)
			send(day+1+d.IntN(4), arrival{net: upBalance - fee, payer: "Upwork", text: "UPWORK ESCROW"})
			lost += fee
			upBalance = 0
		}
		if day%10 == 5 && proBalance > 0 && day < 140 {
			e := pp.Income(day+1, proBalance, "Prolific", "Prolific Academic Ltd")
			e.Reference = "PP" + string(rune('A'+day%26)) + string(rune('A'+day/26)) + "X7Q"
			ppBalance, proBalance = ppBalance+proBalance, 0
		}
		if day%30 == 28 && ppBalance > 0 && day < 140 {
			e := pp.Payout(day, ppBalance)
			e.Reference = "WD" + string(rune('A'+day%26)) + string(rune('A'+day/26)) + "X7Q"
			send(day+2, arrival{net: ppBalance, payer: "PayPal", text: "PAYPAL TRANSFER"})
			ppBalance = 0
		}
	}
	return []*Export{up, pro, pp.Covers(0, 149), b}, earned, lost
}

const seeds = 40

func TestTotalIsWhatWasEarnedLessWhatGotLost(t *testing.T) {
	for seed := range uint64(seeds) {
		files, earned, lost := life(seed)
		if got := Total(reconciled(t, files...), "USD"); got != earned-lost {
			t.Errorf("seed %d: total %d, want %d − %d", seed, got, earned, lost)
		}
	}
}

// Adding the bank to the platforms changes the total by what only the bank
// sees and by what got lost on the way, nothing else.
func TestPlatformsAloneCountTheSame(t *testing.T) {
	for seed := range uint64(seeds) {
		files, earned, _ := life(seed)
		var direct int64
		for _, e := range files[3].Entries {
			if e.Payer == "Ibotta" {
				direct += e.Net
			}
		}
		if got := Total(reconciled(t, files[:3]...), "USD"); got != earned-direct {
			t.Errorf("seed %d: total %d, want %d", seed, got, earned-direct)
		}
	}
}

func TestOrderOfFilesChangesNoByte(t *testing.T) {
	for seed := range uint64(seeds) {
		files, _, _ := life(seed)
		files = append(files, files[3].Part("part.csv", 20, 70), files[2].Part("part2.csv", 0, 60))
		want := ""
		d := rand.New(rand.NewPCG(seed, 2))
		for range 4 {
			d.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
			l, findings := Run(Assemble(files...), Options{})
			got := Dump(l)
			for _, f := range findings {
				got += f.String() + "\n"
			}
			if want == "" {
				want = got
			} else if got != want {
				t.Fatalf("seed %d: another order of files gives another result", seed)
			}
		}
	}
}

func TestSplitAndRepeatedFilesChangeNothing(t *testing.T) {
	for seed := range uint64(seeds) {
		files, earned, lost := life(seed)
		d := rand.New(rand.NewPCG(seed, 3))
		var more []*Export
		for _, f := range files {
			cut := d.IntN(100) + 20
			switch d.IntN(4) {
			case 0:
				more = append(more, f, f.Renamed("again-"+f.Source.File))
			case 1:
				more = append(more, f.Part("a-"+f.Source.File, 0, cut+d.IntN(30)), f.Part("b-"+f.Source.File, cut, 200))
			case 2:
				more = append(more, f.Part("a-"+f.Source.File, 0, cut), f.Part("b-"+f.Source.File, cut+1, 200))
			default:
				more = append(more, f.Part("a-"+f.Source.File, 0, 80), f.Part("b-"+f.Source.File, 30, 110), f.Part("c-"+f.Source.File, 60, 200))
			}
		}
		if got := Total(reconciled(t, more...), "USD"); got != earned-lost {
			t.Errorf("seed %d: total %d, want %d", seed, got, earned-lost)
		}
	}
}

// The ledger that was given is not changed.
func TestRunChangesNothingItWasGiven(t *testing.T) {
	files, _, _ := life(1)
	in := Assemble(files...)
	before := Dump(in)
	Run(in, Options{})
	if Dump(in) != before {
		t.Error("the ledger was changed")
	}
}
