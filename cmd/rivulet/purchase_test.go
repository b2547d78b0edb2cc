package main

import (
	"os"
	"path/filepath"
	"testing"

	"rivulet/internal/ledger"
)

// One purchase at JD, paid through WeChat with a bank card, stands in three
// exports, and so does its refund: nothing of it is income, whichever of the
// files are given.
func TestPurchaseToldByShopWalletAndBankIsNoIncome(t *testing.T) {
	files := map[string]string{
		"jd.csv": "导出信息：\n京东账号名：jd_sample\n日期区间：2025-01-01 至 2025-06-30\n\n交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注\n" +
			"2025-06-20 17:16:02,京东平台商户,收纳盒,139.90,微信支付,交易成功,支出,日用百货,30110000000000010901,1,\n" +
			"2025-06-24 12:44:19,京东平台商户,退款-收纳盒,139.90,微信支付,退款成功,不计收支,日用百货,30110000000000010903,2,\n",
		"wechat.csv": "微信支付账单明细,,,,,,,,\n起始时间：[2025-01-01 00:00:00] 终止时间：[2025-06-30 23:59:59],,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n" +
			"2025-06-20 17:16:05,商户消费,京东,收纳盒,支出,¥139.90,招商银行(4417),支付成功,1000000000000000459259265922,1,/\n" +
			"2025-06-24 12:44:20,京东-退款,京东,收纳盒,收入,¥139.90,招商银行(4417),已全额退款,1000000000000000459259265923,2,/\n",
		"bank.csv": "记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要\n" +
			"2025-06-20,CNY,-139.90,860.10,快捷支付,财付通-京东,京东\n2025-06-24,CNY,139.90,1000.00,快捷退款,财付通-京东,京东\n",
	}
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, paths := range [][]string{{"jd.csv", "wechat.csv", "bank.csv"}, {"jd.csv", "bank.csv"}, {"wechat.csv", "bank.csv"}, {"jd.csv", "wechat.csv"}} {
		for i := range paths {
			paths[i] = filepath.Join(dir, paths[i])
		}
		l := runPipeline(t, paths...).report.Ledger
		for i := range l.Entries {
			if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted || e.Verdict == ledger.VerdictUnsorted {
				t.Errorf("%d files: %s of %v is %s", len(paths), e.Description, e.NetAmount(), e.Verdict)
			}
		}
		for _, s := range l.Sources {
			if s.Rows != 2 {
				t.Errorf("%s has %d rows, want 2", s.File, s.Rows)
			}
		}
	}
}
