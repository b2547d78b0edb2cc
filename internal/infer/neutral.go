package infer

import (
	"strings"

	"rivulet/internal/format"
)

// neutralDirections are the words of a direction column for rows that are neither
// income nor spending: own money moved, refunds. Wallets of China write them.
func neutralDirections() []string {
	return []string{"/", "不计收支", "中性交易", "不计入收支"}
}

// neutralMove is a phrase of rows that are neither income nor spending, and what
// it says of them.
type neutralMove struct {
	phrase string // as it stands in a text, in its normal form
	sign   int64  // 1: the money comes into the wallet
	flow   string
}

// neutralMoves are all such phrases, the longer before the shorter that they hold.
func neutralMoves() []neutralMove {
	return []neutralMove{
		{"收益发放", 1, "catalogue"}, {"退款", 1, "spending"},
		{"零钱通转出", 1, "set-aside"}, {"余额宝-转出", 1, "set-aside"}, {"余额宝转出", 1, "set-aside"}, {"赎回", 1, "set-aside"}, {"理财通取出", 1, "set-aside"},
		{"转入零钱通", -1, "set-aside"}, {"余额宝-单次转入", -1, "set-aside"}, {"余额宝-自动转入", -1, "set-aside"}, {"购买理财", -1, "set-aside"},
		{"信用卡还款", -1, "transfer"}, {"花呗自动还款", -1, "transfer"}, {"自动还款", -1, "transfer"}, {"主动还款", -1, "transfer"},
		{"零钱提现", -1, "transfer"}, {"余额提现", -1, "transfer"}, {"提现-", -1, "transfer"}, {"零钱充值", 1, "transfer"}, {"余额充值", 1, "transfer"},
	}
}

// moveOf is what a neutral row does; nil if no phrase says it, or two say different
// things.
func (p *profiled) moveOf(r *keptRow, status *column) *neutralMove {
	var found *neutralMove
	moves := neutralMoves()
	for _, c := range p.columns {
		if c == status || !c.isText() {
			continue
		}
		text := format.Normalise(r.cell(c.index))
		for i := range moves {
			m := &moves[i]
			if !strings.Contains(text, m.phrase) {
				continue
			}
			if found != nil && (found.sign != m.sign || found.flow != m.flow) {
				return nil
			}
			if found == nil {
				found = m
			}
		}
	}
	return found
}

// settleNeutral finds out what each neutral row of a direction does; false if it
// is not known of one.
func (p *profiled) settleNeutral(d *directed) bool {
	if len(d.none) == 0 {
		return true
	}
	if len(p.rows) < p.data || len(d.in) == 0 || len(d.out) == 0 {
		return false
	}
	var status *column
	if list := p.named(format.Status, true); len(list) > 0 {
		status = list[0]
	}
	d.neutral = map[int]int64{}
	used := map[string]bool{}
	for i := range p.rows {
		r := &p.rows[i]
		if sign, known := d.words[format.Normalise(r.cell(d.column.index))]; known && sign != 0 {
			continue
		}
		m := p.moveOf(r, status)
		if m == nil {
			return false
		}
		d.neutral[r.number] = m.sign
		used[m.phrase] = true
	}
	for _, m := range neutralMoves() {
		if used[m.phrase] {
			d.moves = append(d.moves, m)
		}
	}
	return true
}

// rules writes what neutral rows do.
func (d *directed) rules() []format.Rule {
	var list []format.Rule
	for _, m := range d.moves {
		r := format.Rule{When: format.When{Direction: patterns(d.none), Any: []string{"*" + m.phrase + "*"}}, Flow: m.flow, Sign: "in"}
		if m.sign < 0 {
			r.Sign = "out"
		}
		if m.flow != "catalogue" {
			r.Why = "Neither income nor spending, as the export says: own money moved, or a purchase that was refunded."
		}
		list = append(list, r)
	}
	return list
}
