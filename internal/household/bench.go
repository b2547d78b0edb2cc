package household

import (
	"bufio"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// benchSeed is the seed of every benchmark input.
const benchSeed = 20251031

// Bench writes one large export of rows rows, the same for the same arguments.
// Kind is "chase" (Chase checking CSV, about 80 bytes a row: 5 % income of
// twelve payers, 3 % other credits, descriptions that are nearly all distinct,
// a running balance; streamed, so any number of rows) or "xlsx" (KakaoBank's
// workbook with eight columns). It fails on another kind, or if w does.
func Bench(kind string, rows int, w io.Writer) error {
	switch kind {
	case "chase":
		return benchChase(rows, w)
	case "xlsx":
		return benchBook(rows, w)
	}
	return fmt.Errorf("no benchmark input %q; there are chase and xlsx", kind)
}

// benchDays is how far back the histories of the benchmarks reach.
const benchDays = 3650

func benchChase(rows int, w io.Writer) error {
	d := newDice(benchSeed)
	out := bufio.NewWriterSize(w, 1<<20)
	fmt.Fprintln(out, "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #")
	last := date(2025, 10, 31)
	balance := int64(10_000_000)
	var line []byte
	stamp, written := "", day(-1)
	for n := range rows {
		at := last - day(int64(n)*benchDays/int64(max(rows, 1)))
		if at != written {
			stamp, written = at.as("01/02/2006"), at
		}
		c := d.charge()
		line = append(line[:0], c.details...)
		line = append(append(line, stamp...), ',', '"')
		line = append(append(append(line, c.text...), d.digits(9)...), '"', ',')
		line = appendCents(line, c.cents)
		line = append(append(append(line, ','), c.kind...), ',')
		line = append(appendCents(line, balance), ",,\n"...)
		balance -= c.cents // the rows run backwards in time
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

// charge is one row of a benchmark's bank account.
type charge struct {
	details, text, kind string
	cents               int64
}

// charge draws a row: 5 % income, 3 % other credits, the rest spending.
func (d dice) charge() charge {
	switch n := d.r.IntN(100); {
	case n < 5:
		return charge{"CREDIT,", pick(d, benchPayers()), "ACH_CREDIT", d.amount(300, 60000)}
	case n < 6:
		return charge{"CREDIT,", "ACME LOGISTICS   PAYROLL    PPD ID: ", "ACH_CREDIT", d.amount(90000, 260000)}
	case n < 7:
		return charge{"CREDIT,", "Zelle payment from ANNA MEYER ", "QUICKPAY_CREDIT", d.amount(500, 9000)}
	case n < 8:
		return charge{"CREDIT,", "REMOTE ONLINE DEPOSIT # ", "MISC_CREDIT", d.amount(500, 90000)}
	}
	return charge{"DEBIT,", pick(d, benchShops()), "DEBIT_CARD", -d.amount(99, 19000)}
}

func benchPayers() []string {
	return []string{"UPWORK ESCROW INC EDI PYMNTS CCD ", "UBER USA 6787 EDI PAYMNT ", "DOORDASH, INC. DASHER ", "ETSY INC PAYOUT ST-",
		"STRIPE TRANSFER ST-", "PAYPAL TRANSFER PPD ", "AIRBNB PAYMENTS G-", "RAKUTEN REWARDS ", "PROLIFIC ACADEMIC ", "INTEREST PAYMENT ",
		"IBOTTA CASH OUT ", "EBAY COMMERCE INC "}
}

func benchShops() []string {
	return []string{"WHOLEFDS MKT 10412 AUSTIN ", "SHELL OIL 5744 AUSTIN TX ", "H-E-B #455 AUSTIN TX ", "TRADER JOE S #451 TX ", "SPOTIFY USA NEW YORK ",
		"CVS/PHARMACY #0291 TX ", "BLUE DOOR CAFE AUSTIN ", "AUSTIN ENERGY UTIL ", "SQ *CORNER BAKERY TX ", "NETFLIX.COM CA "}
}

// appendCents writes cents as a decimal with two places.
func appendCents(b []byte, cents int64) []byte {
	if cents < 0 {
		b, cents = append(b, '-'), -cents
	}
	b = strconv.AppendInt(b, cents/100, 10)
	return append(b, '.', byte('0'+cents%100/10), byte('0'+cents%10))
}

// benchBook is a KakaoBank workbook with an empty column in front, as Korean
// banks have it: eight columns.
func benchBook(rows int, w io.Writer) error {
	d := newDice(benchSeed)
	f := excelize.NewFile()
	sheet, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	row := 0
	put := func(cells ...any) {
		row++
		if err == nil {
			err = sheet.SetRow("A"+strconv.Itoa(row), cells)
		}
	}
	put("", "카카오뱅크 거래내역")
	put("", "계좌번호", "3333-**-***4821")
	put("", "거래일시", "구분", "거래금액", "거래 후 잔액", "거래구분", "내용", "메모")
	last, balance := date(2025, 10, 31), int64(50_000_000)
	for n := range rows {
		c := d.charge()
		direction, kind, party := "출금", "체크카드결제", pick(d, []string{"GS25 역삼점", "스타벅스코리아", "이마트 성수점", "올리브영"})
		if c.cents > 0 {
			direction, kind, party = "입금", "일반입금", pick(d, []string{"크몽 정산", "숨고 정산", "김민수", "급여 (주)한빛상사"})
		}
		amount, left := grouped(strconv.FormatInt(c.cents, 10), ",", "."), grouped(strconv.FormatInt(balance, 10), ",", ".")
		at := last - day(int64(n)*benchDays/int64(max(rows, 1)))
		put("", at.at(86399-n%86400).Format("2006.01.02 15:04:05"), direction, amount, left, kind, party, d.digits(8))
		balance -= c.cents
	}
	if err == nil {
		err = sheet.Flush()
	}
	if err != nil {
		return err
	}
	return f.Write(w)
}
