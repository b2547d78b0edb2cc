package format

// furtherHeads are the names of columns in languages of few known exports: Latvian,
// Lithuanian, Estonian, Croatian and Slovene, Slovak, Turkish, Vietnamese, Thai,
// Indonesian and Malay.
func furtherHeads() []headList {
	of := func(role Role, language, names string) headList {
		return headList{headWord{role: role, language: language}, names}
	}
	at := func(rank int, language, names string) headList {
		return headList{headWord{role: Date, language: language, rank: rank}, names}
	}
	return []headList{
		at(2, "lv", "datums|maksājuma datums"), at(1, "lv", "grāmatošanas datums"), at(1, "et", "kande kuupäev"), at(2, "et", "kuupäev"), at(1, "lt", "įskaitymo data"), at(3, "lt", "operacijos data"),
		at(2, "hr", "datum transakcije"), at(1, "hr", "datum knjiženja|datum izvršenja"), at(4, "hr", "datum valute"), at(1, "sk", "dátum zaúčtovania"), at(2, "sk", "dátum"),
		at(2, "tr", "tarih|tarih/saat"), at(3, "tr", "işlem tarihi"), at(4, "tr", "valör"), at(2, "vi", "ngày"), at(3, "vi", "ngày giao dịch"), at(2, "th", "วันที่"), at(3, "th", "วันที่ทำรายการ"),
		at(2, "id", "tanggal|tarikh"), at(3, "id", "tanggal transaksi|tgl transaksi"),
		of(AmountColumn, "lv", "summa"), of(AmountColumn, "hr", "iznos|znesek"), of(AmountColumn, "sk", "suma"), of(AmountColumn, "tr", "tutar|işlem tutarı"), of(AmountColumn, "vi", "số tiền"), of(AmountColumn, "th", "จำนวนเงิน"), of(AmountColumn, "id", "jumlah|nominal"),
		of(Debit, "lv", "debets|izdevumi"), of(Credit, "lv", "kredīts|ieņēmumi"), of(Debit, "lt", "debetas|išlaidos"), of(Credit, "lt", "kreditas|pajamos"), of(Debit, "et", "deebet"), of(Credit, "et", "kreedit"),
		of(Debit, "hr", "isplata|isplate|duguje|odliv|breme"), of(Credit, "hr", "uplata|uplate|potražuje|priliv|dobro"), of(Debit, "tr", "borç"), of(Credit, "tr", "alacak"),
		of(Debit, "vi", "ghi nợ|số tiền ghi nợ"), of(Credit, "vi", "ghi có|số tiền ghi có"), of(Debit, "th", "ถอนเงิน|ถอน"), of(Credit, "th", "ฝากเงิน|ฝาก"), of(Debit, "id", "debet|debit|mutasi debet"), of(Credit, "id", "kredit|mutasi kredit"),
		of(Balance, "lv", "atlikums|konta atlikums"), of(Balance, "lt", "likutis"), of(Balance, "et", "jääk|kontojääk|saldo"), of(Balance, "hr", "stanje|novo stanje"), of(Balance, "sk", "zostatok"), of(Balance, "tr", "bakiye"), of(Balance, "vi", "số dư"), of(Balance, "th", "ยอดคงเหลือ|คงเหลือ"), of(Balance, "id", "saldo|baki"),
		of(Type, "lv", "tips|darījuma tips|operācijas veids|veids"), of(Type, "lt", "operacijos tipas|tipas"), of(Type, "et", "tehingu tüüp|liik"), of(Type, "tr", "işlem tipi|işlem türü"), of(Type, "id", "jenis transaksi"),
		of(Description, "lv", "maksājuma mērķis|apraksts|informācija saņēmējam"), of(Description, "lt", "paskirtis|mokėjimo paskirtis"), of(Description, "et", "selgitus"), of(Description, "hr", "opis|opis plaćanja|namen"), of(Description, "sk", "popis|správa pre prijímateľa"),
		of(Description, "tr", "açıklama"), of(Description, "vi", "mô tả|diễn giải|nội dung"), of(Description, "th", "รายการ|รายละเอียด"), of(Description, "id", "keterangan|uraian|uraian transaksi|butiran"),
		of(Counterparty, "lv", "saņēmējs/maksātājs|saņēmējs|maksātājs"), of(Counterparty, "lt", "gavėjas/mokėtojas|mokėtojas/gavėjas|gavėjas"), of(Counterparty, "et", "saaja/maksja|saaja/maksja nimi"),
		of(Direction, "lv", "d/k"), of(Currency, "hr", "valuta"), of(Currency, "vi", "loại tiền"), of(Currency, "id", "mata uang"),
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
