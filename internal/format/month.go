package format

import (
	"unicode"
	"unicode/utf8"
)

// BuddhistYears is what the Buddhist calendar of Thailand counts more than ours; its
// months and days are the same since 1941.
const BuddhistYears = 543

// Month reads the name of a month at the start of b, in full or short, with or
// without its point, in any case: month is 1 to 12, size the bytes of the name;
// 0 if there is none. Names of the languages that are read do not contradict each
// other, so that no column has to say its language. Croatian is left out for
// that reason: its listopad is October, that of Polish and Czech November, and
// its srpanj July, where the Czech srpen is August. Korean, Japanese, Chinese and
// Vietnamese write the month as a number. Names are those of Unicode's CLDR, as
// they stand in dates.
func Month(b []byte) (month, size int) {
	if month, size = thaiMonth(b); month > 0 {
		return month, size
	}
	var lower [48]byte
	n := 0
	for size < len(b) {
		r, w := rune(b[size]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRune(b[size:])
		}
		if !unicode.IsLetter(r) && !(n > 0 && unicode.IsMark(r)) || n+utf8.UTFMax > len(lower) {
			break
		}
		n += utf8.EncodeRune(lower[n:], unicode.ToLower(r))
		size += w
	}
	if month = latinMonth(lower[:n]); month == 0 {
		month = otherMonth(lower[:n])
	}
	if month > 0 && size < len(b) && b[size] == '.' {
		size++
	}
	return month, size
}

// latinMonth knows the languages that write Latin letters.
func latinMonth(name []byte) int {
	switch string(name) {
	case "jan", "january", "januar", "jän", "jänner", "janv", "janvier", "ene", "enero", "gen", "gennaio", "janeiro", "januari", "sty", "styczeń", "stycznia",
		"leden", "ledna", "január", "januára", "januarja", "janúar", "ian", "ianuarie", "oca", "ocak", "tammikuu", "tammikuuta", "jaanuar", "sausis", "sausio", "janvāris", "gener", "yanvar", "janar":
		return 1
	case "feb", "february", "februar", "febr", "févr", "fév", "fevr", "février", "febrero", "febbraio", "fev", "fevereiro", "februari", "lut", "luty", "lutego",
		"únor", "února", "február", "februára", "februarja", "febrúar", "februarie", "şub", "şubat", "helmikuu", "helmikuuta", "veebruar", "vasaris", "vasario", "februāris", "febrer", "pebrero", "fevral", "shkurt":
		return 2
	case "mar", "march", "mär", "märz", "mrz", "mars", "marzo", "março", "marco", "mrt", "maart", "marzec", "marca",
		"březen", "března", "marec", "márc", "március", "martie", "mart", "maaliskuu", "maaliskuuta", "märts", "kovas", "kovo", "marts", "març", "maret", "mac", "marso":
		return 3
	case "apr", "april", "avr", "avril", "abr", "abril", "aprile", "kwi", "kwiecień", "kwietnia",
		"duben", "dubna", "apríl", "apríla", "aprila", "ápr", "április", "aprilie", "nis", "nisan", "huhtikuu", "huhtikuuta", "aprill", "balandis", "balandžio", "aprīlis", "aprel", "prill":
		return 4
	case "may", "mai", "mayo", "mag", "maggio", "maio", "mei", "maj", "maja",
		"květen", "května", "máj", "mája", "május", "maí", "mayıs", "mayis", "toukokuu", "toukokuuta", "gegužė", "gegužės", "maijs", "maig":
		return 5
	case "jun", "june", "juni", "juin", "junio", "giu", "giugno", "junho", "cze", "czerwiec", "czerwca",
		"červen", "června", "jún", "júna", "junij", "junija", "június", "júní", "iun", "iunie", "haz", "haziran", "kesäkuu", "kesäkuuta", "juuni", "birželis", "birželio", "jūnijs", "juny", "hunyo", "iyun", "qershor":
		return 6
	case "jul", "july", "juli", "juil", "juillet", "julio", "lug", "luglio", "julho", "lip", "lipiec", "lipca",
		"červenec", "července", "júl", "júla", "julij", "julija", "július", "júlí", "iul", "iulie", "tem", "temmuz", "heinäkuu", "heinäkuuta", "juuli", "liepa", "liepos", "jūlijs", "juliol", "julai", "hulyo", "iyul", "korrik":
		return 7
	case "aug", "august", "août", "aout", "ago", "agosto", "augustus", "augusti", "sie", "sierpień", "sierpnia",
		"srpen", "srpna", "augusta", "avgust", "avgusta", "augusztus", "ágúst", "ağu", "ağustos", "elokuu", "elokuuta", "rugpjūtis", "rugpjūčio", "augusts", "agost", "agustus", "agu", "agt", "ogos", "avqust", "gusht":
		return 8
	case "sep", "sept", "september", "septembre", "septiembre", "set", "settembre", "setembro", "wrz", "wrzesień", "września",
		"září", "septembra", "szept", "szeptember", "septembrie", "eyl", "eylül", "syyskuu", "syyskuuta", "rugsėjis", "rugsėjo", "septembris", "septembar", "setembre", "setyembre", "sentyabr", "sentabr", "shtator":
		return 9
	case "oct", "october", "okt", "oktober", "octobre", "octubre", "ott", "ottobre", "out", "outubro", "paź", "październik", "października",
		"říjen", "října", "október", "októbra", "oktobra", "octombrie", "eki", "ekim", "lokakuu", "lokakuuta", "oktoober", "spalis", "spalio", "oktobris", "oktobar", "oktubre", "oktyabr", "oktabr", "tetor":
		return 10
	case "nov", "november", "novembre", "noviembre", "novembro", "lis", "listopad", "listopada",
		"listopadu", "novembra", "nóvember", "noiembrie", "kas", "kasım", "kasim", "marraskuu", "marraskuuta", "lapkritis", "lapkričio", "novembris", "novembar", "nobyembre", "noyabr", "nëntor":
		return 11
	case "dec", "december", "dez", "dezember", "déc", "décembre", "dic", "diciembre", "dicembre", "dezembro", "gru", "grudzień", "grudnia",
		"prosinec", "prosince", "decembra", "desember", "des", "decembrie", "ara", "aralık", "aralik", "joulukuu", "joulukuuta", "detsember", "gruodis", "gruodžio", "decembris", "decembar", "desembre", "disember", "disyembre", "dekabr", "dhjetor":
		return 12
	}
	return 0
}

