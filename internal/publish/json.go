package publish

import (
	"encoding/json"
	"io"
	"strconv"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// object is a JSON object; encoding/json writes its keys sorted.
type object map[string]any

// JSON writes the snapshot, schema "rivulet/snapshot/1": amounts are decimal
// strings, keys are sorted, the same report gives the same bytes.
func JSON(w io.Writer, r Report) error {
	s := r.Summary
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(object{
		"schema":      "rivulet/snapshot/1",
		"as_of":       s.AsOf,
		"period":      object{"from": s.From, "to": s.To},
		"currency":    s.Currency,
		"totals":      totalsJSON(s.Totals, s.Currency),
		"by_payer":    payersJSON(s),
		"by_kind":     kindsJSON(s),
		"by_month":    monthsJSON(s),
		"unconverted": netsJSON(s.Unconverted),
		"set_aside":   amountsJSON(s.SetAside),
		"borrowed":    borrowedJSON(s.Borrowed),
		"unsorted":    unsortedJSON(s.Unsorted),
		"lost":        netsJSON(s.Lost),
		"fees_kept":   netsJSON(s.KeptFees),
		"converting":  netsJSON(s.Converting),
		"files":       filesJSON(r.Ledger),
		"accounts":    accountsJSON(s.Accounts),
		"transfers":   transfersJSON(r),
		"sections":    sectionsJSON(r),
		"findings":    findingsJSON(r),
	})
}

func totalsJSON(t exhibit.Totals, c money.Currency) object {
	plain := func(minor int64) string { return money.Amount{Minor: minor, Currency: c}.Plain() }
	return object{"gross": plain(t.Gross), "fees": plain(t.Fees), "tax": plain(t.Tax), "refunds": plain(t.Refunds), "net": plain(t.Net), "count": t.Count}
}

func payersJSON(s exhibit.Summary) []object {
	list := []object{}
	for _, p := range s.ByPayer {
		o := totalsJSON(p.Totals, s.Currency)
		o["payer"], o["kind"], o["first"], o["last"], o["fees_unknown"] = p.Payer, p.Kind, p.First, p.Last, p.FeesUnknown
		list = append(list, o)
	}
	return list
}

func kindsJSON(s exhibit.Summary) []object {
	list := []object{}
	for _, k := range s.ByKind {
		o := totalsJSON(k.Totals, s.Currency)
		o["kind"] = k.Kind
		list = append(list, o)
	}
	return list
}

func monthsJSON(s exhibit.Summary) []object {
	list := []object{}
	for _, m := range s.ByMonth {
		list = append(list, object{"month": m.Month, "payer": m.Payer, "net": money.Amount{Minor: m.Net, Currency: s.Currency}.Plain()})
	}
	return list
}

func netsJSON(nets []exhibit.CurrencyNet) []object {
	list := []object{}
	for _, n := range nets {
		list = append(list, object{"currency": n.Net.Currency, "net": n.Net.Plain(), "count": n.Count})
	}
	return list
}

func unsortedJSON(nets []exhibit.CurrencyNet) []object {
	list := []object{}
	for _, n := range nets {
		list = append(list, object{"currency": n.Net.Currency, "amount": n.Net.Plain(), "count": n.Count})
	}
	return list
}

func amountsJSON(amounts []money.Amount) []object {
	list := []object{}
	for _, a := range amounts {
		list = append(list, amountJSON(a))
	}
	return list
}

func amountJSON(a money.Amount) object {
	return object{"currency": a.Currency, "amount": a.Plain()}
}

func borrowedJSON(borrowed []exhibit.Borrowed) []object {
	list := []object{}
	for _, b := range borrowed {
		list = append(list, object{"currency": b.Received.Currency, "received": b.Received.Plain(), "cost": b.Cost.Plain(), "count": b.Count})
	}
	return list
}

func filesJSON(l *ledger.Ledger) []object {
	list := []object{}
	for i := range l.Sources {
		s := &l.Sources[i]
		verdicts := object{}
		for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
			verdicts[v.String()] = s.Verdicts[v]
		}
		sums := object{}
		for c, minor := range s.Spending.Sums {
			sums[string(c)] = money.Amount{Minor: minor, Currency: c}.Plain()
		}
		proofs := []object{}
		for _, p := range s.Proofs {
			o := object{"law": p.Law, "held": p.Held, "broken": p.Broken}
			if p.Broken > 0 {
				o["first"] = p.First.String()
			}
			proofs = append(proofs, o)
		}
		list = append(list, object{
			"file": s.File, "sheet": s.Sheet, "format": s.Format, "account": s.Account, "encoding": s.Encoding, "delimiter": s.Delimiter,
			"header_row": s.HeaderRow, "rows": s.Rows, "verdicts": verdicts, "unreadable": s.Unreadable, "rounded": s.Rounded,
			"spending": object{"rows": s.Spending.Rows, "sums": sums}, "proved": proofs, "from": s.From.String(), "to": s.To.String(),
		})
	}
	return list
}

