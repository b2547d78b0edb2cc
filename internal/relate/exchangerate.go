package relate

import (
	"math/big"
	"strings"

	"rivulet/internal/ledger"
)

// spread books what a conversion lost against the export's own rate as the fee of
// the leg that was given, if no fee stands there yet: 100.00 at 0.92 are 92.00;
// if 91.48 arrived, 0.52 of what arrived is missing, which is 0.57 of what was
// given. Rates are written either way round; the one that nearly fits is meant.
func spread(out, in *ledger.Entry) {
	if out.Fee != 0 || out.Tax != 0 || in.Fee != 0 || in.Tax != 0 {
		return
	}
	for _, e := range []*ledger.Entry{out, in} {
		rate, ok := ownRate(e)
		if !ok {
			continue
		}
		// A rate is per whole unit, amounts are minor units.
		scale := powerOfTen(in.Currency.Exponent() - out.Currency.Exponent())
		for _, per := range []*big.Rat{rate, new(big.Rat).Inv(rate)} {
			full := new(big.Rat).Quo(new(big.Rat).SetInt64(in.Net), new(big.Rat).Mul(per, scale)) // what would have been enough to give
			missing := new(big.Rat).Sub(new(big.Rat).SetInt64(-out.Net), full)
			if fee, ok := nearlyFits(missing, -out.Net); ok {
				out.Fee = fee
				out.Gross = out.Net + fee
				return
			}
		}
	}
}

// nearlyFits rounds what is missing half up and reports whether it is a plausible
// cost: less than a tenth of what was given. A minor unit or two are rounding.
func nearlyFits(missing *big.Rat, given int64) (fee int64, ok bool) {
	doubled := new(big.Rat).Add(new(big.Rat).Mul(missing, big.NewRat(2, 1)), big.NewRat(1, 1))
	half := new(big.Int).Div(doubled.Num(), new(big.Int).Mul(doubled.Denom(), big.NewInt(2)))
	if !half.IsInt64() {
		return 0, false
	}
	fee = half.Int64()
	switch {
	case fee < -2 || fee > given/10:
		return 0, false
	case fee <= 2:
		return 0, true
	}
	return fee, true
}

// ownRate reads the rate that an export wrote, e.g. "1.0852" or "0,912".
func ownRate(e *ledger.Entry) (*big.Rat, bool) {
	if e.Extra == nil {
		return nil, false
	}
	text, _, _ := strings.Cut(e.Extra.RateNote, " ")
	text = strings.ReplaceAll(text, ",", ".")
	if len(text) == 0 || len(text) > 24 || strings.Trim(text, "0123456789.") != "" {
		return nil, false
	}
	rate, ok := new(big.Rat).SetString(text)
	return rate, ok && rate.Sign() > 0
}

// powerOfTen returns 10ⁿ, exactly.
func powerOfTen(n int) *big.Rat {
	p := big.NewRat(1, 1)
	for range max(n, -n) {
		p.Mul(p, big.NewRat(10, 1))
	}
	if n < 0 {
		p.Inv(p)
	}
	return p
}
