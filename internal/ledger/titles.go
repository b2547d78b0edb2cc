package ledger

import "rivulet/internal/diag"

// Title names the kind for the reader, e.g. "Gig work".
func (k Kind) Title() diag.Text {
	return diag.T([...]string{
		"Other", "Cashback", "Points", "Gig work", "Freelance work", "Surveys and small tasks", "Things sold",
		"Digital sales and royalties", "Interest", "Bonuses", "Round-ups", "Cashing",
	}[k])
}

// Title names the verdict for the reader, e.g. "Told elsewhere".
func (v Verdict) Title() diag.Text {
	return diag.T([...]string{
		"None", "Counted", "Duplicate", "Transfer", "Told elsewhere", "Pending", "Not income", "Unsorted", "Excluded",
	}[v])
}

// Title names the flow for the reader, e.g. "Set aside".
func (f Flow) Title() diag.Text {
	return diag.T([...]string{
		"Unknown", "Income", "Fee", "Tax", "Refund", "Transfer", "Exchange", "Set aside", "Borrowed", "Repaid", "Spending", "Balance",
	}[f])
}
