package prove

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// balances finds what the running balances of an account prove over all its
// files, dismissed rows included. Each file was walked when it was read; here the
// files are laid one behind the other, in order of time (see strip).
//
// Accounts without balances are proved by their total rows, where all their files
// have some. It says what it finds and changes no amount.
func (r *run) balances() {
	found := map[accountKey]ledger.AccountProof{}
	for _, walks := range r.walks() {
		for _, s := range lay(walks) {
			p := r.proofOf(s)
			k := accountKey{p.Account, p.Currency}
			if other, ok := found[k]; ok {
				p = joint(other, p)
			}
			found[k] = p
		}
	}
	r.byTotals(found)
	for _, p := range found {
		r.l.Accounts = append(r.l.Accounts, p)
	}
	slices.SortFunc(r.l.Accounts, func(a, b ledger.AccountProof) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Currency, b.Currency))
	})
}

// accountKey is an account in one currency.
type accountKey struct {
	account  string
	currency money.Currency
}

// walked is a walk and the file it was made in.
type walked struct {
	ledger.Walk
	source int32
}

// walks returns the walks that hold more often than they break, those of one
// account, product and currency together, in order of time.
func (r *run) walks() [][]walked {
	var all []walked
	for s := range r.l.Sources {
		if src := &r.l.Sources[s]; !src.Ledger {
			for _, w := range src.Walks {
				if w.Held >= w.Broken {
					all = append(all, walked{w, int32(s)})
				}
			}
		}
	}
	compare := func(a, b walked) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Currency, b.Currency), cmp.Compare(a.Product, b.Product))
	}
	slices.SortStableFunc(all, func(a, b walked) int {
		return cmp.Or(compare(a, b), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	var groups [][]walked
	for start := 0; start < len(all); {
		end := start + 1
		for end < len(all) && compare(all[start], all[end]) == 0 {
			end++
		}
		groups = append(groups, all[start:end])
		start = end
	}
	return groups
}

// lay lays the walks of one name into strips, one for each account: each goes where
// it fits best, and on a strip of its own if it contradicts every other.
func lay(walks []walked) []*strip {
	var strips []*strip
	for n := range walks {
		var at *strip
		var how fit
		var jump ledger.Break
		for _, s := range strips {
			if f, j := s.fits(&walks[n]); f > how || f == how && how == fitsJumps && s.to > at.to {
				at, how, jump = s, f, j
			}
		}
		if at == nil {
			at, how = &strip{walks: walks}, fitsBlind
			strips = append(strips, at)
		}
		at.add(&walks[n], how, jump)
	}
	return strips
}

// proofOf says what a strip proves. A single row with a balance proves nothing.
func (r *run) proofOf(s *strip) ledger.AccountProof {
	p := ledger.AccountProof{Account: s.walks[0].Account, Currency: s.walks[0].Currency, Law: "running balance",
		From: s.from, To: s.to, Held: s.held, Broken: s.broken}
	switch {
	case s.held+s.broken == 0:
		p.Law = ""
	case s.broken == 0:
		p.State = ledger.Proved
	default:
		p.State = ledger.Broken
		slices.SortStableFunc(s.breaks, func(a, b fault) int { return cmp.Compare(a.To, b.To) })
		first := s.breaks[0]
		src := &r.l.Sources[first.source]
		p.First = diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(first.Row)}
		p.Missing = &money.Amount{Minor: first.Missing, Currency: p.Currency}
		for _, b := range s.breaks {
			if b.between {
				r.jumps[p.Account] = append(r.jumps[p.Account], ledger.Span{From: b.From, To: b.To})
				r.jumpNote(&p, b)
			}
		}
	}
	return p
}

// joint joins the proofs of two products of one account, or of two accounts that go
// by one name.
func joint(a, b ledger.AccountProof) ledger.AccountProof {
	if a.State == ledger.NotProvable || b.State == ledger.Broken && (a.State != ledger.Broken || b.From < a.From) {
		a.State, a.Law, a.First, a.Missing = b.State, b.Law, b.First, b.Missing
	}
	a.From, a.To = min(a.From, b.From), max(a.To, b.To)
	a.Held, a.Broken = a.Held+b.Held, a.Broken+b.Broken
	return a
}

// jumpNote says that money moved between two files of an account.
func (r *run) jumpNote(p *ledger.AccountProof, b fault) {
	src := &r.l.Sources[b.source]
	missing := money.Amount{Minor: b.Missing, Currency: p.Currency}
	pos := diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(b.Row)}
	r.note(diag.Warning, "balance-jumps", pos,
		diag.T("between %v, where one file of %s ends, and %v, where the next begins, its balance moves by %v: payments between them are in no file", b.From, p.Account, b.To, missing),
		diag.T("Download the export of %s for these days. If the files are of two accounts, this says nothing.", p.Account))
}

// byTotals adds the accounts without a walk: proved or broken by their total rows,
// else not provable.
func (r *run) byTotals(found map[accountKey]ledger.AccountProof) {
	walked := map[string]bool{}
	for k, p := range found {
		walked[k.account] = walked[k.account] || p.State != ledger.NotProvable
	}
	byAccount := map[string]ledger.AccountProof{}
	complete := map[string]bool{}
	for i := range r.l.Sources {
		src := &r.l.Sources[i]
		if src.Ledger || src.Account == "" || src.Rows == 0 || walked[src.Account] {
			continue
		}
		p, seen := byAccount[src.Account]
		if !seen {
			p, complete[src.Account] = ledger.AccountProof{Account: src.Account}, true
		}
		if src.From != 0 && (p.From == 0 || src.From < p.From) {
			p.From = src.From
		}
		p.To = max(p.To, src.To)
		n := slices.IndexFunc(src.Proofs, func(p ledger.Proof) bool { return p.Law == "total row" })
		if n < 0 {
			complete[src.Account] = false
		} else {
			total := &src.Proofs[n]
			if p.Broken == 0 && total.Broken > 0 {
				p.First = total.First
			}
			p.Held, p.Broken = p.Held+total.Held, p.Broken+total.Broken
		}
		byAccount[src.Account] = p
	}
	for name, p := range byAccount {
		switch {
		case p.Broken > 0:
			p.State, p.Law = ledger.Broken, "total row"
		case p.Held > 0 && complete[name]:
			p.State, p.Law = ledger.Proved, "total row"
		}
		for k := range found {
			if k.account == name {
				delete(found, k)
			}
		}
		found[accountKey{account: name}] = p
	}
}
