package infer

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// Draft writes a format for an unknown table as YAML with comments, ready to
// edit: what Table found out, also where its evidence is weak, with what is
// uncertain at its head. id is the format's id, to be the file's name without
// .yaml; say puts a sentence into the reader's language. It fails, with the
// reason, if the table has neither a header to go by nor rows that tell it.
func Draft(words *Words, t *read.Table, said Said, id string, say func(diag.Text) string) ([]byte, diag.Text) {
	worked := workOut(words, t, said)
	p, in := worked.p, worked.in
	if p == nil {
		return nil, diag.T("No header with the names of a date and an amount was found; a format goes by its header.")
	}
	f := worked.format()
	if p.head < 0 && (!in.Strong || !p.isTold()) {
		return nil, noHeader()
	}
	f.ID = id
	w := &drafter{say: say}
	w.head(&in)
	w.names(f)
	if p.head < 0 {
		w.cells(p)
	} else {
		w.columns(p, f, &in)
	}
	w.values(f)
	w.rules(f)
	return []byte(w.String()), diag.Text{}
}

// drafter writes YAML line by line.
type drafter struct {
	strings.Builder
	say func(diag.Text) string
}

func (w *drafter) line(text string, args ...any) { fmt.Fprintf(w, text+"\n", args...) }

// comment writes a sentence as a comment, on one line whatever it holds.
func (w *drafter) comment(indent string, t diag.Text) {
	w.line("%s# %s", indent, strings.Join(strings.Fields(w.say(t)), " "))
}

func (w *drafter) head(in *Result) {
	w.comment("", diag.T("A format for this export, worked out from one file. Correct it, and lay its directory over rivulet's own with --formats."))
	if !in.Strong {
		w.comment("", diag.T("UNCERTAIN: %v %v", in.Refused, in.Todo))
	}
	for _, fact := range in.Facts {
		w.comment("", fact)
	}
	for _, proof := range in.Proofs {
		w.comment("", diag.T("Proof: %v, in %d of %d rows.", proof.Law, proof.Held, proof.Held+proof.Broken))
	}
}

func (w *drafter) names(f *format.Format) {
	w.line("id: %s", f.ID)
	if f.Level == "account" {
		w.line("title: %s # what this export is called, e.g. \"My bank, account statement\"", quoteYAML("My bank, account"))
		w.line("provider: %s # names the account", quoteYAML("My bank"))
	} else {
		w.line("title: %s # what this export is called", quoteYAML(f.Provider+", earnings"))
		w.line("provider: %s # whose export it is", quoteYAML(f.Provider))
	}
	w.line("region: world # us, gb, de, kr, …")
	w.line("type: %s # bank, card or wallet; formats of platforms have other types", f.Type)
	w.line("get: %s", quoteYAML("Say here how to get this file."))
	w.line("seen: %s # the year of the file", quoteYAML(f.Seen))
	if f.Level == "account" {
		w.line("level: %s # its rows are the movements of an account", f.Level)
	} else {
		w.line("level: %s # items: what was earned; statement: with its fees; payouts: what was paid out", f.Level)
	}
}

func (w *drafter) columns(p *profiled, f *format.Format, in *Result) {
	w.line("header:")
	w.line("  requires: %s # without these it is another export", flow(wordsOf(f.Header.Requires)))
	var also []string
	for _, c := range p.columns {
		if c.role == "" && format.Normalise(c.name) != "" && len(c.name) <= format.LongestName && !slices.Contains(also, c.title()) {
			also = append(also, c.title())
		}
	}
	if len(also) > 0 {
		w.line("  also: %s # without a use here", flow(also))
	}
	if words := p.secondNames(); len(words) > 0 {
		w.line("  words: %s # else they would pass for the first of their name", flow(words))
	}
	w.line("columns:")
	for _, role := range format.Roles() {
		if names := p.placedNames(role, slices.Compact(slices.Clone(f.Columns[role]))); len(names) > 0 {
			for i := range in.Columns {
				if c := &in.Columns[i]; c.Role == role {
					w.comment("  ", diag.T("%s: %v", c.Name, joined(c.Evidence)))
				}
			}
			w.line("  %s: %s", role, flow(names))
		}
	}
}

