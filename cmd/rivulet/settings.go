package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// wordFlags are the flags about the user's own words: a config, formats, rules,
// decisions, a currency for files that name none.
type wordFlags struct {
	config, formats, rules, decisions string
	assume                            string
	alone                             bool // look for no config and no words beside the files
}

// addFormatFlags adds what every command knows that recognises files.
func addFormatFlags(set *pflag.FlagSet, f *wordFlags) {
	set.StringVar(&f.config, "config", "", "config to use (default: rivulet.yaml in this folder or in one that is read)")
	set.StringVar(&f.formats, "formats", "", "directory of further formats (*.yaml)")
}

// addWordFlags adds what commands know that count.
func addWordFlags(set *pflag.FlagSet, f *wordFlags) {
	addFormatFlags(set, f)
	addAssumeFlag(set, f)
	set.StringVar(&f.rules, "rules", "", "rules of your own: match,column,payer,kind,flow (default: rules.csv beside the config or the files)")
	set.StringVar(&f.decisions, "decisions", "", "decisions about single entries: entry,decision,other,value,note (default: decisions.csv there)")
}

func addAssumeFlag(set *pflag.FlagSet, f *wordFlags) {
	set.StringVar(&f.assume, "assume-currency", "", "currency of files that name none, e.g. EUR")
}

// settings are the flags, the config and what lies beside it, in one.
type settings struct {
	currency         string // of the report
	rates            string
	formats          string
	rules, decisions string
	assume           money.Currency
	files            []configFile
	configName       string
	leave            []string // files and folders that are settings, never exports
	findings         []diag.Finding
}

// settingsFor puts flags and config together. paths are what is to be read;
// their folders may hold a config and words too.
func settingsFor(f wordFlags, paths []string) (*settings, error) {
	s := &settings{formats: f.formats, rules: f.rules, decisions: f.decisions}
	var err error
	if s.assume, err = currencyNamed("--assume-currency", f.assume); err != nil {
		return nil, err
	}
	if f.alone {
		return s, nil
	}
	folders := append(foldersOf(paths), ".")
	file := f.config
	if file == "" {
		file = s.first(append([]string{"."}, foldersOf(paths)...), configName)
	}
	c := &config{}
	if file != "" {
		if c, err = readConfig(file); err != nil {
			return nil, exitError{exitInput, err}
		}
		folders = []string{c.dir}
	}
	within := func(path string) string {
		if path == "" || filepath.IsAbs(path) {
			return path
		}
		return filepath.Join(c.dir, path)
	}
	s.currency, s.rates, s.files, s.configName = c.Currency, within(c.Rates), c.Files, c.name
	s.formats = cmp.Or(s.formats, within(c.Formats), s.first(folders, "formats"))
	s.rules = cmp.Or(s.rules, within(c.Rules), s.first(folders, "rules.csv"))
	s.decisions = cmp.Or(s.decisions, within(c.Decisions), s.first(folders, "decisions.csv"))
	if info, err := os.Stat(s.formats); s.formats != "" && (err != nil || !info.IsDir()) {
		return nil, exitError{exitInput, problem("%s is no folder of formats", filepath.Base(s.formats))}
	}
	for _, dir := range append(folders, foldersOf(paths)...) {
		for _, name := range ownNames() {
			s.leave = append(s.leave, filepath.Join(dir, name))
		}
	}
	s.leave = append(s.leave, file, s.rates, s.formats, s.rules, s.decisions)
	s.leave = slices.DeleteFunc(s.leave, func(path string) bool { return path == "" })
	return s, nil
}

// ownNames are the files and the folder that are the user's words wherever they
// lie.
func ownNames() []string { return []string{configName, "rules.csv", "decisions.csv", "formats"} }

// foldersOf returns the paths that are folders, in an order of their own: that of
// the arguments changes nothing.
func foldersOf(paths []string) []string {
	var folders []string
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			folders = append(folders, filepath.Clean(p))
		}
	}
	slices.Sort(folders)
	return slices.Compact(folders)
}

// first returns the path of a name in the first folder that has it, "" if none
// has, and says so if another has it too.
func (s *settings) first(folders []string, name string) string {
	found := ""
	for _, dir := range folders {
		path := filepath.Join(dir, name)
		info, err := os.Stat(path)
		if err != nil || info.IsDir() != (name == "formats") || path == found {
			continue
		}
		if found != "" {
			if a, err := os.Stat(found); err == nil && os.SameFile(a, info) {
				continue
			}
			s.findings = append(s.findings, diag.Finding{
				Severity: diag.Warning, Code: "words-twice", Pos: diag.Pos{File: name},
				What: diag.T("Several of the folders have a %s; one of them is used.", name),
				Todo: diag.T("Name the one that is meant: a config with --config, else --rules, --decisions or --formats."),
			})
			break
		}
		found = path
	}
	return found
}

// currencyNamed reads a currency that a flag names.
func currencyNamed(flag, code string) (money.Currency, error) {
	c := money.Currency(code)
	if code != "" && !c.IsISO() {
		return "", exitError{exitInput, problem("%s %q: want a code of ISO 4217 such as EUR, USD or KRW", flag, code)}
	}
	return c, nil
}
