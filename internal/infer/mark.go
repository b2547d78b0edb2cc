package infer

import (
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/money"
)

// marks are the decimal marks that the columns of money allow. Where they leave it
// open, rates and foreign amounts tell, which a file writes as it writes its
// amounts.
func (p *profiled) marks(currency money.Currency) []byte {
	marks := marksOfColumns(p.moneyColumns(), currency)
	if len(marks) < 2 || !p.isSmallMoney(currency) {
		return marks
	}
	all := slices.DeleteFunc(slices.Clone(p.columns), func(c *column) bool { return !c.isNumber() })
	if wider := marksOfColumns(all, currency); len(wider) == 1 {
		return wider
	}
	return marks
}

// isSmallMoney reports that all currencies of a table are some in which hardly
// anybody pays thousands in every row: 1.234 throughout is a thousand rupiahs, and
// no franc.
func (p *profiled) isSmallMoney(currency money.Currency) bool {
	small := strings.Fields("EUR CHF USD GBP CAD AUD NZD SGD BRL PLN DKK NOK SEK")
	if currency != "" {
		return slices.Contains(small, string(currency))
	}
	columns := p.currencyColumns()
	if len(columns) != 1 {
		return false
	}
	for word := range columns[0].words {
		if !slices.Contains(small, strings.ToUpper(word)) {
			return false
		}
	}
	return true
}

// moneyColumns are the columns that vote on the decimal mark: those with a money
// name, or, if none has one, all of numbers.
func (p *profiled) moneyColumns() []*column {
	var named, all []*column
	for _, c := range p.columns {
		if !c.isNumber() || c.isForeign() || c.isConstant() {
			continue
		}
		all = append(all, c)
		if c.named.meanings != nil && c.bears(format.AmountColumn) {
			named = append(named, c)
		}
	}
	if len(named) == 0 {
		return all
	}
	return named
}

// marksOfColumns returns the decimal marks that the columns allow: one if they prove it,
// both if nothing does, none if they contradict each other.
func marksOfColumns(list []*column, currency money.Currency) []byte {
	var all money.Vote
	for _, c := range list {
		if c != nil {
			all.Add(c.votes)
		}
	}
	if all.Contradicts() {
		return nil
	}
	convention, ambiguous := all.DecideFor(currency, '.')
	switch {
	case ambiguous && convention.Decimal == '.':
		return []byte{'.', ','}
	case ambiguous:
		return []byte{',', '.'}
	}
	return []byte{convention.Decimal}
}
