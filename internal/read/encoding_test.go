package read

import (
	"bytes"
	"strings"
	"testing"
)

// statements are short exports in the encoding named, as the providers write
// them (headers and rows from the formats that were seen).
func statements() []struct {
	set  charset
	text string
} {
	return []struct {
		set  charset
		text string
	}{
		{cp949, "거래일시,적요,출금액,입금액,잔액\n2024.01.02 10:00:00,토스 송금,0,12000,34000\n"},
		{cp949, "계좌번호 : 123-456\n거래일자;내용;금액\n20240102;카카오페이 캐시백;100\n20240103;쿠팡이츠 정산;54000\n"},
		{cp949, "date,memo,amount\n2024-01-02,똠방각하 상점,1\n2024-01-02,이자 입금,5\n"},
		{shiftJIS, "日付,摘要,摘要内容,支払い金額,預かり金額,残高\n2024/1/5,利息,普通預金,,1,190001\n"},
		{shiftJIS, "\"取引日\",\"入出金(円)\",\"取引後残高(円)\",\"入出金内容\"\n20230407,1000,2000,ｵｰﾄﾁｬｰｼﾞ\n"},
		{shiftJIS, "カードID=1,,\n利用年月日,利用額(円)\n2020/7/3,①髙島屋\n"},
		{gb18030, "支付宝交易记录明细查询\n交易号,商家订单号,交易创建时间,金额（元）,收/支\n2024,1,2024-01-01,28.50,收入\n"},
		{gb18030, "------------------------\n导出信息：\n姓名：张三\n"},
		{big5, "交易日期,摘要,支出金額,存入金額,餘額\n2024/01/02,利息存入,,12,300\n"},
		{windows1252, "\"Buchungstag\";\"Wertstellung\";\"Auftraggeber / Begünstigter\";\"Betrag (EUR)\"\n\"02.01.2024\";\"02.01.2024\";\"Müller & Söhne, Zürich\";\"12,50\"\n"},
		{windows1252, "Trade date,Settle date,Description,Value (£)\n01/02/2024,01/02/2024,Interest,1.23\n"},
		{windows1252, "Date;Libellé;Débit euros;Crédit euros\n02/01/2024;VIREMENT REÇU À PARIS;;12,00\n"},
		{windows1252, "Dato;Beskrivelse;Beløb\n02-01-2024;Rødgrød på København;1,00\n"},
		{windows1252, "Data;Descrição;Valor\n02/01/2024;Transferência recebida - João Conceição;1,00\n"},
		{windows1252, "Fecha,Concepto,Importe\n02/01/2024,Devolución Niño S.L.,\"1,00 €\"\n"},
		{iso8859x15, "Buchung;Valuta;Auftraggeber/Empfänger;Betrag €\n02.01.2024;02.01.2024;Müller;1,00\n"},
		{windows1250, "Data operacji;Opis operacji;Kwota\n2024-01-02;WPŁYW ŚRODKÓW Żółć;1,00 PLN\n"},
		{windows1250, "Datum;Název protiúčtu;Částka;Měna\n02.01.2024;Příchozí úhrada Dvořák;1,00;CZK\n"},
		{windows1250, "Könyvelés dátuma;Összeg;Közlemény\n2024.01.02;1000;Fizetés érkezett, Győr, Őrség, fűtés\n"},
		{windows1251, "Дата операции;Сумма;Описание\n02.01.2024;100,00;Пополнение счета, Яндекс\n"},
		{windows1251, "date;amount;text\n02.01.2024;100,00;Кэшбэк\n"},
		{utf8Text, "日付,摘要\n2024/1/5,利息 é\n"},
	}
}

func TestDetect(t *testing.T) {
	for _, s := range statements() {
		b := []byte(s.text)
		if codec := s.set.codec(); codec != nil {
			var err error
			if b, err = codec.NewEncoder().Bytes(b); err != nil {
				t.Fatal(s.set, err)
			}
		}
		for name, content := range map[string][]byte{
			"short":            b,
			"CRLF":             bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")),
			"long ASCII head":  append([]byte(strings.Repeat("2024-01-02,PAYPAL INST XFER,1.00\n", 20_000)), b...),
			"mixed with ASCII": append(append([]byte{}, b...), strings.Repeat("2024-01-02,PAYPAL INST XFER,1.00\n", 3000)...),
		} {
			table := openBytes(t, content)
			if table.Encoding != string(s.set) {
				t.Errorf("%s: got %s, want %s: %.40s", name, table.Encoding, s.set, s.text)
				continue
			}
			rows, _ := scanAll(t, table, 1)
			if strings.Contains(strings.Join(rows, ""), "\ufffd") {
				t.Errorf("%s: %s: characters are lost", name, s.set)
			}
		}
	}
}

