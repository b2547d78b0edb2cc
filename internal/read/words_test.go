package read

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// vocabulary returns words of statements by language, with the encoding they
// were exported in before UTF-8.
func vocabulary() []struct {
	set   charset
	words string
} {
	return []struct {
		set   charset
		words string
	}{
		{cp949, "스타벅스 이마트 홍길동 김철수 네이버페이 배달의민족 급여 체크카드 자동이체 캐시백 환급 쿠팡 편의점 지하철 병원 약국 서울 적금 대출 원 토스 신한 홈플러스 통신비 보험료 월세"},
		{shiftJIS, "スターバックス 振込 給料 電気 ガス 水道 山田太郎 東京 楽天 ﾃﾞﾝｷ ｶﾞｽ ﾔﾏﾀﾞ ﾀﾛｳ 普通預金 コンビニ アマゾン ポイント 還元 交通費 家賃 保険 口座振替 三井住友 みずほ ゆうちょ 税金 円"},
		{gb18030, "星巴克 支付宝 微信 红包 转账 工资 水费 超市 张三 李四 北京 上海 淘宝 京东 美团 外卖 滴滴 返现 奖励 利息 退款 元 商户 充值 提现 房租 地铁 医院 便利店"},
		{big5, "星巴克 轉帳 薪資 水費 電費 超商 王小明 台北 高雄 蝦皮 回饋 利息 退款 信用卡 繳款 房租 捷運 醫院 便利商店 悠遊卡 現金"},
		{windows1251, "Яндекс Сбербанк перевод зарплата Москва Иванов Пётр кэшбэк магазин продукты аптека метро такси проценты оплата возврат Київ їжа"},
		{windows1255, "שופרסל משכורת ריבית העברה בנקאית כהן מזומן ארנונה החזר ביטוח לאומי זיכוי עמלה דלק מסעדה שכירות חשמל"},
		{windows1253, "Μισθός Τόκοι Ανάληψη Φαρμακείο Ενοίκιο Αθήνα Πληρωμή Επιστροφή Ρεύμα Γιώργος ΜΕΤΑΦΟΡΑ Κατάθεση Προμήθεια"},
		{windows1254, "maaşı ödemesi İstanbul şubesi alışveriş doğalgaz kırtasiye Yılmaz Öztürk çarşı faturası getirisi ücreti"},
		{windows1250, "Łódź Kraków Wpływ Płatność żółty Święty Piotr Zając życie księgowość źródło przelew środki należność spółka wypłata zwrot"},
		{windows1250, "Žižkov Dvořák Příjem částka účet Nový měsíc náměstí úhrada Košice převod poplatek vklad výběr platba kartou"},
		{windows1252, "Müller Zürich Straße Gebühr Überweisung für Köln Größe Bäckerei Märkte Lohn Miete"},
		{windows1252, "Café Crédit Société Prélèvement Noël Télé à reçu août forêt hôpital français naïve"},
		{windows1252, "São João Conceição transferência crédito não débito Brasília"},
		{windows1252, "Città Perché così è più università lunedì"},
		{windows1252, "Señor Compañía devolución transacción número año Núñez"},
	}
}

// TestDetectFromFewWords writes 50 exports of six rows in each language, with
// one word of it in each row and nothing else to go by.
func TestDetectFromFewWords(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, v := range vocabulary() {
		words := strings.Fields(v.words)
		for range 50 {
			text := "date,text,amount\n"
			for i := range 6 {
				text += fmt.Sprintf("2024-01-%02d,%s,%d.00\n", i+1, words[r.IntN(len(words))], r.IntN(1000))
			}
			b, err := v.set.codec().NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			got := detect([][]byte{b})
			if codec := got.codec(); codec != nil {
				b, _ = codec.NewDecoder().Bytes(b)
			}
			if string(b) != text { // another encoding with the same bytes will do
				t.Errorf("%s read as %s: %q", v.set, got, text)
			}
		}
	}
}
