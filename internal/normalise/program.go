package normalise

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// program is a format compiled for one table. It is read-only while rows are
// read; decide fills in what the format leaves open.
type program struct {
	match   *format.Match
	format  *format.Format
	known   catalogue
	options Options
	columns columns
	names   []string // header cells, for findings
	level   ledger.Level

	provider string // the format's, as the known payers call it
	fixed    string // the format's own payer, as they call it

	layouts   [roleCount][]*layout // candidates of the date columns
	layout    [roleCount]*layout   // the layout of each date column
	also      [roleCount][]*layout // further layouts of the column, none of which reads a cell of another's
	spare     []*layout            // all known layouts, for cells that the column's does not read; at most 64
	written   order                // of day and month, as the format declares them
	exchanged [roleCount]bool      // a spreadsheet has exchanged day and month where it could
	workbook  bool
	iso       *layout    // what workbooks' date cells are turned into
	years     years      // gives dates without a year theirs
	above     ledger.Day // the day of all rows of a format whose rows have none; 0 otherwise
	first     bool       // months and periods count on their first day
	utc       bool
	numbers   money.Convention // of the money columns
	plain     money.Convention // of hours and distances
	nothing   *words           // cells that mean nothing
	feeSign   int64
	taxSign   int64
	isGross   bool
	inverted  bool
	unsigned  bool
	in, out   textCondition // words of the direction column
	none      textCondition

	states  []stateWords
	ignored textCondition
	rules   []rule
	types   textCondition // every type some rule knows; without words if no rule looks at types
	skip    []when
	totals  []when
	stop    []when

	inverse bool // the balance denies all signs, after a first reading
	until   int  // the row at which another table begins, after a first reading; 0 if none does
	product int  // column that tells the products of one account apart, −1 without

	said  []diag.Finding // about the columns as a whole
	habit habit          // signs of the debit and credit columns, after a first reading
	ups   *roundUps      // the file's round-ups, after a first reading; nil if it has none
}

// stateWords are the words of one state.
type stateWords struct {
	state ledger.State
	words textCondition
}

// dateRoles are the columns that hold dates; the first five are where a row's
// day comes from, in this order.
func dateRoles() []role { return []role{rDate, rPaid, rFinished, rStarted, rEarned, rDue} }

// moneyRoles are the columns that share one number convention.
func moneyRoles() []role {
	return []role{rAmount, rDebit, rCredit, rGross, rFee, rTax, rTip, rNet, rRefunded, rFeeRefunded, rBalance}
}

// compile makes the program. Findings name layouts and words that cannot be
// used; a checked format gives none.
func compile(m *format.Match, known catalogue, o Options) (*program, []diag.Finding) {
	f := m.Format
	p := &program{match: m, format: f, known: known, options: o, columns: columnsOf(m), names: m.Names, feeSign: 1, taxSign: 1}
	p.level = levelOf(f.Level)
	p.provider, p.fixed = p.called(f.Provider), p.called(f.Payer.Fixed)
	p.product = p.productColumn()
	findings := p.compileDates()
	p.utc = f.Dates.Zone == "utc"
	p.first = f.Dates.Day == "first"
	p.nothing = compileWords(f.Numbers.Empty)
	if f.Amount.Fee == "cost-negative" {
		p.feeSign = -1
	}
	if f.Amount.Tax == "cost-negative" {
		p.taxSign = -1
	}
	p.isGross = f.Amount.Is == "gross"
	p.inverted = f.Amount.Sign == "inverted"
	p.unsigned = f.Amount.Sign == "unsigned"
	b := &binder{columns: &p.columns}
	p.in, p.out, p.none = b.text(rDirection, f.Amount.In), b.text(rDirection, f.Amount.Out), b.text(rDirection, f.Amount.None)
	p.compileStates(b)
	p.skip, p.totals, p.stop = b.whens(f.Skip), b.whens(f.Totals), b.whens(f.Stop)
	var types []string
	for i := range f.Rules {
		r, fault := b.rule(&f.Rules[i])
		if !fault.IsZero() {
			findings = append(findings, diag.Finding{Severity: diag.Error, Code: "format-rule", Pos: diag.Pos{File: m.Table.File, Sheet: m.Table.Sheet}, What: fault})
			continue
		}
		r.anyDebit = p.isAnyDebit(&r)
		p.rules = append(p.rules, r)
		if back, ok := p.takenBack(b, r, &f.Rules[i]); ok {
			p.rules = append(p.rules, back)
		}
		types = append(types, f.Rules[i].When.Type...)
	}
	if p.columns.has(rType) {
		p.types = b.text(rType, types)
	}
	return p, findings
}

// called returns the name under which the known payers have a platform, "Etsy"
// for "Etsy Payments": deposits are known for its payouts by that name.
func (p *program) called(name string) string {
	if p.level == ledger.LevelAccount || name == "" {
		return name
	}
	if hit, ok := p.known.Called(name); ok && hit.Payer != "" && hit.Flow == ledger.FlowIncome {
		return hit.Payer
	}
	return name
}

func (p *program) compileDates() []diag.Finding {
	var findings []diag.Finding
	texts := p.format.Dates.Layouts
	if len(texts) == 0 {
		texts = knownLayouts()
	}
	var list []*layout
	for _, text := range texts {
		l, err := compileLayout(text)
		if err != nil {
			findings = append(findings, diag.Finding{
				Severity: diag.Error, Code: "format-layout", Pos: p.file(),
				What: diag.T("The format %s has a date layout that cannot be used: %s.", p.format.ID, err.Error()),
			})
			continue
		}
		if !slices.ContainsFunc(list, l.same) {
			list = append(list, l)
		}
	}
	p.workbook = p.match.Table.Container != read.TextFile
	if l, err := compileLayout(p.format.Dates.Default); err == nil {
		p.written = l.order()
	}
	for _, r := range dateRoles() {
		if p.columns.has(r) && len(list) > 0 {
			p.layouts[r] = list
			p.layout[r] = list[0]
		}
	}
	p.spare = compiledKnown()
	p.iso, _ = compileLayout("yyyy-MM-dd")
	return findings
}

func (p *program) compileStates(b *binder) {
	s := &p.format.States
	for _, entry := range []struct {
		state ledger.State
		words []string
	}{
		{ledger.StatePaid, s.Paid}, {ledger.StateExpected, s.Expected}, {ledger.StatePending, s.Pending}, {ledger.StateConfirmed, s.Confirmed},
		{ledger.StateDeclined, s.Declined}, {ledger.StateReversed, s.Reversed}, {ledger.StateExpired, s.Expired},
	} {
		if w := b.text(rStatus, entry.words); w.words != nil {
			p.states = append(p.states, stateWords{entry.state, w})
		}
	}
	p.ignored = b.text(rStatus, s.Ignored)
}

// productColumn finds a category column that is headed "product".
func (p *program) productColumn() int {
	for _, column := range p.columns[rCategory] {
		switch format.Normalise(columnName(p.names, column)) {
		case "product", "produkt", "prodotto", "produit", "producto":
			return column
		}
	}
	return -1
}

// file is the place of a finding about the whole table.
func (p *program) file() diag.Pos {
	return diag.Pos{File: p.match.Table.File, Sheet: p.match.Table.Sheet}
}

func levelOf(word string) ledger.Level {
	for l := ledger.LevelAccount; l <= ledger.LevelSummary; l++ {
		if l.String() == word {
			return l
		}
	}
	return ledger.LevelAccount
}
