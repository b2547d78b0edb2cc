package money

import "strings"

// Exponent returns how many decimals the currency's minor unit has: ISO 4217
// (2 for most, 0 for KRW and JPY, 3 for KWD), 8 for points and for every code
// that is not ISO 4217, such as crypto assets.
func (c Currency) Exponent() int {
	if exponent, ok := isoExponent(c); ok {
		return exponent
	}
	return 8
}

// IsPoints reports whether the currency is a points programme.
func (c Currency) IsPoints() bool { return strings.HasPrefix(string(c), "points:") }

// IsISO reports whether the code is in ISO 4217.
func (c Currency) IsISO() bool {
	_, ok := isoExponent(c)
	return ok
}

// isoExponent knows the active ISO 4217 codes for money (list one, 2024-06),
// without funds and metals, and the few that were withdrawn since but stand in
// exports. One switch, because it is asked for every amount that is read: it
// compiles to a binary search, six times faster than a search in a list.
func isoExponent(c Currency) (exponent int, ok bool) {
	switch c {
	case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
		"XOF", "XPF":
		return 0, true
	case "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BMD",
		"BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CNY", "COP", "CRC", "CUP",
		"CVE", "CZK", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP",
		"GMD", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "JMD", "KES", "KGS",
		"KHR", "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT",
		"MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB",
		"PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
		"SHP", "SLE", "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY",
		"TTD", "TWD", "TZS", "UAH", "USD", "UYU", "UZS", "VED", "VES", "WST", "XCD", "XCG", "YER", "ZAR", "ZMW",
		"ZWG", "ZWL":
		return 2, true
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3, true
	case "CLF", "UYW":
		return 4, true
	}
	return 0, false
}
