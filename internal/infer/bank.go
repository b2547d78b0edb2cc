package infer

// bankWords are names of banks whose accounts are in the currency of their country
// unless they say otherwise, by that currency. They are looked for above the header,
// where a bank names itself; in the rows they are the banks of others.
func bankWords() map[string]string {
	return map[string]string{
		" SGD ": "posb|dbs bank|uob|united overseas bank|ocbc", " USD ": "barclays bank delaware|navy federal credit union|pnc bank|wells fargo bank|capital one|jpmorgan chase bank|bank of america|usaa",
		" AUD ": "commbank|commonwealth bank|westpac banking corporation|national australia bank|bendigo bank", " NZD ": "kiwibank|asb bank|bank of new zealand",
		" GBP ": "natwest|lloyds bank|nationwide building society|coventry building society|halifax|tsb bank", " CAD ": "scotiabank|td canada trust|royal bank of canada|desjardins|tangerine|cibc|bank of montreal",
		" PLN ": "pko bank polski|bank pekao|santander bank polska|alior bank|bnp paribas bank polska", " CZK ": "česká spořitelna|komerční banka|moneta money bank", " HUF ": "otp bank",
		" DKK ": "jyske bank|sydbank|arbejdernes landsbank", " NOK ": "dnb bank|sparebank 1", " SEK ": "skandiabanken|länsförsäkringar bank", " CHF ": "postfinance|migros bank|zürcher kantonalbank",
		" INR ": "icici bank|hdfc bank|axis bank|state bank of india|kotak mahindra bank|punjab national bank", " BRL ": "banco bradesco|itaú unibanco|banco do brasil|nu pagamentos",
	}
}
