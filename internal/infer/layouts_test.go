package infer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
)

// layout is a file as a bank writes it that is no sample of a known format.
type layout struct {
	name    string
	content string
	want    string // movements as "day amount currency" in the order of rows, separated by |; empty if refused
	refused string // part of the reason
}

// bankLayouts are layouts of banks in several languages, with the movements that
// a person reads in them. Names and payments are made up.
func bankLayouts() []layout {
	return []layout{
		{name: "Santander UK, one column of signed amounts", content: `Date,Description,Amount,Balance
14/01/2025,FASTER PAYMENTS RECEIPT REF INV7 FROM HERON,48.60,148.60
17/01/2025,CARD PAYMENT TO COPPER KETTLE,-5.10,143.50
23/01/2025,DIRECT DEBIT PAYMENT TO CITY POWER,-43.50,100.00
30/01/2025,BILL PAYMENT VIA FASTER PAYMENT TO OLA,-20.00,80.00
`, want: "2025-01-14 48.60 GBP|2025-01-17 -5.10 GBP|2025-01-23 -43.50 GBP|2025-01-30 -20.00 GBP"},
		{name: "an account of which only the running balance tells", content: `Day,Words,Sum,Left (EUR)
2025-01-14,tea,-3.00,97.00
2025-01-15,book,-7.50,89.50
2025-01-16,gift,20.00,109.50
2025-01-17,lamp,-9.25,100.25
2025-01-18,soap,-1.10,99.15
2025-01-19,rug,-2.20,96.95
2025-01-20,pen,-1.30,95.65
2025-01-21,cup,-1.40,94.25
2025-01-22,mat,-1.50,92.75
2025-01-23,jar,-1.60,91.15
`, want: "2025-01-14 -3.00 EUR|2025-01-15 -7.50 EUR|2025-01-16 20.00 EUR|2025-01-17 -9.25 EUR|2025-01-18 -1.10 EUR|2025-01-19 -2.20 EUR|2025-01-20 -1.30 EUR|2025-01-21 -1.40 EUR|2025-01-22 -1.50 EUR|2025-01-23 -1.60 EUR"},
		{name: "a fee whose name says nothing, between the amount and the net", content: `Date,Description,Amount,Cut,Net amount,Currency
2025-01-14,Interest payment,100.00,3.00,97.00,EUR
2025-01-17,Cashback,50.00,1.50,48.50,EUR
2025-01-23,Cashback,20.00,0.60,19.40,EUR
`, want: "2025-01-14 97.00 EUR|2025-01-17 48.50 EUR|2025-01-23 19.40 EUR"},
		{name: "KakaoBank's second layout, whose words are any bank's", content: `거래일자,입금액,출금액,잔액,적요
2026.01.10,50000,,150000,급여
2026.01.12,,12000,138000,체크카드결제
2026.01.20,350,,138350,예금이자
`, want: "2026-01-10 50000 KRW|2026-01-12 -12000 KRW|2026-01-20 350 KRW"},
		{name: "Basler Kantonalbank, old", content: `Datum;Valuta;Buchungstext;Belastung;Gutschrift;Saldo
10.01.2025;10.01.2025;TWINT Gutschrift;;20.00;120.00
12.01.2025;12.01.2025;Einkauf;4.20;;115.80
20.01.2025;20.01.2025;Verrechnungssteuer;0.30;;115.50
25.01.2025;25.01.2025;Habenzins;;0.85;116.35
`, want: "2025-01-10 20.00 CHF|2025-01-12 -4.20 CHF|2025-01-20 -0.30 CHF|2025-01-25 0.85 CHF"},
		{name: "American Express, three columns (US)", content: `Date,Description,Amount
1/30/2024,AMEX DINER CREDIT,-7
1/30/2024,DINER #1 ALBUQUERQUE         NM,7.3
2/14/2024,AUTOPAY PAYMENT - THANK YOU,-25.10
3/02/2024,GROCER BEND OR,20.00
4/05/2024,CAFE SALEM OR,5.10
`, want: "2024-01-30 7.00 USD|2024-01-30 -7.30 USD|2024-02-14 25.10 USD|2024-03-02 -20.00 USD|2024-04-05 -5.10 USD"},
		{name: "ING Australia", content: `Date,Description,Credit,Debit,Balance
14/01/2025,OSKO PAYMENT FROM J DOE,60.00,,160.00
17/01/2025,BPAY CITY WATER,,-35.50,124.50
23/01/2025,INTEREST CREDIT,0.50,,125.00
30/01/2025,EFTPOS BAKERY,,-5.00,120.00
`, want: "2025-01-14 60.00 AUD|2025-01-17 -35.50 AUD|2025-01-23 0.50 AUD|2025-01-30 -5.00 AUD"},
		{name: "Swedbank Estonia, whose balances and turnovers have dates", content: `"Kliendi konto";"Reatüüp";"Kuupäev";"Saaja/Maksja";"Selgitus";"Summa";"Valuuta";"Deebet/Kreedit";"Arhiveerimistunnus"
"EE012200221000000001";"10";"01.03.2025";"";"Algsaldo";"100,00";"EUR";"K";""
"EE012200221000000001";"20";"03.03.2025";"POOD";"Ost 1";"12,30";"EUR";"D";"2025030300001"
"EE012200221000000001";"20";"10.03.2025";"UPWORK";"ESCROW";"80,00";"EUR";"K";"2025031000001"
"EE012200221000000001";"82";"31.03.2025";"";"Käive";"12,30";"EUR";"D";""
"EE012200221000000001";"82";"31.03.2025";"";"Käive";"80,00";"EUR";"K";""
"EE012200221000000001";"86";"31.03.2025";"";"lõppsaldo";"167,70";"EUR";"K";""
`, want: "2025-03-03 -12.30 EUR|2025-03-10 80.00 EUR"},
		{name: "forecasts beside payments", content: `Date,Description,Amount (EUR),Type
2025-01-14,Salary,100.00,Actual
2025-01-20,Card payment,-50.00,Actual
2025-01-25,Salary,80.00,Forecast
`, want: "2025-01-14 100.00 EUR|2025-01-20 -50.00 EUR"},
		{name: "Bendigo, debits and credits", content: `Date,Narrative,Debit,Credit,Balance
14/01/2025,OSKO PAYMENT FROM J DOE,,60.00,160.00
17/01/2025,BPAY CITY WATER,35.50,,124.50
23/01/2025,INTEREST CREDIT,,0.50,125.00
30/01/2025,EFTPOS BAKERY,5.00,,120.00
`, want: "2025-01-14 60.00 AUD|2025-01-17 -35.50 AUD|2025-01-23 0.50 AUD|2025-01-30 -5.00 AUD"},
		{name: "a credit union, checks and month first", content: `Post Date,Check Number,Description,Debit,Credit,Balance
01/14/2025,,ACH Deposit ACME PAYROLL,,500.00,600.00
01/17/2025,101,Check,20.00,,580.00
01/23/2025,,Zelle To Ann,30.00,,550.00
01/30/2025,,Dividend,,0.25,550.25
`, want: "2025-01-14 500.00 USD|2025-01-17 -20.00 USD|2025-01-23 -30.00 USD|2025-01-30 0.25 USD"},
		{name: "Volksbank, German with an indicator of Soll and Haben", content: `Buchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Verwendungszweck;Währung;Umsatz;S/H
14.01.2025;14.01.2025;Muster GmbH;Lohn;EUR;1.200,00;H
17.01.2025;17.01.2025;Stadtwerke;Abschlag;EUR;80,50;S
23.01.2025;23.01.2025;Bäckerei;Kartenzahlung;EUR;4,20;S
`, want: "2025-01-14 1200.00 EUR|2025-01-17 -80.50 EUR|2025-01-23 -4.20 EUR"},
		{name: "Société Générale, French with SEPA", content: `Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise
14/01/2025;VIR RECU;VIR SEPA RECU DE: MALT;120,50;EUR
17/01/2025;CARTE X1234;CARTE X1234 16/01 BOULANGERIE;-4,20;EUR
23/01/2025;PRELEVEMENT;PRLV SEPA ENERGIE;-45,00;EUR
30/01/2025;VIR RECU;VIREMENT RECU DE: PAUL;20,00;EUR
`, want: "2025-01-14 120.50 EUR|2025-01-17 -4.20 EUR|2025-01-23 -45.00 EUR|2025-01-30 20.00 EUR"},
		{name: "BBVA, Spanish with Bizum", content: `F.Valor;Fecha;Concepto;Movimiento;Importe;Divisa;Disponible
14/01/2025;14/01/2025;Bizum recibido;De Leo;20,00;EUR;120,00
17/01/2025;17/01/2025;Pago con tarjeta;Frutería;-11,90;EUR;108,10
23/01/2025;23/01/2025;Adeudo;Gas;-41,05;EUR;67,05
`, want: "2025-01-14 20.00 EUR|2025-01-17 -11.90 EUR|2025-01-23 -41.05 EUR"},
		{name: "Millennium bcp, Portuguese", content: `Data lançamento;Data valor;Descrição;Montante;Tipo;Saldo
14-01-2025;14-01-2025;MB WAY DE ANA;15,00;Crédito;115,00
17-01-2025;17-01-2025;COMPRA PADARIA;-3,20;Débito;111,80
23-01-2025;23-01-2025;PAGAMENTO AGUA;-21,80;Débito;90,00
30-01-2025;30-01-2025;MB WAY PARA RUI;-10,00;Débito;80,00
`, want: "2025-01-14 15.00 EUR|2025-01-17 -3.20 EUR|2025-01-23 -21.80 EUR|2025-01-30 -10.00 EUR"},
		{name: "Caixa Geral, Portuguese, the currency beside the account's number", content: `Consultar saldos e movimentos à ordem - 30-11-2025 ; ; ; ; ; ; ; 

Conta ;0123004567830 - EUR - Conta Extracto 
Data de início ;01-10-2025

Data mov. ;Data valor ;Descrição ;Débito ;Crédito ;Saldo contabilístico ;Saldo disponível ;Categoria ;
27-11-2025;27-11-2025;COMPRA CONTINENTE ;45,90; ;1.161,75;1.161,75;COMPRAS ;
23-11-2025;23-11-2025;TFI DE ANA ; ;98,15;1.207,65;1.207,65;Diversos ;
02-11-2025;02-11-2025;JUROS CREDORES ; ;0,48;1.109,50;1.109,50;Diversos ;
 ; ; ; ;Saldo contabilístico ;1.161,75 ; ; ;
`, want: "2025-11-27 -45.90 EUR|2025-11-23 98.15 EUR|2025-11-02 0.48 EUR"},
		{name: "Intesa, Italian", content: `Data contabile;Data valuta;Descrizione;Accrediti;Addebiti
14/01/2025;14/01/2025;BONIFICO SEPA DA MARIO;50,00;
17/01/2025;17/01/2025;ADDEBITO SDD LUCE;;38,90
23/01/2025;23/01/2025;IMPOSTA DI BOLLO;;2,00
`, want: "2025-01-14 50.00 EUR|2025-01-17 -38.90 EUR|2025-01-23 -2.00 EUR"},
		{name: "ING, Dutch with Af and Bij", content: `Datum;Naam;Tegenrekening;Af Bij;Bedrag;Mutatiesoort;Mededelingen
20250114;Heron;NL91ABNA0417164300;Bij;48,60;Overboeking;factuur
20250117;Bakker;;Af;4,20;Betaalautomaat;pas 1
20250123;Waternet;NL20INGB0001234567;Af;21,80;Incasso;water
`, want: "2025-01-14 48.60 EUR|2025-01-17 -4.20 EUR|2025-01-23 -21.80 EUR"},
		{name: "Santander Polska, Polish with BLIK", content: `Data księgowania;Data operacji;Tytuł;Nadawca / Odbiorca;Kwota;Saldo po operacji
14-01-2025;14-01-2025;Przelew przychodzący;Jan;50,00;150,00
17-01-2025;17-01-2025;BLIK zakup;Sklep;-20,00;130,00
23-01-2025;23-01-2025;Zakup kartą;Piekarnia;-5,50;124,50
`, want: "2025-01-14 50.00 PLN|2025-01-17 -20.00 PLN|2025-01-23 -5.50 PLN"},
		{name: "SEB, Swedish with Swish", content: `Bokföringsdatum;Valutadatum;Verifikationsnummer;Text;Belopp;Saldo
2025-01-14;2025-01-14;5490990001;SWISH FRÅN NILS;45,00;145,00
2025-01-17;2025-01-17;5490990002;KORTKÖP ICA;-44,50;100,50
2025-01-23;2025-01-23;5490990003;LÖN;1000,00;1100,50
2025-01-30;2025-01-30;5490990004;AUTOGIRO EL;-200,00;900,50
`, want: "2025-01-14 45.00 SEK|2025-01-17 -44.50 SEK|2025-01-23 1000.00 SEK|2025-01-30 -200.00 SEK"},
		{name: "a Korean savings bank", content: `거래일자,적요,출금금액,입금금액,거래후잔액
2025-01-14,급여,,1500000,1600000
2025-01-17,체크카드,12000,,1588000
2025-01-23,예금이자,,350,1588350
2025-01-30,출금,88350,,1500000
`, want: "2025-01-14 1500000 KRW|2025-01-17 -12000 KRW|2025-01-23 350 KRW|2025-01-30 -88350 KRW"},
		{name: "a Japanese regional bank", content: `お取引日,お取引内容,お支払金額,お預り金額,差引残高
2025/01/14,給与,,250000,260000
2025/01/17,カード,3000,,257000
2025/01/23,利息,,12,257012
2025/01/30,デンキ,7012,,250000
`, want: "2025-01-14 250000 JPY|2025-01-17 -3000 JPY|2025-01-23 12 JPY|2025-01-30 -7012 JPY"},
		{name: "a Chinese city bank", content: `交易日期,摘要,借方发生额,贷方发生额,账户余额,对方户名
2025-01-14,工资,,5000.50,6000.50,工厂
2025-01-17,消费,35.20,,5965.30,支付宝-早餐店
2025-01-23,消费,60.00,,5905.30,财付通-超市
2025-01-30,结息,,1.20,5906.50,利息
`, want: "2025-01-14 5000.50 CNY|2025-01-17 -35.20 CNY|2025-01-23 -60.00 CNY|2025-01-30 1.20 CNY"},
		{name: "Axis, Indian with DR and CR", content: `Txn Date,Narration,Amount,Dr/Cr,Balance
14-01-2025,UPI/LIA/books,900.00,CR,1900.00
17-01-2025,NEFT-RENT,500.00,DR,1400.00
23-01-2025,IMPS/ANN,150.50,CR,1550.50
`, want: "2025-01-14 900.00 INR|2025-01-17 -500.00 INR|2025-01-23 150.50 INR"},
		{name: "Zürcher Kantonalbank, German in francs", content: `Datum;Buchungstext;Belastung CHF;Gutschrift CHF;Valuta;Saldo CHF
14.01.2025;TWINT Gutschrift;;20.00;14.01.2025;120.00
17.01.2025;Einkauf;4.20;;17.01.2025;115.80
23.01.2025;Zinsgutschrift;;0.50;23.01.2025;116.30
`, want: "2025-01-14 20.00 CHF|2025-01-17 -4.20 CHF|2025-01-23 0.50 CHF"},
		{name: "a card whose payments are negative", content: `Transaction Date,Description,Amount
01/14/2025,PAYMENT - THANK YOU,-200.00
01/17/2025,GROCER PORTLAND OR,35.20
02/23/2025,BOOKS BEND OR,12.00
03/30/2025,REFUND BOOKS BEND OR,-12.00
04/02/2025,DINER SALEM OR,9.00
`, want: "2025-01-14 200.00 USD|2025-01-17 -35.20 USD|2025-02-23 -12.00 USD|2025-03-30 12.00 USD|2025-04-02 -9.00 USD"},
	}
}

