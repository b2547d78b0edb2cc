package read

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// tongue is how statements of one language read: names of columns, then shops,
// people, places and what banks write into the text of a payment.
type tongue struct {
	name    string
	legacy  charset
	headers []string
	texts   []string
}

// tongues are written from what statements say, apart from the words that the
// detector knows.
func tongues() []tongue {
	list := func(s string) []string { return strings.Split(s, "|") }
	return []tongue{
		{"ko", cp949, list("거래일|보낸분/받는분|메모|찾으신금액|맡기신금액|거래점|처리결과|비고"),
			list("올리브영|당근페이|우아한형제들|박지훈|최서연|이수민|정예린|한국전력공사|국민건강보험|롯데시네마|맥도날드 강남점|교보문고|무신사|지에스25|씨유 역삼|다이소|에스케이텔레콤|월급|용돈|전기요금|가스비|주차장|동대문 문구|설렁탕집|이자지급|캐시워크 출금|리워드 적립|부산광역시|제주항공|코레일|김밥천국|뚜레쥬르")},
		{"ja", shiftJIS, list("年月日|お取り扱い内容|お引き出し|お預け入れ|メモ|ラベル|利用店名・商品名|支払方法"),
			list("セブンイレブン渋谷店|ローソン|佐藤花子|鈴木一郎|高橋健太|東京ガス|関西電力|ドコモ携帯料金|メルカリ売上金|ウーバーイーツ報酬|楽天ポイント|給与振込|国民年金|松屋フーズ|無印良品|紀伊國屋書店|近畿日本鉄道|大阪市水道局|クラウドワークス|ﾏﾂﾓﾄｷﾖｼ|ﾕ)ﾃﾝﾌﾟﾚ|ｾﾌﾞﾝｷﾞﾝｺｳ|ATM手数料|普通預金利息|薬局|居酒屋とりあえず|歯医者|ヤマト運輸|表参道|髙島屋")},
		{"zh", gb18030, list("记账日期|摘要|对方户名|借方发生额|贷方发生额|账面余额|用途|网点"),
			list("王小红|刘建国|陈伟|拼多多|盒马鲜生|瑞幸咖啡|滴滴出行|肯德基|沃尔玛购物|水电燃气费|中国移动话费|工资代发|结息|跨行转账|房屋租金|深圳地铁|杭州西湖区|物业管理费|医保缴费|抖音电商|闲鱼卖出|饿了么外卖|众包骑手收入|返利网提现|顺丰速运|新华书店|海底捞火锅|理财赎回|零钱通收益|余额宝收益发放")},
		{"zh-Hant", big5, list("帳務日期|說明|提款|存款|結餘|對方帳號|附註|交易地點"),
			list("林美玲|陳志豪|黃淑芬|張家豪|全聯福利中心|統一超商|家樂福|蝦皮購物|街口支付|悠遊卡加值|臺灣電力公司|自來水費|中華電信|薪資轉帳|利息收入|房租支出|外送平台收入|台灣高鐵|誠品書店|鼎泰豐|健保費|跨行轉出|信用卡費|回饋金|彰化縣|高雄市|捷運站|鮮奶茶舖")},
		{"ru", windows1251, list("Дата проводки|Назначение платежа|Получатель|Приход|Расход|Остаток|Категория|Примечание"),
			list("Пятёрочка|Магнит Косметик|Озон|Вайлдберриз|Иванов Сергей Петрович|Кузнецова Мария|ЖКХ и связь|Мегафон|Зарплата за март|Аванс|Ростелеком|Кофейня у Эли|Аптека Ригла|Яндекс Еда выплата|Самокат курьер|Проценты на остаток|Возврат покупки|Снятие наличных|Метро Москвы|Билеты РЖД|Ёлки и игрушки|Цветы|Школьное питание|Перевод между счетами|Подарок|Юлия Щербакова|Хлеб насущный|ВкусВилл")},
		{"he", windows1255, list("תאריך ערך|פרטי הפעולה|שם המוטב|חובה|זכות|יתרה בש״ח|אסמכתא|הערות"),
			list("סופרמרקט שופרסל|רמי לוי|דוד כהן|מיכל לוי|משכורת חודש מרץ|ריבית זכות|העברה בנקאית|חברת החשמל|ארנונה תל אביב|קופת חולים|בית קפה|תחנת דלק פז|משיכת מזומן|הוראת קבע|ביטוח לאומי|החזר ממס הכנסה|זיכוי מעסק|וולט שליחויות|עמלת פעולה|מסעדה יפו|ספרים צומת|דמי שכירות|הפקדת שיק")},
		{"el", windows1253, list("Ημερομηνία|Αιτιολογία συναλλαγής|Ποσό κίνησης|Χρέωση|Πίστωση|Υπόλοιπο λογαριασμού|Δικαιούχος|Κατάστημα"),
			list("Σούπερ μάρκετ Σκλαβενίτης|Γιώργος Παπαδόπουλος|Μαρία Οικονόμου|Μισθοδοσία Μαρτίου|Τόκοι καταθέσεων|ΔΕΗ λογαριασμός ρεύματος|Ανάληψη μετρητών|Φαρμακείο|Ενοίκιο|Καφενείο η Ωραία Ελλάς|Εθνική Ασφαλιστική|Πληρωμή πάγιας εντολής|Επιστροφή φόρου|Βιβλιοπωλείο|ΑΤΜ ΑΘΗΝΑ|ΜΕΤΑΦΟΡΑ ΣΕ ΛΟΓΑΡΙΑΣΜΟ|Εστιατόριο Θεσσαλονίκη|Διανομές φαγητού")},
		{"tr", windows1254, list("İşlem Tarihi|Açıklama|İşlem Tutarı|Bakiye|Borç|Alacak|Karşı Hesap|Şube"),
			list("Migros Alışveriş|Ahmet Yılmaz|Ayşe Öztürk|Maaş ödemesi|Elektrik faturası|Doğalgaz ödemesi|Nakit çekim|Kira ödemesi|Eczane İstanbul|Yemeksepeti kurye kazancı|İnternet aboneliği|Faiz getirisi|Havale ücreti|Kadıköy şubesi|Kredi kartı borcu ödemesi|Gıda çarşısı|Otobüs bileti|Beşiktaş kırtasiye")},
		{"pl", windows1250, list("Data księgowania|Tytułem|Odbiorca przelewu|Obciążenia|Uznania|Saldo|Rodzaj|Szczegóły"),
			list("Żabka Polska|Biedronka Wrocław|Piekarnia Stary Młyn|Wiśniewska Małgorzata|Józef Wójcik|Opłata za prowadzenie|Czynsz październik|Wynagrodzenie za styczeń|Zwrot zakupów|Prąd i gaz|Księgarnia pod Arkadami|Gdańsk Główny|Poznań Łazarz|Odsetki od środków|Apteka Słoneczna|Bilet miesięczny ZTM|Wypłata z bankomatu|Ubezpieczenie zdrowotne|Śniadanie|Fryzjer Błażej|Uber przejazd Łódź|Przelew na oszczędności|Ćwiczenia jogi|Zając Paweł")},
		{"cs", windows1250, list("Datum zaúčtování|Popis transakce|Protistrana|Objem|Zůstatek|Poznámka|Typ pohybu|Variabilní symbol"),
			list("Kaufland Brno-Židenice|Novák Jiří|Svobodová Tereza|Nájemné duben|Výplata mzdy|Dobíjení kreditu|Výběr z bankomatu|Pojištění domácnosti|Lékárna U Anděla|Jízdenka ČD|Plzeňský Prazdroj|Kavárna Slunečnice|Zálohy na elektřinu|Připsaný úrok|Dámské oděvy|Hračky Sparkys|Řeznictví Kučera|Knihkupectví Luxor|Ústí nad Labem|Vrácení přeplatku|Stavební spoření|Tržba z prodeje")},
		{"hu", windows1250, list("Értéknap|Partner neve|Terhelés|Jóváírás|Egyenleg|Megjegyzés|Típus|Összeg forintban"),
			list("Kovács Gábor|Szabó Katalin|Tóth Zsófia|Lakbér május|Munkabér átutalás|Bankkártyás vásárlás|Készpénzfelvétel|Gyógyszertár|Élelmiszer|Közüzemi díj|Debrecen pályaudvar|Győri cukrászda|Egyéni vállalkozó|Kamatjóváírás|Könyvesbolt|Villamosenergia|Fűtésdíj|Ügyfélszolgálat|Ruházat és cipő|Futár jutalék")},
		{"de", windows1252, list("Wertstellungstag|Zahlungspflichtiger|Vorgang|Lastschriftbetrag|Gutschrift|Kontoführung|Bemerkung|Zahlungsempfänger"),
			list("Bäckerei Höfer|Stadtwerke München|Jürgen Großmann|Käthe Weiß|Rückerstattung Kaution|Gebühren Kontoführung|Möbelhaus Schön|Frisör Süß|Müllabfuhr|Fahrradgeschäft|Löwen-Apotheke|Öffentliche Verkehrsmittel|Spülmaschine Rate|Küchengeräte|Grüne Energie|Bücherstube|Zinserträge|Verkäufe Flohmarkt|Prämie für Umfrage|Österreich Urlaub|Düsseldorf Hbf|Kündigung|Übertrag|Wärme")},
		{"fr", windows1252, list("Date d'opération|Intitulé|Référence|Sortie|Entrée|Solde après opération|Catégorie|Bénéficiaire"),
			list("Boulangerie Pâtissière|Électricité de France|Loyer février|Hélène Lefèvre|François Bérard|Épicerie du Marché|Intérêts créditeurs|Théâtre de la Cité|Dépôt chèque|Crêperie bretonne|Ménage à domicile|Remboursement sécurité sociale|Gérance immobilière|Péage autoroute|Pharmacie Général de Gaulle|Règlement facture|Piscine municipale été|Où boire un thé|Garçon boucher|Maïs et blé|Château d'eau|Œuvres sociales|Noël en forêt|Prime parrainage à venir")},
		{"pt", windows1252, list("Data do lançamento|Histórico|Favorecido|Saída|Entrada|Saldo disponível|Observação|Documento nº"),
			list("Padaria Pão Quente|Farmácia São Paulo|José Gonçalves|Conceição Araújo|Salário março|Devolução de compra|Água e esgoto|Ônibus metropolitano|Mensalidade faculdade de comércio|Câmbio|Açougue Irmãos Leão|Cartão de crédito|Rendimento poupança líquida|Serviços autônomos|Manutenção do veículo|Lanchonete da Praça|Estação Sé|Doação à associação|Avó Inês|Móveis usados|Comissão de vendas|Promoção de cashback já")},
		{"es", windows1252, list("Fecha operación|Descripción del movimiento|Beneficiario|Cargo|Abono|Saldo disponible|Categoría|Observación"),
			list("Panadería La Espiga|María Muñoz Peña|Íñigo Ibáñez|Nómina abril|Compañía eléctrica|Alquiler habitación|Peluquería Toñi|Comisión mantenimiento|Devolución compra en línea|Farmacia Ortuño|Autobús interurbano|Café con leche|Jamón ibérico|Intereses a su favor|Teléfono móvil|Año nuevo|Cumpleaños niña|Gestoría Cañizares|Estación Málaga|Más por menos")},
	}
}

