package infer

import (
	"strings"
	"unicode"
)

// tongueWords are words of bank statements that one language alone has, by the
// currencies of the countries that write it. The same words tell of columns'
// names and of texts. English is none: banks write it everywhere.
func tongueWords() map[string]string {
	return map[string]string{
		" PLN ":                                 "kwota|kwota operacji|saldo po operacji|data operacji|data księgowania|opis operacji|tytuł|tytułem|nadawca|odbiorca|nadawca odbiorca|rachunek|rachunku|obciążenia|uznania|waluta|przelew|przelewu|zakup|prowizja|odsetki|wynagrodzenie|płatność|wypłata|wpłata|kartą|rodzaj transakcji|typ transakcji|numer rachunku|data waluty|zwrot",
		" CZK ":                                 "částka|zůstatek|příchozí úhrada|odchozí úhrada|příchozí platba|odchozí platba|protiúčet|číslo protiúčtu|název protiúčtu|zaúčtování|datum zaúčtování|datum provedení|měna|zpráva pro příjemce|poplatek|převod|výběr|převod prostředků|objem",
		" HUF ":                                 "összeg|egyenleg|könyvelés|könyvelés dátuma|közlemény|jóváírás|terhelés|vásárlás|kártyás vásárlás|átutalás|készpénzfelvétel|devizanem|számlaszám|tranzakció|forgalom típusa|kedvezményezett|kamat|munkabér|díj",
		" DKK ":                                 "beløb|lønkonto|budgetkonto|opsparingskonto|bogført|bogføringsdato|indsat|hævet|overførsel|indbetaling|udbetaling|udført|løn|indtægter|modtager|køb|afstemt|underkategori|dagligvarer|beskrivelse til modtager",
		" NOK ":                                 "beløp|kreditrenter|brukskonto|lønnskonto|mellom egne konti|kortkjøp|bokført|bokføringsdato|ut fra konto|inn på konto|ut av konto|mottaker|avsender|overføring|kjøp|varekjøp|lønn|innskudd|forklaring|rentedato|arkivref",
		" SEK EUR ":                             "belopp|bokföringsdag|bokföringsdatum|insättning|överföring|uttag|kortköp|köp|lön|ränta|mottagare|avsändare|meddelande|valutadag|transaktionsdag|transaktionsdatum|transaktionstyp|korttransaktion|återbetalning",
		" EUR ":                                 "määrä|kirjauspäivä|arvopäivä|maksupäivä|saaja|maksaja|saaja maksaja|selitys|viesti|korttiosto|palkka|kuupäev|selgitus|viitenumber|maksātājs|saņēmējs|gavėjas|mokėtojas|omschrijving|mededelingen|mededeling|tegenrekening|naam tegenpartij|boekdatum|rentedatum|mutatiesoort|af bij|overboeking|betaalautomaat|geldautomaat|boekingsdatum|uitvoeringsdatum|transactiebedrag|saldo na mutatie|terugbetaling|suma v eur|čiastka|zostatok|dátum zaúčtovania|znesek|prejemnik|datum knjiženja",
		" EUR CHF ":                             "betrag|buchungstag|buchungsdatum|verwendungszweck|auftraggeber|empfänger|gutschrift|lastschrift|belastung|überweisung|zinsgutschrift|gehalt|lohn|kartenzahlung|wertstellung|buchungstext|dauerauftrag|habenzins|habenzinsen|erstattung|kontostand|umbuchung|beschreibung|zahlungspflichtiger|begünstigter|importo|descrizione|causale|addebiti|accrediti|data contabile|data valuta|data operazione|entrate|uscite|bonifico|prelievo|stipendio|accredito|addebito|interessi|rimborso|pagamento pos|giroconto",
		" EUR CHF CAD MAD TND DZD XOF XAF XPF ": "libellé|montant|date opération|date de valeur|date de comptabilisation|date comptable|libellé opération|solde|virement|prélèvement|retrait|salaire|remboursement|dépenses|recettes|achat|intérêts|paiement|carte bancaire|vir|type opération|libelle operation|libelle simplifie",
		" EUR MXN ARS CLP COP PEN UYU BOB PYG CRC GTQ HNL NIO DOP CUP VES USD ": "importe|concepto|fecha|fecha valor|fecha operación|fecha contable|movimiento|saldo disponible|monto|abonos|cargos|abono|transferencia|nómina|compra tarjeta|intereses|reembolso|traspaso|descripción|retiro",
		" EUR BRL AOA MZN CVE STN ": "descrição|lançamento|data lançamento|data do lançamento|data movimento|data valor|montante|saldo contabilístico|transferência|levantamento|saque|pagamento|compra no débito|juros|vencimento",
		" RON MDL ":                 "sumă|descriere|data tranzacției|data tranzactiei|tranzacție|detalii tranzactie|plată|încasare|salariu",
		" TRY ":                     "tutar|işlem tutarı|bakiye|açıklama|işlem tarihi|tarih|borç|alacak|maaş",
		" IDR ":                     "keterangan|mutasi|saldo akhir|tanggal transaksi|setoran|penarikan",
		" IDR MYR ":                 "tanggal|jumlah|baki|tarikh|butiran",
		" VND ":                     "số tiền|ngày giao dịch|số dư|nội dung|diễn giải|ghi nợ|ghi có",
		" HRK EUR RSD BAM ":         "iznos|opis plaćanja|uplata|isplata|stanje",
		" RUB BYN KZT KGS ":         "сумма|дата операции|остаток|перевод|зачисление|зарплата",
		" UAH ":                     "дата операції|залишок|опис|зарахування|переказ",
	}
}

// scriptArea is the currencies of the countries that write a text's script. Han
// alone is told apart by signs that only the simplified or the traditional script
// has; banks of Hong Kong and Singapore that write simplified signs name the
// currency, as their accounts hold several.
func scriptArea(text string) string {
	simplified, traditional := false, false
	for _, r := range text {
		switch {
		case r < 0x370:
		case unicode.Is(unicode.Hangul, r):
			return " KRW "
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			return " JPY "
		case unicode.Is(unicode.Thai, r):
			return " THB "
		case unicode.Is(unicode.Hebrew, r):
			return " ILS "
		case unicode.Is(unicode.Greek, r) && r >= 'Α':
			return " EUR "
		case strings.ContainsRune("账额币种对户发录间费转贷单业务类态时汇", r):
			simplified = true
		case strings.ContainsRune("帳額幣戶發轉貸單業務類態匯餘", r):
			traditional = true
		}
	}
	switch {
	case simplified:
		return " CNY "
	case traditional:
		return " TWD HKD MOP JPY "
	}
	return ""
}

// isWordRune reports runes that words are made of.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '#' }
