package format

import "strings"

// Code returns what a word of the currency column stands for: the code that the
// format gives it, then known is true; else the word. A tail such as ".S" marks a
// coin that is staked or held, and digits before it for how long: both are the
// coin's. Formats that give no codes leave every word as it is.
func (f *Format) Code(word string) (code string, known bool) {
	if len(f.Codes) == 0 {
		return word, false
	}
	coin, _, tailed := strings.Cut(word, ".")
	plain := strings.TrimRight(coin, "0123456789")
	for _, key := range []string{word, coin, plain} {
		if code := f.Codes[key]; code != "" {
			return code, true
		}
	}
	if tailed {
		return plain, false
	}
	return word, false
}
