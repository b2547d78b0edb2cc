package infer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// TestWhatIsWithheldIsTax: a column of tax that the payer keeps back is no fee, alone
// between gross and net or beside a fee, in any language.
func TestWhatIsWithheldIsTax(t *testing.T) {
	for _, header := range []string{
		"Date,Description,Gross,Withholding,Net,Currency", "Datum,Beschreibung,Bruttobetrag,Kapitalertragsteuer,Nettobetrag,Währung",
		"Fecha,Concepto,Importe bruto,Retención IRPF,Importe neto,Divisa", "Fecha,Concepto,Bruto,Retención,Neto,Divisa", "Data,Descrição,Valor bruto,Retenção,Valor líquido,Moeda",
		"Data,Descrizione,Importo lordo,Ritenuta d'acconto,Importo netto,Divisa", "Date,Libellé,Montant brut,Retenue à la source,Montant net,Devise",
		"날짜,내용,총지급액,원천징수,실지급액,통화", "日付,内容,総額,源泉徴収税額,差引支払額,通貨",
	} {
		in := inferredFrom(t, header, "2026-01-15,Client A,1000.00,150.00,850.00,EUR", "2026-02-15,Client B,200.00,30.00,170.00,EUR", "2026-03-15,Client A,500.00,75.00,425.00,EUR")
		if !in.Strong || in.Columns[2].Role != format.Gross || in.Columns[3].Role != format.Tax || in.Columns[4].Role != format.Net {
			t.Errorf("%s: %v; read as %s, %s, %s", header, in.Refused, in.Columns[2].Role, in.Columns[3].Role, in.Columns[4].Role)
		}
	}
	in := inferredFrom(t, "Date,Client,Gross,Fee,Retención,Net,Currency", "2026-01-15,A,1000.00,50.00,150.00,800.00,EUR", "2026-02-15,B,200.00,10.00,30.00,160.00,EUR", "2026-03-15,A,500.00,25.00,75.00,400.00,EUR")
	if !in.Strong || in.Columns[3].Role != format.Fee || in.Columns[4].Role != format.Tax {
		t.Errorf("a fee beside the tax: %v; read as %s and %s", in.Refused, in.Columns[3].Role, in.Columns[4].Role)
	}
	in = inferredFrom(t, "Date,Client,Amount,VAT,Total,Currency", "2026-01-15,Salary,100.00,20.00,120.00,EUR", "2026-02-15,Refund,50.00,10.00,60.00,EUR", "2026-02-16,Card payment,-10.00,-2.00,-12.00,EUR")
	if in.Strong {
		t.Error("a tax on top of the amount is read as if the payer had withheld it")
	}
}

// TestATypeInLatvianIsNoTip: "Tips" is the type of a payment in Latvian.
func TestATypeInLatvianIsNoTip(t *testing.T) {
	in := inferredFrom(t, "Datums,Tips,Apraksts,Summa,Valūta,Atlikums", "05.01.2026,Karte,Pirkums,\"-12,30\",EUR,\"87,70\"", "17.01.2026,Ienākošais,Klients,\"200,00\",EUR,\"287,70\"", "20.01.2026,Karte,Pirkums,\"-8,00\",EUR,\"279,70\"", "21.01.2026,Karte,Pirkums,\"-9,00\",EUR,\"270,70\"")
	if !in.Strong || in.Columns[1].Role != format.Type || in.Columns[3].Role != format.AmountColumn {
		t.Errorf("%v; read as %s and %s", in.Refused, in.Columns[1].Role, in.Columns[3].Role)
	}
}

func inferredFrom(t *testing.T, lines ...string) Result {
	t.Helper()
	_, in := Table(&Words{}, csvFile(t, lines...), Said{})
	return in
}

// csvFile is the table of a text file.
func csvFile(t *testing.T, lines ...string) *read.Table {
	t.Helper()
	path := filepath.Join(t.TempDir(), "test.csv")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	list, findings := read.Tables([]string{path}, read.Options{Limits: read.DefaultLimits()})
	if len(list) != 1 {
		t.Fatalf("%d tables: %v", len(list), findings)
	}
	return list[0]
}