func TestUnicodeForms(t *testing.T) {
	const text = "Date;Text\r\n02.01.2024;Zürich 거래\r\n"
	wide := func(order func(lo, hi byte) []byte) []byte {
		var b []byte
		le := utf16Bytes(text)
		for i := 0; i < len(le); i += 2 {
			b = append(b, order(le[i], le[i+1])...)
		}
		return b
	}
	le := wide(func(lo, hi byte) []byte { return []byte{lo, hi} })
	be := wide(func(lo, hi byte) []byte { return []byte{hi, lo} })
	for name, test := range map[string]struct {
		content []byte
		set     charset
	}{
		"UTF-8":            {[]byte(text), utf8Text},
		"UTF-8 BOM":        {append([]byte("\xef\xbb\xbf"), text...), utf8Text},
		"UTF-16LE":         {le, utf16le},
		"UTF-16LE BOM":     {append([]byte("\xff\xfe"), le...), utf16le},
		"UTF-16BE":         {be, utf16be},
		"UTF-16BE BOM":     {append([]byte("\xfe\xff"), be...), utf16be},
		"BOM in the midst": {[]byte(strings.Replace(text, "02.", "\ufeff02.", 1)), utf8Text},
	} {
		table := openBytes(t, test.content)
		rows, _ := scanAll(t, table, 1)
		if got := strings.Join(rows, "/"); got != "Date|Text/02.01.2024|Zürich 거래" || table.Encoding != string(test.set) || table.Delimiter != ";" {
			t.Errorf("%s: %s %q %q", name, table.Encoding, table.Delimiter, got)
		}
	}
}

func TestMostlyUTF8(t *testing.T) {
	text := strings.Repeat("02.01.2024;Zürich;1,00\n", 30) + "03.01.2024;Caf\xe9;2,00\n"
	table := openBytes(t, []byte(text))
	rows, findings := scanAll(t, table, 1)
	if rows[30] != "03.01.2024|Café|2,00" || len(findings) != 1 || findings[0].Code != "bytes-repaired" || findings[0].Pos.Row != 31 {
		t.Errorf("%q %v", rows[30], findings)
	}
}

// TestDetectFarBehind hides the only foreign text of a long file near its end.
func TestDetectFarBehind(t *testing.T) {
	long := strings.Repeat("2024-01-02,PAYPAL INST XFER,1.00\n", 200_000)
	foreign, err := cp949.codec().NewEncoder().String("2024-01-03,토스 캐시백 입금,5.00\n")
	if err != nil {
		t.Fatal(err)
	}
	dir := writeFiles(t, map[string]string{"x.csv": long + foreign})
	tables, _ := Tables([]string{dir}, Options{})
	rows, _ := scanAll(t, tables[0], 2)
	if got := rows[len(rows)-1]; got != "2024-01-03|토스 캐시백 입금|5.00" || tables[0].Encoding != "CP949" {
		t.Errorf("%s: %q", tables[0].Encoding, got)
	}
}

// A byte of a wide character is no bracket: 算 (U+7B97) holds that of "{", 对 (U+5BF9) that
// of "[", 㰀 (U+3C00) that of "<".
func TestWideCharactersAreNoMarkup(t *testing.T) {
	for _, text := range []string{"計算対象,日付,金額\n1,2026/03/31,450\n", "算对,日付,金額\n1,2026/03/31,450\n", "㰀算,日付,金額\n1,2026/03/31,450\n2,2026/04/30,560\n", "{算},日付,金額\n1,2026/03/31,450\n"} {
		le := utf16Bytes(text)
		be := make([]byte, 0, len(le))
		for i := 0; i < len(le); i += 2 {
			be = append(be, le[i+1], le[i])
		}
		for name, content := range map[string][]byte{
			"LE": le, "LE BOM": append([]byte("\xff\xfe"), le...), "BE": be, "BE BOM": append([]byte("\xfe\xff"), be...),
		} {
			if is := sniff(content); is != asText {
				t.Errorf("%s %q: taken for %v", name, text[:9], is)
			}
		}
	}
}
