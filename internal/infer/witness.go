package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rivulet/internal/format"
)

// witnessWords are words in texts that tell which way the money went. Words
// that stand on both sides of a card ("payment") are none.
func witnessWords(in bool) []string {
	words := "overførsel til|overføring til|dankort|varekøb|køb|varekjøp|kjøp|betalingsservice|avtalegiro|nettgiro|opłata|pobranie podatku|kapitalertragsteuer|purchase|card payment|kartenzahlung|kartenbezahlung|kartenumsatz|lastschrift|basislastschrift|abbuchung|dauerauftrag|withdrawal|withdraw|=fee|cash withdrawal|geldautomat|bargeldauszahlung|auszahlung maestro|auszahlung geldautomat|geldauszahlung|direct debit|debit card|=debit|transfer to|tfr to|tfr-to|payment to|sent to|=sale|eft-pos|withholding tax|odchozí úhrada|odchozí platba|platba kartou|inkaso|płatność|obciążenie|kártyás vásárlás|vásárlás|készpénzfelvétel|mastercard zahlung|einkauf|enviado|enviada|saque|pag boleto|pagamento de boleto|pagamento de fatura|apl aplic|vásárlás kártyával|beszedés|paiement carte|paiement mastercard|paiement cb|paiement par carte|carte x|prélèvement|prelevement|retrait|achat|virement émis|compra|pago con tarjeta|pago tarjeta|retirada|adeudo|transferencia enviada|pagamento con carta|pagamento|prelievo|addebito|acquisto|bonifico inviato|levantamento|betaalautomaat|geldautomaat|incasso|betaling|płatność kartą|zakup|przelew wychodzący|kortköp|uttag|köp|autogiro|ausgang|miete|outgoing|overseas fee|monthly fee|kontoführung|kartenverfügung|facture carte|empfänger:|출금|체크카드|카드결제|支払|お支払|引出|消费|支付|转出"
	if in {
		words = "indbetaling|innbetaling|løn|lønn|lønoverførsel|kreditrenter|employee contribution|employer contribution|naliczenie odsetek|kapitalizacja odsetek|recebido|recebida|rend pago|rendimento|rendimentos|estorno|kamatjóváírás|キャッシュバック|캐시백|返现|结息|salary|payroll|wages|lohn|gehalt|bezüge|salaire|nómina|nomina|stipendio|salário|salaris|wynagrodzenie|lön|급여|월급|給与|給料|工资|interest paid|interest earned|interest payment|interest credit|credit interest|haben|habenzinsen|zinsgutschrift|guthabenzinsen|결산이자|예금이자|이자|利息|受取利息|gutschrift|gutschr|cashback|=return|direct credit|příchozí úhrada|příchozí platba|kreditní úrok|jóváírás|uznanie|odsetki|refund|refunded|rückerstattung|erstattung|remboursement|reembolso|devolución|rimborso|terugbetaling|zwrot|återbetalning|환불|返金|退款|deposit|direct dep|ach credit|=credit|habenzins|income|einnahmen|virements reçus|auftraggeber:|eingang|zahlungseingang|geldeingang|incoming|received|payment from|transfer from|virement reçu|vir recu|virement de|reçu|recibido|recibida|ricevuto|accredito|bonifico in entrata|ontvangen|przelew przychodzący|insättning|入金|입금|转入|收入|reward|rewards|rebate|dividend|rebates|restitutie|creditrente|cash back credit|cash back reward|cash back rewards|cash back bonus|cash back redemption|mass pay|payout|payouts|cash reward|einzahlung|top up|transferencia recibida|abono|ingreso"
	}
	return strings.Split(words+"|"+furtherWitnesses(in), "|")
}

// weakWords are shops and purposes, which most often stand beside money that went
// out: a shop may pay, too, and a withdrawal is called as a payout is. They count
// only where no word says more.
func weakWords() []string {
	return strings.Split("shopping|transport|eating_out|bills|rent|wypłata|restaurants|utilities|supermarket|supermarkt|supermercado|supermercato|supermarché|groceries|restaurant|ristorante|restaurante|hotel|cafe|café|pizza|pizzeria|bakery|bäckerei|boulangerie|pharmacy|apotheke|pharmacie|farmacia|parking|kino|cinema|tankstelle|gas station|petrol|netflix|spotify|starbucks|mcdonalds|lidl|aldi|rewe|edeka|tesco|sainsburys|carrefour|mercadona|walmart|shell oil|esso|ikea|biedronka|żabka|スーパー|コンビニ|スターバックス|편의점|스타벅스|超市|便利店", "|")
}

