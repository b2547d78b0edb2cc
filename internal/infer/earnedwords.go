package infer

import (
	"strings"

	"rivulet/internal/format"
)

// earnedWord is what the name of a column of earnings says of them.
type earnedWord struct {
	kind    string // a kind's word, empty if the name does not tell
	payouts bool   // what was paid out, and not what was earned
	points  bool   // no money
	vague   bool   // reports of a business have the name too: only a payer that the user names will do
}

// earnedList is names that say the same.
type earnedList struct {
	earnedWord
	names string // separated by |
}

// earnedLists are the names of columns that hold what somebody earned, in their
// normal form. Names that stand as often for what is yet to come ("estimated
// earnings") are not among them.
func earnedLists() []earnedList {
	return []earnedList{
		{earnedWord{kind: "cashback"}, "cashback|cash back|cashback amount|cash back amount|cashback earned|cash back earned|your cashback|cashback value|cashback received|cashback-betrag|cashbackbetrag|montant cashback|montant du cashback|importe cashback|reembolso cashback|importo cashback|valor cashback|valor do cashback|cashbackbedrag|kwota cashback|" +
			"캐시백|캐시백금액|캐시백 금액|적립금|적립금액|적립 금액|キャッシュバック|キャッシュバック金額|返现|返现金额|返利|返利金额"},
		{earnedWord{kind: "digital"}, "royalty|royalties|royalty amount|royalty earned|royalties earned|net royalty|net royalties|commission|commission earned|commission amount|commission value|your commission|affiliate commission|publisher commission|ad revenue|tantieme|tantiemen|provision|redevance|redevances|droits d'auteur|commission gagnée|regalías|comisión|comisión ganada|royalty netta|diritti d'autore|comissão|prowizja|" +
			"로열티|인세|印税|ロイヤリティ|ロイヤルティ|版税|佣金"},
		{earnedWord{kind: "interest"}, "interest|interest amount|interest earned|interest received|interest credited|net interest|zinsen|zinsbetrag|zinsertrag|intérêts|montant des intérêts|intereses|interessi|juros|rente|odsetki|kwota odsetek|ränta|이자|이자금액|利息|利子"},
		{earnedWord{kind: "bonus"}, "bonus|bonus amount|referral bonus|referral reward|referral earnings|welcome bonus"},
		{earnedWord{kind: "sale"}, "proceeds|net proceeds|sale proceeds|sales proceeds|net sale proceeds|seller earnings|net sales earnings|verkaufserlös|erlös|produit de la vente|ganancia neta de la venta"},
		{earnedWord{}, "earnings|earned|earning|amount earned|you earned|your earnings|total earnings|net earnings|gross earnings|driver earnings|your total earnings|earnings amount|reward|rewards|reward amount|reward value|your reward|total reward|incentive|incentive amount|honorarium|prize|" +
			"verdienst|gesamtverdienst|nettoverdienst|vergütung|verguetung|prämie|praemie|belohnung|honorar|guthaben erhalten|rémunération|remuneration|gain|gains|récompense|ganancia|ganancias|ganancias netas|ganado|recompensa|remuneración|guadagno|guadagni|guadagno netto|compenso|ricompensa|ganho|ganhos|remuneração|verdiend|verdiensten|verdienste|beloning|zarobek|zarobki|nagroda|wynagrodzenie|intjänat|ersättning|belöning|indtjening|optjent|inntjening|belønning|" +
			"보상|보상금|보상금액|리워드|정산금|정산금액|정산 금액|報酬|報酬額|謝礼|獲得金額|报酬|奖励|奖励金额"},
		{earnedWord{vague: true}, "pay|total pay|your pay|net pay|compensation|income|net income|revenue|net revenue|your revenue|revenus|revenu net|rendimento líquido|수익|수익금|수익금액|収益|収益額|收益|收益金额"},
		{earnedWord{payouts: true}, "payout|payouts|payout amount|net payout|paid out amount|amount paid out|amount paid to you|cash out amount|cashout amount|redemption amount|auszahlungsbetrag|ausgezahlter betrag|montant versé|versement|importe pagado|pago recibido|importo pagato|valor pago|uitbetaald bedrag|wypłacona kwota"},
		{earnedWord{points: true}, "points|points earned|points awarded|points credited|your points|sb earned|punkte|gesammelte punkte|points gagnés|puntos|puntos ganados|punti|punti guadagnati|pontos|punten|punkty|포인트|적립포인트|적립 포인트|ポイント|獲得ポイント|付与ポイント|积分|獲得點數"},
	}
}

// boughtNames are the names of columns beside them that hold what was bought or
// sold, of which the earnings are a part.
func boughtNames() string {
	return "purchase amount|purchase value|purchase total|purchase|purchase price|order amount|order value|order total|sale amount|sale value|sales amount|sale price|sales price|item price|basket|basket value|spend|amount spent|spend amount|transaction amount|transaction value|invoice amount|list price|" +
		"kaufbetrag|kaufpreis|bestellwert|einkaufswert|einkaufsbetrag|warenkorb|warenwert|verkaufspreis|montant de l'achat|montant achat|montant de la commande|montant commande|prix de vente|importe de la compra|importe compra|importe del pedido|precio de venta|valore acquisto|importo acquisto|prezzo di vendita|valor da compra|valor do pedido|aankoopbedrag|bestelbedrag|orderbedrag|wartość zamówienia|kwota zakupu|wartość zakupów|" +
		"주문금액|구매금액|결제금액|주문 금액|구매 금액|결제 금액|購入金額|注文金額|利用金額|ご利用金額|订单金额|购买金额|消费金额|成交金额"
}

