package infer

import "strings"

// ibanCountries are the countries of IBANs with their length and their currency,
// as SWIFT's registry has them; those of the euro stand together.
func ibanCountries() map[string]ibanCountry {
	m := map[string]ibanCountry{}
	for _, list := range []struct{ area, countries string }{
		{" EUR ", "AD24 AT20 BE16 CY28 DE22 EE20 ES24 FI18 FR27 GR27 HR21 IE22 IT27 LT20 LU20 LV21 MC27 ME22 MT31 NL18 PT25 SI19 SK24 SM27 VA22 XK20"},
		{" GBP ", "GB22"}, {" CHF ", "CH21 LI21"}, {" PLN ", "PL28"}, {" CZK ", "CZ24"}, {" HUF ", "HU28"}, {" DKK ", "DK18 FO18 GL18"}, {" NOK ", "NO15"}, {" SEK ", "SE24"},
		{" ISK ", "IS26"}, {" RON ", "RO24"}, {" BGN EUR ", "BG22"}, {" TRY ", "TR26"}, {" ILS ", "IL23"}, {" AED ", "AE23"}, {" SAR ", "SA24"}, {" QAR ", "QA29"}, {" BRL ", "BR29"},
		{" RSD ", "RS22"}, {" UAH ", "UA29"}, {" GEL ", "GE22"}, {" KZT ", "KZ20"}, {" MDL ", "MD24"}, {" MKD ", "MK19"}, {" ALL ", "AL28"}, {" BAM ", "BA20"}, {" EGP ", "EG29"},
	} {
		for _, country := range strings.Fields(list.countries) {
			m[country[:2]] = ibanCountry{int(country[2]-'0')*10 + int(country[3]-'0'), list.area}
		}
	}
	return m
}

type ibanCountry struct {
	length int // of the whole number
	area   string
}

// ibanIn returns the area and the country of the first account number in a text
// that has the form of an IBAN. Its check digits are not asked for: a copy that
// was made anonymous has others.
func ibanIn(text string, countries map[string]ibanCountry) (area, country string) {
	for from := 0; from+15 <= len(text); from++ {
		if from > 0 && isASCIIWord(text[from-1]) || !isUpper(text[from]) || !isUpper(text[from+1]) {
			continue
		}
		known, ok := countries[text[from:from+2]]
		if !ok || text[from+2]-'0' > 9 || text[from+3]-'0' > 9 {
			continue
		}
		n, at, digits := 0, from, 0
		for at < len(text) && n < known.length && (text[at] == ' ' || text[at]-'0' <= 9 || isUpper(text[at])) {
			if text[at] != ' ' {
				n++
			}
			if text[at]-'0' <= 9 {
				digits++
			}
			at++
		}
		if n == known.length && digits >= 8 && (at == len(text) || !isASCIIWord(text[at])) {
			return known.area, text[from : from+2]
		}
	}
	return "", ""
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func isASCIIWord(c byte) bool { return isUpper(c) || c-'0' <= 9 || c >= 'a' && c <= 'z' }

// isNewZealand reports bank, branch, number and suffix as New Zealand alone
// writes them: 12-3456-1234567-00.
func isNewZealand(text string) bool {
	parts := strings.Split(strings.TrimSpace(text), "-")
	return len(parts) == 4 && len(parts[0]) == 2 && len(parts[1]) == 4 && len(parts[2]) == 7 && (len(parts[3]) == 2 || len(parts[3]) == 3) &&
		strings.Trim(text, "0123456789- ") == ""
}

// accountWords name the parts of account numbers that some countries have.
func accountWords() map[string]string {
	return map[string]string{
		" GBP EUR ": "sort code|sort code account number|sortcode", " AUD ": "bsb|bsb number|bsb account number", " INR ": "ifsc|ifs code|ifsc code|micr code|rtgs neft ifsc", " USD ": "routing number|routing transit number|aba number",
		" CAD ": "transit number|institution transit", " EUR ": "bankleitzahl|mandatsreferenz|gläubiger id|glaeubiger id|gläubiger identifikationsnummer|kundenreferenz end to end|creditor id|mandate reference|referencia única de mandato|codice mandato|incassantid|incassant id|machtigingskenmerk",
		" MXN ": "clabe", " ARS ": "cbu|cvu", " BRL ": "cpf|cnpj|cpf cnpj|agência", " CZK EUR ": "variabilní symbol|konstantní symbol|specifický symbol", " CNY ": "开户行|卡号后四位",
	}
}

// accounts adds what account numbers tell: the file's own, above the header or in
// a column that is the same throughout, and those of the others.
func (p *profiled) accounts(l *clues) {
	countries := ibanCountries()
	own := func(text string) bool {
		area, word := ibanIn(text, countries)
		if isNewZealand(text) {
			area, word = " NZD ", "NZ"
		}
		if area != "" {
			*l = append(*l, clue{kind: clueAccount, area: area, rows: 1, word: word})
		}
		return area != ""
	}
	if found := p.aboveHeader(own); found {
		return
	}
	for _, c := range p.columns {
		if c.isConstant() && c.filled == p.data && own(p.rows[0].cell(c.index)) {
			return
		}
	}
}

// aboveHeader calls see for each cell above the header until it is true.
func (p *profiled) aboveHeader(see func(string) bool) bool {
	for i := range max(p.head, 0) {
		for _, cell := range p.table.Head[i].Cells {
			if see(cell) {
				return true
			}
		}
	}
	return false
}

// counterparts adds the countries of the others' account numbers, if all of a
// column are of one area.
func (p *profiled) counterparts(l *clues) {
	countries := ibanCountries()
	for _, c := range p.columns {
		if c.isConstant() && c.filled == p.data || !c.isText() && c.numbers == 0 {
			continue
		}
		var found clues
		for i := range p.rows {
			text := p.rows[i].cell(c.index)
			area, word := ibanIn(text, countries)
			if isNewZealand(text) {
				area, word = " NZD ", "NZ"
			}
			if area != "" {
				found.add(clueOthers, area, word, i)
			}
		}
		if len(found) == 1 && found[0].rows >= 2 {
			*l = append(*l, found[0])
			return
		}
	}
}
