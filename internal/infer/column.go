package infer

import (
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// mostWords is how many different texts of a column are remembered: more are no
// status words.
const mostWords = 200

// column is what the data rows say about one column.
type column struct {
	index int
	name  string // header cell as it stands
	named nameSense

	filled, numbers          int
	negative, positive, plus int
	fractions, long          int // numbers with a decimal part; of twelve digits or more
	sided                    int // numbers that end in Cr or Dr
	date                     dateReader
	dates                    dateVotes
	clocks                   int
	votes                    money.Vote
	units                    map[money.Currency]int // named by the cells themselves
	symbols                  map[string]int         // shared symbols: "$"
	codes                    int                    // cells that are an ISO code and nothing else
	tickers                  int                    // other cells that look like the ticker of a crypto asset
	coins                    bool                   // one of them is known
	letters                  int                    // bytes of cells that are no number and no date
	words                    map[string]int         // normal form → rows; nil once there are too many
	spelled                  map[string]string      // normal form → as it stands
	role                     format.Role            // what it was taken for
	within                   bool                   // its numbers are part of another column's
	ids                      map[string]struct{}
	twice                    bool
}

func newColumn(index int, name string, n nameSense) *column {
	return &column{index: index, name: name, named: n, date: dateCellOf, words: map[string]int{}, spelled: map[string]string{},
		units: map[money.Currency]int{}, symbols: map[string]int{}, ids: map[string]struct{}{}}
}

// see takes a cell of a data row into account.
func (c *column) see(cell string, kind read.CellKind) {
	text := strings.TrimSpace(cell)
	if text == "" {
		return
	}
	if isBlankMark(text) {
		return
	}
	c.filled++
	c.word(text)
	if !c.twice && len(c.ids) < 1<<16 {
		if _, found := c.ids[text]; found {
			c.twice, c.ids = true, nil
		} else {
			c.ids[text] = struct{}{}
		}
	}
	if c.dates.see(text, c.date) {
		return
	}
	if isClock(text) {
		c.clocks++
		return
	}
	if d, ok := numberIn(text, kind, 0); ok {
		c.number(text, d, kind)
		return
	}
	if format.CurrencyOf(format.Normalise(text)) != "" || text == "人民币" {
		c.codes++
	} else if isTicker(text) {
		c.tickers++
		c.coins = c.coins || isCoin(text)
	}
	c.letters += len(text)
}

// isBlankMark reports what exports write where they have nothing to say.
func isBlankMark(text string) bool { return strings.Trim(text, "-–—") == "" }

func (c *column) word(text string) {
	if c.words == nil {
		return
	}
	key := format.Normalise(text)
	if _, known := c.spelled[key]; !known {
		if len(c.words) == mostWords || len(text) > format.LongestName {
			c.words, c.spelled = nil, nil
			return
		}
		c.spelled[key] = text
	}
	c.words[key]++
}

func (c *column) number(text string, d money.Decimal, kind read.CellKind) {
	c.numbers++
	switch {
	case d.Coefficient < 0:
		c.negative++
	case d.Coefficient > 0:
		c.positive++
	}
	if strings.HasPrefix(text, "+") {
		c.plus++
	}
	if d.Scale > 0 {
		c.fractions++
	}
	if d.Sided {
		c.sided++
	}
	if len(strings.Trim(text, "0123456789")) == 0 && (len(text) >= 12 || len(text) > 1 && text[0] == '0') {
		c.long++
	}
	if kind != read.Number {
		c.votes.See([]byte(text))
	}
	if d.Currency != "" {
		c.units[d.Currency]++
	} else if d.Symbol != "" {
		c.symbols[d.Symbol]++
	}
}

// numberIn reads a cell as a number, with the decimal mark given or, if it is 0,
// with whichever reads it.
func numberIn(text string, kind read.CellKind, mark byte) (money.Decimal, bool) {
	marks := []byte{mark}
	if kind == read.Number {
		marks = []byte{'.'}
	} else if mark == 0 {
		marks = []byte{'.', ','}
	}
	for _, m := range marks {
		if d, err := (money.Convention{Decimal: m, Sides: true}).ParseDecimal([]byte(text)); err == nil {
			return d, true
		}
	}
	return money.Decimal{}, false
}

// isClock reports a time of day and nothing else.
func isClock(s string) bool {
	return len(s) >= 4 && len(s) <= 15 && strings.Contains(s, ":") && s[0]-'0' <= 9 && strings.Trim(s, "0123456789:. apmAPM") == ""
}

// isDate reports a column in which every filled cell is a date.
func (c *column) isDate() bool { return c.dates.cells > 0 && c.dates.cells == c.filled }

// isNumber reports a column of numbers that may be money: no dates, hardly any
// text, no account numbers.
func (c *column) isNumber() bool {
	const share = 100 // of a hundred cells one may be damaged: it costs its row
	return c.numbers > 0 && (c.filled-c.numbers)*share <= c.filled && c.long*2 < c.numbers+1
}

// isConstant reports a column that holds the same in every row: no balance that
// runs.
func (c *column) isConstant() bool { return len(c.words) == 1 && c.filled > 2 }

// isText reports a column of words.
func (c *column) isText() bool { return c.letters > 0 && !c.isDate() && !c.isNumber() }

// isCurrency reports a column of ISO codes, or of them and the tickers of crypto
// assets, of which one at least is known.
func (c *column) isCurrency() bool {
	return c.filled > 0 && (c.codes == c.filled || c.isCoins() && c.codes+c.tickers == c.filled)
}

// isCoins reports a column that is named as a currency's and holds crypto assets.
func (c *column) isCoins() bool {
	_, named := c.named.meaning(format.Currency)
	return c.coins && named && c.named.exact
}

// isUnique reports ids: every row has one, none twice, and they are no counters
// that begin again in the next export.
func (c *column) isUnique(rows int) bool {
	const short = 8
	for id := range c.ids {
		if len(id) < short {
			return false
		}
	}
	return !c.twice && c.filled == rows && rows > 0
}
