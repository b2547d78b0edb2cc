package money

import (
	"strings"
	"testing"
)

// TestExponentAgreesWithISO holds the table against Node's
// Intl.NumberFormat(…).resolvedOptions().maximumFractionDigits (ICU 78), which
// has CLDR's digits: what shops use, not what the standard says. Where the two
// differ, the standard's list one (six-group.com, "List one: currency, fund and
// precious metal codes", minor units column) applies.
func TestExponentAgreesWithISO(t *testing.T) {
	cldr := map[int]string{
		0: "AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SLL SOS SYP UGX VND VUV XAF XOF XPF YER",
		2: "AED AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG ILS INR JMD KES KGS KHR KYD KZT LKR LRD LSL MAD MDL MKD MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SRD SSP STN SVC SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG ZAR ZMW ZWG ZWL",
		3: "BHD JOD KWD LYD OMR TND",
	}
	iso := map[Currency]int{ // where list one differs, or ICU does not know the code
		"AFN": 2, "ALL": 2, "COP": 2, "HUF": 2, "IDR": 2, "IQD": 3, "IRR": 2, "KPW": 2, "LAK": 2, "LBP": 2, "MGA": 2,
		"MMK": 2, "PKR": 2, "SLL": 2, "SOS": 2, "SYP": 2, "YER": 2,
		"CLF": 4, "UYW": 4, "UYI": 0, "VED": 2,
	}
	want := map[Currency]int{}
	for digits, codes := range cldr {
		for code := range strings.FieldsSeq(codes) {
			want[Currency(code)] = digits
		}
	}
	for code, digits := range iso {
		want[code] = digits
	}
	for code, digits := range want {
		if got := code.Exponent(); got != digits || !code.IsISO() {
			t.Errorf("%s has %d decimals, ISO %t; want %d", code, got, code.IsISO(), digits)
		}
	}
	known := 0 // and nothing but these
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			for c := 'A'; c <= 'Z'; c++ {
				if Currency(string([]rune{a, b, c})).IsISO() {
					known++
				}
			}
		}
	}
	if known != len(want) {
		t.Errorf("%d codes are ISO 4217, want %d", known, len(want))
	}
	for _, code := range []Currency{"", "BTC", "points:x", "USDT", "eur", "XYZ", "points:EUR"} {
		if code.IsISO() || code.Exponent() != 8 {
			t.Errorf("%q is ISO %t with %d decimals", code, code.IsISO(), code.Exponent())
		}
	}
}
