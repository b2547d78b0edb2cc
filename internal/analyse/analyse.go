// Package analyse turns the reconciled ledger into the report's sections.
//
//  1. newBooks makes the sums that every analysis shares, in one pass.
//  2. Summarise puts them into figures, for the snapshot and the terminal.
//  3. Run lets each analysis, in a file of its own, make one exhibit.Section of
//     them; All is the report's table of contents.
//
// What it refuses: to add currencies without a rate, to compare a partial
// period with a whole one, and to say anything that is not in the ledger.
package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Input is what an analysis sees. It is not changed.
type Input struct {
	Ledger   *ledger.Ledger // reconciled and converted
	Findings []diag.Finding
	Currency money.Currency // the report currency
	From, To ledger.Day     // the period asked for; 0 is open
	AsOf     ledger.Day     // "today"; 0 is the last day the inputs cover
	Share    string         // share level, for the cover: "full"
	Unknown  []Unread       // inputs that no format fits

	books *books
}

// Unread is an input that could not be used, with the reason.
type Unread struct {
	File string
	Why  diag.Text
	Todo diag.Text
}

// Analysis is one section of the report.
type Analysis struct {
	ID    string
	Title diag.Text
	Run   func(*Input) exhibit.Section
}

// All returns the report's table of contents, in reading order.
func All() []Analysis {
	return []Analysis{
		{"cover", diag.T("Micro-income"), cover},
		{"headline", diag.T("At a glance"), headline},
		{"next", diag.T("Do this next"), next},
		{"income-over-time", diag.T("Income over time"), incomeOverTime},
		{"by-source", diag.T("By source"), bySource},
		{"by-kind", diag.T("By kind"), byKind},
		{"where-it-went", diag.T("Where it went"), whereItWent},
		{"fees", diag.T("Fees and providers"), fees},
		{"data-check", diag.T("Data check"), dataCheck},
		{"transactions", diag.T("Transactions"), transactions},
		{"how", diag.T("How it was counted"), how},
	}
}

// Run runs the analyses over the input, in their order.
func Run(in Input, list []Analysis) []exhibit.Section {
	in.books = newBooks(&in)
	sections := make([]exhibit.Section, 0, len(list))
	for _, a := range list {
		s := a.Run(&in)
		s.ID, s.Title = a.ID, a.Title
		sections = append(sections, s)
	}
	return sections
}
