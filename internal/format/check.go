package format

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
)

// check says what is wrong with a format: words outside the vocabulary, roles
// that are required but not mapped, layouts that are none, rules that do
// nothing. Findings name the offending word in Pos.Column; Parse adds the line.
func check(f *Format) []diag.Finding {
	c := &checker{}
	if f.Type == lookalike {
		c.lookalike(f)
		return c.findings
	}
	if len(f.Shared) > 0 {
		c.shared(f)
		return c.findings
	}
	if f.Instead != "" {
		c.say("instead:", diag.T("instead belongs to the type %s only", lookalike))
	}
	c.words(f)
	if f.Headless() {
		c.cells(f)
	} else {
		c.header(f)
	}
	c.columns(f)
	c.dates(&f.Dates)
	c.currency(f.Currency.Fixed)
	c.amounts(f)
	for i := range f.Rules {
		c.rule(&f.Rules[i], f)
	}
	for _, list := range [][]When{f.Skip, f.Totals, f.Stop} {
		for i := range list {
			c.when(&list[i], f, true)
		}
	}
	if f.Fold.Exact && (len(f.Fold.By) == 0 || f.Numbers.Cents || len(f.Columns[Balance]) > 0 || len(f.Totals) > 0) {
		c.say("exact:", diag.T("exact is for amounts in parts of a cent in folded rows, without a balance or totals"))
	}
	for _, role := range f.Fold.By {
		c.mapped(role, f)
	}
	return c.findings
}

// checker gathers findings.
type checker struct{ findings []diag.Finding }

func (c *checker) say(word string, what diag.Text) {
	finding := Invalid("", 0, what)
	finding.Pos.Column = word
	c.findings = append(c.findings, finding)
}

// oneOf says so if a word is not in the vocabulary.
func (c *checker) oneOf(key, word string, words ...string) {
	if !slices.Contains(words, word) {
		c.say(key+":", diag.T("%s is %q; the words are %s", key, word, strings.Join(words, ", ")))
	}
}

// about checks what a format says of itself.
func (c *checker) about(f *Format) {
	c.id(f)
	for _, field := range [][2]string{{"title", f.Title}, {"provider", f.Provider}, {"region", f.Region}, {"get", f.Get}, {"seen", f.Seen}} {
		if field[1] == "" {
			c.say("id:", diag.T("%s is missing", field[0]))
		}
	}
	c.oneOf("type", f.Type, "bank", "card", "wallet", "gig", "freelance", "microtask", "marketplace", "processor", "broker", "rewards", "aggregator", "template", lookalike)
	c.oneOf("level", f.Level, "account", "items", "orders", "statement", "payouts", "summary")
	c.oneOf("container", f.Container, "", "text", "xlsx", "html")
}

func (c *checker) words(f *Format) {
	c.about(f)
	c.oneOf("decimal", f.Numbers.Decimal, "point", "comma", "decide")
	c.oneOf("default", f.Numbers.Default, "", "point", "comma")
	c.oneOf("sign", f.Amount.Sign, "", "signed", "inverted", "unsigned")
	c.oneOf("fee", f.Amount.Fee, "", "cost-positive", "cost-negative")
	c.oneOf("tax", f.Amount.Tax, "", "cost-positive", "cost-negative")
	c.oneOf("is", f.Amount.Is, "", "net", "gross")
	c.oneOf("zone", f.Dates.Zone, "", "local", "utc")
	c.oneOf("day", f.Dates.Day, "", "last", "first")
}

func (c *checker) id(f *Format) {
	if f.ID == "" || strings.Trim(f.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		c.say("id:", diag.T("id is %q; want lower-case letters, digits and hyphens", f.ID))
	}
}

func (c *checker) header(f *Format) {
	if len(f.Header.Requires) == 0 {
		c.say("header:", diag.T("header requires no role"))
	}
	if len(f.Header.Words) > 64 {
		c.say("words:", diag.T("header lists more than %d words", 64))
	}
	for _, role := range f.Header.Requires {
		c.mapped(role, f)
	}
	if f.Dates.Above && len(f.Columns[Date]) > 0 {
		c.say("above:", diag.T("the rows take their day from above the header, but a column is mapped to the role %s", string(Date)))
	}
	if !f.Dates.Above && !slices.Contains(f.Header.Requires, Date) {
		c.say("requires:", diag.T("header does not require the role %s", string(Date)))
	}
	money := []Role{AmountColumn, Debit, Credit, Gross, Net}
	if !slices.ContainsFunc(f.Header.Requires, func(r Role) bool { return slices.Contains(money, r) }) {
		c.say("requires:", diag.T("header requires no role that holds money"))
	}
}

func (c *checker) columns(f *Format) {
	for role, names := range f.Columns {
		if !slices.Contains(Roles(), role) {
			c.say(string(role)+":", diag.T("%q is no role", string(role)))
		}
		if len(names) == 0 {
			c.say(string(role)+":", diag.T("the role %s has no header name", string(role)))
		}
		for _, name := range names {
			switch base, _ := PlacedName(HeaderName(name)); {
			case Normalise(name) == "":
				c.say(string(role)+":", diag.T("the role %s has an empty header name", string(role)))
			case HeaderName(name) == NthName(base, 1) && !f.requiresName(NthName(base, 2)):
				c.say(string(role)+":", diag.T("%q is the first of several columns, so that the header must require the second: else the second would pass for it", name))
			}
		}
	}
	slices.SortFunc(c.findings, func(a, b diag.Finding) int { return strings.Compare(a.What.String(), b.What.String()) })
}

