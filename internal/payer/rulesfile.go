package payer

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// ReadRules reads a rules.csv: a header with match, payer, kind and flow in any
// order, and a rule per line. kind and flow may be empty: the kind of a known
// payer of that name, else other; income. A line that cannot be used is a
// finding with its place, and the other lines hold.
//
// It reads with encoding/csv rather than into structs, because only that knows
// the line of a cell. file is the base name that findings give.
func ReadRules(r io.Reader, file string) ([]Rule, []diag.Finding) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	in.TrimLeadingSpace = true
	header, err := in.Read()
	if err != nil {
		return nil, []diag.Finding{rulesFinding(file, 1, diag.T("The rules could not be read: the file has no header."))}
	}
	for i, name := range header {
		header[i] = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))
	}
	if !slices.Contains(header, "match") {
		return nil, []diag.Finding{rulesFinding(file, 1, diag.T("The rules could not be read: no column is named match."))}
	}
	var rules []Rule
	var findings []diag.Finding
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return rules, findings
		}
		if err != nil {
			findings = append(findings, rulesFinding(file, errorLine(err), diag.T("A rule could not be read: its quotes do not close.")))
			return rules, findings
		}
		line, _ := in.FieldPos(0)
		rule, err := parseRule(header, cells)
		if err != nil {
			findings = append(findings, rulesFinding(file, line, diag.T("A rule could not be used: %s.", err.Error())))
			continue
		}
		rules = append(rules, rule)
	}
}

// parseRule reads the cells of a line, of which some may be missing.
func parseRule(header, cells []string) (Rule, error) {
	rule := Rule{Flow: ledger.FlowIncome}
	for i, cell := range cells {
		cell = strings.TrimSpace(cell)
		if i >= len(header) || cell == "" {
			continue
		}
		var err error
		switch header[i] {
		case "match":
			rule.Match = cell
		case "payer":
			rule.Payer = cell
		case "kind":
			rule.Kind, err = ledger.ParseKind(cell)
		case "flow":
			rule.Flow, err = ledger.ParseFlow(cell)
		default:
			err = fmt.Errorf("the column %q is not known", header[i])
		}
		if err != nil {
			return Rule{}, err
		}
	}
	return rule, rule.check()
}

// check refuses a rule that can mean nothing.
func (r *Rule) check() error {
	switch {
	case r.Flow == ledger.FlowUnknown:
		return errors.New("a rule wants a flow")
	case r.Flow == ledger.FlowIncome && r.Payer == "":
		return errors.New("income wants a payer")
	}
	_, err := spell(nil, r.Match)
	return err
}

func rulesFinding(file string, line int, what diag.Text) diag.Finding {
	return diag.Finding{
		Severity: diag.Warning, Code: "rule-unusable", Pos: diag.Pos{File: file, Row: line}, What: what,
		Todo: diag.T("Write the header match,payer,kind,flow and a line such as ACME PAYOUT,Acme,freelance,income."),
	}
}

// errorLine is the line on which a reader gave up, 0 if it does not say.
func errorLine(err error) int {
	var at *csv.ParseError
	if errors.As(err, &at) {
		return at.Line
	}
	return 0
}
