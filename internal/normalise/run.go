package normalise

import (
	"cmp"
	"slices"
	"sync"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/read"
)

// run reads all rows. If cells turn out unreadable that another convention reads,
// or if debits, credits or directed amounts have other signs than assumed, the
// rows are read once more with what is known now.
func (p *program) run(workers int) *result {
	all, findings := p.scan(workers)
	if p.until = all.second; p.until > 0 {
		all, findings = p.scan(workers)
	}
	if p.afresh(&all.doubt, workers) {
		all, findings = p.scan(workers)
	}
	if p.exchanges(&all.exchange) {
		all, findings = p.scan(workers)
	}
	if !all.signs.same(&p.habit) {
		p.habit = all.signs
		all, findings = p.scan(workers)
	}
	if all.balances.inverse() && p.format.Type != "card" {
		p.inverse = true
		all, findings = p.scan(workers)
	}
	if all.ups.found() {
		p.ups = &all.ups
		all, findings = p.scan(workers)
	}
	findings = append(findings, all.conclude()...)
	entries := all.entries
	if p.format.Fold.By != nil {
		all.appended()
		entries = fold(entries, all.separate())
	}
	if p.format.Fold.Exact {
		coarsen(entries)
	}
	all.unbooked(entries)
	return &result{sources: []ledger.Source{all.source(entries)}, entries: entries, findings: findings, uses: all.uses}
}

// scan reads the table and joins its blocks. The findings are the reader's.
func (p *program) scan(workers int) (*block, []diag.Finding) {
	var mu sync.Mutex
	var blocks []*block
	var kept *store
	findings, err := p.match.Table.Scan(workers, func(n int) read.Visitor {
		b := newBlock(p)
		mu.Lock()
		defer mu.Unlock()
		if n == 0 && p.format.Fold.By == nil {
			kept = &store{}
		}
		b.store = kept
		blocks = append(blocks[:min(n, len(blocks))], b) // block 0 again: the reader starts over
		return b.visit
	})
	findings = slices.Clone(findings)
	if err != nil {
		findings = append(findings, cutFile(p.file(), err))
	}
	if len(blocks) == 0 {
		return newBlock(p), findings
	}
	all := blocks[0]
	if kept != nil {
		for _, b := range blocks {
			kept.add(b)
		}
	}
	for i, b := range blocks[1:] {
		all.merge(b)
		blocks[i+1] = nil
	}
	if kept != nil {
		all.entries = kept.inOrder(all.stopRow)
	}
	return all, findings
}

func cutFile(pos diag.Pos, err error) diag.Finding {
	return diag.Finding{
		Severity: diag.Error, Code: "file-cut", Pos: pos, Cut: true,
		What: diag.T("The file could not be read to its end: %s.", err.Error()),
		Todo: diag.T("Download it again. What was read until then is counted."),
	}
}

// merge appends the next block of the file. Below the footer nothing is data.
func (b *block) merge(next *block) {
	if b.stopRow > 0 {
		b.below += next.rows + next.below
		return
	}
	b.entries = append(b.entries, next.entries...)
	b.keys = append(b.keys, next.keys...)
	next.entries, next.keys = nil, nil
	b.found.merge(&next.found)
	b.doubt.merge(&next.doubt)
	for r := range b.exchange {
		b.exchange[r].merge(&next.exchange[r])
	}
	b.rows += next.rows
	b.unreadable += next.unreadable
	b.excluded += next.excluded
	b.rounded += next.rounded
	b.restarts = append(b.restarts, next.restarts...)
	b.second = cmp.Or(b.second, next.second)
	b.spending.merge(&next.spending)
	b.signs.add(&next.signs)
	b.ups.merge(&next.ups)
	b.uses.Add(&next.uses)
	b.identity.merge(&next.identity)
	b.balances.merge(&next.balances)
	b.totals.merge(&next.totals)
	if next.days.From != 0 && (b.days.From == 0 || next.days.From < b.days.From) {
		b.days.From = next.days.From
	}
	b.days.To = max(b.days.To, next.days.To)
	b.seen.merge(&next.seen)
	b.stopRow, b.below = next.stopRow, next.below
}

