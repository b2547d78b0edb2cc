package money

import "strings"

// Exponent returns how many decimals the currency's minor unit has: ISO 4217
// (2 for most, 0 for KRW and JPY, 3 for KWD), 8 for points and for every code
// that is not ISO 4217, such as crypto assets.
func (c Currency) Exponent() int {
	if c.IsPoints() || !c.IsISO() {
		return 8
	}
	switch c {
	case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF":
		return 0
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3
	case "CLF", "UYW":
		return 4
	}
	return 2
}

// IsPoints reports whether the currency is a points programme.
func (c Currency) IsPoints() bool { return strings.HasPrefix(string(c), "points:") }

// isoCodes are the active ISO 4217 codes for money (list one, 2024-06), without funds and metals.
const isoCodes = " AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL "

// IsISO reports whether the code is in ISO 4217.
func (c Currency) IsISO() bool {
	return len(c) == 3 && strings.Contains(isoCodes, " "+string(c)+" ")
}
