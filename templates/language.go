package templates

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
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
	tag     language.Tag
	printer *message.Printer
	money   money.Locale
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
	return &Language{wanted, message.NewPrinter(wanted, message.Catalog(builder)), money.LocaleOf(wanted.String())}, nil
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

// Day returns a date such as "3 Feb 2025", empty for the zero Day.
func (l *Language) Day(d ledger.Day) string {
	if d == 0 {
		return ""
	}
	year, month, day := d.Date()
	return l.date(strconv.Itoa(day), l.monthName(month), strconv.Itoa(year))
}

// Month returns a month such as "Feb 2025", empty for the zero Month.
func (l *Language) Month(m ledger.Month) string {
	if m == 0 {
		return ""
	}
	return l.monthOf(l.monthName(int(m%12)+1), strconv.Itoa(int(m/12)))
}

func (l *Language) monthName(month int) string {
	return l.printer.Sprintf([...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[month-1])
}

// date and monthOf are the language's patterns of a date; their keys name the
// arguments by number, since languages order them differently.
func (l *Language) date(day, month, year string) string {
	return l.printer.Sprintf("%[1]s %[2]s %[3]s", day, month, year)
}

func (l *Language) monthOf(month, year string) string {
	return l.printer.Sprintf("%[1]s %[2]s", month, year)
}

// Calendar is how the language writes dates, for the page's script: patterns
// with {d}, {m} and {y} in them.
type Calendar struct {
	Months [12]string `json:"months"`
	Day    string     `json:"day"`
	Month  string     `json:"month"`
}

// Calendar returns the patterns that Day and Month follow.
func (l *Language) Calendar() Calendar {
	c := Calendar{Day: l.date("{d}", "{m}", "{y}"), Month: l.monthOf("{m}", "{y}")}
	for i := range c.Months {
		c.Months[i] = l.monthName(i + 1)
	}
	return c
}
