package household

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"rivulet/internal/money"
)

// won is the currency of the Korean households.
const won = money.Currency("KRW")

// kakaobank is KakaoBank's workbook after its password was taken off: ten rows
// of preamble, the header in row 11, amounts as signed text.
func kakaobank() layout {
	return layout{
		sheet: "카카오뱅크 거래내역",
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("카카오뱅크_거래내역_%s_%d.xlsx", w.to.as("20060102"), n)
		},
		render: func(a *account, w window, list []*movement) page {
			b := newBook("카카오뱅크 거래내역")
			for _, l := range []string{"카카오뱅크 거래내역", "", "성명|이하나", "조회기간|" + w.from.as("2006.01.02") + " ~ " + w.to.as("2006.01.02"),
				"계좌번호|3333-**-***" + a.number, "예금종류|입출금통장", "요청일시|" + w.to.as("2006.01.02") + " 23:10:00", "", "※ 금액앞에 '-' 표시는 출금 금액입니다.", "",
				"거래일시|구분|거래금액|거래 후 잔액|거래구분|내용|메모"} {
				b.put(strings.Split(l, "|")...)
			}
			for _, m := range list {
				direction := "입금"
				if m.net() < 0 {
					direction = "출금"
				}
				b.tell(m, m.day.at(m.second).Format("2006.01.02 15:04:05"), direction, grouped(decimal(m.net(), won), ",", "."),
					grouped(decimal(m.balance, won), ",", "."), m.kind, m.party, m.text)
			}
			return b.page()
		},
	}
}

// book is a workbook of one sheet being written, row by row.
type book struct {
	file  *excelize.File
	sheet *excelize.StreamWriter
	row   int
	marks []mark
}

// newBook returns an empty workbook with one sheet.
func newBook(name string) *book {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", name); err != nil {
		panic(err)
	}
	s, err := f.NewStreamWriter(name)
	if err != nil {
		panic(err)
	}
	return &book{file: f, sheet: s}
}

// put writes a row of text cells that is not data.
func (b *book) put(cells ...string) {
	b.row++
	values := make([]any, len(cells))
	for i, c := range cells {
		if c != "" {
			values[i] = c
		}
	}
	if err := b.sheet.SetRow("A"+strconv.Itoa(b.row), values); err != nil {
		panic(err)
	}
}

// tell writes the row of a movement.
func (b *book) tell(m *movement, cells ...string) {
	b.put(cells...)
	b.marks = append(b.marks, mark{rows: []int{b.row}, of: m, content: strings.Join(cells, "\x00")})
}

// page returns the workbook's bytes.
func (b *book) page() page {
	if err := b.sheet.Flush(); err != nil {
		panic(err)
	}
	var out bytes.Buffer
	if err := b.file.Write(&out); err != nil {
		panic(err)
	}
	return page{out.Bytes(), b.marks}
}

// koreanWords are what a Korean bank shows for money from a payer.
func koreanWords(_ *world, payer string) movement {
	party, ok := map[string]string{"Kmong": "크몽 정산", "Baemin Connect": "(주)우아한청년들", "Coupang Partners": "쿠팡 파트너스", "Soomgo": "숨고 정산"}[payer]
	if !ok {
		panic("household: no Korean words for " + payer)
	}
	return movement{kind: "일반입금", party: party}
}

// kakaoLife is a Korean account for the day: interest, coins put aside,
// purchases, friends, a wage and now and then cash from a phone bill.
func (w *world) kakaoLife(a *account) {
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		if dom == 25 {
			w.add(a, movement{day: d.business(), nature: salary, gross: 2340000, kind: "일반입금", party: "급여 (주)한빛상사"})
		}
		if dom == 21 && w.chance(70) {
			w.add(a, movement{day: d, nature: earning, payer: "KakaoBank interest", gross: w.amount(12, 900), kind: "이자", party: "예금이자"})
		}
		for range w.between(0, 2) {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(15, 480) * 100, kind: "체크카드결제", party: w.kage()})
		}
		if dom == 10 {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(350, 900) * 100, kind: "자동이체", party: "SKT 통신요금"})
		}
		switch w.between(0, 99) {
		case 0:
			w.add(a, movement{day: d, nature: vague, gross: w.amount(5, 60) * 1000, kind: "일반입금", party: "김민수"})
		case 1:
			w.add(a, movement{day: d, nature: borrowed, gross: w.amount(70, 280) * 1000, kind: "일반입금", party: pick(w.dice, []string{"상품권매입", "소액결제현금화"})})
		case 5:
			w.add(a, movement{day: d, nature: merchant, gross: w.amount(20, 480) * 1000, kind: "일반입금", party: pick(w.dice, []string{"삼성화재해상보험", "실손보험금"})})
		case 2, 3, 4:
			w.add(a, movement{day: d, nature: aside, gross: -w.amount(50, 980), kind: "동전모으기", party: "저금통"})
		}
	}
}

// kage is a Korean shop, never a payer of income.
func (w *world) kage() string {
	return pick(w.dice, []string{"GS25 역삼점", "스타벅스코리아", "이마트 성수점", "올리브영", "김밥천국"})
}
