package relate

import (
	"cmp"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// exchanges makes one link of the two or three rows of a conversion: what was
// given, a fee on a row of its own, and what it became. Rows belong together
//
//   - if they share a transaction, order or trade id;
//   - if they stand side by side in one file on one day, one out, one in;
//   - if they are the only two of their house on that day.
//
// A row that tells both ends itself has no other leg.
//
// What the conversion cost stands in the leg that was given: its fee, or what the
// export's own rate says is missing. Income that was converted to the cent is
// worth what it became (see valued).
func (r *run) exchanges() {
	var legs []int32
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; e.Flow == ledger.FlowExchange && e.Net != 0 && r.words.Open(int32(i)) {
			legs = append(legs, int32(i))
		}
	}
	if len(legs) == 0 {
		return
	}
	x := &exchanger{r: r, done: map[int32]bool{}}
	x.byID(legs)
	x.whole(legs)
	x.sideBySide(legs)
	x.onlyTwo(legs)
	r.valued(x.turned)
}

// exchanger is the work in progress of exchanges.
type exchanger struct {
	r      *run
	done   map[int32]bool
	turned []turned
}

// turned is what one leg that was given became.
type turned struct {
	out int32
	got money.Amount
}

// trade is what was given and what it became.
type trade struct {
	out, in []int32
	fees    []int32 // rows of out that are fees of their own
}

