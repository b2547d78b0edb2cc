package infer_test

import "testing"

// TestInferenceOfWallets: wallets of crypto assets, whose column of assets names the
// currency row by row, and marks of rows that never moved money.
func TestInferenceOfWallets(t *testing.T) {
	holdLayouts(t, []layout{
		{name: "assets by their tickers, and a fee that the balance counts", content: `time,type,asset,amount,fee,balance
2025-01-04 10:11:12,deposit,EUR,500.0000,0.0000,500.0000
2025-01-04 10:20:30,trade,EUR,-299.2000,0.8000,200.0000
2025-01-04 10:20:30,trade,ETH,0.0900000000,0.0000000000,0.0900000000
2025-02-01 01:02:03,staking,ETH,0.0000521300,0.0000096000,0.0900425300
2025-03-09 12:00:00,dividend,EUR,1.2100,0.0000,201.2100
2025-03-12 12:00:00,staking,ETH,0.0000480000,0.0000000000,0.0900905300
`, want: "2025-01-04 500.00 EUR|2025-01-04 -300.00 EUR|2025-01-04 0.09000000 ETH|2025-02-01 0.00004253 ETH|2025-03-09 1.21 EUR|2025-03-12 0.00004800 ETH"},
		{name: "a row that the balance passes over", content: `Date,Description,Amount (EUR),Balance (EUR)
14/01/2025,Salary,100.00,200.00
15/01/2025,Card payment,-30.00,170.00
16/01/2025,Card payment,-5.00,
17/01/2025,Card payment,-5.00,165.00
18/01/2025,Card payment,-7.00,158.00
`, want: "2025-01-14 100.00 EUR|2025-01-15 -30.00 EUR|2025-01-17 -5.00 EUR|2025-01-18 -7.00 EUR"},
		{name: "a row that the balance passes over, and one that it counts", content: `Date,Description,Amount (EUR),Balance (EUR)
14/01/2025,Salary,100.00,200.00
15/01/2025,Card payment,-30.00,170.00
16/01/2025,Card payment,-5.00,
17/01/2025,Card payment,-5.00,165.00
18/01/2025,Card payment,-7.00,158.00
19/01/2025,Card payment,-2.00,
20/01/2025,Card payment,-3.00,153.00
21/01/2025,Card payment,-4.00,149.00
`, refused: "does not count it, as it does others"},
		{name: "a payment that was rejected", content: `Type,Coin,Amount,Details,Date
Interest,USDC,1.00,approved / Interest earned,2025-03-14 07:00:07
Withdrawal,USDC,-2.00,approved / Withdraw,2025-03-15 07:00:07
Interest,USDC,3.00,rejected / Interest earned,2025-03-16 07:00:07
Interest,BTC,0.0001,approved / Interest earned,2025-03-17 07:00:07
`, want: "2025-03-14 1.00000000 USDC|2025-03-15 -2.00000000 USDC|2025-03-17 0.00010000 BTC"},
		{name: "a rejected payment that another row takes back", content: `Type,Coin,Amount,Details,Date
Interest,USDC,1.00,approved / Interest earned,2025-03-14 07:00:07
Withdrawal,USDC,-2.00,rejected / Withdraw,2025-03-15 07:00:07
Deposit,USDC,2.00,approved / Deposit,2025-03-16 07:00:07
`, refused: "it may not have moved money"},
		{name: "interest that is not confirmed", content: `Date and time,Transaction type,Coin type,Coin amount,USD Value,Confirmed
"June 27, 2025 5:00 AM",Interest earned,ETH,0.00021013,0.61,No
"June 20, 2025 5:00 AM",Interest earned,ETH,0.00020518,0.58,Yes
"May 22, 2025 2:11 PM",Withdrawal,USDC,-25,-25.00,Yes
`, want: "2025-06-20 0.00020518 ETH|2025-05-22 -25.00000000 USDC"},
		{name: "a Chinese wallet with rows that are neither income nor spending", content: `交易时间,交易类型,商品,收/支,金额(元),当前状态
2025-06-11 10:10:11,微信红包,红包,收入,¥0.35,已存入零钱
2025-05-30 12:30:00,商户消费,外卖,支出,¥28.16,支付成功
2025-04-27 08:08:08,零钱提现,银行,/,¥100.00,提现已到账
2025-04-20 15:15:15,同程旅行-退款,火车票,/,¥742.00,已退款￥742.00
2025-03-03 07:30:00,转入零钱通-来自零钱,无,/,¥60.00,支付成功
`, want: "2025-06-11 0.35 CNY|2025-05-30 -28.16 CNY|2025-04-27 -100.00 CNY|2025-04-20 742.00 CNY|2025-03-03 -60.00 CNY"},
		{name: "a neutral row of which nothing says the way", content: "交易时间,交易类型,商品,收/支,金额(元)\n2025-06-11 10:10:11,红包,红包,收入,0.35\n2025-05-30 12:30:00,消费,外卖,支出,28.16\n2025-04-27 08:08:08,其他,银行,不计收支,100.00\n", refused: "has one sign only"},
		{name: "a neutral row that says two things", content: "交易时间,交易类型,商品,收/支,金额(元)\n2025-06-11 10:10:11,红包,红包,收入,0.35\n2025-05-30 12:30:00,消费,外卖,支出,28.16\n2025-04-27 08:08:08,零钱提现,退款,不计收支,100.00\n", refused: "has one sign only"},
		{name: "a currency's name that is no code", content: "Date,Description,Amount,Currency\n14/01/2025,Salary,12.00,EURO\n17/01/2025,Card payment,-12.50,EURO\n23/01/2025,Salary,3.00,EURO\n", refused: "Nothing in this file says in which currency"},
		{name: "words in capitals in a column that is named coin", content: "Date,Description,Amount,Coin\n14/01/2025,Salary,12.00,GOLD\n17/01/2025,Card payment,-12.50,SILVER\n23/01/2025,Salary,3.00,GOLD\n", refused: "Nothing in this file says in which currency"},
	})
}