// programNames are the names of columns that say who paid each row. "Source" and
// "store" are none: they are as often where something was bought. They are whole
// names: a platform fee is a fee.
func programNames() []string {
	return strings.Split("app|platform|program|programme|network|affiliate network|payer|paid by|earned from|panel|survey panel|plattform|programm|bezahlt von|plateforme|payé par|plataforma|programa|pagado por|piattaforma|programma|pago por|platforma|앱|플랫폼|지급처|アプリ|プラットフォーム|支払元|平台|应用", "|")
}

// earnedDates are names of dates that lists of earnings have and accounts have not.
func earnedDates() []headList {
	at := func(rank int, language, names string) headList {
		return headList{headWord{role: format.Date, language: language, rank: rank}, names}
	}
	return []headList{
		at(1, "en", "paid on|date paid|paid date|credited on|date credited|credited date|payment date|pay date"), at(1, "de", "gutgeschrieben am|ausgezahlt am|bezahlt am|auszahlungsdatum"), at(1, "fr", "payé le|versé le|date de versement"), at(1, "es", "fecha de pago|abonado el"), at(1, "it", "data pagamento|pagato il"), at(1, "pt", "data de pagamento|pago em"), at(1, "ko", "지급일|지급일자|적립일|적립일자"), at(1, "ja", "支払日|付与日"), at(1, "zh", "到账时间|到账日期"),
		at(3, "en", "date earned|earned on|earned date|order date|sale date|date of sale|purchase date|trip date|delivery date|session date|activity date|shift date|work date|date of work|reported on|tracked on|date tracked"),
		at(3, "de", "verdient am|bestelldatum|verkaufsdatum|erfasst am"), at(3, "fr", "date de commande|date de vente|enregistré le"), at(3, "es", "fecha del pedido|fecha de venta"), at(3, "it", "data ordine|data vendita"), at(3, "pt", "data do pedido|data da venda"), at(3, "nl", "besteldatum"), at(3, "pl", "data zamówienia"), at(3, "ko", "주문일|주문일자|구매일|참여일"), at(3, "ja", "注文日|購入日"), at(3, "zh", "下单时间|订单日期"),
	}
}

// earnedHeads are the column names with those of earnings, which
// go before what else a name can mean.
func earnedHeads() map[string][]headWord {
	words := headWords()
	put := func(names string, word headWord) {
		for _, name := range strings.Split(names, "|") {
			words[name] = append([]headWord{word}, words[name]...)
		}
	}
	for _, list := range earnedDates() {
		put(list.names, list.headWord)
	}
	for _, list := range earnedLists() {
		put(list.names, headWord{role: format.AmountColumn, language: "earnings", earned: &list.earnedWord})
	}
	for _, name := range strings.Split(boughtNames(), "|") {
		words[name] = []headWord{{role: format.ForeignAmount, language: "purchases", foreign: true}}
	}
	return words
}

// earnedStates are the words of status columns in such lists: what is approved or
// confirmed is not paid yet.
func earnedStates() map[string]string {
	lists := stateLists()
	further := map[string]string{
		"paid":      "paid out|payed|credited|redeemed|withdrawn|transferred|available|cleared to you|gutgeschrieben|ausgezahlt|ausbezahlt|verfügbar|versé|versée|payé|payée|crédité|disponible|pagado|pagada|abonado|abonada|acreditado|pagato|pagata|accreditato|accreditata|disponibile|pago|paga|creditado|disponível|uitbetaald|betaald|beschikbaar|wypłacono|wypłacona|zapłacono|utbetald|utbetalt|udbetalt|적립완료|적립 완료|지급완료|지급 완료|적립|付与済|付与済み|支払済|支払済み|已返现|已发放|已付款",
		"confirmed": "approved|accepted|confirmed|validated|payable|eligible|bestätigt|genehmigt|freigegeben|approuvé|approuvée|confirmé|confirmée|validé|validée|aprobado|aprobada|confirmado|confirmada|validado|validada|approvato|approvata|confermato|confermata|aprovado|aprovada|bevestigd|goedgekeurd|potwierdzono|potwierdzona|zatwierdzono|zatwierdzona|godkänd|bekräftad|godkendt|godkjent|확정|승인|승인완료|確定|承認|承認済|承認済み|已确认|已审核",
		"pending":   "tracked|reported|under review|in review|reviewing|awaiting approval|awaiting confirmation|estimated|expected|erfasst|in prüfung|wird geprüft|unbestätigt|enregistré|enregistrée|en validation|en vérification|registrado|registrada|en revisión|por confirmar|tracciato|tracciata|in verifica|em análise|geregistreerd|in beoordeling|zarejestrowano|w weryfikacji|registrerad|적립예정|적립 예정|적립대기|심사중|확정대기|判定中|確定待ち|承認待ち|審査中|审核中|待返现|待确认",
		"declined":  "untracked|ineligible|invalid|screened out|disqualified|forfeited|nicht bestätigt|ungültig|invalide|non validé|no válido|inválido|non valido|ongeldig|nieważna|ogiltig|적립취소|적립 취소|반려|미승인|非承認|否認|却下|キャンセル|无效|已取消|已失效",
		"reversed":  "clawed back|revoked|zurückgefordert|widerrufen|회수|取消済み",
	}
	taken := map[string]bool{}
	for _, words := range further {
		for _, word := range strings.Split(words, "|") {
			taken[word] = true
		}
	}
	merged := map[string]string{}
	for state, words := range lists {
		var kept []string
		for _, word := range strings.Split(words, "|") {
			if !taken[word] {
				kept = append(kept, word)
			}
		}
		merged[state] = strings.Join(kept, "|")
	}
	for state, words := range further {
		if merged[state] != "" {
			words = merged[state] + "|" + words
		}
		merged[state] = words
	}
	return merged
}
