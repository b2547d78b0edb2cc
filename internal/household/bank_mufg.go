package household

import (
	"fmt"

	"golang.org/x/text/encoding/japanese"

	"rivulet/internal/money"
)

// yen is the currency of the Japanese households.
const yen = money.Currency("JPY")

// mufg is MUFG's statement: Shift-JIS, money out and in in two columns, dates
// without leading zeros. Style 1 quotes every cell, as since 2023.
func mufg() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("mufg_%s_%d.csv", w.to.as("20060102"), n)
		},
		render: func(a *account, _ window, list []*movement) page {
			join := plain
			if a.style == 1 {
				join = quoted
			}
			p := newPaper("\r\n")
			p.put(join(",", "日付", "摘要", "摘要内容", "支払い金額", "預かり金額", "差引残高", "メモ", "未資金化区分", "入払区分"))
			for _, m := range list {
				paid, received, class := "", grouped(decimal(m.net(), yen), ",", "."), "入金"
				if m.net() < 0 {
					paid, received, class = grouped(decimal(-m.net(), yen), ",", "."), "", "支払い"
				}
				p.tell(m, join(",", m.day.as("2006/1/2"), m.kind, m.party, paid, received, grouped(decimal(m.balance, yen), ",", "."), "", "", class))
			}
			b, err := japanese.ShiftJIS.NewEncoder().String(string(p.text))
			if err != nil {
				panic("household: MUFG text is not Shift-JIS")
			}
			p.text = []byte(b)
			return p.page()
		},
	}
}

// japaneseWords are what a Japanese bank shows for money from a payer.
func japaneseWords(_ *world, payer string) movement {
	party, ok := map[string]string{"Mercari": "カ）メルカリ", "CrowdWorks": "カ）クラウドワークス", "Lancers": "ランサーズ（カ"}[payer]
	if !ok {
		panic("household: no Japanese words for " + payer)
	}
	return movement{kind: "振込１", party: party}
}

// mufgLife is the rest of what happens on a Japanese account.
func (w *world) mufgLife(a *account) {
	for d := w.start; d <= w.end; d++ {
		_, month, dom := d.civil()
		if dom == 25 {
			w.add(a, movement{day: d.business(), nature: salary, gross: w.amount(190, 230) * 1000, kind: "給与", party: "カ）ヤマダシヨウジ"})
		}
		if dom == 16 && month%6 == 2 {
			w.add(a, movement{day: d, nature: earning, payer: "MUFG interest", gross: w.amount(1, 60), kind: "利息", party: "スーパーフツウ"})
		}
		if dom == 27 {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(20, 80) * 1000, kind: "口座振替３", party: "ラクテンカードサービス"})
		}
		if w.chance(20) {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(1, 12) * 500, kind: "デビット１", party: pick(w.dice, []string{"セブンイレブン", "ローソン", "スイカチャージ"})})
		}
		if w.chance(1) && dom > 27 {
			w.add(a, movement{day: d, nature: merchant, gross: w.amount(5, 90) * 1000, kind: "振込１", party: "ソンポ　保険金"})
		}
		if w.chance(2) {
			w.add(a, movement{day: d, nature: vague, gross: w.amount(1, 9) * 1000, kind: "振込１", party: "タナカ　ハナコ"})
		}
	}
}
