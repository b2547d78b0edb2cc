package infer

import (
	"slices"
	"strings"

	"rivulet/internal/format"
)

// headWord is what a column name means in an unknown table.
type headWord struct {
	role     format.Role
	language string      // "en", "de", …; of several that share a word, one
	rank     int         // of date columns: 1 booked, 2 plain, 3 made, 4 valued, 5 begun; else 0
	foreign  bool        // tells of another currency or another account: never the row's own money
	earned   *earnedWord // tells of what somebody earned; nil in the vocabulary of accounts
}

// headList is the names of one meaning in one language, in their normal form.
type headList struct {
	headWord
	names string // separated by |
}

// headLists is the vocabulary of column names: date, money and text columns in
// the languages of the exports that are known.
func headLists() []headList {
	var all []headList
	for _, lists := range [][]headList{dateHeads(), amountHeads(), sideHeads(), feeHeads(), taxHeads(), dueHeads(), moneyHeads(), textHeads(), furtherHeads()} {
		all = append(all, lists...)
	}
	return all
}

// headWords maps the normal form of a name to its meanings: "valuta" is a date in
// German and a currency in Italian, and the values say which.
func headWords() map[string][]headWord {
	words := make(map[string][]headWord, 1<<12)
	for _, list := range headLists() {
		one := []headWord{list.headWord} // shared by its names: most have no other meaning
		for name := range strings.SplitSeq(list.names, "|") {
			if known := words[name]; known != nil {
				words[name] = append(slices.Clip(known), list.headWord)
			} else {
				words[name] = one
			}
		}
	}
	return words
}

