package infer

import "rivulet/internal/format"

// furtherHeads are the names of columns in languages of few known exports: Latvian,
// Lithuanian, Estonian, Croatian and Slovene, Slovak, Turkish, Vietnamese, Thai,
// Indonesian and Malay.
func furtherHeads() []headList {
	of := func(role format.Role, language, names string) headList {
		return headList{headWord{role: role, language: language}, names}
	}
	at := func(rank int, language, names string) headList {
		return headList{headWord{role: format.Date, language: language, rank: rank}, names}
	}
	return []headList{
		at(2, "lv", "datums|maksājuma datums"), at(1, "lv", "grāmatošanas datums"), at(1, "et", "kande kuupäev"), at(2, "et", "kuupäev"), at(1, "lt", "įskaitymo data"), at(3, "lt", "operacijos data"),
		at(2, "hr", "datum transakcije"), at(1, "hr", "datum knjiženja|datum izvršenja"), at(4, "hr", "datum valute"), at(1, "sk", "dátum zaúčtovania"), at(2, "sk", "dátum"),
		at(2, "tr", "tarih|tarih/saat"), at(3, "tr", "işlem tarihi"), at(4, "tr", "valör"), at(2, "vi", "ngày"), at(3, "vi", "ngày giao dịch"), at(2, "th", "วันที่"), at(3, "th", "วันที่ทำรายการ"),
		at(2, "id", "tanggal|tarikh"), at(3, "id", "tanggal transaksi|tgl transaksi"),
		of(format.AmountColumn, "lv", "summa"), of(format.AmountColumn, "hr", "iznos|znesek"), of(format.AmountColumn, "sk", "suma"), of(format.AmountColumn, "tr", "tutar|işlem tutarı"), of(format.AmountColumn, "vi", "số tiền"), of(format.AmountColumn, "th", "จำนวนเงิน"), of(format.AmountColumn, "id", "jumlah|nominal"),
		of(format.Debit, "lv", "debets|izdevumi"), of(format.Credit, "lv", "kredīts|ieņēmumi"), of(format.Debit, "lt", "debetas|išlaidos"), of(format.Credit, "lt", "kreditas|pajamos"), of(format.Debit, "et", "deebet"), of(format.Credit, "et", "kreedit"),
		of(format.Debit, "hr", "isplata|isplate|duguje|odliv|breme"), of(format.Credit, "hr", "uplata|uplate|potražuje|priliv|dobro"), of(format.Debit, "tr", "borç"), of(format.Credit, "tr", "alacak"),
		of(format.Debit, "vi", "ghi nợ|số tiền ghi nợ"), of(format.Credit, "vi", "ghi có|số tiền ghi có"), of(format.Debit, "th", "ถอนเงิน|ถอน"), of(format.Credit, "th", "ฝากเงิน|ฝาก"), of(format.Debit, "id", "debet|debit|mutasi debet"), of(format.Credit, "id", "kredit|mutasi kredit"),
		of(format.Balance, "lv", "atlikums|konta atlikums"), of(format.Balance, "lt", "likutis"), of(format.Balance, "et", "jääk|kontojääk|saldo"), of(format.Balance, "hr", "stanje|novo stanje"), of(format.Balance, "sk", "zostatok"), of(format.Balance, "tr", "bakiye"), of(format.Balance, "vi", "số dư"), of(format.Balance, "th", "ยอดคงเหลือ|คงเหลือ"), of(format.Balance, "id", "saldo|baki"),
		of(format.Type, "lv", "tips|darījuma tips|operācijas veids|veids"), of(format.Type, "lt", "operacijos tipas|tipas"), of(format.Type, "et", "tehingu tüüp|liik"), of(format.Type, "tr", "işlem tipi|işlem türü"), of(format.Type, "id", "jenis transaksi"),
		of(format.Description, "lv", "maksājuma mērķis|apraksts|informācija saņēmējam"), of(format.Description, "lt", "paskirtis|mokėjimo paskirtis"), of(format.Description, "et", "selgitus"), of(format.Description, "hr", "opis|opis plaćanja|namen"), of(format.Description, "sk", "popis|správa pre prijímateľa"),
		of(format.Description, "tr", "açıklama"), of(format.Description, "vi", "mô tả|diễn giải|nội dung"), of(format.Description, "th", "รายการ|รายละเอียด"), of(format.Description, "id", "keterangan|uraian|uraian transaksi|butiran"),
		of(format.Counterparty, "lv", "saņēmējs/maksātājs|saņēmējs|maksātājs"), of(format.Counterparty, "lt", "gavėjas/mokėtojas|mokėtojas/gavėjas|gavėjas"), of(format.Counterparty, "et", "saaja/maksja|saaja/maksja nimi"),
		of(format.Direction, "lv", "d/k"), of(format.Currency, "hr", "valuta"), of(format.Currency, "vi", "loại tiền"), of(format.Currency, "id", "mata uang"),
	}
}

// furtherWitnesses are words of these languages that tell in texts which way the money
// went. Words for a payment stand on both sides of a card and are none.
func furtherWitnesses(in bool) string {
	if in {
		return "ienākošais|ienākošs maksājums|darba alga|darbo užmokestis|atlyginimas|laekumine|töötasu|gelen|maaş|transfer dari|setoran|gaji|lãi tiền gửi|lai tien gui|зарахування|поповнення|зарплата|зачисление|пополнение|μισθοδοσία|έμβασμα από|εμβασμα απο|κατάθεση|משכורת|זיכוי"
	}
	return "pirkums|pirkinys|pirkimas|grynųjų išėmimas|kupovina|kupnja|podizanje gotovine|giden|para çekme|alışveriş|alışverişi|transfer ke|tarik tunai|penarikan|pembelian|rút tiền|rut tien|покупка|зняття готівки|снятие наличных|списання|αγορά|αγορα|ανάληψη|αναληψη|משיכה|רכישה"
}
