package infer

import (
	"slices"
	"sort"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// stateLists are the words of status columns, in their normal form; a trailing *
// stands for any ending.
func stateLists() map[string]string {
	return map[string]string{
		"paid":     "completed|complete|cleared|posted|booked|settled|paid|success|successful|succeeded|done|ok|processed|executed|accepted|approved|charged|sent|received|deposited|issued|card charged|card refunded|payment sent|payment deposited|transaction posted|gebucht|berechnet|abgeschlossen|ausgeführt|umsatz gebucht|verbucht|erledigt|bezahlt|ausgezahlt|terminé|terminée|comptabilisé|inscrit|inscrite|inscrits|inscrites|exécuté|effectué|payé|payée|versé|completado|completada|realizado|liquidado|contabilizado|ejecutado|pagado|pagada|completato|completata|contabilizzato|eseguito|pagato|pagata|sì|si|yes|true|concluído|concluída|efetivada|efetuado|verwerkt|geaccepteerd|betaald|uitbetaald|uitgevoerd|voltooid|geboekt|zakończono|zakończona|zaksięgowano|zrealizowano|zaksięgowana|wykonana|wypłacono|wypłacona|zapłacono|slutförd|genomförd|utbetald|bokförd|gennemført|bogført|udført|utført|bokført|zaúčtováno|könyvelt|완료|처리완료|지급완료|입금완료|정상|승인|成功|交易成功|支付成功|已存入零钱|已到账|已收钱|提现已到账|已全额退款|已转账|朋友已收钱|对方已收钱|对方已退还|充值完成|充值成功|退款成功|还款成功|提现成功|转账成功|已收入|已支出|已退款|处理成功|已完成|完了|処理済|支払済|振込済|確定",
		"pending":  "no|false|pending|processing|authorized|authorised|authorization|on hold|held|in progress|scheduled|reserved|hold|unposted|vorgemerkt|ausstehend|vorgemerkter umsatz|umsatz vorgemerkt|in bearbeitung|reserviert|offen|en attente|en cours|à venir|pendiente|retenido|in sospeso|in attesa|non contabilizzato|autorizzato|autorizzata|pendente|em processamento|in behandeling|gereserveerd|oczekuje|oczekująca|w realizacji|blokada|w trakcie|väntar|reserverat|nierozliczona|nierozliczone|afventer|대기|처리중|보류|승인대기|等待确认收货|等待对方发货|等待付款|待确认收款|待收款|处理中|待处理|処理中|未確定|保留",
		"declined": "declined|failed|failure|not approved|unsuccessful|rejected|denied|cancelled|canceled|error|refused|voided|void|abgelehnt|fehlgeschlagen|storniert|abgebrochen|refusé|refusée|échoué|annulé|annulée|rechazado|rechazada|fallido|cancelado|cancelada|rifiutato|rifiutata|annullato|annullata|recusado|recusada|geweigerd|geannuleerd|mislukt|odrzucono|odrzucona|anulowano|anulowana|avbruten|nekad|afvist|실패|거절|취소|승인취소|失败|支付失败|提现失败|还款失败|交易关闭|已关闭|取消",
		"reversed": "reversed|reverted|returned|charged back|zurückgesetzt|rückgängig gemacht|zurückgebucht|stornato|revertido|teruggedraaid|cofnięto|wycofano",
		"expired":  "expired|abgelaufen|expiré|expirado|scaduto|verlopen|wygasła",
	}
}

// statesByWord turns lists of words by state into states by word.
func statesByWord(lists map[string]string) map[string]string {
	states := map[string]string{}
	for name, list := range lists {
		for _, word := range strings.Split(list, "|") {
			states[word] = name
		}
	}
	return states
}

// states maps the words of the status column by lists of them. Words that no list has are
// returned: whether their rows are money is not known.
func (p *profiled) states(lists map[string]string) (s format.States, column *column, unknown []string) {
	for _, c := range p.named(format.Status, false) {
		if len(c.words) == 0 || len(c.words) > 30 || !c.named.exact {
			continue
		}
		column = c
		break
	}
	if column == nil {
		return s, nil, nil
	}
	state := statesByWord(lists)
	keys := make([]string, 0, len(column.words))
	for word := range column.words {
		keys = append(keys, word)
	}
	sort.Strings(keys)
	for _, word := range keys {
		spelled := column.spelled[word]
		name := state[word]
		if base, _, found := strings.Cut(word, "¥"); found && name == "" { // with the sum: 已退款¥742.00
			name = state[strings.TrimRight(base, " (")]
		}
		switch name {
		case "paid":
			s.Paid = append(s.Paid, spelled)
		case "pending":
			s.Pending = append(s.Pending, spelled)
		case "declined":
			s.Declined = append(s.Declined, spelled)
		case "confirmed":
			s.Confirmed = append(s.Confirmed, spelled)
		case "reversed":
			s.Reversed = append(s.Reversed, spelled)
		case "expired":
			s.Expired = append(s.Expired, spelled)
		default:
			unknown = append(unknown, spelled)
		}
	}
	return s, column, unknown
}

// settleStates takes the words that are not known for paid where the running
// balance counts their rows; else it says what is uncertain.
func (p *profiled) settleStates(s *format.States, column *column, unknown []string, v *moneyVerdict) diag.Text {
	if len(unknown) == 0 {
		return diag.Text{}
	}
	if v.proof.reading == nil {
		return diag.T("The column %s has the word %q, and it is not known whether its rows are money that moved.", quoted(column), unknown[0])
	}
	g := p.grid(v.mark)
	for i := range p.rows {
		if slices.Contains(unknown, p.rows[i].cell(column.index)) && !g.filled(v.proof.reading.balance, i) {
			return diag.T("The column %s has the word %q, and it is not known whether its rows are money that moved.", quoted(column), p.rows[i].cell(column.index))
		}
	}
	s.Paid = append(s.Paid, unknown...)
	return diag.Text{}
}

// unmovedMoves says so if rows that the status calls not paid seem to have moved
// money all the same: the running balance counts them, or a paid row takes one
// back, as the release of a hold does.
func (p *profiled) unmovedMoves(s *format.States, column *column, v *moneyVerdict) diag.Text {
	if column == nil || v.reading == nil || len(s.Pending)+len(s.Declined)+len(s.Reversed)+len(s.Expired) == 0 {
		return diag.Text{}
	}
	g := p.grid(v.mark)
	paid := map[string]bool{}
	for _, word := range s.Paid {
		paid[format.Normalise(word)] = true
	}
	unpaid := func(i int) bool {
		word := format.Normalise(p.rows[i].cell(column.index))
		return word != "" && !paid[word]
	}
	moved := map[int64]bool{}
	for i := range p.rows {
		if n, _ := v.reading.moved(p, &g, i); n != 0 && !unpaid(i) {
			moved[n] = true
		}
	}
	for i := range p.rows {
		if n, _ := v.reading.moved(p, &g, i); n != 0 && unpaid(i) && moved[-n] {
			return diag.T("Row %d is marked %q, and a later one takes the same amount back: it may be a hold and its release.", p.rows[i].number, p.rows[i].cell(column.index))
		}
	}
	return p.unmovedInBalance(&g, v, column, unpaid)
}

// unmovedInBalance compares how well the running balance follows with and
// without the rows that are not paid.
func (p *profiled) unmovedInBalance(g *grid, v *moneyVerdict, column *column, unpaid func(int) bool) diag.Text {
	balances := p.named(format.Balance, false)
	if len(balances) == 0 {
		return diag.Text{}
	}
	with := *v.reading
	with.balance = balances[0]
	without := *p
	without.rows = nil
	reduced := grid{mark: g.mark, columns: map[int]values{}}
	for i := range p.rows {
		if unpaid(i) {
			continue
		}
		without.rows = append(without.rows, p.rows[i])
		for c, list := range g.columns {
			reduced.columns[c] = append(reduced.columns[c], list[i])
		}
	}
	for _, keys := range p.keySets() {
		all, paid := with.walk(p, g, keys), with.walk(&without, &reduced, keys)
		if paid.broken > all.broken && all.held > all.broken {
			return diag.T("The running balance counts rows that %s calls not paid.", quoted(column))
		}
	}
	return diag.Text{}
}