func dateHeads() []headList {
	at := func(rank int, language, names string) headList {
		return headList{headWord{role: format.Date, language: language, rank: rank}, names}
	}
	return []headList{
		at(1, "en", "posting date|post date|posted date|posted on|posted|booking date|booked|booked on|booked at|date posted|date booked|paid on|paid at|date paid|paid date|settlement date|settled date|settled|settled on|completed date|completed at|completed on|date completed|completed|clearing date|cleared date|cleared|date cleared|process date|processed date|date processed|processed on|entry date|transaction posted date|date posted to account"),
		at(1, "de", "buchungsdatum|buchungstag|buchung|datum der buchung|gebucht am|buchungstag/buchungsdatum|datum des abschlusses|abgeschlossen am|verbuchungsdatum"),
		at(1, "fr", "date de comptabilisation|date comptable|date de comptabilité|date opération comptable|dateop|date de fin|date d'écriture|date écriture|écriture|ecriture|comptabilisé le|inscrit le"),
		at(1, "es", "fecha contable|fecha de contabilización|fecha de finalización|fecha de asiento|f. contable|fecha de registro"),
		at(1, "it", "data contabile|data contabilizzazione|data di completamento|data registrazione|data di registrazione|data movimento"),
		at(1, "pt", "data de lançamento|data do lançamento|data lançamento|data mov.|data contabilística|data de conclusão|data movimento"),
		at(1, "nl", "boekdatum|boekingsdatum|datum boeking|datum van boeking|uitvoeringsdatum"),
		at(1, "pl", "data księgowania|data zaksięgowania|data ksiegowania|#data księgowania|data rozliczenia|data zakończenia"),
		at(1, "sv", "bokföringsdag|bokföringsdatum|bokförd|bokfört|bokföringsdatum (eget)"),
		at(1, "da", "bogføringsdato|bogført|bogført dato|bogføringsdag"),
		at(1, "no", "bokføringsdato|bokført|bokført dato|bokføringsdag"),
		at(1, "fi", "kirjauspäivä|kirjauspvm"),
		at(1, "cs", "datum zaúčtování|zaúčtováno|datum zauctovani|datum provedení"),
		at(1, "hu", "könyvelés dátuma|könyvelési dátum|könyvelés napja"),
		at(1, "ro", "data înregistrării|data inregistrarii|data procesării"),
		at(1, "ru", "дата проводки|дата обработки|дата зачисления|дата проведення"), at(2, "ru", "дата|дата и время|дата и час|дата і час|дата платежа"), at(3, "ru", "дата операции|дата операції|дата транзакции|дата транзакції"), at(4, "ru", "дата валютирования|вальор"),
		at(2, "en", "date|day|date/time|datetime|date & time|date and time|timestamp|time stamp|time|date(utc)|created(utc)|timestamp(utc)|date time|txn date & time"),
		at(2, "de", "datum|abschlussdatum|tag|datum/uhrzeit|datum & uhrzeit|zeitpunkt|zeitstempel"),
		at(2, "fr", "jour|date et heure|date heure|date/heure"), at(2, "es", "fecha|fecha y hora|fecha/hora|día"),
		at(2, "it", "data|data e ora|data/ora|giorno"), at(2, "pt", "data e hora|dia"),
		at(2, "nl", "datum en tijd|datum/tijd"), at(2, "pl", "data i godzina|#data"), at(2, "da", "dato|tidspunkt"),
		at(2, "fi", "päivämäärä|pvm|päivä"), at(2, "hu", "dátum|nap"), at(2, "ro", "data și ora"),
		at(2, "ko", "날짜|일자|일시|거래일시|거래일자|거래일|거래날짜|거래 일시|거래 일자|이용일시|승인일시|이용일|이용일자|매출일|승인일자"),
		at(2, "ja", "日付|取引日|年月日|お取引日|取引日時|日時|取引年月日|操作日(年月日)|お取り扱い日|お取扱日|取扱日|年月日(和暦)|利用日|ご利用日|利用日/キャンセル日|利用年月日|ご利用年月日|ご利用日時"),
		at(1, "zh", "记账日期|记账日|入账日期|記帳日|帳務日期|账务日期|入账时间|入账日"), at(2, "zh", "日期|交易日期|交易时间|时间|交易日|交易日期时间|交易创建时间|创建时间|消费时间"),
		at(2, "el", "ημερομηνία|ημ/νία"), at(3, "el", "ημερομηνία συναλλαγής"), at(4, "el", "ημερομηνία αξίας|valeur"), at(2, "he", "תאריך"), at(3, "he", "תאריך עסקה|תאריך העסקה|תאריך רכישה"), at(4, "he", "תאריך ערך|תאריך חיוב"),
		at(3, "en", "transaction date|trans. date|trans date|tran date|txn date|transaction date(utc)|transaction time|date of transaction|transactiondate|tran. date|transaction created|date initiated|operation date|date of operation"),
		at(3, "de", "umsatzdatum|transaktionsdatum|datum der transaktion|geschäftsdatum"),
		at(3, "fr", "date de l'opération|date opération|date operation|date d'opération|date de transaction|date transaction|date de la transaction"),
		at(3, "es", "fecha operación|fecha de operación|fecha de la operación|fecha operacion|f. operación|fecha de transacción|fecha movimiento|fecha del movimiento"),
		at(3, "it", "data operazione|data dell'operazione|data di operazione|data_operazione|data transazione"),
		at(3, "pt", "data da operação|data operação|data da transação|data da transacção"),
		at(3, "nl", "transactiedatum|datum transactie"), at(3, "pl", "data operacji|#data operacji|data transakcji|data zlecenia"),
		at(3, "sv", "transaktionsdag|transaktionsdatum"), at(3, "da", "transaktionsdato|handelsdato"),
		at(3, "cs", "datum|datum transakce|datum operace|datum uskutečnění"), at(3, "hu", "tranzakció dátuma|tranzakció időpontja"),
		at(3, "ro", "data tranzacției|data tranzactiei|data operațiunii|data operatiunii"),
		at(4, "en", "value date|value dt|val date|valuta date|effective date|available on|available on(utc)"),
		at(4, "de", "wertstellung|valuta|valutadatum|wertstellungstag|wertstellungsdatum|valuta-datum|wert|wertstellung(valuta)"),
		at(4, "fr", "date de valeur|date valeur|dateval|valeur"), at(4, "es", "fecha valor|f. valor|fecha de valor|f.valor"),
		at(4, "it", "data valuta|data_valuta|valuta"), at(4, "pt", "data valor|data-valor|data de valor"),
		at(4, "nl", "rentedatum|valutadatum|valuta datum|interestdatum"), at(4, "pl", "data waluty"), at(4, "sv", "valutadag|valutadatum|räntedatum"),
		at(4, "da", "rentedato|valørdato"), at(4, "fi", "arvopäivä|maksupäivä"), at(4, "cs", "datum valuty|valuta"), at(4, "hu", "értéknap"), at(4, "ro", "data valutei"),
		at(5, "en", "started date|start date|created|created at|created on|created date|date created|purchase date|date of purchase|authorization date|authorised on|document date"),
		at(5, "de", "belegdatum|kaufdatum|datum des beginns|auftragsdatum|erstellt am|autorisiert am"),
		at(5, "fr", "date d'achat|date de début"), at(5, "es", "fecha de inicio|fecha de compra"), at(5, "it", "data di inizio|data acquisto"), at(5, "pt", "data de início|data da compra"),
		at(5, "nl", "aankoopdatum"), at(5, "pl", "data rozpoczęcia"), at(5, "sv", "inköpsdatum|köpdatum|reserverat datum"),
	}
}