func accountsJSON(accounts []exhibit.AccountState) []object {
	list := []object{}
	for _, a := range accounts {
		o := object{"account": a.Account, "provider": a.Provider, "currency": a.Currency, "from": a.From, "to": a.To, "last_out": a.LastOut, "sitting": nil}
		if a.Sitting != nil {
			o["sitting"] = a.Sitting.Plain()
		}
		o["proof"] = proofJSON(a.Proof)
		list = append(list, o)
	}
	return list
}

// proofJSON is null where nothing is known.
func proofJSON(p *exhibit.AccountProof) any {
	if p == nil {
		return nil
	}
	o := object{"state": p.State, "law": p.Law, "from": p.From, "to": p.To, "held": p.Held, "broken": p.Broken, "first": p.First, "missing": nil}
	if p.Missing != nil {
		o["missing"] = amountJSON(*p.Missing)
	}
	return o
}

func transfersJSON(r Report) []object {
	list := []object{}
	for _, t := range r.Summary.Transfers {
		list = append(list, object{"from": t.From, "to": t.To, "day": t.Day, "amount": amountJSON(t.Amount), "fee": amountJSON(t.Fee), "days": t.Days, "why": say(r, t.Why)})
	}
	return list
}

func sectionsJSON(r Report) []object {
	list := []object{}
	for _, s := range r.Sections {
		tables := []object{}
		for _, f := range s.Figures {
			tables = append(tables, tableJSON(r, f.Table))
		}
		for _, t := range s.Tables {
			tables = append(tables, tableJSON(r, t))
		}
		list = append(list, object{"id": s.ID, "title": say(r, s.Title), "sentence": say(r, s.Sentence), "missing": say(r, s.Missing), "tables": tables})
	}
	return list
}

func tableJSON(r Report, t exhibit.Table) object {
	columns := []string{}
	for _, c := range t.Columns {
		columns = append(columns, say(r, c.Title))
	}
	rows := [][]string{}
	for _, row := range t.Rows {
		rows = append(rows, cellsJSON(r, row.Cells))
	}
	o := object{"id": t.ID, "caption": say(r, t.Caption), "columns": columns, "rows": rows, "cut": t.Cut}
	if t.Total != nil {
		o["total"] = cellsJSON(r, t.Total)
	}
	return o
}

// cellsJSON writes numbers as plain decimals, so that machines can read them.
func cellsJSON(r Report, cells []exhibit.Cell) []string {
	list := []string{}
	for _, c := range cells {
		switch {
		case c.Amount != nil:
			list = append(list, c.Amount.String())
		case c.Count != nil:
			list = append(list, strconv.Itoa(*c.Count))
		case c.Share != nil:
			list = append(list, strconv.FormatFloat(*c.Share, 'f', 4, 64))
		case c.Raw != "":
			list = append(list, c.Raw)
		default:
			list = append(list, say(r, c.Text))
		}
	}
	return list
}

func findingsJSON(r Report) []object {
	list := []object{}
	for _, f := range r.Findings {
		list = append(list, object{"severity": f.Severity.String(), "code": f.Code, "where": f.Pos.String(), "what": say(r, f.What), "todo": say(r, f.Todo), "count": max(1, f.Count)})
	}
	return list
}

func say(r Report, t diag.Text) string {
	if t.IsZero() {
		return ""
	}
	return r.Language.Say(t)
}