// placedNames puts the place of a column without a name where its letter stands,
// and behind a name that several columns have which of them it is.
func (p *profiled) placedNames(role format.Role, names []string) []string {
	cells := format.HeaderNames(p.names)
	for _, c := range p.columns {
		i := slices.Index(names, c.title())
		if i < 0 {
			continue
		}
		if format.Normalise(c.name) != "" {
			if nth, all := namesakes(cells, c.index); all > 1 && c.role == role {
				names[i] += " #" + strconv.Itoa(nth)
			}
			continue
		}
		for at := c.index; at >= 0; at-- {
			if cells[at] != "" {
				names[i] = strings.TrimSpace(p.names[at]) + " +" + strconv.Itoa(c.index-at)
				break
			}
		}
	}
	return names
}

// secondNames lists the second columns of names whose first column has a role.
func (p *profiled) secondNames() (list []string) {
	cells := format.HeaderNames(p.names)
	for _, c := range p.columns {
		if nth, all := namesakes(cells, c.index); c.role != "" && format.Normalise(c.name) != "" && nth == 1 && all > 1 {
			list = append(list, c.title()+" #2")
		}
	}
	return list
}

// namesakes returns which of the columns of its name a column is, from 1, and how
// many there are.
func namesakes(cells []string, index int) (nth, all int) {
	for i, cell := range cells {
		if cell != cells[index] {
			continue
		}
		if all++; i <= index {
			nth++
		}
	}
	return nth, all
}

// joined puts pieces of evidence behind each other.
func joined(list []diag.Text) diag.Text {
	var t diag.Text
	for i, next := range list {
		if t = diag.T("%v, %v", t, next); i == 0 {
			t = next
		}
	}
	return t
}

func (w *drafter) values(f *format.Format) {
	if len(f.Dates.Layouts) > 0 {
		w.line("dates: {layouts: %s, default: %s}", flow(f.Dates.Layouts), quoteYAML(f.Dates.Default))
	}
	sides := ""
	if f.Numbers.Sides {
		sides = ", sides: true"
	}
	w.line("numbers: {decimal: %s%s}", f.Numbers.Decimal, sides)
	var amount []string
	add := func(key, value string) {
		if value != "" {
			amount = append(amount, key+": "+value)
		}
	}
	add("sign", f.Amount.Sign)
	if len(f.Amount.In)+len(f.Amount.Out) > 0 {
		add("in", flow(f.Amount.In))
		add("out", flow(f.Amount.Out))
		if len(f.Amount.None) > 0 {
			add("none", flow(f.Amount.None))
		}
	}
	add("fee", f.Amount.Fee)
	add("tax", f.Amount.Tax)
	add("is", f.Amount.Is)
	if f.Amount.BalanceLessFee {
		add("balance_less_fee", "true")
	}
	if len(amount) > 0 {
		w.line("amount: {%s}", strings.Join(amount, ", "))
	}
	if f.Currency.Fixed != "" {
		w.line("currency: {fixed: %s}", f.Currency.Fixed)
	} else if f.Columns[format.Currency] == nil {
		w.line("# currency: {fixed: EUR} # nothing in the file names it: say it here")
	}
	if len(f.Account.After) > 0 {
		w.line("account: {after: %s}", flow(f.Account.After))
	}
}

func wordsOf(list []format.Role) []string {
	out := make([]string, len(list))
	for i, role := range list {
		out[i] = string(role)
	}
	return out
}

// flow writes a list on one line.
func flow(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = quoteYAML(s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// quoteYAML writes a text as a YAML scalar: bare where that is safe, else as
// JSON, which YAML reads.
func quoteYAML(s string) string {
	if s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" && !slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}, s) {
		return s
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		return `""`
	}
	return strings.TrimSpace(b.String())
}
