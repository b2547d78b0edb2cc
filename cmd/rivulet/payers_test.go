package main

import (
	"testing"
)

// Deposits are known for a platform's payouts by its name: the provider of its
// format has to be the payer that the catalogue finds in statements.
func TestProvidersArePayers(t *testing.T) {
	library, known := builtin(t)
	for _, f := range library.Formats() {
		if f.Type == "look-alike" || f.Type == "template" || f.Level == "account" {
			continue
		}
		hit, ok := known.Named(f.Provider)
		if !ok {
			hit, ok = known.Find([]byte(f.Provider), true)
		}
		switch {
		case !ok:
			t.Logf("%s: no statement is known to name %q", f.ID, f.Provider) // a format needs no other file
		case hit.Payer != f.Provider:
			t.Errorf("%s: the provider %q is %q in the catalogue", f.ID, f.Provider, hit.Payer)
		}
	}
	for _, c := range []struct{ text, want string }{
		{"ETSY PAYMENTS", "Etsy"}, {"ETSY IRELAND UC", "Etsy"}, {"Etsy Ireland UC Payout 4711", "Etsy"}, {"ETSY INC PAYOUT", "Etsy"},
		{"UPWORK ESCROW IN EDI PYMNTS", "Upwork"}, {"Upwork Escrow Inc.", "Upwork"}, {"UPWORK GLOBAL INC", "Upwork"},
		{"STRIPE PAYMENTS EUROPE LIMITED", "Stripe"}, {"STRIPE TECHNOLOGY EUROPE LTD", "Stripe"}, {"STRIPE TRANSFER ST-X1", "Stripe"},
		{"AIRBNB PAYMENTS UK LTD", "Airbnb"}, {"AIRBNB PAYMENTS LUXEMBOURG", "Airbnb"},
		{"SHOPIFY INTERNATIONAL LTD", "Shopify"}, {"SHOPIFY DES:TRANSFER", "Shopify"}, {"GUMROAD INC", "Gumroad"},
		{"EBAY COMMERCE UK LTD", "eBay"}, {"EBAY S.A.R.L. AUSZAHLUNG", "eBay"}, {"EBAY COM DES:PAYMENTS", "eBay"},
		{"AMAZON.COM SERVICES KDP", "Amazon KDP"}, {"AMZN DIGITAL SVCS KDP", "Amazon KDP"}, {"AMAZON MEDIA EU SARL KDP", "Amazon KDP"},
		{"GOOGLE IRELAND LIMITED ADSENSE", "Google AdSense"}, {"DOORDASH, INC. PAYOUT", "DoorDash"},
		{"TWITCH INTERACTIVE", "Twitch"}, {"GITHUB SPONSORS", "GitHub Sponsors"}, {"PROLIFIC ACADEMIC LTD", "Prolific"},
	} {
		if hit, ok := known.Find([]byte(c.text), true); !ok || hit.Payer != c.want {
			t.Errorf("%q is of %q, want %q", c.text, hit.Payer, c.want)
		}
	}
}
