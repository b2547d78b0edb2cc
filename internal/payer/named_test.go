package payer

import "testing"

// A payer that a person writes in another way is the same payer. Who only begins alike,
// passes on other people's money or is named by a sort of income is another.
func TestCalled(t *testing.T) {
	c := builtin(t)
	for _, row := range []struct{ name, payer string }{
		{"Upwork", "Upwork"},
		{"upwork.com", "Upwork"},
		{"Top Cashback", "TopCashback"},
		{"TopCashback UK", "TopCashback"},
		{"https://www.rakuten.com", ""},
		{"Rakuten.com", "Rakuten"},
		{"Swagbucks.com", "Swagbucks"},
		{"prolific.co", "Prolific"},
		{"Amazon MTurk", "Amazon Mechanical Turk"},
		{"Door Dash Inc.", "DoorDash"},
		{"크 몽", "Kmong"},
		{"Rakuten TV", ""},
		{"PayPal shop", ""},
		{"Savings interest", ""},
		{"Juniper Studio", ""},
		{"com", ""},
		{"", ""},
	} {
		hit, ok := c.Called(row.name)
		if ok != (row.payer != "") || hit.Payer != row.payer {
			t.Errorf("Called(%q) = %q, want %q", row.name, hit.Payer, row.payer)
		}
	}
}
