package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// totalWords begin the rows that sum others.
func totalWords() []string {
	return append(balanceWords(), strings.Split("total|totals|subtotal|grand total|sum|summe|gesamt|total général|totale|suma|totaal|合计|总计|合計|小計|총계|합계|합 계|소계|소 계", "|")...)
}

// balanceWords begin the rows that say what the account held: no payments, also
// where they have a date.
func balanceWords() []string {
	return strings.Split("balance|turnover|previous balance|saldo disponivel|saldo disponível|limite da conta total|limite da conta|opening balance|closing balance|beginning balance|ending balance|starting balance|balance brought forward|balance carried forward|brought forward|carried forward|balance b/f|balance c/f|b/f|c/f|saldo|s a l d o|kontostand|anfangssaldo|endsaldo|alter saldo|neuer saldo|saldovortrag|solde|ancien solde|nouveau solde|solde précédent|solde initial|solde final|saldo iniziale|saldo finale|saldo inicial|saldo final|saldo anterior|saldo do dia|saldo początkowe|saldo końcowe|beginsaldo|eindsaldo|ingående saldo|utgående saldo|期初余额|期末余额|繰越残高|前日残高|전일잔액|이월잔액|likutis pradžiai|likutis pabaigai|pradinis likutis|galutinis likutis|apyvarta|sākuma atlikums|beigu atlikums|atlikums|apgrozījums|algsaldo|lõppsaldo|alguse saldo|lõpu saldo|käive|alkusaldo|loppusaldo|nyitó egyenleg|záró egyenleg|nyitóegyenleg|záróegyenleg|počáteční zůstatek|konečný zůstatek|počiatočný zostatok|konečný zostatok|początkowe saldo|końcowe saldo|saldo otwarcia|saldo zamknięcia|sold initial|sold inițial|sold final|rulaj|početno stanje|završno stanje|začetno stanje|končno stanje|açılış bakiyesi|kapanış bakiyesi|devreden bakiye|inngående saldo|входящий остаток|исходящий остаток|вхідний залишок|вихідний залишок|обороты|υπόλοιπο|יתרת פתיחה|יתרת סגירה", "|")
}

// skipRows says which rows without a date are no payments, as patterns of the
// format. Rows that could be payments are refused: money in a row without a date
// that is no total.
func (p *profiled) skipRows(date *column, later []*column, money []*column) (skip []format.When, refused diag.Text) {
	if p.strays > len(p.others) {
		return nil, diag.T("%d rows have no date; that is more than footers have.", p.strays)
	}
	empty := []format.Role{format.Date}
	var dates, any, labels []string
	blank := false
	for i := range p.others {
		r := &p.others[i]
		if p.head >= 0 && format.SecondHeader(p.names, r.cells) {
			return nil, diag.T("At row %d another table begins, whose columns are not those above: cut the file in two before it.", r.number)
		}
		text, paid := r.cell(date.index), r.pays(money)
		total := r.firstOf(totalWords())
		_, dated := p.date(text)
		pending, _ := r.pendingCell()
		if total == "" && p.isSum(r, date, money) {
			total = r.firstText()
		}
		switch {
		case (paid || dated) && total == "" && (pending == "" || pending != text):
			if !paid {
				return nil, diag.T("Row %d holds a date and no payment that can be read.", r.number)
			}
			return nil, diag.T("Row %d holds an amount and no date.", r.number)
		case text != "" && !dated && len(text) <= format.LongestName:
			if !slices.Contains(dates, text) {
				dates = append(dates, text)
			}
		case total != "" && (paid || dated || !emptyIn(r, later)):
			any = append(any, total)
		case !emptyIn(r, money) && r.firstText() != "": // the label of a balance stands where amounts do
			labels = append(labels, r.firstText())
		default:
			blank = true
		}
	}
	if dates = patterns(dates); len(dates) > 0 {
		skip = append(skip, format.When{Date: dates})
	}
	if blank {
		for _, c := range money {
			if c.role != "" && !slices.Contains(empty, c.role) {
				empty = append(empty, c.role)
			}
		}
		skip = append(skip, format.When{Empty: empty})
	}
	if labels = patterns(labels); len(labels) > 0 {
		slices.Sort(labels)
		skip = append(skip, format.When{Empty: []format.Role{format.Date}, Any: slices.Compact(labels)})
	}
	if any = patterns(any); len(any) > 0 {
		slices.Sort(any)
		skip = append(skip, format.When{Any: slices.Compact(any)})
	}
	return skip, diag.Text{}
}

// pays reports a row with an amount other than zero.
func (r *keptRow) pays(money []*column) bool {
	return slices.ContainsFunc(money, func(c *column) bool {
		d, ok := numberIn(r.cell(c.index), r.kind(c.index), 0)
		return ok && r.cell(c.index) != "" && d.Coefficient != 0
	})
}

// isSum reports a row without a date that ends with the sums of the columns of
// money, each of two rows at least: a total, whatever it is called.
func (p *profiled) isSum(r *keptRow, date *column, money []*column) bool {
	if _, dated := p.date(r.cell(date.index)); dated || r.firstText() == "" {
		return false
	}
	some := false
	for _, c := range money {
		if r.cell(c.index) == "" {
			continue
		}
		want, ok := numberIn(r.cell(c.index), r.kind(c.index), p.mark)
		if !ok {
			return false
		}
		if want.Empty {
			continue
		}
		n, _, fits := want.Rescale(p.decimals())
		list, read := p.valuesOf(c, p.mark)
		rows := 0
		for _, v := range list {
			if v.n != 0 {
				n, rows = n-v.n, rows+1
			}
		}
		if !fits || !read || n != 0 || rows < 2 || len(p.rows) < p.data {
			return false
		}
		some = true
	}
	return some
}

// firstText is the first cell that is no number and no date.
func (r *keptRow) firstText() string {
	for i := range r.cells {
		text := r.cell(i)
		_, dated := dateCellOf(text)
		if _, number := numberIn(text, r.kind(i), 0); text != "" && !number && !dated && len(text) <= format.LongestName {
			return text
		}
	}
	return ""
}

// firstOf returns the first cell that is one of the words, with a number or a
// day behind it at most; empty if none is.
func (r *keptRow) firstOf(words []string) string {
	for _, cell := range r.cells {
		if cell == "" || cell[0]-'0' <= 9 {
			continue // no word begins with a digit, and most cells do
		}
		text := strings.TrimLeft(strings.Trim(format.Normalise(cell), "|*-:. "), "(+=) ")
		for _, word := range words {
			if rest, ok := strings.CutPrefix(text, word); ok && strings.Trim(rest, " :.0123456789/-") == "" {
				return strings.TrimSpace(cell)
			}
		}
	}
	return ""
}

// balanceRows says so if a row that is taken for a payment speaks of a balance
// among other words, and no running balance shows that it moves money.
func (p *profiled) balanceRows(v *moneyVerdict) diag.Text {
	if v.proof.reading != nil {
		return diag.Text{}
	}
	held := p.words.cues.gathered().held
	for i := range p.rows {
		for _, cell := range p.rows[i].cells {
			text := format.Normalise(cell)
			for _, word := range held {
				if strings.Contains(word, " ") && strings.Contains(text, word) {
					return diag.T("Row %d says %q: it may be a balance and no payment.", p.rows[i].number, strings.TrimSpace(cell))
				}
			}
		}
	}
	return diag.Text{}
}

func emptyIn(r *keptRow, columns []*column) bool {
	for _, c := range columns {
		if r.cell(c.index) != "" {
			return false
		}
	}
	return true
}
