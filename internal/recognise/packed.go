package recognise

import (
	_ "embed"
	"hash/crc32"
	"strconv"
	"strings"

	"rivulet/internal/format"
)

// headersOfBuiltin is what the headers of the built-in formats ask for, one line
// each, written by a test (go test ./internal/recognise -run Packed -update).
// Decoding some three hundred YAML files takes longer than reading a small export, so a
// format is decoded only when a header fits it. A file that is not listed here,
// or that has changed since, is decoded at once: the list is never needed.
//
//go:embed builtin.headers
var headersOfBuiltin string

// named is one header name of a format with its meaning.
type named struct {
	name string // in its normal form
	bit  int8   // of the role, or of the required word; -1 if the name is merely known
	word bool
}

// asks is what the header of one format asks for.
type asks struct {
	plan
	names []named
}

// asksOf gathers what a decoded format's header asks for.
func asksOf(f *format.Format) asks {
	a := asks{plan: plan{container: f.Container, cells: len(f.Cells), shared: len(f.Shared) > 0, absent: format.HeaderNames(f.Header.Absent), near: format.NormaliseAll(f.Header.Near), below: format.NormaliseAll(f.Header.Below)}}
	if f.Headless() {
		return a
	}
	for bit, role := range format.Roles() { // not by range over the map: the order must not vary
		for _, name := range f.Columns[role] {
			name = format.HeaderName(name)
			a.names = append(a.names, named{name: name, bit: int8(bit)})
			if base, ok := format.PlacedName(name); ok {
				a.names = append(a.names, named{name: base, bit: -1}) // the column that it stands beside
			}
		}
		for _, required := range f.Header.Requires {
			if required == role {
				a.plan.roles |= 1 << bit
			}
		}
	}
	for bit, name := range f.Header.Words {
		a.plan.words |= 1 << bit
		a.names = append(a.names, named{name: format.HeaderName(name), bit: int8(bit), word: true})
	}
	for _, name := range f.Header.Also {
		a.names = append(a.names, named{name: format.HeaderName(name), bit: -1})
	}
	return a
}

// Separators of a packed line. Normal forms hold no control characters.
const (
	fieldMark = "\t"
	itemMark  = "\x1f"
)

// pack writes what a format asks for as one line.
func (a *asks) pack(id string, data []byte) string {
	items := make([]string, len(a.names))
	for i, n := range a.names {
		kind := "r"
		if n.word {
			kind = "w"
		}
		items[i] = kind + strconv.Itoa(int(n.bit)) + " " + n.name
	}
	return strings.Join([]string{
		id, fingerprint(data), a.container, strconv.Itoa(a.cells), strconv.FormatBool(a.shared),
		strconv.FormatUint(a.plan.roles, 16), strconv.FormatUint(a.plan.words, 16),
		strings.Join(a.absent, itemMark), strings.Join(a.near, itemMark), strings.Join(a.below, itemMark), strings.Join(items, itemMark),
	}, fieldMark)
}

// unpack reads a line that pack wrote. It fails if the file has changed since.
func unpack(line string, data []byte) (asks, bool) {
	fields := strings.Split(line, fieldMark)
	if len(fields) != 11 || fields[1] != fingerprint(data) {
		return asks{}, false
	}
	cells, err := strconv.Atoi(fields[3])
	if err != nil {
		return asks{}, false
	}
	shared, err := strconv.ParseBool(fields[4])
	if err != nil {
		return asks{}, false
	}
	roles, err := strconv.ParseUint(fields[5], 16, 64)
	if err != nil {
		return asks{}, false
	}
	words, err := strconv.ParseUint(fields[6], 16, 64)
	if err != nil {
		return asks{}, false
	}
	a := asks{plan: plan{container: fields[2], cells: cells, shared: shared, roles: roles, words: words, absent: items(fields[7]), near: items(fields[8]), below: items(fields[9])}}
	if fields[10] == "" {
		return a, true
	}
	a.names = make([]named, 0, strings.Count(fields[10], itemMark)+1)
	for item := range strings.SplitSeq(fields[10], itemMark) {
		code, name, _ := strings.Cut(item, " ")
		bit, err := strconv.Atoi(code[1:])
		if err != nil {
			return asks{}, false
		}
		a.names = append(a.names, named{name: name, bit: int8(bit), word: code[0] == 'w'})
	}
	return a, true
}

func items(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, itemMark)
}

// fingerprint identifies a file's content and the vocabulary it was packed with.
// Every run takes it of every file: processors have an instruction for this sum.
func fingerprint(data []byte) string {
	sum := uint64(crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)))
	return strconv.FormatUint(sum<<32|uint64(len(data))<<8|uint64(len(format.Roles())), 16)
}

// packedLines returns the packed lines by format id.
func packedLines() map[string]string {
	lines := make(map[string]string, strings.Count(headersOfBuiltin, "\n"))
	for line := range strings.SplitSeq(headersOfBuiltin, "\n") {
		if id, _, ok := strings.Cut(line, fieldMark); ok {
			lines[id] = line
		}
	}
	return lines
}