// short writes a made-up statement of three to ten rows.
func (v *tongue) short(r *rand.Rand) string {
	mark := []string{",", ";", "\t"}[r.IntN(3)]
	end := []string{"\n", "\r\n"}[r.IntN(2)]
	var b strings.Builder
	if r.IntN(2) == 0 {
		names := r.Perm(len(v.headers))[:3]
		fmt.Fprint(&b, v.headers[names[0]], mark, v.headers[names[1]], mark, v.headers[names[2]], end)
	} else {
		fmt.Fprint(&b, "Date", mark, "Details", mark, "Amount", end)
	}
	for i := range 3 + r.IntN(8) {
		text := v.texts[r.IntN(len(v.texts))]
		if r.IntN(4) == 0 {
			text += " " + v.texts[r.IntN(len(v.texts))]
		}
		if r.IntN(4) == 0 {
			text = "PAYPAL *" + fmt.Sprint(r.IntN(9999))
		}
		fmt.Fprintf(&b, "2025-%02d-%02d%s%s%s%d.%02d%s", 1+i, 1+r.IntN(28), mark, text, mark, r.IntN(9000), r.IntN(100), end)
	}
	return b.String()
}

// forms are the thirteen encodings, each with the languages written in it.
func forms(all []tongue) []struct {
	name string
	in   []tongue
	code func(string) ([]byte, error)
} {
	in := func(c charset) []tongue {
		var list []tongue
		for _, v := range all {
			if v.legacy == c {
				list = append(list, v)
			}
		}
		return list
	}
	legacy := func(c charset) func(string) ([]byte, error) {
		return func(s string) ([]byte, error) { return c.codec().NewEncoder().Bytes([]byte(s)) }
	}
	wide := func(e unicode.Endianness) func(string) ([]byte, error) {
		return func(s string) ([]byte, error) {
			return unicode.UTF16(e, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(s))
		}
	}
	type form = struct {
		name string
		in   []tongue
		code func(string) ([]byte, error)
	}
	list := []form{
		{"UTF-8", all, func(s string) ([]byte, error) { return []byte(s), nil }},
		{"UTF-8 BOM", all, func(s string) ([]byte, error) { return []byte("\ufeff" + s), nil }},
		{"UTF-16LE", all, wide(unicode.LittleEndian)},
		{"UTF-16BE", all, wide(unicode.BigEndian)},
	}
	for _, c := range []charset{cp949, shiftJIS, gb18030, big5, windows1250, windows1251, windows1252, windows1253, windows1254, windows1255} {
		if c != big5 {
			list = append(list, form{string(c), in(c), legacy(c)})
		}
	}
	return append(list, form{string(big5), in(big5), legacy(big5)})
}

