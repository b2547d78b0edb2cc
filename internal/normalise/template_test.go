package normalise

import "testing"

const templateHead = "date,program,status,amount,unit,order_amount,gross,fee,net,kind\n"

// Round-ups are one's own money and cashing is borrowed, also where the user
// writes them down among the payments.
func TestTemplateKindsThatAreNoIncome(t *testing.T) {
	l, _ := newWorld(t).normalise(t, templateHead+`2025-01-27,Acorns,paid,5.00,USD,,,,,roundup
2025-01-28,Lucky,paid,7.00,USD,,,,,cashing
2025-01-29,Lucky,paid,9.00,USD,,,,,gig
`)
	expect(t, l,
		"2025-01-27|set-aside|roundup|paid|Acorns|Own record|5.00|0.00|0.00|5.00 USD",
		"2025-01-28|borrowed|cashing|paid|Lucky|Own record|7.00|0.00|0.00|7.00 USD",
		"2025-01-29|income|gig|paid|Lucky|Own record|9.00|0.00|0.00|9.00 USD",
	)
}

func TestAmountThatContradictsItsNetIsSaid(t *testing.T) {
	_, findings := newWorld(t).normalise(t, templateHead+`2025-01-27,Ibotta,paid,8.00,USD,,10.00,1.00,9.00,
2025-01-28,Ibotta,paid,9.00,USD,,10.00,1.00,9.00,
`)
	if got, want := codes(findings), "amount-contradicted×1@2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A card credit of somebody who also pays is a refund, unless it was pushed to
// the card.
func TestCardCreditOfAPayerIsARefund(t *testing.T) {
	l, _ := newWorld(t).normalise(t, `Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
CREDIT,03/15/2025,UPWORK -711234REF SANTA CLARA CA,25.00,DEBIT_CARD,,,
CREDIT,03/15/2025,ROVER.COM SEATTLE WA,26.00,DEBIT_CARD,,,
CREDIT,03/15/2025,DOORDASH DASHER VISA DIRECT CA,27.00,DEBIT_CARD,,,
`)
	expect(t, l,
		"2025-03-15|spending|other|paid||Chase|25.00|0.00|0.00|25.00 USD",
		"2025-03-15|spending|other|paid||Chase|26.00|0.00|0.00|26.00 USD",
		"2025-03-15|income|gig|paid|DoorDash|Chase|27.00|0.00|0.00|27.00 USD",
	)
}