// TestInferenceOfPlainTables: tables without a header whose rows say the way, texts
// that run over the header's end, numbers of which others show the decimal mark.
func TestInferenceOfPlainTables(t *testing.T) {
	holdLayouts(t, []layout{
		{name: "a card without a header, payments and purchases in columns of their own", content: `2026-08-03,MAPLE GROCER,84.10,,EUR
2026-08-05,PAYMENT THANK YOU,,500.00,EUR
2026-08-09,KETTLE STREAMING,20.99,,EUR
2026-08-12,WILLOW SHOES REFUND,,15.00,EUR
2026-08-20,CASH BACK REWARD,,10.00,EUR
`, want: "2026-08-03 -84.10 EUR|2026-08-05 500.00 EUR|2026-08-09 -20.99 EUR|2026-08-12 15.00 EUR|2026-08-20 10.00 EUR"},
		{name: "two columns without names, and texts too few", content: "2026-08-03,MAPLE GROCER,84.10,,EUR\n2026-08-05,PAYMENT THANK YOU,,500.00,EUR\n2026-08-09,KETTLE,20.99,,EUR\n2026-08-12,WILLOW SHOES REFUND,,15.00,EUR\n", refused: "do not show which column is the amount"},
		{name: "a card without a header whose balance is what is owed", content: `04/11/2021,KETTLE STREAMING,12.99,,223.54,EUR
09/11/2021,MAPLE GROCER,84.10,,307.64,EUR
19/11/2021,PAYMENT - THANK YOU,,140.00,167.64,EUR
26/11/2021,RAIL BOOKING,31.45,,199.09,EUR
12/12/2021,CASH BACK CREDIT,,15.20,183.89,EUR
`, want: "2021-11-04 -12.99 EUR|2021-11-09 -84.10 EUR|2021-11-19 140.00 EUR|2021-11-26 -31.45 EUR|2021-12-12 15.20 EUR"},
		{name: "an account without a header that pays a card's bill twice", content: `04/11/2021,CARD PAYMENT THANK YOU,12.99,,223.54,EUR
09/11/2021,MAPLE GROCER,84.10,,139.44,EUR
19/11/2021,HERON LTD,,140.00,279.44,EUR
26/11/2021,CARD PAYMENT THANK YOU,31.45,,247.99,EUR
`, refused: "the balance may be what is owed"},
		{name: "a direction without a name, and texts that agree", content: `"EUR","20130228","D","25.00","kettle books"
"EUR","20130304","C","48.20","Refund"
"EUR","20130311","C","32.60","Joost"
"EUR","20130318","D","150.00","Incasso water"
`, want: "2013-02-28 -25.00 EUR|2013-03-04 48.20 EUR|2013-03-11 32.60 EUR|2013-03-18 -150.00 EUR"},
		{name: "letters that may be anything", content: "\"EUR\",\"20130228\",\"D\",\"25.00\",\"kettle books\"\n\"EUR\",\"20130304\",\"C\",\"48.20\",\"Heron\"\n\"EUR\",\"20130311\",\"C\",\"32.60\",\"Joost\"\n", refused: "do not show which column is the amount"},
		{name: "letters that the texts deny", content: "\"EUR\",\"20130228\",\"D\",\"25.00\",\"Refund\"\n\"EUR\",\"20130304\",\"C\",\"48.20\",\"Card payment\"\n\"EUR\",\"20130311\",\"C\",\"32.60\",\"Salary\"\n", refused: "do not show which column is the amount"},
		{name: "texts that go on behind the header", content: `Buchungsdatum;Betrag;Waehrung;Buchungstext
03.07.2013;88,19;EUR;Gutschrift;Vinted;REF: XXXX
01.07.2013;-2,44;EUR;Kartenzahlung;Zeile zwei
30.06.2013;5,00;EUR;Gutschrift
`, want: "2013-07-03 88.19 EUR|2013-07-01 -2.44 EUR|2013-06-30 5.00 EUR"},
		{name: "a text before the amount that may have shifted it", content: "Buchungstext;Betrag;Buchungsdatum;Waehrung;Notiz\nGutschrift;88,19;03.07.2013;EUR;x\nKartenzahlung;-2,44;01.07.2013;EUR;y;z\nGutschrift;5,00;30.06.2013;EUR;w\n", refused: "beyond the header"},
		{name: "a number behind the header", content: "Buchungsdatum;Betrag;Waehrung;Buchungstext\n03.07.2013;88;EUR;Gutschrift;19\n01.07.2013;-2,44;EUR;Kartenzahlung\n30.06.2013;5,00;EUR;Gutschrift\n", refused: "beyond the header"},
		{name: "three decimals, as the rate shows", content: `Date,Amount,Currency,Details,Exchange Rate
2025-02-13,64.940,CHF,Kartenzahlung,1.000000
2025-02-11,-73.550,CHF,Gutschrift,0.833333
2025-02-09,59.220,CHF,Kartenzahlung,1.000000
`, want: "2025-02-13 -64.94 CHF|2025-02-11 73.55 CHF|2025-02-09 -59.22 CHF"},
		{name: "thousands of rupiahs beside a rate", content: "Date,Amount,Currency,Details,Exchange Rate\n2025-02-13,64.940,IDR,Salary,1.000000\n2025-02-11,-73.550,IDR,Card payment,0.833333\n2025-02-09,59.220,IDR,Salary,1.000000\n", refused: "shows its decimal mark"},
		{name: "a direction in front of the word", content: "거래일시,거래구분,거래금액\n2025.03.30 18:04:11,[-] 결제,\"4,500\"\n2025.03.28 09:00:02,[+] 적립,120\n2025.03.21 12:30:00,[+] 받기,\"15,000\"\n", want: "2025-03-30 -4500 KRW|2025-03-28 120 KRW|2025-03-21 15000 KRW"},
	})
}