// neutralWords are phrases that hold a witness word and stand on either side: the
// bill of a card is paid from the account and into the card.
func neutralWords() []string {
	return strings.Split("reversal|reversed|reverted|lastschrift abrechnung|lastschrift kreditkarte|kreditkartenabrechnung|card payment received|direct debit payment received", "|")
}

// thanks are phrases by which a card's bill is said to be paid: the money came
// in, whatever else the text says of its way.
func thanks() []string {
	return strings.Split("thank you|payment received|pagamento recebido|pago recibido|paiement reçu|zahlung erhalten|betaling ontvangen|zahlung danke|ihre zahlung|merci|gracias por su pago|grazie per il pagamento|obrigado pelo pagamento", "|")
}

// testimony is what the texts say about the sign of an amount.
type testimony struct {
	plain, inverted int    // rows in which a word speaks for money in being positive, and negative
	weak            [2]int // the same for weak words
	bills           int    // rows in which a card's bill is said to be paid, of plain and inverted
	word            string // the first word that spoke for the winner
}

// witnesses counts the rows whose texts tell the direction, against what a reading
// says that they move. Rows whose texts speak for both sides say nothing.
func (p *profiled) witnesses(g *grid, r *moneyReading) testimony {
	var t testimony
	ins, outs, neutral, paid, weak := witnessWords(true), witnessWords(false), neutralWords(), thanks(), weakWords()
	const enough = 512 // rows
	for i := range min(len(p.rows), enough) {
		n, _ := r.moved(p, g, i)
		if n == 0 {
			continue
		}
		in, out, both, thank, shop := "", "", "", "", ""
		for _, c := range p.columns {
			if !c.isText() {
				continue
			}
			text := format.Normalise(p.rows[i].cell(c.index))
			in, out = firstWord(text, ins, in), firstWord(text, outs, out)
			both, thank = firstWord(text, neutral, both), firstWord(text, paid, thank)
			shop = firstWord(text, weak, shop)
		}
		switch {
		case out == "sale" && n > 0, in == "return" && n < 0:
			continue // a seller's sale comes in; on a card it is a purchase
		case thank != "":
			in, out = thank, ""
			t.bills++
		case both != "":
			continue
		}
		if in == "" && out == "" && shop != "" {
			t.weigh(shop, n < 0)
		}
		if (in == "") == (out == "") {
			continue
		}
		if (in != "") == (n > 0) {
			t.plain++
		} else {
			t.inverted++
		}
		if t.word == "" {
			t.word = in + out
		}
	}
	if t.plain+t.inverted < 2 || t.plain > 0 && t.inverted > 0 {
		t.plain, t.inverted = t.plain+t.weak[0], t.inverted+t.weak[1]
	}
	return t
}

// weigh counts a weak word.
func (t *testimony) weigh(word string, out bool) {
	if out {
		t.weak[0]++
	} else {
		t.weak[1]++
	}
	if t.word == "" {
		t.word = word
	}
}

// speaks returns 1 if the witnesses say that money in is positive, −1 if they
// say the opposite, 0 if they are too few or contradict each other.
func (t testimony) speaks() int {
	const few, many, share = 2, 5, 5
	for _, side := range []struct{ yes, no, sign int }{{t.plain, t.inverted, 1}, {t.inverted, t.plain, -1}} {
		if side.yes >= few && side.no == 0 || side.yes >= many && side.no*share <= side.yes {
			return side.sign
		}
	}
	return 0
}

// firstWord returns the first of the words that stands in a text as a word of
// its own; found before, it is kept.
func firstWord(text string, words []string, before string) string {
	if before != "" || text == "" {
		return before
	}
	for _, w := range words {
		if whole, ok := strings.CutPrefix(w, "="); ok && text == whole {
			return whole
		}
		for at := 0; ; {
			i := strings.Index(text[at:], w)
			if i < 0 {
				break
			}
			i += at
			if standsAlone(text, i, i+len(w)) {
				return w
			}
			at = i + len(w)
		}
	}
	return ""
}

// standsAlone reports no letter on either side; ideographs and Hangul need none.
func standsAlone(text string, from, to int) bool {
	first, _ := utf8.DecodeRuneInString(text[from:])
	if unicode.In(first, unicode.Han, unicode.Hangul, unicode.Katakana, unicode.Hiragana) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}
