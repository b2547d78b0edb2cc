package household

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"

	"rivulet/internal/money"
)

// yuan is the currency of the Chinese households.
const yuan = money.Currency("CNY")

// alipay is Alipay's bill: GB18030, the header on line 25, unsigned amounts
// with a word for the direction, a tab behind every id. Newest first.
func alipay() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("alipay_record_%s_%d.csv", w.to.as("20060102"), n)
		},
		render: func(a *account, w window, list []*movement) page {
			p := newPaper("\n")
			p.put(strings.Repeat("-", 84), "导出信息：", "姓名：李明", "支付宝账户：188****"+a.number,
				fmt.Sprintf("起始时间：[%s 00:00:00]    终止时间：[%s 23:59:59]", w.from.iso(), w.to.iso()), "导出交易类型：[全部]",
				"导出时间：["+w.to.iso()+" 23:59:59]", fmt.Sprintf("共%d笔记录", len(list)), "收入：0笔 0.00元", "支出：0笔 0.00元", "不计收支：0笔 0.00元", "", "特别提示：")
			for n := range 10 {
				p.put(fmt.Sprintf("%d.本明细仅展示当前账单中的交易，不包括已删除的记录", n+1))
			}
			p.put("------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------",
				"交易时间            ,交易分类                ,交易对方                ,对方账号                ,商品说明                ,收/支                 ,金额                  ,收/付款方式              ,交易状态                ,交易订单号     ,商家订单号           ,备注                  ,")
			for _, m := range list {
				p.tell(m, plain(",", m.day.at(m.second).Format("2006-01-02 15:04:05")+" ", m.kind, m.party, "/", m.text, m.cells[0],
					decimal(max(m.net(), -m.net()), yuan), "余额", m.state, m.ref+"\t", "\t", "")+",")
			}
			b, err := simplifiedchinese.GB18030.NewEncoder().String(string(p.text))
			if err != nil {
				panic("household: Alipay text is not GB18030")
			}
			p.text = []byte(b)
			return p.page()
		},
	}
}

// alipayLife is a Chinese wallet: interest of the money fund, purchases, a
// refund, red packets, withdrawals.
func (w *world) alipayLife(a *account) {
	for d := w.start; d <= w.end; d++ {
		book := func(m movement, direction string) {
			m.day, m.cells, m.ref = d, []string{direction}, d.as("20060102")+w.digits(20)
			if m.state == "" {
				m.state = "交易成功"
			}
			w.add(a, m)
		}
		if w.chance(25) {
			book(movement{nature: purchase, gross: -w.amount(200, 20000), kind: "日用百货", party: "全家便利店", text: "收钱码收款"}, "支出")
		}
		if w.chance(30) {
			book(movement{second: 14000, nature: earning, payer: "Alipay interest", gross: w.amount(1, 90), kind: "投资理财", party: "天弘基金管理有限公司", text: "余额宝-" + (d - 1).as("2006.01.02") + "-收益发放"}, "不计收支")
		}
		switch w.between(0, 79) {
		case 0:
			book(movement{nature: vague, gross: w.amount(100, 20000), kind: "转账红包", party: "王伟", text: "转账"}, "收入")
		case 1:
			book(movement{nature: merchant, gross: w.amount(500, 9000), kind: "退款", party: "淘宝卖家", text: "退款-外套", state: "退款成功"}, "不计收支")
		case 2:
			book(movement{nature: own, gross: -w.amount(10, 300) * 100, kind: "账户存取", party: "招商银行", text: "提现-实时提现"}, "不计收支")
		}
	}
}

// wechat is WeChat Pay's bill: a byte order mark, the header on line 17, a
// symbol before the amount, "/" for nothing. Newest first.
func wechat() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("微信支付账单(%s-%s)_%d.csv", w.from.as("20060102"), w.to.as("20060102"), n)
		},
		render: func(a *account, w window, list []*movement) page {
			p := newPaper("\r\n")
			for i, l := range wechatPreamble(w, len(list)) {
				if i == 0 {
					l = bom + l
				}
				p.put(l + ",,,,,,,,")
			}
			p.put(strings.Join(wechatColumns(), ","))
			for _, m := range list {
				// A quote inside a cell stands as it is: the cell is not quoted.
				p.tell(m, strings.Join(wechatCells(m), ","))
			}
			return p.page()
		},
	}
}

