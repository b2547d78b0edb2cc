package recognise

import "rivulet/internal/format"

// balances returns on how many rows of the head the running balance is the one
// before plus what the row moves, in the order of the rows or against it; 0 if
// it fails on any. Formats whose money out is positive prove nothing: a card's
// balance may run either way.
func (v *below) balances(f *format.Format, columns map[format.Role][]int) int {
	if f.Amount.Sign == "inverted" || len(columns[format.Balance]) != 1 {
		return 0
	}
	var balance, move []int64
	for r := range v.rows {
		b, filled, ok := v.number(r, columns[format.Balance][0])
		if !ok {
			return 0
		}
		n, moved, ok := v.move(columns, r)
		if !ok {
			return 0
		}
		if filled && moved {
			balance, move = append(balance, b), append(move, n)
		}
	}
	forward, backward := 0, 0
	for i := 1; i < len(balance); i++ {
		if closes(balance[i]-balance[i-1], move[i], f) {
			forward++
		}
		if closes(balance[i-1]-balance[i], move[i-1], f) {
			backward++
		}
	}
	if n := len(balance) - 1; n > 0 && (forward == n || backward == n) {
		return n
	}
	return 0
}

// closes compares a step of the balance with what a row moves; where rules or
// words give the sign, only by size.
func closes(step, move int64, f *format.Format) bool {
	return step == move || f.Amount.Sign == "unsigned" && step == -move
}

// move returns what a row moves by its amount, or its credit less its debit.
func (v *below) move(columns map[format.Role][]int, row int) (n int64, filled, ok bool) {
	if list := columns[format.AmountColumn]; len(list) == 1 {
		return v.number(row, list[0])
	}
	if len(columns[format.Debit]) != 1 || len(columns[format.Credit]) != 1 {
		return 0, false, false
	}
	out, wasOut, ok1 := v.number(row, columns[format.Debit][0])
	in, wasIn, ok2 := v.number(row, columns[format.Credit][0])
	return in - max(out, -out), wasOut || wasIn, ok1 && ok2
}

// nets returns on how many rows gross less fee less tax is net; 0 if it fails on
// any, or if too few rows have a fee to tell gross from net.
func (v *below) nets(f *format.Format, columns map[format.Role][]int) int {
	if len(columns[format.Gross]) != 1 || len(columns[format.Net]) != 1 || len(columns[format.Fee]) == 0 || len(columns[format.Tip]) > 0 || len(columns[format.Refunded]) > 0 {
		return 0
	}
	held, told := 0, 0
	for r := range v.rows {
		gross, filled, ok1 := v.number(r, columns[format.Gross][0])
		net, _, ok2 := v.number(r, columns[format.Net][0])
		cost, ok3 := v.costs(r, columns[format.Fee], f.Amount.Fee)
		tax, ok4 := v.costs(r, columns[format.Tax], f.Amount.Tax)
		if !ok1 || !ok2 || !ok3 || !ok4 || gross-cost-tax != net {
			return 0
		}
		if filled {
			held++
		}
		if cost != 0 {
			told++
		}
	}
	if told < fewestProofs {
		return 0
	}
	return held
}

// costs adds up columns of fees or taxes as what they cost.
func (v *below) costs(row int, columns []int, sign string) (sum int64, ok bool) {
	for _, i := range columns {
		n, _, readable := v.number(row, i)
		if !readable {
			return 0, false
		}
		sum += n
	}
	if sign == "cost-negative" {
		sum = -sum
	}
	return sum, true
}