func amountHeads() []headList {
	of := func(language, names string) headList {
		return headList{headWord{role: format.AmountColumn, language: language}, names}
	}
	return []headList{
		of("en", "coin amount|change|quantity transacted|amount|transaction amount|amt|value|sum|amount paid|paid|payment amount|money|billing amount|amount in account currency|transaction value|booking amount|account amount|signed amount|debit/credit|credit/debit"),
		of("de", "betrag|umsatz|umsatzbetrag|buchungsbetrag|betrag in kontowährung|summe|umsatz in kontowährung"),
		of("fr", "montant|montant de l'opération|montant operation|montant de l'operation|montant opération|montant de la transaction|somme|montant en devise du compte"),
		of("es", "importe|monto|cantidad|valor|importe de la operación|importe operación"),
		of("it", "importo|ammontare|somma|importo operazione"),
		of("pt", "valor|montante|importância|quantia|valor da operação"),
		of("nl", "bedrag|transactiebedrag|bedrag(eur)|mutatiebedrag"),
		of("pl", "kwota|kwota operacji|#kwota|kwota transakcji|kwota w walucie rachunku"),
		of("sv", "belopp|transaktionsbelopp|summa"), of("da", "beløb"), of("no", "beløp"), of("fi", "määrä|summa|määrä euroa"),
		of("cs", "částka|castka|objem|zaúčtovaná částka"), of("el", "ποσό|ποσό συναλλαγής"), of("he", "סכום|סכום חיוב|סכום החיוב"), of("hu", "összeg|tranzakció összege"), of("ro", "sumă|suma|valoare"),
		of("ru", "сумма|сумма операции|сумма платежа|сумма в валюте счета|сума|сума операції|сума в валюті картки"),
		of("ko", "금액|거래금액|거래 금액|이용금액|승인금액|사용금액"), of("ja", "金額|取引金額|利用金額|ご利用金額|利用金額(税込)|お取引金額|入出金額|入出金(円)|取引金額(円)"),
		of("zh", "金额|交易金额|金額|发生额|交易金額|实付金额|实收金额|支付金额|付款金额"),
	}
}