// conclude returns the findings of the rows and those about the whole table.
func (b *block) conclude() []diag.Finding {
	out := b.found.done()
	say := func(severity diag.Severity, code string, row int, what, todo diag.Text) {
		pos := b.p.file()
		pos.Row = row
		out = append(out, diag.Finding{Severity: severity, Code: code, Pos: pos, What: what, Todo: todo})
	}
	const longest = 30 // rows of the longest footers of known exports, with room
	switch {
	case b.below > longest:
		say(diag.Warning, "footer", b.stopRow, diag.T("%d rows from here on are taken for the export's footer; that is more than a footer has.", b.below),
			diag.T("Look whether payments stand below this row; they are not counted."))
	case b.below > 1:
		say(diag.Note, "footer", b.stopRow, diag.T("%d rows from here on are the export's footer and no payments.", b.below), diag.Text{})
	}
	if n := b.signs.mixed(); n > 0 {
		say(diag.Warning, "sign-mixed", 0, diag.T("%d amounts have another sign than the rest of their column; they are read as taking back an earlier movement.", n),
			diag.T("Compare a few of them with the account."))
	}
	walk, owed := b.balances.walked()
	switch {
	case b.p.inverse:
		out = append(out, b.p.heldBack())
	case owed > 1 && b.p.format.Type != "card":
		say(diag.Warning, "balance-inverted", 0, diag.T("In %d rows the balance falls as money comes in: money in and money out may be exchanged.", owed),
			diag.T("Compare a few rows with the account; a copy of the format can turn the signs round."))
	case walk.broken > 0 && walk.held > walk.broken:
		first, missing := b.balances.firstBreak()
		say(diag.Warning, "balance-broken", first, diag.T("The running balance does not follow from the rows in %d places, first here, where it moves by %v more than the rows say: rows may be missing or changed.", walk.broken, missing),
			diag.T("Download the export again and do not edit it."))
	}
	if p := b.totals.proof(); p.broken > 0 {
		say(diag.Warning, "total-differs", p.first, diag.T("The total in this row is not the sum of the rows it stands for."),
			diag.T("Download the export again and do not edit it."))
	}
	return out
}

// source describes the table and what its rows gave.
func (b *block) source(entries []ledger.Entry) ledger.Source {
	p, t := b.p, b.p.match.Table
	s := ledger.Source{
		File: t.File, Sheet: t.Sheet, Container: t.Container.String(), Encoding: t.Encoding, Delimiter: delimiterName(t.Delimiter),
		HeaderRow: p.match.Header, Format: p.format.ID, Title: p.format.Title, Provider: p.provider, Type: p.format.Type,
		Level: p.level, Payouts: p.format.Payouts, Arrives: p.format.Arrives,
		Rows: b.rows, Unreadable: b.unreadable, Spending: b.spending.spending(), Rounded: b.rounded,
		From: b.days.From, To: b.days.To, Days: b.seen.list(),
		UniqueIDs: p.format.UniqueID, Restarts: b.restarts, Inferred: p.format.Tag == format.Inferred,
	}
	s.Verdicts[ledger.VerdictExcluded] = b.excluded
	s.Verdicts[ledger.VerdictNotIncome] = b.spending.rows
	if len(entries) > 0 {
		s.Account = entries[0].Account
	} else if len(b.balances.chains) > 0 {
		s.Account = b.balances.chains[0].account
	} else {
		s.Account = p.accountName("", p.match.Currency)
	}
	s.Closing, s.Walks = b.balances.closings(), b.balances.walks()
	s.Proofs = b.proofs()
	b.widen(&s)
	return s
}

func (b *block) proofs() []ledger.Proof {
	var out []ledger.Proof
	balance, _ := b.balances.walked()
	totals := b.totals.proof()
	for _, law := range []struct {
		name  string
		proof *proof
	}{{"running balance", &balance}, {"gross − fee − tax = net", &b.identity}, {"total row", &totals}} {
		if p, ok := law.proof.ledger(law.name, b.p.file()); ok {
			out = append(out, p)
		}
	}
	return out
}

func delimiterName(d string) string {
	if d == "\t" {
		return "tab"
	}
	return d
}

// widen extends the days the file covers to the period it states, if its dates
// can be read.
func (b *block) widen(s *ledger.Source) {
	from, to, ok := b.p.period(b.p.match.Period)
	if b.p.format.Dates.Above {
		from, to, ok = b.p.spanAbove()
	}
	if !ok {
		return
	}
	if s.From == 0 || from < s.From {
		s.From = from
	}
	s.To = max(s.To, to)
}
