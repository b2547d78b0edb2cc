package follow

import "rivulet/internal/money"

// corridor is between which rates a currency was traded: units for one US dollar,
// in millionths.
type corridor struct {
	currency  money.Currency
	low, high int64
}

// corridors are the lows and highs of 2015–2025, rounded outwards: the daily rates of
// the Federal Reserve's H.10 release and, for the currencies of Europe that it
// leaves out, the ECB's reference rates. They tell orders of magnitude apart,
// nothing finer; currencies that lost more than half of their value in those
// years (ARS, EGP, NGN, RUB, TRY) are left out.
func corridors() []corridor {
	return []corridor{
		{"AUD", 1_230_000, 1_750_000},
		{"BRL", 2_500_000, 6_400_000},
		{"CAD", 1_160_000, 1_480_000},
		{"CHF", 780_000, 1_040_000},
		{"CNY", 6_150_000, 7_400_000},
		{"CZK", 19_900_000, 26_600_000},
		{"DKK", 5_900_000, 7_800_000},
		{"EUR", 800_000, 1_050_000},
		{"GBP", 630_000, 940_000},
		{"HKD", 7_740_000, 7_860_000},
		{"HUF", 243_000_000, 450_000_000},
		{"IDR", 12_300_000_000, 17_000_000_000},
		{"ILS", 3_000_000, 4_100_000},
		{"INR", 61_000_000, 92_000_000},
		{"JPY", 99_000_000, 163_000_000},
		{"KRW", 1_050_000_000, 1_500_000_000},
		{"MXN", 14_400_000, 25_500_000},
		{"MYR", 3_500_000, 4_850_000},
		{"NOK", 7_300_000, 11_900_000},
		{"NZD", 1_280_000, 1_830_000},
		{"PHP", 43_800_000, 60_000_000},
		{"PLN", 3_300_000, 5_100_000},
		{"SEK", 7_850_000, 11_500_000},
		{"SGD", 1_260_000, 1_480_000},
		{"THB", 29_700_000, 38_600_000},
		{"TWD", 27_400_000, 34_000_000},
		{"USD", 1_000_000, 1_000_000},
		{"VND", 21_200_000_000, 26_700_000_000},
		{"ZAR", 11_200_000, 19_900_000},
	}
}

// pointsPerDollar is what programmes ask for a dollar: from 20 points of 5 cents to
// 2,000 of half a tenth of a cent, with a Korean point of one won (1,400) and a
// Japanese one of one yen (150) between.
func pointsPerDollar() corridor { return corridor{"", 20_000_000, 2_000_000_000} }

// corridorOf returns between which rates one minor unit of from may have become
// minor units of to, in trillionths, a loss of up to mostSpread included; ok is
// false for currencies that the table does not know.
func corridorOf(from, to money.Currency) (low, high int64, ok bool) {
	var a, b *corridor
	list := corridors()
	if from.IsPoints() {
		points := pointsPerDollar()
		a = &points
	}
	for i := range list {
		switch list[i].currency {
		case from:
			a = &list[i]
		case to:
			b = &list[i]
		}
	}
	if a == nil || b == nil {
		return 0, 0, false
	}
	tens := to.Exponent() - from.Exponent()
	scale := func(n, by int64) int64 {
		for range max(0, tens) {
			n *= 10
		}
		for range max(0, -tens) {
			by *= 10
		}
		rate, _ := mulDiv(n, whole, by)
		return rate
	}
	low = scale(b.low, a.high)
	return low - low/1000*mostSpread, scale(b.high, a.low), true
}
