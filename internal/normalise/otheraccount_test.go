package normalise

import "testing"

// TestOtherAccountIsNotedOfUnknownCredits: only they may turn out to be own money;
// nothing else keeps the number of somebody's account.
func TestOtherAccountIsNotedOfUnknownCredits(t *testing.T) {
	const columns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount], other-account: [iban]}
`
	l, _ := newWorld(t).overlay(t, bank(columns)).normalise(t, `day,text,amount,iban
2024-01-01,gig a,10.00,DE02 1203 0000 0000 0044 17
2024-01-02,for later,20.00,DE02 1203 0000 0000 0044 17
2024-01-03,for later,30.00,
`)
	var got []string
	for _, e := range l.Entries {
		other := ""
		if e.Extra != nil {
			other = e.Extra.OtherAccount
		}
		got = append(got, e.Description+":"+other)
	}
	want := []string{"gig a:", "for later:4417", "for later:"}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("got %q, want %q", got, want)
	}
}
