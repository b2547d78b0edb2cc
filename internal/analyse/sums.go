package analyse

import (
	"math/big"

	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// inReport returns the parts of an entry in the report currency. Only the net
// was converted: fee and tax follow in the same proportion, and gross is what
// makes the identity hold.
func (b *books) inReport(e *ledger.Entry) (gross, fee, tax int64, ok bool) {
	if e.Currency == b.in.Currency {
		return e.Gross, e.Fee, e.Tax, true
	}
	if !e.Rated {
		return 0, 0, 0, false
	}
	if e.Net == 0 {
		return 0, 0, 0, true
	}
	fee, tax = mulDiv(e.Fee, e.NetReport, e.Net), mulDiv(e.Tax, e.NetReport, e.Net)
	return e.NetReport + fee + tax, fee, tax, true
}

// split turns the parts of one entry into totals, by what the entry does.
func split(flow ledger.Flow, gross, fee, tax int64) exhibit.Totals {
	t := exhibit.Totals{Fees: fee, Tax: tax, Net: gross - fee - tax}
	if flow == ledger.FlowRefund {
		t.Refunds = -gross
	} else {
		t.Gross = gross
	}
	if flow == ledger.FlowIncome {
		t.Count = 1
	}
	return t
}

func (b *books) addTotals(to *exhibit.Totals, t exhibit.Totals) {
	add := func(sum *int64, v int64) {
		s, ok := money.AddMinor(*sum, v)
		if !ok {
			b.overflow = true
			return
		}
		*sum = s
	}
	add(&to.Gross, t.Gross)
	add(&to.Fees, t.Fees)
	add(&to.Tax, t.Tax)
	add(&to.Refunds, t.Refunds)
	add(&to.Net, t.Net)
	to.Count += t.Count
}

// mulDiv returns a × b ÷ c, half away from zero, without overflow in between.
func mulDiv(a, b, c int64) int64 {
	product := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
	quotient, rest := new(big.Int).QuoRem(product, big.NewInt(c), new(big.Int))
	if twice := new(big.Int).Abs(rest); twice.Lsh(twice, 1).CmpAbs(big.NewInt(c)) >= 0 {
		if (product.Sign() < 0) != (c < 0) {
			quotient.Sub(quotient, big.NewInt(1))
		} else {
			quotient.Add(quotient, big.NewInt(1))
		}
	}
	return quotient.Int64()
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