// TestEncodingIsFound judges the detector on 2,000 short files and prints the
// share whose text comes out as it was written, whatever the encoding is called.
func TestEncodingIsFound(t *testing.T) {
	const files, want = 2000, 99.0
	r := rand.New(rand.NewPCG(20, 25))
	list := forms(tongues())
	right := 0
	for _, f := range list {
		of, ok := 0, 0
		for i := range files/len(list) + 1 {
			v := f.in[i%len(f.in)]
			text := v.short(r)
			b, err := f.code(text)
			if err != nil {
				t.Fatalf("%s in %s: %v", v.name, f.name, err)
			}
			got, found := decoded(b)
			of++
			if got == text {
				ok++
			} else {
				t.Logf("%s in %s read as %s: %.60q", v.name, f.name, found, got)
			}
		}
		t.Logf("%-13s %d of %d", f.name, ok, of)
		right += ok
	}
	total := (files/len(list) + 1) * len(list)
	share := 100 * float64(right) / float64(total)
	t.Logf("%d of %d files are right: %.2f %%", right, total, share)
	if share < want {
		t.Errorf("%.2f %% are right, want %.0f %%", share, want)
	}
}

// decoded returns the text of a file as read would see it.
func decoded(b []byte) (string, charset) {
	found := detect([][]byte{b})
	text := b[bomLength(b):]
	if codec := found.codec(); codec != nil {
		var err error
		if text, err = codec.NewDecoder().Bytes(text); err != nil {
			return "", found
		}
	}
	return string(text), found
}
