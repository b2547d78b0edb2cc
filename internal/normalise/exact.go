package normalise

import (
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// finer is how many decimals beyond those of the currency an exact fold adds up:
// royalties per stream are known to have twelve, of which these keep ten. At two
// decimals of a currency that leaves sums of up to 900 million.
const finer = 8

// finely reads a cell in units of 10⁻⁸ of the currency's minor unit. What it has
// beyond is rounded half-even and of no account.
func finely(convention money.Convention, text []byte, currency money.Currency) (money.Parsed, error) {
	d, err := convention.ParseDecimal(text)
	if err != nil || d.Empty {
		return money.Parsed{Currency: currency, Empty: d.Empty}, err
	}
	if d.Currency != "" {
		currency = d.Currency
	}
	if currency == "" {
		return money.Parsed{}, &money.CellError{Cell: quote(text), Why: money.NoCurrency}
	}
	fine, _, ok := d.Rescale(currency.Exponent() + finer)
	if !ok {
		return money.Parsed{}, &money.CellError{Cell: quote(text), Why: money.TooLarge}
	}
	return money.Parsed{Minor: fine, Currency: currency}, nil
}

// coarsen rounds the sums of an exact fold to minor units, half to even. The net
// follows from the other parts.
func coarsen(entries []ledger.Entry) {
	for i := range entries {
		e := &entries[i]
		e.Gross, e.Fee, e.Tax = coarse(e.Gross), coarse(e.Fee), coarse(e.Tax)
		e.Net = e.Gross - e.Fee - e.Tax
		if e.Extra != nil {
			e.Extra.Refunded, e.Extra.Parts = coarse(e.Extra.Refunded), nil // single rows are less than a minor unit
		}
	}
}

// coarse rounds units of 10⁻⁸ to whole ones, half to even.
func coarse(fine int64) int64 {
	const unit = 100_000_000
	whole, rest := fine/unit, fine%unit
	if rest < 0 {
		whole, rest = whole-1, rest+unit
	}
	if rest > unit/2 || rest == unit/2 && whole&1 != 0 {
		whole++
	}
	return whole
}
