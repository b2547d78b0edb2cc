package infer

import (
	"maps"
	"slices"
	"strings"

	"rivulet/internal/format"
)

// schemeWords are words that stand in the rows of accounts in some currencies
// only: payment schemes and their abbreviations, tax offices, social insurance.
// They are public; a merchant's name is none of them, as merchants are visited
// from abroad. Words that more areas share stand with all of these. A word after
// = must be the whole cell.
func schemeWords() map[string]string {
	return map[string]string{
		" USD ": "=hsa|health savings account|roth ira|zelle|venmo|venmo balance|ppd id|ccd id|web id|tel id|arc id|indn|irs treas 310|ssa treas 310|treas 310|dfas|fedwire|fednow|fdic|ncua",
		// NACHA's ACH; India's NACH writes ACH C and ACH D.
		" USD INR ": "=ach|ach credit|ach debit|ach deposit|ach transfer|ach payment|ach withdrawal|ach pull|ach paymen|ach pmt",
		" USD CAD ": "direct deposit|direct dep",
		" USD GBP ": "cash app",
		" CAD ":     "interac|chequing|canada fed|canada child benefit|canada carbon rebate|gst hst credit",
		" GBP ":     "faster payment|faster payments|bank giro credit|fpi|fpo|bgc|bacs|chaps|hmrc|dwp|=bac|direct banking by pc|=dpc|council tax|dvla",
		" GBP HKD ": "fps",
		" EUR ":     "sepa lastschrift|sepa basislastschrift|basislastschrift|sepa direct debit|sepa dd|prlv|prlv sepa|prelevement sepa|prélèvement sepa|vir inst|sepa incasso|addebito sepa|addebito diretto sdd|addebito sdd|adeudo sepa|recibo sepa|bizum|mb way|mbway|multibanco|levantamento mb|compra mb|bancontact|girocard|giropay|tikkie|wero|postagiro|bollettino postale|imposta di bollo|pagobancomat|pagopa|urssaf|cpam|dgfip|rundfunkbeitrag|rundfunk ard|solidaritätszuschlag|solidaritaetszuschlag|kapitalertragsteuer|abgeltungsteuer|girokonto|agencia tributaria|tgss|belastingdienst|acceptgiro|tilisiirto|viitemaksu|pano kortti",
		" CHF ":     "twint|lsv belastung|belastung lsv|lastschrift lsv|lsv lastschrift|ebill rechnung|qr rechnung|qr facture|verrechnungssteuer|impôt anticipé|imposta preventiva|postfinance",
		" PLN ":     "blik|przelew elixir|przelew express elixir|express elixir|przelew ekspresowy",
		" CZK ":     "sipo|čssz|správa sociálního zabezpečení", " HUF ": "qvik|azonnali átutalás",
		" SEK ": "swish|bankgirot|plusgiro|autogiro|skatteverket|försäkringskassan|csn", " SEK NOK ": "vipps", " DKK EUR ": "mobilepay",
		" DKK ": "dankort|betalingsservice|skattestyrelsen|udbetaling danmark|feriekonto|nemkonto|indbetalingskort",
		" NOK ": "bankaxept|avtalegiro|skatteetaten|nav folketrygd|straksbetaling",
		" RON ": "anaf|transfond",
		" INR ": "upi|neft|imps|bhim|phonepe|ifsc|fastag|ach d|ach c|ach dr|ach cr|tds deducted",
		" AUD ": "bpay|osko|payid|centrelink|medicare australia", " AUD NZD ": "eftpos|eft pos", " AUD ZAR NAD BWP ": "pty ltd",
		" NZD ": "kiwisaver", " ZAR ": "payshap|snapscan|sars efiling",
		" SGD ": "paynow|paylah|sgqr|nets qr|cpf board", " MYR ": "duitnow|jompay|fpx|kwsp", " THB ": "promptpay|พร้อมเพย์", " IDR ": "qris|bi fast|biaya adm",
		" PHP EGP ": "instapay", " PHP ": "pesonet|gcash|pag ibig", " HKD ": "轉數快|八達通", " TWD ": "街口支付|悠遊付|全支付|健保費",
		" CNY ": "支付宝|财付通|微信支付|微信转账|微信红包|云闪付|余额宝|理财通|超级网银|花呗|跨行转账|银联入账",
		" BRL ": "pix recebido|pix enviado|pix recebida|pix enviada|recebido pix|enviado pix|pelo pix|via pix|pix transf|pix qr|pix qrs|transferência pix|transferencia pix|pagamento pix|pagamento de boleto|pagamento boleto|boleto pago|boleto efetuado|pgto boleto|ted recebida|ted enviada|tarifa pacote|iof|resgate rdb|aplicação rdb|aplicação cdb|resgate cdb",
		" MXN ": "spei", " ARS ": "debin|cvu|cbu|afip", " CLP ": "redcompra|transbank|servipag", " COP ": "nequi|daviplata|bancolombia a la mano|4x1000|gmf", " PEN ": "yape",
		" TRY ": "havale|fast gelen|fast giden|eft gelen|eft giden", " NGN ": "nibss|nip transfer", " KES TZS UGX MZN GHS ": "m pesa|mpesa",
	}
}

