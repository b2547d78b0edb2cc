package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// accountsTable says of each account whether its files prove that no movement is
// missing from them.
func accountsTable(l *ledger.Ledger) exhibit.Table {
	t := exhibit.Table{ID: "accounts", Caption: diag.T("What each account proves over all its files"), Columns: []exhibit.Column{
		column("Account"), column("State"), column("By"), column("From"), column("To"), number("Held on"), number("Broken on"), column("First place"), number("Missing there")}}
	for i := range l.Accounts {
		p := &l.Accounts[i]
		row := []exhibit.Cell{raw(accountTitle(p)), text(p.State.String()), {}, day(p.From), day(p.To), {}, {}, {}, {}}
		if p.Law != "" {
			row[2], row[5], row[6] = text(p.Law), count(p.Held), count(p.Broken)
		}
		if p.State == ledger.Broken {
			row[7] = raw(p.First.String())
		}
		if p.Missing != nil {
			row[8] = sum(*p.Missing)
		}
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Account: p.Account}, Cells: row})
	}
	return t
}

// accountTitle names the currency too, where the account does not.
func accountTitle(p *ledger.AccountProof) string {
	c := string(p.Currency)
	if n := len(p.Account) - len(c); c == "" || n > 0 && p.Account[n:] == c {
		return p.Account
	}
	return p.Account + " " + c
}

// proofState returns what the snapshot says of an account.
func proofState(p *ledger.AccountProof) *exhibit.AccountProof {
	s := &exhibit.AccountProof{State: p.State.String(), Law: p.Law, From: p.From.String(), To: p.To.String(), Held: p.Held, Broken: p.Broken, Missing: p.Missing}
	if p.State == ledger.Broken {
		s.First = p.First.String()
	}
	return s
}

// addProofs gives each account its proof, and adds those of which nothing else is
// known.
func addProofs(list []exhibit.AccountState, l *ledger.Ledger) []exhibit.AccountState {
	type key struct {
		account  string
		currency money.Currency
	}
	proofs := map[key]*ledger.AccountProof{}
	for i := range l.Accounts {
		proofs[key{l.Accounts[i].Account, l.Accounts[i].Currency}] = &l.Accounts[i]
	}
	used := map[*ledger.AccountProof]bool{}
	for i := range list {
		p := proofs[key{list[i].Account, list[i].Currency}]
		if p == nil {
			p = proofs[key{list[i].Account, ""}]
		}
		if p != nil {
			list[i].Proof = proofState(p)
			used[p] = true
		}
	}
	for i := range l.Accounts {
		if p := &l.Accounts[i]; !used[p] {
			list = append(list, exhibit.AccountState{Account: p.Account, Currency: p.Currency, From: p.From.String(), To: p.To.String(), Proof: proofState(p)})
		}
	}
	return list
}

func proofsTable(l *ledger.Ledger) exhibit.Table {
	t := exhibit.Table{ID: "proofs", Folded: true, Caption: diag.T("What the files prove"), Columns: []exhibit.Column{column("File"), column("Law"), number("Held on"), number("Broken on"), column("First place")}}
	for i := range l.Sources {
		s := &l.Sources[i]
		if len(s.Proofs) == 0 {
			t.Rows = append(t.Rows, exhibit.Row{Cells: []exhibit.Cell{raw(placeOf(s)), text("nothing in it can be proved"), {}, {}, {}}})
		}
		for _, p := range s.Proofs {
			place := exhibit.Cell{}
			if p.Broken > 0 {
				place = raw(p.First.String())
			}
			t.Rows = append(t.Rows, exhibit.Row{Cells: []exhibit.Cell{raw(placeOf(s)), text(p.Law), count(p.Held), count(p.Broken), place}})
		}
	}
	return t
}
