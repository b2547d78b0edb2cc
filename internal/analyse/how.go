package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
)

// how says in words what every figure means and how it was made.
func how(in *Input) exhibit.Section {
	glossary := exhibit.Table{ID: "glossary", Caption: diag.T("Words"), Columns: []exhibit.Column{column("Word"), column("Meaning")}}
	for _, w := range [][2]string{
		{"Gross", "What a payer paid before its fees; tips and bonuses are part of it."},
		{"Fees", "What the payer or the payout took. A rest between gross and net that no column explains counts as a fee and is said."},
		{"Net", "Gross less fees, tax withheld and refunds, exactly."},
		{"Counted", "Feeds the totals."},
		{"Duplicate", "The same payment stands in another export of the same account."},
		{"Transfer", "Own money that moved, or a payout that its platform's own export already counts."},
		{"Told elsewhere", "Another export of the same account tells of the same money; one of them feeds the totals."},
		{"Pending", "Expected or confirmed, but not paid yet."},
		{"Not income", "Purchases, salary, persons, money set aside, money borrowed."},
		{"Unsorted", "A credit that no rule and no payer knows. It is never in the total."},
		{"Excluded", "Declined or reversed payments, holds and their releases, totals and balance rows."},
		{"Lost", "Income that was declined, reversed or expired before it was paid. It stands beside the total."},
		{"Fees kept on refunds", "The fee of a sale that was given back, less what came back of the fee. It is part of the fees."},
		{"Set aside", "Round-ups and pots: own money moved."},
		{"Borrowed", "Phone-bill cashing, instant pay and advances: a bill or a repayment falls due."},
	} {
		glossary.Rows = append(glossary.Rows, exhibit.Row{Cells: []exhibit.Cell{text(w[0]), text(w[1])}})
	}
	return exhibit.Section{
		Sentence: diag.T("Every row of every file ends in exactly one place, and every amount is exact."),
		Notes: []diag.Text{
			diag.T("Income counts on the day the export gives for it, where it is nearest to the earning: the platform's own export, else the wallet's, else the bank's."),
			diag.T("Overlapping exports of one account are merged: a payment that occurs twice in one file and once in another counts twice."),
			diag.T("A payout and the deposit it becomes are one transfer, at most ten days apart, equal or short by a fee."),
			diag.T("A deposit from a payer whose own export covers that day is never counted a second time; without such an export it counts as it arrived."),
			diag.T("A refund, a claw-back or a chargeback counts minus on its own day; what it undoes stays in its month. Where it names no order and several payments fit, it is linked to none."),
			diag.T("The rows of a currency conversion are one exchange. What borrowing cost is what was repaid beyond what was received."),
			diag.T("Amounts in other currencies and points are added only with a dated rate: the export's own, else the rate file's, else that of a conversion of your own within a week, which is named. Without one they stay apart."),
			diag.T("Comparisons take whole months only; months without income count as zero; typical means the median."),
			diag.T("Selling phone-bill purchases for cash is borrowing at a high price, and in Korea the buyer's trade is prohibited by the Network Act, article 72. It is never income here."),
			diag.T("Today is %v: the last day the inputs cover, unless another was given.", asOf(in)),
		},
		Tables: []exhibit.Table{glossary},
	}
}