// crossingWords are words of a scheme that rows of accounts in other currencies
// have now and then, as a transfer in euro from Switzerland: they count only if a
// third of the rows has them.
func crossingWords() map[string]string {
	return map[string]string{" EUR ": "sepa|sct|sct inst|sdd|vir sepa|virement sepa|sepa overboeking|sepa credit transfer|bonifico sepa|transferencia sepa|transferência sepa|sepa gutschrift|sepa überweisung|sepa ueberweisung"}
}

// spellingWords are spelled so in some countries only.
func spellingWords() map[string]string {
	return map[string]string{
		" USD PHP ": "check deposit|mobile check deposit|checkcard|checking|paycheck|check paid|check number|check #|check or slip #|=check|checks paid|zip code|city state",
		" GBP CAD AUD NZD INR SGD HKD ZAR EUR MYR LKR PKR BDT AED KES NGN ": "cheque|cheque number|cheques|chq no|chq",
		" GBP AUD NZD EUR MYR ": "postcode", " CAD ZAR PHP EUR ": "postal code|city province|province",
	}
}

// phrases are words by phrase: what the phrase says, for one look-up each.
type phrases map[string][]phraseSense

type phraseSense struct {
	kind  clueKind
	area  string
	whole bool // only as the whole cell
	cross bool // only if many rows have it
}

// longestPhrase is the most words of a phrase that are looked up.
const longestPhrase = 4

func (m phrases) put(kind clueKind, lists map[string]string, cross bool) {
	for _, area := range slices.Sorted(maps.Keys(lists)) {
		for _, word := range strings.Split(lists[area], "|") {
			word, whole := strings.CutPrefix(word, "=")
			m[plainWords(word)] = append(m[plainWords(word)], phraseSense{kind, area, whole, cross})
		}
	}
}

// plainWords writes a text in its normal form with single blanks for all that is
// no letter and no digit.
func plainWords(text string) string {
	text = format.Normalise(text)
	plain := true
	for i := range len(text) {
		c := text[i]
		plain = plain && (c >= 'a' && c <= 'z' || c-'0' <= 9 || c == ' ')
	}
	if plain {
		return text
	}
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) }), " ")
}

// each calls see for every phrase in a text that is known, the longest at each
// word first and no shorter one within it.
func (m phrases) each(text string, see func(phrase string, sense phraseSense)) {
	text = plainWords(text)
	for from := 0; from < len(text); {
		next, to, words, hit := len(text), from, 0, 0
		for words < longestPhrase && to < len(text) {
			end := strings.IndexByte(text[to:], ' ')
			if end < 0 {
				to = len(text)
			} else {
				to += end
			}
			if words++; words == 1 {
				next = to
			}
			if m[text[from:to]] != nil {
				hit = to
			}
			to++
		}
		if hit > 0 {
			for _, sense := range m[text[from:hit]] {
				if !sense.whole || from == 0 && hit == len(text) {
					see(text[from:hit], sense)
				}
			}
			next = hit
		}
		from = next + 1
	}
}
