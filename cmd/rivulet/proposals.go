package main

import (
	"rivulet/internal/analyse"
	"rivulet/internal/exhibit"
)

// mostProposals is how many lines for rules.csv the terminal shows; the report
// has more.
const mostProposals = 12

// proposals writes lines for rules.csv that would sort what is unsorted. Every line
// says income of a payer called like its text: the user says what it is.
func (p pen) proposals(sections []exhibit.Section) {
	lines, without := analyse.Proposals(sections)
	if len(lines) == 0 {
		return
	}
	p.heading("To sort what is unsorted, put lines such as these into rules.csv, and say of each what it is")
	p.line("%s", analyse.RulesHeader())
	for _, line := range lines[:min(len(lines), mostProposals)] {
		p.line("%s", line)
	}
	if more := len(lines) - mostProposals; more > 0 {
		p.line("  … and %d more in the report's data check", more)
	}
	if without > 0 {
		p.line("  %d more have no words of their own: name them by their id in decisions.csv", without)
	}
}