// sideHeads are the names of pairs of columns: money out, money in.
func sideHeads() []headList {
	out := func(language, names string) headList {
		return headList{headWord{role: format.Debit, language: language}, names}
	}
	in := func(language, names string) headList {
		return headList{headWord{role: format.Credit, language: language}, names}
	}
	return []headList{
		out("en", "debit|dr|dr.|dr amount|debits(-)|withdrawal(-)|debits|debit amount|amount debit|withdrawal|withdrawals|withdrawal amount|withdrawal amt.|withdrawal amt|withdrawals amount|paid out|money out|out|outgoing|money out amount|debit amt|payments|withdrawl|spent|funds out"),
		in("en", "credit|cr|cr.|cr amount|credits(+)|deposit(+)|credits|credit amount|amount credit|deposit|deposits|deposit amount|deposit amt.|deposit amt|paid in|money in|in|incoming|credit amt|receipts|received|funds in"),
		out("de", "soll|belastungsbetrag|sollbetrag|betrag soll|ausgangsbetrag|lastschrift|belastung|ausgang|ausgänge|ausgaben|ausgabe|auszahlung|belastungen|lastschriften"),
		in("de", "haben|gutschriftsbetrag|habenbetrag|betrag haben|eingangsbetrag|gutschrift|eingang|eingänge|einnahmen|einnahme|einzahlung|gutschriften"),
		out("fr", "débit|debit|débits|débit euros|dépenses|dépense|sortie|montant débit|débit(€)|débit(eur)"), in("fr", "crédit|credit|crédits|crédit euros|recettes|recette|entrée|montant crédit"),
		out("es", "cargo|cargos|debe|débito|salida|salidas|retiro|retiros|adeudo"), in("es", "abono|abonos|haber|crédito|ingreso|ingresos|entrada|depósito|depósitos"),
		out("it", "uscite|uscita|addebiti|addebito|dare"), in("it", "entrate|entrata|accrediti|accredito|avere"),
		out("pt", "débito|débitos|saída|saídas"), in("pt", "crédito|créditos|entrada|entradas"),
		out("nl", "af|uit|debet|afschrijving"), in("nl", "bij|bijschrijving"),
		out("pl", "obciążenia|obciążenie|wydatki|wypłaty"), in("pl", "uznania|uznanie|wpływy|wpłaty"),
		out("sv", "uttag|utgift|utgifter|ut"), in("sv", "insättning|insättningar|inkomst"),
		out("no", "ut fra konto|ut av konto"), in("no", "inn på konto|inn"), out("da", "hævet|udgift"), in("da", "indsat|indtægt"),
		out("ru", "расход|списание|разход|дебет|витрати|списання|расходы|плащане"), in("ru", "приход|зачисление|поступление|кредит|надходження|зарахування|доходы|постъпление"),
		out("el", "χρέωση|χρεώσεις"), in("el", "πίστωση|πιστώσεις"), out("he", "חובה|בחובה"), in("he", "זכות|בזכות"),
		out("ko", "출금|출금액|출금금액|출금(원)|출금액(원)|찾으신금액|찾으신 금액|지급금액|지급액|출금 금액"),
		in("ko", "입금|입금액|입금금액|입금(원)|입금액(원)|맡기신금액|맡기신 금액|입금 금액"),
		out("ja", "出金|出金額|お引出し|お支払金額|支払金額|支払い金額|お支払い金額|引出額|お引出し金額|引出金額|お引き出し|出金(円)|出金金額(円)|出金金額|払出金額|お引出金額|ご利用額"),
		in("ja", "入金|入金額|お預入れ|お預り金額|預かり金額|預り金額|預入額|預入金額|お預け入れ|入金(円)|入金金額(円)|入金金額|受入金額|払戻額|払戻金額|ご返金額|お預入金額"),
		out("zh", "支出|支出金额|借方|借方金额|借方发生额|支出(元)|转出金额|支出金額|提款"), in("zh", "收入|收入金额|贷方|贷方金额|贷方发生额|存入|收入(元)|存入金额|转入金额|存入金額|存款"),
	}
}

