package infer

import "strings"

// isTicker reports two to ten capital letters: what a wallet writes for an asset.
// Abbreviations of money that are no codes of ISO 4217 are none.
func isTicker(text string) bool {
	if len(text) < 2 || len(text) > 10 || strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return false
	}
	switch text {
	case "EURO", "EUROS", "RMB", "CNH", "NTD", "NIS", "STG", "KR", "RS", "ZL", "FR", "SFR", "DKR", "SKR", "NKR", "TL", "DOLLAR", "POUND", "YEN", "WON", "GBX":
		return false
	}
	return true
}

// isCoin reports the ticker of an asset that a wallet's export is likely to hold. It
// tells a column of assets from one of other short words; beside one of them, any
// ticker will do.
func isCoin(text string) bool {
	switch text {
	case "BTC", "XBT", "ETH", "USDT", "USDC", "BUSD", "DAI", "BNB", "XRP", "SOL", "ADA", "DOGE", "DOT", "MATIC", "POL", "LTC", "BCH", "TRX", "LINK", "XLM", "AVAX", "ATOM", "UNI", "SHIB", "ETC", "XMR", "ALGO", "NEXO", "CRO", "BAT", "FIL", "EOS", "XTZ", "AAVE", "MKR", "GRT", "SAND", "MANA", "APE", "TON", "NEAR", "ARB", "PEPE", "PAXG", "TUSD", "GUSD", "USDP", "UST", "LUNA", "CEL", "BLFI":
		return true
	}
	return false
}

// decimals is how many of them the arithmetic keeps: enough for money, and for
// balances of nine million millions; or eight, for crypto assets and balances of
// ninety thousand millions.
func (p *profiled) decimals() int {
	const money, coins = 6, 8
	for _, c := range p.columns {
		if c.isCoins() {
			return coins
		}
	}
	return money
}
