package read

import "strings"

// The commonest characters of statements and plain text, by language. They
// tell apart encodings that give the same bytes another plausible script.
const (
	commonHangul = "이다는가을를의에고하지사은한로기자도시어리거수인일정대전부그나보해상원금액입출잔거래내용계좌은행카드결제" +
		"적요급여송취소승번호날짜신구분명점이체현건합총간받보낸메모환수료세통장주식회사할인마트쇼핑스페네토캐백포트"
	commonJapanese = "のにはをたがでてとしれさいるなもあこうかくすまりきつよらんどちアイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモヤユヨラリルレロワンーガギグゲゴザジズゼダデドバビブベボパピプペポッャュョ" +
		"日付年月取引内容金額残高入出預払引込振替利息円摘要用店名支口座番号手数料区分備考現計様明細行本人"
	commonChinese = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里" +
		"交易时间收支付款账户金额元余商品订单号状态类型方式名称备注对方银行卡转入出退成功期日记录现零钱信红包充值提手续费" +
		"支付宝信用花呗平台物流资分钟第共笔导起始终止说明本此"
	commonTraditional = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡" +
		"交易時間收支付款帳戶金額元餘商品訂單號狀態類型方式名稱備註銀行卡轉入出退成功期日記錄現存提摘要幣別台"
)

// tellingWords are words of statements in one encoding's languages: first those
// that need the encoding, then those in plain ASCII (a header without accents).
func tellingWords(c charset) (encoded, ascii []string) {
	switch c {
	case cp949:
		return []string{"거래", "입금", "출금", "잔액", "금액", "적요", "계좌", "일시", "은행", "내용", "합계", "이자"}, nil
	case shiftJIS:
		return []string{"日付", "取引", "残高", "金額", "摘要", "利息", "振込", "お支払", "お預", "ご利用", "内容", "手数料"}, nil
	case gb18030:
		return []string{"交易", "金额", "收入", "支出", "余额", "账户", "支付", "时间", "订单", "备注", "商户"}, nil
	case big5:
		return []string{"交易", "金額", "收入", "支出", "餘額", "帳戶", "日期", "摘要", "備註", "存入"}, nil
	case windows1251:
		return []string{"дата", "сумма", "операци", "счет", "счёт", "баланс", "валюта", "описание", "карт", "рублей"}, nil
	case windows1250:
		return []string{"částka", "měna", "účet", "příjem", "převod", "zpráva", "księgowania", "tytuł", "właściciel", "płatnoś",
				"összeg", "könyvelés", "számla", "közlemény", "wpływ", "rachunek odbiorcy", "popłatek"},
			[]string{"kwota", "saldo po", "nadawca", "odbiorca", "rachunek", "operacji", "transakcji", "castka", "datum zauctovani",
				"protiucet", "kurzus", "forint", "hrk", "pln", "czk", "huf"}
	case windows1255:
		return []string{"תאריך", "סכום", "תיאור", "יתרה", "חובה", "זכות", "עסקה", "אסמכתא"}, nil
	case windows1253:
		return []string{"ημερομηνία", "ποσό", "περιγραφή", "υπόλοιπο", "χρέωση", "πίστωση", "αιτιολογία", "συναλλαγή"}, nil
	case windows1254:
		return []string{"açıklama", "işlem", "bakiye", "tutarı", "borç", "alacak", "dekont no", "şube"}, nil
	case windows1252:
		return []string{"empfänger", "begünstigter", "währung", "gläubiger", "débit", "crédit", "libellé", "opération", "descripción",
				"transacción", "lançamento", "histórico", "beløb", "bokført", "überweisung", "prélèvement", "£"},
			[]string{"betrag", "buchung", "umsatz", "verwendungszweck", "montant", "solde", "importe", "fecha", "concepto", "valor",
				"belopp", "dato", "omschrijving", "importo"}
	}
	return nil, nil
}

// bonus adds 0.1 for each telling word found, 0.5 at most.
func bonus(c charset, text, ascii string) float64 {
	found := 0
	encoded, plain := tellingWords(c)
	for _, w := range encoded {
		if strings.Contains(text, w) {
			found++
		}
	}
	for _, w := range plain {
		if strings.Contains(ascii, w) {
			found++
		}
	}
	return 0.1 * float64(min(found, 5))
}