func feeHeads() []headList {
	of := func(role format.Role, language, names string) headList {
		return headList{headWord{role: role, language: language}, names}
	}
	return []headList{
		of(format.Gross, "en", "gross|gross amount|gross total"), of(format.Gross, "de", "brutto|bruttobetrag"), of(format.Gross, "fr", "brut|montant brut|avant commission"),
		of(format.Gross, "es", "bruto|importe bruto|total bruto"), of(format.Gross, "ko", "총액|총지급액|세전금액|세전 금액"), of(format.Gross, "ja", "総額|総支給額|支給総額"), of(format.Gross, "zh", "总额|税前金额"), of(format.Gross, "it", "lordo|importo lordo"), of(format.Gross, "pt", "valor bruto|montante bruto"), of(format.Gross, "nl", "bruto bedrag"), of(format.Gross, "pl", "kwota brutto"),
		of(format.Net, "en", "net|net amount|net total|net value|total|your share|my share"), of(format.Net, "de", "dein anteil|ihr anteil|mein anteil"), of(format.Net, "fr", "votre part|ma part"), of(format.Net, "es", "tu parte|mi parte"), of(format.Net, "de", "netto|nettobetrag|gesamt|gesamtbetrag"), of(format.Net, "fr", "net|montant net"), of(format.Net, "es", "neto|importe neto|total neto"), of(format.Net, "ko", "실지급액|실수령액|차인지급액|세후금액|세후 금액"), of(format.Net, "ja", "差引支払額|差引支給額|手取り額|手取額|差引金額"), of(format.Net, "zh", "税后金额|实收"),
		of(format.Net, "it", "netto|importo netto|totale"), of(format.Net, "pt", "líquido|valor líquido|montante líquido"), of(format.Net, "nl", "netto bedrag|totaal"), of(format.Net, "pl", "kwota netto"),
		of(format.Fee, "en", "fee|fees|fee amount|commission|transaction fee|charges|service fee|total fees|total fees(incl tax)|bank charges"), of(format.Fee, "de", "gebühr|gebühren|entgelt|gebuehr|provision|kosten"),
		of(format.Fee, "fr", "frais|commission|commissions"), of(format.Fee, "es", "comisión|comisiones|tarifa|tasa|cargo por servicio"), of(format.Fee, "it", "commissione|commissioni|costo|tariffa|spese"),
		of(format.Fee, "pt", "taxa|tarifa|comissão"), of(format.Fee, "nl", "kosten|vergoeding"), of(format.Fee, "pl", "opłata|prowizja"), of(format.Fee, "sv", "avgift"), of(format.Fee, "da", "gebyr"),
		of(format.Fee, "ko", "수수료"), of(format.Fee, "ja", "手数料"), of(format.Fee, "zh", "手续费|服务费"),
		of(format.Refunded, "en", "refunded|amount refunded|refunded amount|refund|refunds|refund amount|refund value"), of(format.Refunded, "de", "erstattet|erstattung|rückerstattung|erstatteter betrag"), of(format.Refunded, "fr", "remboursé|remboursement|montant remboursé"), of(format.Refunded, "es", "reembolsado|reembolso|importe reembolsado"), of(format.Refunded, "it", "rimborsato|rimborso|importo rimborsato"), of(format.Refunded, "pt", "reembolsado|reembolso|valor reembolsado"), of(format.Refunded, "nl", "terugbetaald|terugbetaling"), of(format.Refunded, "sv", "återbetalat|återbetalning"), of(format.Refunded, "ko", "환불|환불금액|취소금액"), of(format.Refunded, "ja", "返金|返金額"), of(format.Refunded, "zh", "退款|退款金额|成功退款"),
		of(format.Tip, "en", "tip|tips|gratuity"), of(format.Tip, "de", "trinkgeld"), of(format.Tip, "fr", "pourboire|pourboires"), of(format.Tip, "es", "propina|propinas"), of(format.Tip, "it", "mancia|mance"), of(format.Tip, "pt", "gorjeta|gorjetas"), of(format.Tip, "nl", "fooi"), of(format.Tip, "pl", "napiwek|napiwki"), of(format.Tip, "sv", "dricks"), of(format.Tip, "ko", "팁"), of(format.Tip, "ja", "チップ"), of(format.Tip, "zh", "小费|小費"),
	}
}

// dueHeads are the names of the day on which money should come: no day that it came.
func dueHeads() []headList {
	of := func(language, names string) headList {
		return headList{headWord{role: format.Due, language: language}, names}
	}
	return []headList{
		of("en", "due|due date|due on|date due|payment due|payment due date|expected on|expected date|estimated payout date"), of("de", "fällig|fällig am|fälligkeit|fälligkeitsdatum|zahlungsziel"),
		of("fr", "échéance|date d'échéance"), of("es", "vencimiento|fecha de vencimiento"), of("it", "scadenza|data di scadenza|data scadenza"), of("pt", "vencimento|data de vencimento"),
		of("nl", "vervaldatum|vervaldag"), of("pl", "termin płatności|termin zapłaty"), of("sv", "förfallodatum|förfallodag"), of("da", "forfaldsdato"), of("no", "forfallsdato"), of("fi", "eräpäivä"), of("cs", "datum splatnosti|splatnost"),
		of("ko", "납기일|지급예정일|결제예정일"), of("ja", "支払期日|お支払期日|支払予定日"), of("zh", "到期日|应付日期"),
	}
}

