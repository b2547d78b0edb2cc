package publish

// column holds a field of all rows.
type column struct {
	Values []string `json:"values"`
	Rows   []int    `json:"rows,omitempty"`
	Runs   []int    `json:"runs,omitempty"`  // instead of Rows: index, how often, index, how often, …
	Codes  string   `json:"codes,omitempty"` // instead of Rows: a character of the alphabet per row
	index  map[string]int
}

// add puts the next row's value at the end.
func (c *column) add(value string) { c.Rows = append(c.Rows, c.place(value)) }

// addRun is add for fields that change seldom from row to row.
func (c *column) addRun(value string) {
	k, n := c.place(value), len(c.Runs)
	if n == 0 || c.Runs[n-2] != k {
		c.Runs = append(c.Runs, k, 1)
		return
	}
	c.Runs[n-1]++
}

// alphabet numbers the values of fields that have few of them.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// pack writes the rows as characters where the alphabet has one for each value:
// half the size.
func (c *column) pack() {
	if len(c.Values) > len(alphabet) {
		return
	}
	codes := make([]byte, len(c.Rows))
	for i, k := range c.Rows {
		codes[i] = alphabet[k]
	}
	c.Codes, c.Rows = string(codes), nil
}

// place returns the value's index.
func (c *column) place(value string) int {
	if c.index == nil {
		c.index = map[string]int{}
	}
	k, ok := c.index[value]
	if !ok {
		k = len(c.Values)
		c.index[value] = k
		c.Values = append(c.Values, value)
	}
	return k
}
