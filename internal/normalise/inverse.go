package normalise

import "rivulet/internal/diag"

// fewInverse is how many steps of a running balance must say that money in and out are
// exchanged, for the rows not to be counted; one or two may be chance.
const fewInverse = 3

// inverse reports a running balance that follows from the rows only if money in and out
// are exchanged, in every account and often enough.
func (b *balances) inverse() bool {
	const share = 4
	steps := 0
	for i := range b.chains {
		c := &b.chains[i]
		plain := max(c.walks[forwards].held, c.walks[backwards].held)
		owed := max(c.walks[owedForwards].held, c.walks[owedBackwards].held)
		if plain*share > owed {
			return false
		}
		steps += owed
	}
	return steps >= fewInverse
}

// heldBack says why a file counts nowhere whose running balance says that money in and
// out are exchanged. The names of two columns may have been, or the sign of one, and
// then every row is wrong; or the balance is what is owed. No row tells which.
func (p *program) heldBack() diag.Finding {
	return diag.Finding{
		Severity: diag.Error, Code: "balance-inverted", Pos: p.file(),
		What: diag.T("The running balance falls where money comes in and rises where it goes out: the two may be exchanged, or the balance is what is owed. No row of the file is counted."),
		Todo: diag.T("Compare a few rows with the account. A copy of the format can turn the signs round, or leave the balance out: rivulet formats show %s.", p.format.ID),
	}
}
