package payer

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// ReadRules reads a rules.csv: a header with match, column, payer, kind and flow
// in any order, and a rule per line. All but match may be empty: column is any;
// kind is that of a known payer of that name, else other; flow is income, but
// set-aside for round-ups and borrowed for cashing. A line that cannot be used
// is a finding with its place, and the other lines hold. file is the base name
// that findings give.
func ReadRules(r io.Reader, file string) ([]Rule, []diag.Finding) {
	rows, findings := ledger.ReadHandwritten(r, file, "rule-unusable", "match", []string{"match", "column", "payer", "kind", "flow"})
	var rules []Rule
	for i := range rows {
		rule, err := parseRule(&rows[i])
		if err != nil {
			findings = append(findings, rows[i].Fault(file, "rule-unusable", err,
				diag.T("A rule is a line such as ACME PAYOUT,any,Acme,freelance,income below the header match,column,payer,kind,flow.")))
			continue
		}
		rule.File = file
		rules = append(rules, rule)
	}
	return rules, findings
}

// parseRule reads the cells of a line.
func parseRule(row *ledger.HandwrittenRow) (rule Rule, err error) {
	rule = Rule{Line: row.Line, Match: row.Cells["match"], Payer: row.Cells["payer"], Column: ColumnAny}
	if name := strings.ToLower(row.Cells["column"]); name != "" {
		n := slices.Index(columnNames(), name)
		if n < 0 {
			return rule, fmt.Errorf("%q is no column; the words are %v", name, columnNames())
		}
		rule.Column = Column(n)
	}
	if kind := strings.ToLower(row.Cells["kind"]); kind != "" {
		if rule.Kind, err = ledger.ParseKind(kind); err != nil {
			return rule, err
		}
	}
	rule.Flow = usualFlow(rule.Kind)
	if flow := strings.ToLower(row.Cells["flow"]); flow != "" {
		if rule.Flow, err = ledger.ParseFlow(flow); err != nil {
			return rule, err
		}
	}
	return rule, rule.check()
}

// usualFlow is what money of a kind does where a rule does not say it.
func usualFlow(k ledger.Kind) ledger.Flow {
	switch k {
	case ledger.KindRoundup:
		return ledger.FlowSetAside
	case ledger.KindCashing:
		return ledger.FlowBorrowed
	}
	return ledger.FlowIncome
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
