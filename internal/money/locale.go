package money

import "strings"

// Locale is how a reader writes amounts. The zero Locale is not usable; LocaleOf
// makes one.
type Locale struct {
	Tag string // as in the table below: "en-US", "ko"

	decimal, group string
	lakh           bool // 12,34,567 instead of 1,234,567
	fromFive       bool // four digits are not grouped
	minus          string
	place          place
	points         string // words for one and for more points, "point|points"
	symbols        string // "USD:$ EUR:€": currencies that are not written with their code
}

// place is where the symbol and the minus stand.
type place uint8

const (
	before      place = iota // -€1.50, -SEK 1.50: a space only between letters and digits
	beforeSpace              // -€ 1.50
	beforeMinus              // € -1.50
	beforeSwiss              // EUR 1.50, EUR-1.50
	after                    // -1.50 €
)

// nbsp keeps an amount on one line.
const nbsp = "\u00a0"

// LocaleOf returns the locale of a BCP 47 tag, "pt-PT" or "pt_PT"; the language's
// main locale if the region is not known, "en-US" if the language is not.
func LocaleOf(tag string) Locale {
	tag = strings.ReplaceAll(tag, "_", "-")
	language, _, _ := strings.Cut(tag, "-")
	found := Locale{}
	for _, l := range locales() {
		if strings.EqualFold(l.Tag, tag) {
			return l
		}
		of, _, _ := strings.Cut(l.Tag, "-")
		if found.Tag == "" && (strings.EqualFold(of, language)) {
			found = l
		}
	}
	if found.Tag == "" {
		return locales()[0]
	}
	return found
}

// locales is the part of CLDR 48 that amounts need, the main locale of a
// language first. A test holds it against ICU 78.
func locales() []Locale {
	const (
		world = "EUR:€ GBP:£ KRW:₩ INR:₹ NZD:NZ$ HKD:HK$ TWD:NT$ MXN:MX$ BRL:R$ VND:₫ ILS:₪ "
		cfa   = "XAF:FCFA XOF:F\u202fCFA "
		euro  = world + cfa + "XPF:CFPF XCD:EC$ "
	)
	return []Locale{
		{Tag: "en-US", decimal: ".", group: ",", minus: "-", points: "point|points",
			symbols: euro + "USD:$ JPY:¥ CNY:CN¥ CAD:CA$ AUD:A$ PHP:₱"},
		{Tag: "en-GB", decimal: ".", group: ",", minus: "-", points: "point|points",
			symbols: euro + "USD:US$ JPY:JP¥ CNY:CN¥ CAD:CA$ AUD:A$ PHP:₱"},
		{Tag: "en-IN", decimal: ".", group: ",", lakh: true, minus: "-", points: "point|points",
			symbols: euro + "USD:$ JPY:JP¥ CNY:CN¥ CAD:CA$ AUD:A$ PHP:₱"},
		{Tag: "de", decimal: ",", group: ".", minus: "-", place: after, points: "Punkt|Punkte",
			symbols: euro + "USD:$ JPY:¥ CNY:CN¥ CAD:CA$ AUD:AU$ THB:฿"},
		{Tag: "de-CH", decimal: ".", group: "'", minus: "-", place: beforeSwiss, points: "Punkt|Punkte",
			symbols: strings.Replace(euro, "EUR:€ ", "", 1) + "USD:$ JPY:¥ CNY:CN¥ CAD:CA$ AUD:AU$ THB:฿"},
		{Tag: "fr", decimal: ",", group: "\u202f", minus: "-", place: after, points: "point|points",
			symbols: cfa + "USD:$US EUR:€ GBP:£GB KRW:₩ INR:₹ CAD:$CA AUD:$AU NZD:$NZ SGD:$SG MXN:$MX BRL:R$ VND:₫ ILS:₪ ARS:$AR CLP:$CL COP:$CO XPF:FCFP"},
		{Tag: "es", decimal: ",", group: ".", fromFive: true, minus: "-", place: after, points: "punto|puntos",
			symbols: "USD:US$ EUR:€ THB:฿ VND:₫ XPF:CFPF"},
		{Tag: "it", decimal: ",", group: ".", fromFive: true, minus: "-", place: after, points: "punto|punti",
			symbols: cfa + "EUR:€ GBP:£ CNY:CN¥ CAD:CA$ AUD:A$ NZD:NZ$ THB:฿ PHP:₱ ILS:₪ XPF:CFPF XCD:EC$"},
		{Tag: "pt-BR", decimal: ",", group: ".", minus: "-", place: beforeSpace, points: "ponto|pontos",
			symbols: euro + "USD:US$ JPY:JP¥ CNY:CN¥ CAD:CA$ AUD:AU$ THB:฿"},
		{Tag: "pt-PT", decimal: ",", group: nbsp, fromFive: true, minus: "-", place: after, points: "ponto|pontos",
			symbols: euro + "USD:US$ JPY:JP¥ CNY:CN¥ CAD:CA$ AUD:AU$ THB:฿"},
		{Tag: "nl", decimal: ",", group: ".", minus: "-", place: beforeMinus, points: "punt|punten",
			symbols: world + cfa + "USD:US$ JPY:JP¥ CNY:CN¥ CAD:C$ AUD:AU$ THB:฿ XCD:EC$"},
		{Tag: "pl", decimal: ",", group: nbsp, fromFive: true, minus: "-", place: after, points: "pkt|pkt",
			symbols: cfa + "EUR:€ BRL:R$ PLN:zł XPF:CFPF XCD:EC$"},
		{Tag: "sv", decimal: ",", group: nbsp, minus: "\u2212", place: after, points: "poäng|poäng",
			symbols: cfa + "USD:US$ EUR:€ CAD:CA$ MXN:MX$ BRL:BR$ SEK:kr NOK:Nkr DKK:Dkr ILS:₪ EGP:EG£ ISK:Ikr XPF:CFPF XCD:EC$"},
		{Tag: "ko", decimal: ".", group: ",", minus: "-", points: "포인트|포인트",
			symbols: euro + "USD:US$ JPY:JP¥ CNY:CN¥ CAD:CA$ AUD:AU$"},
		{Tag: "ja", decimal: ".", group: ",", minus: "-", points: "ポイント|ポイント",
			symbols: euro + "USD:$ JPY:￥ CNY:元 CAD:CA$ AUD:A$"},
		{Tag: "zh", decimal: ".", group: ",", minus: "-", points: "积分|积分",
			symbols: euro + "USD:US$ JPY:JP¥ CNY:¥ CAD:CA$ AUD:AU$"},
	}
}

// symbol returns how the locale writes a currency.
func (l Locale) symbol(c Currency) string {
	for rest := l.symbols; len(c) == 3; {
		i := strings.Index(rest, string(c))
		if i < 0 {
			break
		}
		rest = rest[i+3:]
		if strings.HasPrefix(rest, ":") {
			s, _, _ := strings.Cut(rest[1:], " ")
			return s
		}
	}
	return string(c)
}
