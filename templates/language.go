package templates

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
	"golang.org/x/text/number"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Language says texts, amounts and dates as a reader of one language expects
// them. It may be used by several goroutines at once.
type Language struct {
	tag      language.Tag
	printer  *message.Printer
	money    money.Locale
	calendar Calendar
}

func newLanguage(tag language.Tag, words catalog.Catalog) *Language {
	p := message.NewPrinter(tag, message.Catalog(words))
	return &Language{tag, p, money.LocaleOf(tag.String()), newCalendar(p)}
}

// Speak returns the language of a BCP 47 tag such as "en" or "en-GB": words of
// the nearest catalogue under lang/, numbers and dates of the tag itself. It
// fails if the tag is malformed or no catalogue speaks its language.
func Speak(tag string) (*Language, error) {
	wanted, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("reading %q as a language: want a tag such as en or en-GB", tag)
	}
	base, _ := wanted.Base()
	known := Languages()
	if !slices.Contains(known, base.String()) {
		return nil, fmt.Errorf("%q is not translated; there is %s", tag, strings.Join(known, ", "))
	}
	words, err := readCatalogue(base.String())
	if err != nil {
		return nil, err
	}
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	if err := words.addTo(builder, language.MustParse(base.String())); err != nil {
		return nil, err
	}
	return newLanguage(wanted, builder), nil
}

// Languages returns the languages that have a catalogue, sorted.
func Languages() []string {
	names, err := fs.Glob(files, "lang/*.json")
	if err != nil {
		panic(err) // the pattern is a literal
	}
	for i, name := range names {
		names[i] = strings.TrimSuffix(strings.TrimPrefix(name, "lang/"), ".json")
	}
	return names
}

// Tag returns the BCP 47 tag, for the page's lang attribute and for Intl.
func (l *Language) Tag() string { return l.tag.String() }

// Say returns the text in the language. Strings among the arguments come from
// exports: what would disturb the sentence around them is taken out, see Clean.
func (l *Language) Say(t diag.Text) string {
	if t.IsZero() {
		return ""
	}
	args := make([]any, len(t.Args))
	for i, arg := range t.Args {
		args[i] = l.argument(arg)
	}
	return l.printer.Sprintf(t.Key, args...)
}

// argument turns what a Text may hold into what the printer formats: numbers
// stay numbers, since the plural depends on them.
func (l *Language) argument(arg any) any {
	switch v := arg.(type) {
	case string:
		return Isolate(Clean(v))
	case money.Amount:
		return l.Amount(v)
	case *money.Amount:
		return l.Amount(*v)
	case ledger.Day:
		return l.Day(v)
	case ledger.Month:
		return l.Month(v)
	case diag.Share:
		return l.Share(float64(v))
	case diag.Text:
		return l.Say(v)
	case fmt.Stringer:
		return Isolate(Clean(v.String()))
	}
	return arg
}

// Amount returns the amount with its currency.
func (l *Language) Amount(a money.Amount) string { return Clean(l.money.Format(a)) }

// Count returns a whole number with the language's grouping.
func (l *Language) Count(n int) string { return l.printer.Sprintf("%d", n) }

// Share returns a ratio in percent with one decimal: 0.125 is 12.5%.
func (l *Language) Share(ratio float64) string {
	return l.printer.Sprint(number.Percent(ratio, number.MinFractionDigits(1), number.MaxFractionDigits(1)))
}