// byID joins legs that share an id: all out in one currency, all in in another.
func (x *exchanger) byID(legs []int32) {
	type idAt struct {
		house string
		id    ledger.Hash
	}
	groups := map[idAt][]int32{}
	var order []idAt
	add := func(i int32, id string) {
		if id == "" {
			return
		}
		k := idAt{x.r.l.Sources[x.r.l.Entries[i].Source].Provider, ledger.NewHash().Text(id)}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	for _, i := range legs {
		e := &x.r.l.Entries[i]
		add(i, e.Reference)
		if e.Extra != nil && e.Extra.Order != e.Reference {
			add(i, e.Extra.Order)
		}
	}
	for _, k := range order {
		g := slices.DeleteFunc(slices.Clone(groups[k]), func(i int32) bool { return x.done[i] })
		if c, ok := x.tradeOf(g); ok {
			x.take(c)
		}
	}
}

// tradeOf splits legs into what was given and what it became.
func (x *exchanger) tradeOf(legs []int32) (c trade, ok bool) {
	for _, i := range legs {
		if x.r.l.Entries[i].Net < 0 {
			c.out = append(c.out, i)
		} else {
			c.in = append(c.in, i)
		}
	}
	if len(c.out) == 0 || len(c.in) == 0 {
		return c, false
	}
	one := func(list []int32) (money.Currency, bool) {
		first := x.r.l.Entries[list[0]].Currency
		return first, !slices.ContainsFunc(list, func(i int32) bool { return x.r.l.Entries[i].Currency != first })
	}
	from, ok1 := one(c.out)
	to, ok2 := one(c.in)
	for _, i := range c.out {
		if len(c.out) > 1 && namesFee(x.r.l.Entries[i].Description) {
			c.fees = append(c.fees, i)
		}
	}
	return c, ok1 && ok2 && from != to && len(c.fees) < len(c.out) && !x.r.words.Bars(c.out, c.in)
}

// namesFee reports whether a leg's text says that it is the fee of the others.
func namesFee(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc([]string{"fee", "charges for", "gebühr", "frais", "commission", "comisión", "commissione", "opłata", "kosten"}, func(w string) bool {
		return strings.Contains(text, w)
	})
}

// sideBySide pairs neighbouring rows of one file and day, from the top: exports
// write the two legs one below the other.
func (x *exchanger) sideBySide(legs []int32) {
	left := slices.DeleteFunc(slices.Clone(legs), func(i int32) bool { return x.done[i] })
	slices.SortFunc(left, func(a, b int32) int {
		p, q := &x.r.l.Entries[a], &x.r.l.Entries[b]
		return cmp.Or(cmp.Compare(p.Source, q.Source), cmp.Compare(p.Row, q.Row))
	})
	for n := 0; n+1 < len(left); n++ {
		a, b := &x.r.l.Entries[left[n]], &x.r.l.Entries[left[n+1]]
		if a.Source != b.Source || a.Date != b.Date || b.Row-a.Row > 1 || x.contradict(left[n], left[n+1]) {
			continue
		}
		if c, ok := x.tradeOf([]int32{left[n], left[n+1]}); ok {
			x.take(c)
			n++
		}
	}
}

// contradict reports whether two legs carry ids that tell them apart.
func (x *exchanger) contradict(i, o int32) bool {
	a, b := x.r.l.Entries[i].Extra, x.r.l.Entries[o].Extra
	return a != nil && b != nil && a.Order != "" && b.Order != "" && a.Order != b.Order
}

// onlyTwo pairs the one leg out and the one leg in that a house has on a day.
func (x *exchanger) onlyTwo(legs []int32) {
	type dayAt struct {
		house string
		day   ledger.Day
	}
	groups := map[dayAt][]int32{}
	var order []dayAt
	for _, i := range legs {
		k := dayAt{x.r.l.Sources[x.r.l.Entries[i].Source].Provider, x.r.l.Entries[i].Date}
		if x.done[i] || k.house == "" {
			continue
		}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	for _, k := range order {
		g := groups[k]
		if len(g) != 2 || x.contradict(g[0], g[1]) {
			continue
		}
		if c, ok := x.tradeOf(g); ok {
			x.take(c)
		}
	}
}

// take links a conversion.
func (x *exchanger) take(c trade) {
	r := x.r
	if r.words.Bars(c.out, c.in) {
		return
	}
	sum := func(list []int32) (a money.Amount) {
		for _, i := range list {
			x.done[i] = true
			a.Minor, _ = money.AddMinor(a.Minor, max(r.l.Entries[i].Net, -r.l.Entries[i].Net))
			a.Currency = r.l.Entries[i].Currency
		}
		return a
	}
	given, became := sum(c.out), sum(c.in)
	for _, i := range c.fees {
		e := &r.l.Entries[i]
		e.Gross, e.Fee, e.Tax = 0, -e.Net, 0
	}
	if len(c.out) == 1 && len(c.in) == 1 {
		spread(&r.l.Entries[c.out[0]], &r.l.Entries[c.in[0]])
	}
	slices.Sort(c.out)
	slices.Sort(c.in)
	k := ledger.Link{Kind: ledger.LinkExchange, From: c.out, To: c.in, Days: max(0, int(r.l.Entries[c.in[0]].Date-r.l.Entries[c.out[len(c.out)-1]].Date))}
	k.Fee = ledger.Cost(r.l, &k)
	k.Why = diag.T("%v became %v", given, became)
	if k.Fee > 0 {
		k.Why = diag.T("%v became %v; the conversion cost %v", given, became, money.Amount{Minor: k.Fee, Currency: given.Currency})
	}
	for _, i := range slices.Concat(c.out, c.in) {
		r.l.Entries[i].Why = &k.Why
	}
	r.l.Links = append(r.l.Links, k)
	if len(c.out) == 1 && len(c.in) == 1 {
		x.turned = append(x.turned, turned{c.out[0], r.l.Entries[c.in[0]].NetAmount()})
	}
}

// whole says of the rows that tell a whole conversion what became of what.
func (x *exchanger) whole(legs []int32) {
	for _, i := range legs {
		e := &x.r.l.Entries[i]
		if x.done[i] || e.Extra == nil || e.Extra.Became <= 0 || e.Net >= 0 {
			continue
		}
		x.done[i] = true
		given, got := money.Amount{Minor: -e.Net, Currency: e.Currency}, money.Amount{Minor: e.Extra.Became, Currency: e.Extra.OwnCurrency}
		why := diag.T("%v became %v", given, got)
		if e.Fee > 0 {
			why = diag.T("%v became %v; the conversion cost %v", given, got, money.Amount{Minor: e.Fee, Currency: e.Currency})
		}
		e.Why = &why
		x.turned = append(x.turned, turned{i, got})
	}
}
