package templates

import (
	"encoding/json"
	"fmt"
	"slices"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"
)

// catalogue maps an English key to what a language says for it.
type catalogue map[string]sentence

// sentence is one translation. In a catalogue file it is either a string, or an
// object that chooses by the plural form of a number:
//
//	{"arg": 1, "one": "%d file", "other": "%d files"}
//
// where arg counts the key's arguments from 1 (default 1), the names are the
// plural categories of CLDR or an exact number as "=0", and each form may again
// be such an object, for sentences with two numbers.
type sentence struct {
	text  string
	arg   int
	forms map[string]sentence
}

// UnmarshalJSON reads either shape; it refuses an object without "other".
func (s *sentence) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &s.text)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	s.arg, s.forms = 1, map[string]sentence{}
	for name, value := range raw {
		var err error
		if name == "arg" {
			err = json.Unmarshal(value, &s.arg)
		} else {
			var form sentence
			err = json.Unmarshal(value, &form)
			s.forms[name] = form
		}
		if err != nil {
			return fmt.Errorf("reading form %q: %w", name, err)
		}
	}
	if _, ok := s.forms["other"]; !ok {
		return fmt.Errorf("plural without the form \"other\": %s", data)
	}
	return nil
}

// message returns the sentence as the catalogue of x/text wants it: a string,
// or a selection whose forms stand in a fixed order.
func (s sentence) message() any {
	if s.forms == nil {
		return s.text
	}
	names := make([]string, 0, len(s.forms))
	for name := range s.forms {
		names = append(names, name)
	}
	// "=0" sorts before the words and "other" has to come last: it takes whatever is left.
	slices.SortFunc(names, func(a, b string) int {
		if (a == "other") != (b == "other") {
			if a == "other" {
				return 1
			}
			return -1
		}
		if a < b {
			return -1
		}
		return 1
	})
	cases := make([]any, 0, 2*len(names))
	for _, name := range names {
		cases = append(cases, name, s.forms[name].message())
	}
	return plural.Selectf(s.arg, "", cases...)
}

// addTo registers all sentences under the language.
func (c catalogue) addTo(b *catalog.Builder, tag language.Tag) error {
	for key, s := range c {
		var err error
		switch m := s.message().(type) {
		case string:
			err = b.SetString(tag, key, m)
		case catalog.Message:
			err = b.Set(tag, key, m)
		}
		if err != nil {
			return fmt.Errorf("translating %q to %s: %w", key, tag, err)
		}
	}
	return nil
}

// readCatalogue reads lang/NAME.json.
func readCatalogue(name string) (catalogue, error) {
	data, err := files.ReadFile("lang/" + name + ".json")
	if err != nil {
		return nil, fmt.Errorf("opening the catalogue of %q: %w", name, err)
	}
	var c catalogue
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("reading lang/%s.json: %w", name, err)
	}
	return c, nil
}
