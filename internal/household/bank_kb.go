package household

import (
	"fmt"
	"html"
	"strings"
)

// kb is KB Kookmin's ".xls", which is a web page: four rows of preamble, money
// out and in in two columns, a total in the last row.
func kb() layout {
	return layout{
		sheet: "table 1",
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("거래내역조회_%s_%d.xls", w.to.as("20060102"), n)
		},
		render: func(a *account, w window, list []*movement) page {
			p := newPaper("\n")
			p.put(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table border="1">`)
			p.line = 0 // rows of the table are counted, not lines
			p.put(cellsOf("조회기간", w.from.as("2006.01.02")+" ~ "+w.to.as("2006.01.02")), cellsOf("계좌번호", "123456-04-"+a.number, "예금주", "이하나"),
				cellsOf("상품명", "KB Star*t통장", "잔액", "0"), cellsOf(""),
				cellsOf("거래일시", "적요", "보낸분/받는분", "송금메모", "출금액", "입금액", "잔액", "거래점", "구분"))
			var out, in int64
			for _, m := range list {
				paid, received := "0", "0"
				if m.net() < 0 {
					paid, out = grouped(decimal(-m.net(), won), ",", "."), out-m.net()
				} else {
					received, in = grouped(decimal(m.net(), won), ",", "."), in+m.net()
				}
				p.tell(m, cellsOf(m.day.at(m.second).Format("2006.01.02 15:04:05"), m.kind, m.party, m.text, paid, received,
					grouped(decimal(m.balance, won), ",", "."), "강남", ""))
			}
			total := &movement{nature: statement}
			p.tell(total, cellsOf("합계", "", "", "", grouped(decimal(out, won), ",", "."), grouped(decimal(in, won), ",", "."), "", "", ""))
			p.put("</table></body></html>")
			return p.page()
		},
	}
}

// cellsOf writes a row of an HTML table.
func cellsOf(cells ...string) string {
	var b strings.Builder
	b.WriteString("<tr>")
	for _, c := range cells {
		b.WriteString("<td>" + html.EscapeString(c) + "</td>")
	}
	b.WriteString("</tr>")
	return b.String()
}

// kbLife is a second Korean account: own transfers from the first one, some
// spending, interest.
func (w *world) kbLife(a, other *account) {
	for d := w.start; d <= w.end; d++ {
		_, month, dom := d.civil()
		if dom == 26 {
			sum := w.amount(20, 60) * 10000
			w.add(other, movement{day: d, second: 36000, nature: sent, gross: -sum, kind: "일반이체", party: "이하나"})
			w.add(a, movement{day: d, second: 36001, nature: ownVague, gross: sum, kind: "전자금융", party: "이하나"})
		}
		if w.chance(20) {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(20, 900) * 100, kind: "체크카드", party: w.kage()})
		}
		if dom == 15 && month%3 == 0 {
			w.add(a, movement{day: d, nature: earning, payer: "KB interest", gross: w.amount(20, 2400), kind: "결산이자", party: "결산이자"})
		}
	}
}
