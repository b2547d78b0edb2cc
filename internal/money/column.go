package money

import "fmt"

// Convention is how the numbers of one column are written. It is decided for
// the whole column, by Vote, never for a cell.
type Convention struct {
	Decimal byte // '.' or ','
	Sides   bool // numbers may end in Cr or Dr, which is their sign: "450.00 Dr" is −450
}

// Parsed is one cell of a number column.
type Parsed struct {
	Minor    int64    // smallest units of Currency; 0 if Empty
	Currency Currency // found in the cell, else the column's
	Empty    bool     // the cell says nothing: "", "-", "--"
	Rounded  bool     // digits other than zero were beyond the currency's exponent
}

// Parse reads a cell as an amount of the column's currency, exactly. A currency
// that the cell names itself goes before it; a symbol that several currencies
// share ("$", "¥", "kr") confirms the column's, and is an error beside one that
// does not use it. Digits beyond the currency's exponent are rounded half-even.
//
// The error is a *CellError. An amount needs a currency: with none in the cell
// and an empty cur it fails with NoCurrency; ParseDecimal reads such columns.
func (c Convention) Parse(cell []byte, cur Currency) (Parsed, error) {
	if cur != "" {
		if minor, ok := c.parsePlain(cell, cur.Exponent()); ok {
			return Parsed{Minor: minor, Currency: cur}, nil
		}
	}
	d, err := c.parse(cell, cur)
	if err != nil {
		return Parsed{}, err
	}
	if d.Currency == "" {
		d.Currency = cur
	}
	if d.Empty {
		return Parsed{Currency: d.Currency, Empty: true}, nil
	}
	if d.Currency == "" {
		return Parsed{}, cellError(cell, NoCurrency)
	}
	minor, rounded, ok := d.In(d.Currency)
	if !ok {
		return Parsed{}, cellError(cell, TooLarge)
	}
	return Parsed{Minor: minor, Currency: d.Currency, Rounded: rounded}, nil
}

// ParseDecimal reads a cell whose currency is not known yet; Decimal.In turns
// it into minor units once it is. The error is a *CellError.
func (c Convention) ParseDecimal(cell []byte) (Decimal, error) { return c.parse(cell, "") }

// parsePlain reads "-1234.50", what most cells of most exports are, and gives
// up on everything else. 18 digits fit an int64 whatever they are.
func (c Convention) parsePlain(cell []byte, exponent int) (minor int64, ok bool) {
	i, end := 0, len(cell)
	if end > 0 && cell[0] == '-' {
		i = 1
	}
	if end-i+exponent > 18 || i == end || cell[i]-'0' > 9 {
		return 0, false
	}
	var n int64
	for i < end && cell[i]-'0' <= 9 {
		n = n*10 + int64(cell[i]-'0')
		i++
	}
	if i < end && cell[i] == c.Decimal && i+1 < end {
		for i++; i < end && exponent > 0 && cell[i]-'0' <= 9; i++ {
			n = n*10 + int64(cell[i]-'0')
			exponent--
		}
	}
	if i != end {
		return 0, false
	}
	n *= pow10(exponent)
	if cell[0] == '-' {
		n = -n
	}
	return n, true
}

// Reason says why a cell is not an amount.
type Reason uint8

// The reasons.
const (
	NotNumber  Reason = iota // holds something that is no part of a number
	Grouping                 // marks stand where the column's convention puts none
	Signs                    // two signs, or brackets that do not pair
	Currencies               // names two currencies, or a symbol that the column's currency does not use
	NoCurrency               // neither the cell nor the column has a currency
	TooLarge                 // does not fit 64 bits of minor units
)

// String returns the reason as the end of a sentence: "is not a number".
func (r Reason) String() string {
	return [...]string{
		"is not a number",
		"has decimal or thousands marks in places where this column has none",
		"has more than one sign",
		"contradicts the currency of its column",
		"has no currency",
		"is too large",
	}[r]
}

// CellError is the error of a cell that could not be read.
type CellError struct {
	Cell string // the cell, cut after 64 bytes
	Why  Reason
}

// Error quotes the cell and says why.
func (e *CellError) Error() string { return fmt.Sprintf("%q %s", e.Cell, e.Why) }

func cellError(cell []byte, why Reason) error {
	const most = 64
	if len(cell) > most {
		cell = cell[:most]
	}
	return &CellError{string(cell), why}
}
