package household

import (
	"bytes"
	"strings"
	"testing"

	"rivulet/internal/money"
)

const seeds = 60

func TestBooksBalance(t *testing.T) {
	for seed := range uint64(seeds) {
		w := newWorld(seed)
		w.live(Options{Region: pick(w.dice, regions()), Months: w.between(6, 18)})
		w.settle()
		for _, a := range w.accounts {
			balances := map[money.Currency]int64{a.currency: a.opening}
			for _, m := range a.rows {
				if m.moves() {
					balances[m.currency] += m.gross - m.fee - m.tax
				}
				if m.balance != balances[m.currency] {
					t.Fatalf("seed %d: %s on %s: balance %d, want %d", seed, a.name, m.day.iso(), m.balance, balances[m.currency])
				}
			}
		}
		for _, p := range w.payouts {
			var earned, out, whole int64
			for _, m := range p.arrived() {
				whole += m.net()
			}
			for _, m := range p.earnings {
				earned += m.net()
			}
			for _, m := range p.out {
				out -= m.net()
			}
			if !p.changed && earned != whole+p.fee || len(p.out) > 0 && out != earned {
				t.Errorf("seed %d: %s earned %d, paid out %d, fee %d, arrived %d", seed, p.from.name, earned, out, p.fee, p.in.net())
			}
		}
	}
}

func TestTruthIsConsistent(t *testing.T) {
	for seed := range uint64(seeds) {
		h := Make(seed, Options{})
		lines := map[string]int{}
		for _, f := range h.Files {
			if lines[f.Name] != 0 {
				t.Errorf("seed %d: two files are named %s", seed, f.Name)
			}
			lines[f.Name] = bytes.Count(f.Bytes, []byte("\n"))
		}
		for key, r := range h.Truth.Rows {
			if key.Sheet == "" && !strings.Contains(key.File, ".zip/") && (key.Row < 1 || key.Row > lines[key.File]) {
				t.Errorf("seed %d: %v is no row of its file", seed, key)
			}
			if r.Verdict == "" || r.Flow == "" || r.Event == 0 {
				t.Errorf("seed %d: %v has the truth %+v", seed, key, r)
			}
		}
		for _, l := range h.Truth.Links {
			for _, key := range append(append([]RowKey{}, l.From...), l.To...) {
				if _, ok := h.Truth.Rows[key]; !ok {
					t.Errorf("seed %d: a link names %v, which has no truth", seed, key)
				}
			}
		}
		var total, payers Sums
		for _, s := range h.Truth.Totals {
			total = total.plus(s)
		}
		for _, p := range h.Truth.ByPayer {
			for _, s := range p {
				payers = payers.plus(s)
			}
		}
		if total != payers || total.Gross-total.Fees-total.Tax-total.Refunds != total.Net {
			t.Errorf("seed %d: totals %+v, payers %+v", seed, total, payers)
		}
	}
}

func TestSeedDecidesAll(t *testing.T) {
	same := func(a, b Household) bool {
		if len(a.Files) != len(b.Files) {
			return false
		}
		for i := range a.Files {
			if a.Files[i].Name != b.Files[i].Name || !bytes.Equal(a.Files[i].Bytes, b.Files[i].Bytes) {
				return false
			}
		}
		return true
	}
	for seed := range uint64(8) {
		if !same(Make(seed, Options{}), Make(seed, Options{})) {
			t.Errorf("seed %d gives two households", seed)
		}
		if same(Make(seed, Options{}), Make(seed+1000, Options{})) {
			t.Errorf("seeds %d and %d give the same household", seed, seed+1000)
		}
	}
}