// wechatBook is the same bill as a workbook: everything stands one row lower,
// below a row of numbered columns.
func wechatBook() layout {
	return layout{
		sheet: "Sheet1",
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("微信支付账单流水文件(%s-%s)_%d.xlsx", w.from.as("20060102"), w.to.as("20060102"), n)
		},
		render: func(a *account, w window, list []*movement) page {
			b := newBook("Sheet1")
			b.put("Column1", "Column2", "Column3", "Column4", "Column5", "Column6", "Column7", "Column8", "Column9", "Column10", "Column11")
			for _, l := range wechatPreamble(w, len(list)) {
				b.put(l)
			}
			b.put(wechatColumns()...)
			for _, m := range list {
				b.tell(m, wechatCells(m)...)
			}
			return b.page()
		},
	}
}

// wechatPreamble is the 16 lines above the header.
func wechatPreamble(w window, rows int) []string {
	return []string{"微信支付账单明细", "微信昵称：[小李]", fmt.Sprintf("起始时间：[%s 00:00:00] 终止时间：[%s 23:59:59]", w.from.iso(), w.to.iso()),
		"导出类型：[全部]", "导出时间：[" + w.to.iso() + " 23:59:59]", "", fmt.Sprintf("共%d笔记录", rows), "收入：0笔 0.00元", "支出：0笔 0.00元",
		"中性交易：0笔 0.00元", "注：", "1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易",
		"2. 本明细仅展示当前账单中的交易，不包括已删除的记录", "3. 本明细仅供个人对账使用", "", "----------------------微信支付账单明细列表--------------------"}
}

func wechatColumns() []string {
	return []string{"交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "支付方式", "当前状态", "交易单号", "商户单号", "备注"}
}

func wechatCells(m *movement) []string {
	return []string{m.day.at(m.second).Format("2006-01-02 15:04:05"), m.kind, m.party, quoteMark(m.text), m.cells[0],
		"¥" + decimal(max(m.net(), -m.net()), yuan), "零钱", m.state, m.ref + "\t", "/\t", "/"}
}

// quoteMark writes nothing as WeChat does.
func quoteMark(s string) string {
	if s == "" {
		return "/"
	}
	return s
}

// wechatLife is purchases, red packets, refunds, tips from readers and
// withdrawals.
func (w *world) wechatLife(a *account) {
	for d := w.start; d <= w.end; d++ {
		book := func(m movement, direction string) {
			m.day, m.cells, m.ref = d, []string{direction}, w.digits(28)
			w.add(a, m)
		}
		if w.chance(30) {
			book(movement{nature: purchase, gross: -w.amount(200, 9000), kind: "商户消费", party: "美团", text: "外卖订单", state: "支付成功"}, "支出")
		}
		if w.chance(4) {
			book(movement{nature: earning, payer: "WeChat tips", gross: w.amount(100, 5000), kind: "赞赏码", party: "读者", text: "赞赏", state: "已收钱"}, "收入")
		}
		switch w.between(0, 59) {
		case 3, 4:
			book(movement{nature: earning, payer: "WeChat QR payments", gross: w.amount(500, 9900), kind: "二维码收款", party: "顾客", text: "收款方备注:二维码收款", state: "已收钱"}, "收入")
		case 5:
			book(movement{nature: earning, payer: "Pinduoduo", gross: w.amount(1, 30), kind: "商户消费", party: `打开拼多多，点击底部"多多视频"`, state: "充值成功"}, "收入")
		case 0:
			book(movement{nature: vague, gross: w.amount(50, 20000), kind: "微信红包", party: "张伟", state: "已存入零钱"}, "收入")
		case 1:
			book(movement{nature: merchant, gross: w.amount(500, 9000), kind: "同程旅行-退款", party: "同程旅行", state: "已全额退款"}, "收入")
		case 2:
			book(movement{nature: own, gross: -w.amount(10, 300) * 100, kind: "零钱提现", party: "招商银行(" + a.number + ")", state: "提现已到账"}, "/")
		}
	}
}
