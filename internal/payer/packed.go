package payer

import (
	_ "embed" // the catalogue
	"fmt"
	"strings"
)

// Regenerate with: go test ./internal/payer -run TestCatalogueIsCurrent -update
//
//go:embed catalogue.txt
var packed string

const (
	fieldMark = "\t"
	itemMark  = ";"
)

// fields lists the places of an entry's texts and lists, in the order of a
// line of catalogue.txt.
func (e *entry) fields() ([]*string, []*[]string) {
	return []*string{&e.Name, &e.Class, &e.Kind, &e.Region, &e.Flow, &e.Rank, &e.Why, &e.Source, &e.Fee.Text, &e.Fee.Source, &e.MinPayout, &e.rail},
		[]*[]string{&e.Aliases, &e.Seen, &e.Memory, &e.Paired, &e.With, &e.Out, &e.Unless}
}

// unpack reads the lines of catalogue.txt.
func unpack(text string) ([]entry, error) {
	entries := make([]entry, 0, strings.Count(text, "\n"))
	for line := range strings.Lines(text) {
		entries = append(entries, entry{})
		e := &entries[len(entries)-1]
		rest := strings.TrimSuffix(line, "\n")
		texts, lists := e.fields()
		for _, t := range texts {
			*t, rest, _ = strings.Cut(rest, fieldMark)
		}
		for i, l := range lists {
			var list string
			var more bool
			if list, rest, more = strings.Cut(rest, fieldMark); more != (i < len(lists)-1) {
				return nil, fmt.Errorf("reading the payer catalogue: line %d is not whole", len(entries))
			}
			if list != "" {
				*l = strings.Split(list, itemMark)
			}
		}
		e.Rail = e.rail != ""
		if err := e.check(); err != nil {
			return nil, err
		}
	}
	return entries, nil
}
