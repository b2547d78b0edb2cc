package normalise

import (
	"strings"
	"testing"

	"rivulet/internal/ledger"
)

// shop is a marketplace whose refunds are columns of the sale.
const shop = `id: shop
title: Shop
provider: Shop
region: world
type: marketplace
get: Somewhere.
seen: "2025"
level: orders
header: {requires: [date, gross]}
columns: {date: [day], description: [text], gross: [price], fee: [fee], tax: [tax], net: [net], refunded: [refunded], fee-refunded: [fee back]}
dates: {layouts: [yyyy-MM-dd]}
currency: {fixed: EUR}
numbers: {decimal: point}
rules: [{flow: income, kind: sale}]
payer: {fixed: Shop}
`

// TestRefundedColumns works every row out by hand: gross is the price less what
// was given back, fee the fee less what came back of it, net their difference.
func TestRefundedColumns(t *testing.T) {
	w := newWorld(t).overlay(t, shop)
	for _, test := range []struct{ name, header, row, flow, parts, why string }{
		{"nothing given back", "price,fee,refunded", "20.00,1.00,0.00", "income", "20.00 1.00 0.00 19.00", ""},
		{"an empty cell", "price,fee,refunded", "20.00,1.00,", "income", "20.00 1.00 0.00 19.00", ""},
		{"a part", "price,fee,refunded", "20.00,1.00,5.00", "income", "15.00 1.00 0.00 14.00", "Of 20.00 EUR, 5.00 EUR were given back to the buyer."},
		{"a part, written negative", "price,fee,refunded", "20.00,1.00,-5.00", "income", "15.00 1.00 0.00 14.00", "Of 20.00 EUR, 5.00 EUR were given back to the buyer."},
		{"a part, beside the net of the sale", "price,fee,net,refunded", "20.00,1.00,19.00,5.00", "income", "15.00 1.00 0.00 14.00", "Of 20.00 EUR, 5.00 EUR were given back to the buyer."},
		{"a part, beside the net of what was kept", "price,fee,net,refunded", "20.00,1.00,14.00,5.00", "income", "15.00 1.00 0.00 14.00", "Of 20.00 EUR, 5.00 EUR were given back to the buyer."},
		{"a part, beside a net that is neither", "price,fee,net,refunded", "20.00,1.00,17.00,5.00", "unknown", "15.00 3.00 0.00 12.00", "neither that of the sale nor what was kept"},
		{"a part and its fee", "price,fee,refunded,fee back", "20.00,1.00,5.00,0.25", "income", "15.00 0.75 0.00 14.25", "Of 20.00 EUR, 5.00 EUR were given back to the buyer."},
		{"all, but not the fee", "price,fee,refunded", "20.00,1.00,20.00", "fee", "0.00 1.00 0.00 -1.00", "All of 20.00 EUR was given back to the buyer; the fee was not."},
		{"all, with the fee", "price,fee,refunded,fee back", "20.00,1.00,20.00,1.00", "income", "0.00 0.00 0.00 0.00", "All of 20.00 EUR was given back to the buyer."},
		{"a part of a taxed price", "price,tax,refunded", "20.00,3.00,5.00", "unknown", "15.00 0.00 3.00 12.00", "the file does not say how much of the tax"},
		{"more than the price", "price,fee,refunded", "20.00,1.00,25.00", "unknown", "-5.00 1.00 0.00 -6.00", "More was given back"},
	} {
		l, _ := w.normalise(t, "day,text,"+test.header+"\n2025-05-01,x,"+test.row+"\n")
		if len(l.Entries) != 1 {
			t.Errorf("%s: %d entries", test.name, len(l.Entries))
			continue
		}
		e := &l.Entries[0]
		parts := strings.Join([]string{e.GrossAmount().Plain(), plain(e.Fee, e), plain(e.Tax, e), plain(e.Net, e)}, " ")
		why := ""
		if e.Why != nil {
			why = e.Why.String()
		}
		if e.Flow.String() != test.flow || parts != test.parts || !strings.Contains(why, test.why) || (why == "") != (test.why == "") {
			t.Errorf("%s: got %v %s %q", test.name, e.Flow, parts, why)
		}
		if settledNothing := e.Gross == 0 && e.Fee == 0; settledNothing != (e.State == ledger.StateReversed) {
			t.Errorf("%s: state %v", test.name, e.State)
		}
	}
}

// TestPointsAreTheirOwnCurrency: eight decimals, the provider's name, never yen.
func TestPointsAreTheirOwnCurrency(t *testing.T) {
	w := newWorld(t).overlay(t, strings.NewReplacer("shop", "pointed", "provider: Shop", "provider: Bonus Club", "fixed: EUR", "fixed: points").Replace(shop))
	l, _ := w.normalise(t, "day,text,price\n2025-05-01,x,500\n2025-05-02,x,\"1,234\"\n2025-05-03,x,2.5 pts\n")
	var got []string
	for i := range l.Entries {
		got = append(got, l.Entries[i].NetAmount().Plain()+" "+string(l.Entries[i].Currency))
	}
	if s := strings.Join(got, ", "); s != "500.00000000 points:bonus club, 1234.00000000 points:bonus club, 2.50000000 points:bonus club" {
		t.Error(s)
	}
}