// mapped says so if a role is unknown or has no column.
func (c *checker) mapped(role Role, f *Format) {
	if len(f.Columns[role]) == 0 {
		c.say(string(role), diag.T("the role %s is used but has no column", string(role)))
	}
}

func (c *checker) dates(d *Dates) {
	for _, layout := range d.Layouts {
		if !isLayout(layout) {
			c.say(layout, diag.T("%q is no date layout; want LDML letters such as %s", layout, "yyyy-MM-dd"))
		}
	}
	if d.Day != "" && !d.Periods && !d.Above && !slices.ContainsFunc(d.Layouts, isMonth) {
		c.say("day:", diag.T("day is %q, but no layout is a month and no cell a period", d.Day))
	}
	if d.Default != "" && !slices.Contains(d.Layouts, d.Default) {
		c.say("default:", diag.T("the default layout %q is not among the layouts", d.Default))
	}
}

func (c *checker) currency(fixed string) {
	if fixed != "" && FixedCurrency(fixed, "") == "" {
		c.say("fixed:", diag.T("%q is no currency; want an ISO code such as EUR, or points", fixed))
	}
}

func (c *checker) amounts(f *Format) {
	if f.Payer.Column != "" {
		c.mapped(f.Payer.Column, f)
	}
	for _, list := range [][]string{f.Amount.In, f.Amount.Out} {
		if len(list) > 0 {
			c.mapped(Direction, f)
			break
		}
	}
	if f.Amount.Sign == "unsigned" && len(f.Columns[Direction]) == 0 && !slices.ContainsFunc(f.Rules, func(r Rule) bool { return r.Sign != "" }) {
		c.say("sign:", diag.T("amounts are unsigned, but neither a direction column nor a rule gives the sign"))
	}
	s := &f.States
	for _, list := range [][]string{s.Paid, s.Expected, s.Pending, s.Confirmed, s.Declined, s.Reversed, s.Expired, s.Ignored} {
		if len(list) > 0 {
			c.mapped(Status, f)
			break
		}
	}
}

// flows are the words of a rule's flow: those of package ledger, which this
// package must not import, "catalogue" and "hold". A test holds them together.
func flows() []string {
	return []string{"catalogue", "unknown", "income", "fee", "tax", "refund", "transfer", "exchange", "set-aside", "borrowed", "repaid", "spending", "balance", "hold"}
}

// kinds are the words of package ledger for the kinds of income.
func kinds() []string {
	return []string{"", "other", "cashback", "points", "gig", "freelance", "microtask", "sale", "digital", "interest", "bonus", "roundup", "cashing"}
}

// states are the words of package ledger for how far the money is.
func states() []string {
	return []string{"", "paid", "expected", "pending", "confirmed", "declined", "reversed", "expired"}
}

func (c *checker) rule(r *Rule, f *Format) {
	c.oneOf("flow", r.Flow, flows()...)
	c.oneOf("kind", r.Kind, kinds()...)
	c.oneOf("state", r.State, states()...)
	c.oneOf("adds", r.Adds, "", "gross", "fee", "tax")
	c.oneOf("sign", r.Sign, "", "in", "out")
	if r.Amount == "title" {
		c.mapped(Description, f)
	} else if r.Amount != "" {
		c.mapped(Role(r.Amount), f)
	}
	if r.Given {
		c.mapped(ForeignAmount, f)
		c.mapped(ForeignCurrency, f)
	}
	if r.Adds != "" && len(f.Fold.By) == 0 {
		c.say("adds:", diag.T("a rule adds to %s, but no rows are folded", r.Adds))
	}
	c.when(&r.When, f, false)
}

// when checks one condition; must says that an empty one, which holds for every
// row, is a mistake.
func (c *checker) when(w *When, f *Format, must bool) {
	c.oneOf("sign", w.Sign, "", "in", "out", "zero")
	conditions := 0
	for _, list := range []struct {
		role     Role
		patterns []string
	}{{Date, w.Date}, {Type, w.Type}, {Category, w.Category}, {Status, w.Status}, {Direction, w.Direction}, {Counterparty, w.Counterparty}, {Description, w.Description}} {
		if len(list.patterns) > 0 {
			conditions++
			c.mapped(list.role, f)
			c.patterns(list.patterns)
		}
	}
	c.patterns(w.Any)
	conditions += len(w.Any) + len(w.Empty) + len(w.Filled) + len(w.Zero)
	for _, role := range slices.Concat(w.Empty, w.Filled, w.Zero) {
		c.mapped(role, f)
	}
	if must && conditions == 0 {
		c.say("skip:", diag.T("a condition of skip, totals or stop holds for every row"))
	}
}

func (c *checker) patterns(list []string) {
	for _, p := range list {
		if inner := strings.TrimSuffix(strings.TrimPrefix(p, "*"), "*"); inner == "" || strings.Contains(inner, "*") {
			c.say(p, diag.T("%q is no pattern; want text with a * at its start, its end or both", p))
		}
	}
}
