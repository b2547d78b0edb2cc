package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/payer"
	"rivulet/internal/read"
)

// ownWords are the user's rules and decisions.
type ownWords struct {
	rules     []payer.Rule
	decisions []ledger.Decision
}

// words reads the rules and decisions that the settings name.
func (s *settings) words() (w ownWords, findings []diag.Finding, err error) {
	err = readWords(s.rules, func(r io.Reader, name string) {
		list, more := payer.ReadRules(r, name)
		w.rules, findings = list, append(findings, more...)
	})
	if err != nil {
		return w, nil, err
	}
	err = readWords(s.decisions, func(r io.Reader, name string) {
		list, more := ledger.ReadDecisions(r, name)
		w.decisions, findings = list, append(findings, more...)
	})
	return w, findings, err
}

// readWords opens a file of the user's words, in the encoding that it was saved in;
// without them the report would say
// something else than the user thinks, so a file that is not there is an error.
func readWords(path string, parse func(r io.Reader, name string)) error {
	if path == "" {
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		return exitError{exitInput, problem("%s cannot be read: %s", filepath.Base(path), pathless(err).Error())}
	}
	defer file.Close()
	text, _, err := read.Decoded(file, largestWords)
	if err != nil {
		return exitError{exitInput, problem("%s cannot be read: %s", filepath.Base(path), pathless(err).Error())}
	}
	parse(bytes.NewReader(text), filepath.Base(path))
	return nil
}

// largestWords is how many bytes a table of the user's words may have: some
// hundred thousand lines.
const largestWords = 16 << 20

// compile prepares the rules; nil if there are none.
func (w *ownWords) compile(payers *payer.Catalogue) (*payer.Rules, error) {
	if len(w.rules) == 0 {
		return nil, nil
	}
	rules, err := payers.Rules(w.rules)
	if err != nil {
		return nil, exitError{exitInput, problem("the rules cannot be used: %s", err.Error())}
	}
	return rules, nil
}