// hostileLayouts are files that a hasty reader would read, and read wrong.
func hostileLayouts() []layout {
	return []layout{
		{name: "a card without a word that tells", content: "Date,Description,Amount (EUR)\n14/01/2025,ALPHA,12.00\n17/01/2025,BETA,-12.50\n23/01/2025,GAMMA,3.00\n", refused: "Nothing shows whether a positive"},
		{name: "a card's running balance of what is owed", content: "Date,Description,Amount (EUR),Balance (EUR)\n14/01/2025,ALPHA,12.00,112.00\n17/01/2025,BETA,2.50,114.50\n23/01/2025,PAYMENT RECEIVED THANK YOU,-100.00,14.50\n30/01/2025,GAMMA,3.00,17.50\n", refused: "contradict each other"},
		{name: "a card's running balance that no word tells from an account's", content: "Date,Description,Amount (EUR),Balance (EUR)\n14/01/2025,ALPHA,12.00,112.00\n17/01/2025,BETA,2.50,114.50\n23/01/2025,DELTA,-100.00,14.50\n30/01/2025,GAMMA,3.00,17.50\n", refused: "No text tells whether the balance"},
		{name: "a card that shows refunds and payments for the most part", content: "Date,Description,Amount (EUR),Balance (EUR)\n14/01/2025,ALPHA,-12.00,188.00\n17/01/2025,BETA,-2.50,185.50\n23/01/2025,GAMMA,30.00,215.50\n30/01/2025,DELTA,-100.00,115.50\n31/01/2025,ALPHA,-5.00,110.50\n", refused: "No text tells whether the balance"},
		{name: "an amount of two parts that no name tells of", content: "Date,Description,Amount,Cut,Kept,Currency\n2025-01-14,Salary,100.00,3.00,97.00,EUR\n2025-01-17,Card payment,-50.00,-1.50,-48.50,EUR\n2025-01-23,Salary,20.00,0.60,19.40,EUR\n", refused: "one may be a fee"},
		{name: "a currency that may be that of the purchase (Bank Norwegian, of a country whose words are not known)", content: "TransactionDate,Text,Type,Currency Amount,Currency Rate,Currency,Amount\n14/03/2025,Grocer,Purchase,-245.50,1,NOK,-245.50\n12/03/2025,Salary,Deposit,310.00,1,NOK,310.00\n09/03/2025,Cafe,Purchase,-12.00,11.65,EUR,-139.80\n", refused: "may name the currency of the purchase"},
		{name: "a closing balance that has a date and no word that is known", content: "Date,Description,Amount (EUR)\n2025-01-01,Brought,100.00\n2025-01-10,Salary,50.00\n2025-01-12,Card payment,-20.00\n2025-01-15,Salary,10.00\n2025-01-31,Standing,140.00\n", refused: "sum of rows next to it"},
		{name: "lines of months among the payments", content: "Date,Description,Amount (EUR)\n2025-01-10,Salary,100.00\n2025-01-12,Card payment,-20.00\n2025-01-31,January,80.00\n2025-02-03,Salary,50.00\n2025-02-10,Card payment,-10.00\n2025-02-28,February,40.00\n", refused: "sum of rows next to it"},
		{name: "a currency that was withdrawn", content: "Date,Description,Amount,Currency\n2012-01-02,CARD PAYMENT shop,-14.34,LTL\n2012-01-05,SALARY,1600.00,LTL\n2012-01-09,CARD PAYMENT shop,-20.00,LTL\n", refused: "which is not known"},
		{name: "a seller's sales, which are no purchases", content: "Date,Item,Amount,Currency,Type\n2025-01-10,Mug,12.00,EUR,Sale\n2025-01-12,Hat,-20.00,EUR,Return\n2025-02-03,Cap,15.00,EUR,Sale\n", refused: "Nothing shows whether a positive"},
		{name: "days that may be months", content: "Date,Description,Amount (EUR)\n03/04/2025,Salary,12.00\n01/02/2025,Card payment,-12.50\n05/01/2025,Salary,3.00\n", refused: "can be read as"},
		{name: "a dated total at the end", content: "Date,Description,Money Out (EUR),Money In (EUR)\n14/01/2025,A,1.00,\n15/01/2025,B,2.00,\n16/01/2025,C,3.00,\n17/01/2025,D,4.00,\n31/01/2025,January,10.00,\n", refused: "holds the sum of the others"},
		{name: "a total without a date that is none of the columns'", content: "Date,Description,Money Out (EUR),Money In (EUR)\n14/01/2025,A,1.00,\n15/01/2025,B,2.00,\n16/01/2025,C,3.00,\n,Rest,6.01,\n", refused: "holds an amount and no date"},
		{name: "a row that was never booked, between others", content: "Posting Date,Transaction Date,Description,Debit,Credit,Currency\n14/01/2025,13/01/2025,A,1.00,,EUR\n,15/01/2025,B,2.00,,EUR\n17/01/2025,16/01/2025,C,3.00,,EUR\n", refused: "has no day in"},
		{name: "a hold and its release", content: "Date,Description,Amount (EUR)\n14/01/2025,Pending - KIOSK,-80.00\n15/01/2025,Released KIOSK,80.00\n16/01/2025,Salary,500.00\n17/01/2025,Card payment,-9.00\n", refused: "may not be booked yet"},
		{name: "a shop whose name begins like a mark", content: "Date,Description,Amount (EUR)\n14/01/2025,Pending Optics,-80.00\n16/01/2025,Salary,500.00\n17/01/2025,Card payment,-9.00\n", refused: "may not be booked yet"},
		{name: "no header and no word", content: "14/01/2025;ALPHA;12,00;EUR\n17/01/2025;BETA;-12,50;EUR\n23/01/2025;GAMMA;3,00;EUR\n30/01/2025;DELTA;-4,00;EUR\n", refused: "No name and too few texts"},
		{name: "no header and two amounts", content: "14/01/2025;Salary;12,00;11,00;EUR\n17/01/2025;Card payment;-12,50;-11,50;EUR\n23/01/2025;Salary;3,00;2,00;EUR\n30/01/2025;Card payment;-4,00;-3,00;EUR\n", refused: "do not show which column is the amount"},
		{name: "fees that may be in the amount or not", content: "Date,Description,Amount,Fee,Currency\n14/01/2025,Salary,12.00,0.50,EUR\n17/01/2025,Card payment,-12.50,0.20,EUR\n", refused: "holds fees"},
		{name: "points and commas as decimal marks", content: "Date;Description;Amount (EUR)\n14/01/2025;Salary;12,00\n17/01/2025;Card payment;-12.50\n", refused: "some with a decimal comma"},
		{name: "two amounts of which neither is the account's", content: "Date,Description,Amount,Amount paid,Currency\n14/01/2025,Salary,12.00,13.00,EUR\n17/01/2025,Card payment,-12.50,-13.50,EUR\n", refused: "can be the amount"},
		{name: "a day of an unknown name beside that of purchase", content: "Purchase Date,Gebucht wohl,Description,Debit,Credit,Currency\n14/01/2025,16/01/2025,A,1.00,,EUR\n15/01/2025,17/01/2025,B,2.00,,EUR\n16/01/2025,18/01/2025,C,,3.00,EUR\n", refused: "can be the day"},
		{name: "cells beyond the header", content: "Date,Description,Debit (EUR),Credit (EUR)\n14/01/2025,A,1.00,,\n15/01/2025,B,2.00,,x\n16/01/2025,C,,3.00,\n", refused: "beyond the header"},
	}
}

