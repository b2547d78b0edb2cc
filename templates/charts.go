package templates

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html/template"
	"strings"
)

// Charts returns the charts library that vendor/build.sh built. Its hash is the
// recorded one: hashing half a megabyte in every run would cost more than
// everything else on the page.
func Charts() (Library, error) {
	line, err := files.ReadFile("vendor/echarts.min.js.sha256")
	if err != nil {
		return Library{}, fmt.Errorf("opening the charts library's checksum: %w", err)
	}
	sum, _, _ := strings.Cut(string(line), " ")
	raw, err := hex.DecodeString(sum)
	if err != nil {
		return Library{}, fmt.Errorf("reading the charts library's checksum: %w", err)
	}
	return Library{Version: "6.1.0", Code: pieces(library), Hash: base64.StdEncoding.EncodeToString(raw)}, nil
}

// piece is the length up to which package fmt, which prints what a template holds,
// keeps the copy that it makes for the next one: printed as one, the charts library
// and the transactions took new memory for each.
const piece = 32 << 10

// pieces cuts code that is printed piece by piece.
func pieces(code string) []template.JS {
	var list []template.JS
	for len(code) > piece {
		list, code = append(list, template.JS(code[:piece])), code[piece:]
	}
	return append(list, template.JS(code))
}
