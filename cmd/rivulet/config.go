package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v4"

	"rivulet/internal/money"
)

// configName is what a config is called that is found without being named.
const configName = "rivulet.yaml"

// config is what rivulet.yaml can say. Flags go before it; paths in it are
// relative to the folder it is in. The vocabulary is closed.
type config struct {
	Currency  string       `yaml:"currency"`  // of the report, as --currency
	Rates     string       `yaml:"rates"`     // as --rates
	Formats   string       `yaml:"formats"`   // as --formats
	Rules     string       `yaml:"rules"`     // as --rules
	Decisions string       `yaml:"decisions"` // as --decisions
	Files     []configFile `yaml:"files"`

	dir  string // where it is; relative paths begin here
	name string // base name, for findings
}

// configFile says of files what they do not say themselves.
type configFile struct {
	Match    string `yaml:"match"`    // a pattern of the base name: "n26-*.csv"
	Currency string `yaml:"currency"` // where the file names none
	Payer    string `yaml:"payer"`    // who paid what it lists, where no format knows it
	Account  string `yaml:"account"`  // where its rows name none: a name, or the last four digits
	Format   string `yaml:"format"`   // id of the format it has; no other is tried

	line int
}

// largestConfig is how many bytes a config may have.
const largestConfig = 1 << 20

// readConfig reads a config strictly: a word that is not known is an error that
// names its line, because a setting that is misspelt would be silently without
// effect.
func readConfig(file string) (*config, error) {
	name := filepath.Base(file)
	info, err := os.Stat(file)
	if err == nil && info.Size() > largestConfig {
		return nil, problem("%s: a config of more than %d bytes is none", name, largestConfig)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, problem("%s: the config cannot be read: %s", name, pathless(err).Error())
	}
	c, err := parseConfig(name, data)
	if err != nil {
		return nil, err
	}
	c.dir = filepath.Dir(file)
	return c, nil
}

func parseConfig(name string, data []byte) (*config, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	c := &config{name: name}
	if saysNothing(data) {
		return c, nil
	}
	err := yaml.Load(data, c, yaml.WithKnownFields(), yaml.WithUniqueKeys(), yaml.WithSingleDocument())
	if err != nil {
		return nil, configFault(name, err)
	}
	if c.Currency != "" && !money.Currency(c.Currency).IsISO() {
		return nil, problem("%s: the currency %q is none: want a code of ISO 4217 such as EUR, USD or KRW", name, c.Currency)
	}
	for i := range c.Files {
		f := &c.Files[i]
		f.line = lineOfNth(data, "match", i)
		switch _, err := path.Match(f.Match, ""); {
		case f.Match == "" || err != nil:
			return nil, problem("%s: files, entry %d: match wants a pattern of file names such as n26-*.csv", name, i+1)
		case f.Currency != "" && !money.Currency(f.Currency).IsISO():
			return nil, problem("%s: files, entry %d: the currency %q is none: want a code of ISO 4217 such as EUR, USD or KRW", name, i+1, f.Currency)
		case f.Currency == "" && f.Payer == "" && f.Account == "" && f.Format == "":
			return nil, problem("%s: files, entry %d: %q says nothing; it can say currency, payer, account and format", name, i+1, f.Match)
		}
	}
	return c, nil
}

// saysNothing reports blank lines and comments only.
func saysNothing(data []byte) bool {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// configFault turns the YAML library's error into one with its line.
func configFault(name string, err error) error {
	line, message := 0, fmt.Sprint(err)
	var many *yaml.LoadErrors
	var one *yaml.LoadError
	switch {
	case errors.As(err, &many) && len(many.Errors) > 0:
		line, message = many.Errors[0].Mark.Line, many.Errors[0].Message
	case errors.As(err, &one):
		line, message = one.Mark.Line, one.Message
	}
	return problem("%s:%d: %s; a config can say currency, rates, formats, rules, decisions and files", name, line, message)
}

// lineOfNth returns the 1-based line of the n-th "key:", 0 if there is none.
func lineOfNth(data []byte, key string, n int) int {
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimLeft(line, " -{")
		if strings.HasPrefix(line, key+":") {
			if n == 0 {
				return i + 1
			}
			n--
		}
	}
	return 0
}

// pathless returns err without the path in it: messages name no folders.
func pathless(err error) error {
	if p := (*os.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}