// TestInferenceOfUnseenLayouts: what a person reads in a layout is read, and what
// nobody can know is refused.
func TestInferenceOfUnseenLayouts(t *testing.T) {
	holdLayouts(t, append(bankLayouts(), hostileLayouts()...))
}

// holdLayouts infers each layout and compares what moves with what should.
func holdLayouts(t *testing.T, layouts []layout) {
	t.Helper()
	catalogue, err := payer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range layouts {
		m, in := inferText(t, l.content, "")
		if m.Format == nil {
			if l.want != "" || !strings.Contains(in.Refused.String(), l.refused) {
				t.Errorf("%s: refused, want %q %q: %s", l.name, l.want, l.refused, in.Refused)
			}
			continue
		}
		var got []string
		books, _ := normalise.All([]format.Match{m}, catalogue, normalise.Options{Workers: 1, KeepSpending: true})
		slices.SortFunc(books.Entries, func(a, b ledger.Entry) int { return int(a.Row - b.Row) })
		for i := range books.Entries {
			if e := &books.Entries[i]; e.State == ledger.StatePaid && e.Flow != ledger.FlowBalance && e.Net != 0 {
				got = append(got, fmt.Sprint(e.Date, e.NetAmount()))
			}
		}
		if strings.Join(got, "|") != l.want {
			t.Errorf("%s: WRONG\ngot  %s\nwant %s %s", l.name, strings.Join(got, "|"), l.want, l.refused)
		}
	}
}