// taxHeads are the names of taxes, most of all of those that who pays keeps back.
func taxHeads() []headList {
	of := func(language, names string) headList {
		return headList{headWord{role: format.Tax, language: language}, names}
	}
	return []headList{
		of("en", "tax|taxes|vat|gst|sales tax|withholding|withholding tax|withholding taxes|tax withholding|tax withheld|taxes withheld|withheld tax|withheld|tax deducted|tax amount|income tax|income tax withheld|wht|tds"),
		of("de", "steuer|steuern|mwst|mehrwertsteuer|umsatzsteuer|ust|quellensteuer|kapitalertragsteuer|abgeltungsteuer|verrechnungssteuer|einbehaltene steuer|lohnsteuer"),
		of("fr", "tva|impôt|impôts|retenue|retenue à la source|prélèvement à la source|impôt à la source|impôt anticipé|prélèvements sociaux"),
		of("es", "iva|impuesto|impuestos|retención|retencion|retenciones|retención irpf|retencion irpf|retenciones irpf|irpf|retención en la fuente|retención isr|isr"),
		of("it", "iva|imposta|imposte|ritenuta|ritenute|ritenuta d'acconto|ritenuta di acconto|ritenuta fiscale|imposta preventiva"),
		of("pt", "imposto|impostos|iva|retenção|retencao|retenção na fonte|imposto retido|irs|irrf|imposto de renda|iss"),
		of("nl", "btw|belasting|bronbelasting|dividendbelasting|ingehouden belasting|loonheffing"),
		of("pl", "podatek|pobrany podatek|podatek u źródła|zaliczka na podatek|podatek vat"),
		of("sv", "skatt|moms|källskatt|preliminärskatt|avdragen skatt"), of("da", "skat|kildeskat|a-skat"), of("no", "mva|kildeskatt|forskuddstrekk|skattetrekk"), of("fi", "vero|alv|lähdevero|ennakonpidätys"),
		of("cs", "daň|srážková daň|dph"), of("hu", "adó|áfa|szja"), of("ro", "impozit|impozit reținut"), of("ru", "налог|ндфл|ндс|удержано налога"), of("tr", "stopaj|vergi|kdv"), of("el", "φόρος|παρακράτηση φόρου|φπα"),
		of("ko", "세금|원천징수|원천징수액|원천징수세액|원천세|세액|소득세|지방소득세|부가세|부가가치세"),
		of("ja", "税金|源泉徴収|源泉徴収額|源泉徴収税額|源泉税|源泉所得税|所得税|消費税"), of("zh", "税费|税|税额|代扣税|预扣税|个税|个人所得税|增值税"),
	}
}

