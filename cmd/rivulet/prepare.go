package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/rates"
)

// parsed are flags, config and words as values.
type parsed struct {
	currency       money.Currency
	from, to, asOf ledger.Day
	rates          *rates.Table
	settings       *settings
	words          ownWords
	findings       []diag.Finding
}

// prepare puts flags, config and the user's words together, before anything is read.
func prepare(paths []string, f flags) (parsed, error) {
	if len(paths) == 0 {
		return parsed{}, exitError{exitInput, problem("name the files or folders to read, e.g. rivulet report ~/Downloads; rivulet demo shows an example")}
	}
	s, err := settingsFor(f.wordFlags, paths)
	if err != nil {
		return parsed{}, err
	}
	f.currency, f.rates = cmp.Or(f.currency, s.currency), cmp.Or(f.rates, s.rates)
	s.leave = append(s.leave, f.rates)
	p, err := f.parse()
	if err != nil {
		return p, exitError{exitInput, err}
	}
	words, more, err := s.words()
	p.settings, p.words = s, words
	p.findings = slices.Concat(p.findings, s.findings, more)
	return p, err
}

func (f flags) parse() (parsed, error) {
	p := parsed{currency: money.Currency(f.currency)}
	if f.currency != "" && !p.currency.IsISO() {
		return p, problem("--currency %q: want a code of ISO 4217 such as EUR, USD or KRW", f.currency)
	}
	for _, d := range []struct {
		name, value string
		day         *ledger.Day
	}{{"from", f.from, &p.from}, {"to", f.to, &p.to}, {"as-of", f.asOf, &p.asOf}} {
		var err error
		if *d.day, err = ledger.ParseDay(d.value); err != nil {
			return p, problem("--%s: %s", d.name, err.Error())
		}
	}
	if p.from != 0 && p.to != 0 && p.from > p.to {
		return p, problem("--from %s is after --to %s", f.from, f.to)
	}
	if f.strict != "" {
		if _, err := severity(f.strict); err != nil {
			return p, err
		}
	}
	if f.rates == "" {
		return p, nil
	}
	file, err := os.Open(f.rates)
	if err != nil {
		return p, problem("reading rates: %s", err.Error())
	}
	defer file.Close()
	p.rates, p.findings = rates.Read(file, filepath.Base(f.rates))
	return p, nil
}
