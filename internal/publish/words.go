package publish

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// kindText names a kind of income.
func kindText(k ledger.Kind) diag.Text {
	return diag.T([...]string{
		"Other", "Cashback", "Points", "Gig work", "Freelance work", "Surveys and small tasks", "Things sold",
		"Digital sales and royalties", "Interest", "Bonuses", "Round-ups", "Cashing",
	}[k])
}

// verdictText names a verdict.
func verdictText(v ledger.Verdict) diag.Text {
	return diag.T([...]string{
		"None", "Counted", "Duplicate", "Transfer", "Told elsewhere", "Pending", "Not income", "Unsorted", "Excluded",
	}[v])
}

// flowText names a flow.
func flowText(f ledger.Flow) diag.Text {
	return diag.T([...]string{
		"Unknown", "Income", "Fee", "Tax", "Refund", "Transfer", "Exchange", "Set aside", "Borrowed", "Repaid", "Spending", "Balance",
	}[f])
}