func moneyHeads() []headList {
	of := func(role format.Role, language, names string) headList {
		return headList{headWord{role: role, language: language}, names}
	}
	foreign := func(role format.Role, language, names string) headList {
		return headList{headWord{role: role, language: language, foreign: true}, names}
	}
	return []headList{
		of(format.Balance, "en", "balance|running balance|running bal.|account balance|closing balance|current balance|balance after|balance after transaction|available balance|new balance|ledger balance|ending balance|runningbalance|balance amount|bal"),
		of(format.Balance, "de", "saldo|kontostand|saldo nach buchung|neuer saldo|kontosaldo|guthaben|kontostand nach buchung|neuer kontostand"),
		of(format.Balance, "fr", "solde|nouveau solde|solde après opération|solde du compte|accountbalance"), of(format.Balance, "es", "saldo contable|disponible|saldo disponible|saldo posterior|saldo actual"),
		of(format.Balance, "it", "saldo contabile|saldo disponibile|saldo progressivo"), of(format.Balance, "pt", "saldo contabilístico|saldo após movimento|saldo após lançamento"),
		of(format.Balance, "nl", "saldo na mutatie|saldo na trn|saldo na boeking|eindsaldo"), of(format.Balance, "pl", "saldo po operacji|#saldo po operacji|saldo końcowe"),
		of(format.Balance, "sv", "bokfört saldo|tillgängligt belopp"), of(format.Balance, "fi", "tilin saldo"), of(format.Balance, "el", "υπόλοιπο|λογιστικό υπόλοιπο"), of(format.Balance, "he", "יתרה|היתרה"), of(format.Balance, "cs", "zůstatek|konečný zůstatek"), of(format.Balance, "hu", "egyenleg|könyvelt egyenleg"), of(format.Balance, "ro", "sold|sold contabil"),
		of(format.Balance, "ko", "잔액|거래 후 잔액|거래후잔액|거래후 잔액|잔액(원)|통장잔액|거래 후잔액"), of(format.Balance, "ja", "残高|差引残高|お取引後残高|差引残高(円)|取引後残高|残高(円)|差し引き残高|現在高|現在(貸付)高"), of(format.Balance, "zh", "余额|账户余额|餘額|可用余额|本次余额|账户余额(元)"),
		of(format.Balance, "ru", "остаток|остаток на счете|баланс|залишок|салдо|наличност|залишок після операції"), of(format.Currency, "ru", "валюта|валюта счета|валюта операции|валюта картки"),
		of(format.Currency, "en", "asset|coin|coin type|cryptocurrency|crypto|token|asset symbol|currency|ccy|currency code|account currency|transaction currency|curr.|curr|currency of transaction|amount currency|payment currency|posted currency|unit"), of(format.Currency, "de", "währung|waehrung|kontowährung|währg|währg.|whrg|whrg.|buchungswährung|abrechnungswährung"), of(format.Currency, "fr", "devise|monnaie|devise du compte"),
		of(format.Currency, "es", "divisa|moneda"), of(format.Currency, "it", "divisa|valuta|moneta"), of(format.Currency, "pt", "moeda"), of(format.Currency, "nl", "munt|valuta|muntsoort|valutacode|munteenheid"), of(format.Currency, "pl", "waluta|#waluta|waluta rachunku"),
		of(format.Currency, "sv", "valuta"), of(format.Currency, "cs", "měna|mena"), of(format.Currency, "fi", "valuutta"), of(format.Currency, "lt", "valiuta"), of(format.Currency, "lv", "valūta"), of(format.Currency, "et", "valuuta"), of(format.Currency, "tr", "döviz|döviz cinsi|para birimi"), of(format.Currency, "hu", "devizanem|pénznem"), of(format.Currency, "ro", "valută|moneda"), of(format.Currency, "ko", "통화|통화코드"), of(format.Currency, "ja", "通貨"), of(format.Currency, "zh", "币种|货币|幣別|币别|记账币种|入账货币|入账币种|账户币种"),
		foreign(format.ForeignCurrency, "en", "original currency|foreign currency|type foreign currency|local currency|source currency|target currency|to currency|orig currency|customer facing currency|native currency"),
		foreign(format.ForeignCurrency, "de", "fremdwährung|ursprungswährung|originalwährung"), foreign(format.ForeignCurrency, "fr", "devise d'origine|devise étrangère|sélectionnez la devise étrangère"), foreign(format.ForeignCurrency, "es", "divisa original"), foreign(format.ForeignCurrency, "nl", "oorspr munt"),
		foreign(format.ForeignAmount, "en", "original amount|transaction amount(foreign)|amount(foreign)|foreign amount(original)|foreign amount|amount(foreign currency)|local amount|amount in local currency|original amt|source amount|target amount|to amount|customer facing amount|native amount|native amount(in usd)|usd value|usd equivalent|value in usd|value(usd)|amountusd|eur value|fiat value|orig amount|foreign currency amount|amount in foreign currency|instructed amount"),
		foreign(format.ForeignAmount, "de", "fremdwährungsbetrag|ursprünglicher betrag|betrag(fremdwährung)|originalbetrag|betrag in fremdwährung|betrag ursprung"), foreign(format.ForeignAmount, "fr", "montant(devise étrangère)|montant d'origine|montant en devise"), foreign(format.ForeignAmount, "es", "importe original"), foreign(format.ForeignAmount, "he", "סכום עסקה|סכום העסקה|סכום מקורי"), foreign(format.ForeignAmount, "nl", "oorspr bedrag"),
		foreign(format.Rate, "en", "exchange rate|rate|fx rate|conversion rate"), foreign(format.Rate, "de", "wechselkurs|kurs|umrechnungskurs"), foreign(format.Rate, "fr", "taux de conversion|taux de change|cours"), foreign(format.Rate, "es", "tipo de cambio"), foreign(format.Rate, "it", "tasso di cambio|cambio"), foreign(format.Rate, "nl", "koers|wisselkoers"), foreign(format.Rate, "pl", "kurs wymiany"), foreign(format.Rate, "ja", "為替レート"), foreign(format.Rate, "ko", "환율"), foreign(format.Rate, "zh", "汇率"),
	}
}