// otherMonth knows languages that write other letters: Russian, Ukrainian,
// Bulgarian, Serbian, Greek, Hebrew, Arabic and Hindi.
func otherMonth(name []byte) int {
	switch string(name) {
	case "янв", "январь", "января", "січ", "січень", "січня", "яну", "януари", "јан", "јануар", "ιαν", "ιανουάριος", "ιανουαρίου", "ינואר", "يناير", "जनवरी", "जन":
		return 1
	case "фев", "февр", "февраль", "февраля", "лют", "лютий", "лютого", "февруари", "феб", "фебруар", "φεβ", "φεβρουάριος", "φεβρουαρίου", "פברואר", "فبراير", "फ़रवरी", "फरवरी":
		return 2
	case "мар", "март", "марта", "бер", "березень", "березня", "μαρ", "μάρτιος", "μαρτίου", "מרץ", "מרס", "مارس", "मार्च":
		return 3
	case "апр", "апрель", "апреля", "кві", "квітень", "квітня", "април", "απρ", "απρίλιος", "απριλίου", "אפריל", "أبريل", "ابريل", "अप्रैल":
		return 4
	case "май", "мая", "тра", "травень", "травня", "мај", "μαΐ", "μαι", "μάιος", "μαΐου", "μαίου", "מאי", "مايو", "मई":
		return 5
	case "июн", "июнь", "июня", "чер", "червень", "червня", "юни", "јун", "ιουν", "ιούνιος", "ιουνίου", "יוני", "يونيو", "जून":
		return 6
	case "июл", "июль", "июля", "лип", "липень", "липня", "юли", "јул", "ιουλ", "ιούλιος", "ιουλίου", "יולי", "يوليو", "जुलाई":
		return 7
	case "авг", "август", "августа", "сер", "серпень", "серпня", "αυγ", "αύγουστος", "αυγούστου", "אוגוסט", "أغسطس", "اغسطس", "अगस्त":
		return 8
	case "сен", "сент", "сентябрь", "сентября", "вер", "вересень", "вересня", "сеп", "септември", "септембар", "σεπ", "σεπτέμβριος", "σεπτεμβρίου", "ספטמבר", "سبتمبر", "सितंबर", "सितम्बर":
		return 9
	case "окт", "октябрь", "октября", "жов", "жовтень", "жовтня", "октомври", "октобар", "οκτ", "οκτώβριος", "οκτωβρίου", "אוקטובר", "أكتوبر", "اكتوبر", "अक्टूबर", "अक्तूबर":
		return 10
	case "ноя", "нояб", "ноябрь", "ноября", "лис", "листопад", "листопада", "ное", "ноември", "нов", "новембар", "νοε", "νοέμβριος", "νοεμβρίου", "נובמבר", "نوفمبر", "नवंबर", "नवम्बर":
		return 11
	case "дек", "декабрь", "декабря", "гру", "грудень", "грудня", "декември", "дец", "децембар", "δεκ", "δεκέμβριος", "δεκεμβρίου", "דצמבר", "ديسمبر", "दिसंबर", "दिसम्बर":
		return 12
	}
	return 0
}
