package analyse

import (
	"testing"

	"rivulet/internal/ledger"
)

// Each kind of link has a list in the data check, so that every pair that was made
// can be seen there: one of each, and nothing but these.
func TestEveryLinkIsListed(t *testing.T) {
	l := shop(t)
	kinds := map[ledger.LinkKind]string{
		ledger.LinkPayout: "transfers", ledger.LinkDuplicate: "merges", ledger.LinkExchange: "exchanged",
		ledger.LinkRefund: "refunds", ledger.LinkHold: "holds", ledger.LinkRepaid: "repaid",
	}
	l.Links = nil
	for kind := range kinds {
		l.Links = append(l.Links, ledger.Link{Kind: kind, From: []int32{0}, To: []int32{1}})
	}
	in := Input{Ledger: l, Currency: "EUR"}
	in.books = newBooks(&in)
	s := dataCheck(&in)
	for kind, id := range kinds {
		rows := -1
		for _, table := range s.Tables {
			if table.ID == id {
				rows = len(table.Rows)
			}
		}
		if rows != 1 {
			t.Errorf("links of kind %s: %d rows in the table %s, want 1", kind, rows, id)
		}
	}
}
