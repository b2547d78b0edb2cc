package specimen

import (
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/ledger"
	"rivulet/internal/payer"
	"rivulet/internal/recognise"
)

// signature says what a format and the catalogue of payers make of the texts of
// a row. A word that can be replaced without changing it tells nobody anything.
type signature struct {
	columns    map[format.Role][]int
	conditions []condition
	known      *payer.Catalogue
	payers     []format.Role // columns that name payers
	labels     [][]rune      // of values above the header, normal, without blanks
	near       []string
	format     *format.Format
	hearing    *infer.Hearing // nil for a known format
}

// condition is a list of patterns on the text of a role; "" is any cell.
type condition struct {
	role     format.Role
	patterns []string
}

// newSignature gathers every list of patterns that the format has.
func newSignature(m format.Match, known *payer.Catalogue) *signature {
	f := m.Format
	s := &signature{columns: m.Columns, known: known, format: f}
	if f.ID == format.Inferred { // its patterns stand in the file itself, and are found anew in the copy
		s.hearing = infer.NewHearing()
	} else {
		s.patterns(f)
	}
	s.payers = []format.Role{format.Counterparty, format.Program}
	if f.Payer.Column != "" {
		s.payers = append(s.payers, f.Payer.Column)
	}
	for _, list := range [][]string{f.Currency.After, f.Account.After, f.Period.After} {
		for _, label := range list {
			s.labels = append(s.labels, []rune(strings.ReplaceAll(format.Normalise(label), " ", "")))
		}
	}
	if f.Dates.Yearless() {
		s.labels = append(s.labels, []rune(strings.ToLower(format.YearLabel)))
	}
	if f.Dates.Above {
		s.labels = append(s.labels, []rune(strings.ToLower(format.PeriodLabel)))
	}
	if f.Currency.Fixed == "" && len(f.Currency.After)+len(f.Columns[format.Currency]) == 0 {
		s.labels = append(s.labels, []rune(strings.ToLower(format.CurrencyLabel)))
	}
	if f.ID == format.Inferred && f.Payer.Fixed != "" {
		s.labels = append(s.labels, []rune(strings.ToLower(infer.PayerLabel)))
	}
	for _, text := range f.Header.Near {
		s.near = append(s.near, format.Normalise(text))
	}
	return s
}

// patterns adds every pattern of a format.
func (s *signature) patterns(f *format.Format) {
	for _, list := range [][]format.When{f.Skip, f.Totals, f.Stop} {
		for i := range list {
			s.when(&list[i])
		}
	}
	for i := range f.Rules {
		s.when(&f.Rules[i].When)
	}
	for _, words := range [][]string{f.States.Paid, f.States.Expected, f.States.Pending, f.States.Confirmed, f.States.Declined,
		f.States.Reversed, f.States.Expired, f.States.Ignored} {
		s.add(format.Status, words)
	}
	for _, words := range [][]string{f.Amount.In, f.Amount.Out, f.Amount.None} {
		s.add(format.Direction, words)
	}
}

func (s *signature) add(r format.Role, patterns []string) {
	if len(patterns) == 0 {
		return
	}
	c := condition{role: r}
	for _, p := range patterns {
		text := strings.Trim(p, "*")
		normal := format.Normalise(text)
		if strings.HasPrefix(p, "*") {
			normal = "*" + normal
		}
		if strings.HasSuffix(p, "*") && p != "*" {
			normal += "*"
		}
		c.patterns = append(c.patterns, normal)
	}
	s.conditions = append(s.conditions, c)
}

func (s *signature) when(w *format.When) {
	s.add(format.Date, w.Date)
	s.add(format.Type, w.Type)
	s.add(format.Category, w.Category)
	s.add(format.Status, w.Status)
	s.add(format.Direction, w.Direction)
	s.add(format.Counterparty, w.Counterparty)
	s.add(format.Description, w.Description)
	s.add("", w.Any)
}

// of returns the signature of a row below the header.
func (s *signature) of(cells []string) string {
	var b strings.Builder
	normals := make([]string, len(cells))
	for i, c := range cells {
		normals[i] = format.Normalise(clean(c))
	}
	texts := map[format.Role]string{}
	for _, c := range s.conditions {
		yes := false
		if c.role == "" {
			for _, text := range normals {
				yes = yes || text != "" && matches(c.patterns, text)
			}
		} else if len(s.columns[c.role]) > 0 {
			text, known := texts[c.role]
			if !known {
				text = format.Normalise(s.joined(cells, c.role))
				texts[c.role] = text
			}
			yes = matches(c.patterns, text)
		}
		if yes {
			b.WriteByte('1')
		} else {
			b.WriteByte('0')
		}
	}
	for i, c := range cells {
		if c = strings.TrimSpace(c); c != "" && !recognise.Fits(s.format, i, c) {
			b.WriteByte('!')
		}
		if s.hearing != nil {
			b.WriteString(s.hearing.Cell(c))
		}
	}
	s.hits(&b, cells)
	for _, i := range s.columns[format.KindColumn] {
		if i < len(cells) {
			kind, err := ledger.ParseKind(format.Normalise(cells[i]))
			if err == nil {
				b.WriteString("kind " + kind.String())
			}
		}
	}
	for _, r := range []format.Role{format.Currency, format.ForeignCurrency} {
		for _, i := range s.columns[r] {
			if i < len(cells) {
				code, _ := s.format.Code(strings.TrimSpace(cells[i]))
				b.WriteString(" " + string(currencyIn(code)))
			}
		}
	}
	return b.String()
}

// hits writes whom the catalogue finds in the row.
func (s *signature) hits(b *strings.Builder, cells []string) {
	text := strings.TrimSpace(s.joined(cells, format.Counterparty) + " " + s.joined(cells, format.Description))
	write := func(hit *payer.Hit, ok bool) {
		b.WriteByte('|')
		if ok {
			b.WriteString(hit.Payer + hit.Kind.String() + hit.Flow.String())
			if hit.Payer == "" {
				b.WriteString(hit.Why.Key)
			}
		}
	}
	write(s.known.Find([]byte(text), true))
	out, found := s.known.Find([]byte(text), false)
	write(out, found)
	if found && out.Flow == ledger.FlowRefund {
		write(s.known.TakenBack([]byte(text)))
	}
	for _, r := range s.payers {
		for _, i := range s.columns[r] {
			if i < len(cells) {
				write(s.known.Named(clean(cells[i])))
			}
		}
	}
}

// joined is a role's text as the rules see it.
func (s *signature) joined(cells []string, r format.Role) string {
	var parts []string
	for _, i := range s.columns[r] {
		if i < len(cells) {
			if text := clean(cells[i]); text != "" && (len(parts) == 0 || parts[len(parts)-1] != text) {
				parts = append(parts, text)
			}
		}
	}
	return strings.Join(parts, " ")
}

// matches compares a normal text with patterns: whole, start, end, any part.
func matches(patterns []string, text string) bool {
	for _, p := range patterns {
		open, closed := strings.HasPrefix(p, "*"), strings.HasSuffix(p, "*")
		word := strings.Trim(p, "*")
		switch {
		case word == "":
			if open && text != "" {
				return true
			}
		case open && closed && strings.Contains(text, word),
			open && !closed && strings.HasSuffix(text, word),
			closed && !open && strings.HasPrefix(text, word),
			!open && !closed && text == word:
			return true
		}
	}
	return false
}
