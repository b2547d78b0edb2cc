package follow

import (
	"strings"
	"unicode/utf8"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// ownAccounts is the end of step 3: credits that nobody knows and whose other end
// no file shows, but that say themselves that they are own money:
//
//   - their text, or the column for the other side's account, names the number of
//     another account of these exports;
//   - they come from the very name that own transfers come from.
//
// The debit of such a transfer may read like any purchase, and was dismissed.
func (r *run) ownAccounts() {
	numbers := r.ownNumbers()
	names := r.ownNames()
	if len(numbers) == 0 && len(names) == 0 {
		return
	}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if e.Flow != ledger.FlowUnknown || e.Net <= 0 || r.tied[i] || !r.arrives(int32(i)) {
			continue
		}
		if other, ok := r.namesOwn(e, numbers); ok {
			r.own(int32(i), diag.T("own money: it comes from your account %s", other))
		} else if names[ownName{r.account[i], nameOf(e)}] > 1 {
			r.own(int32(i), diag.T("own money: other transfers between your accounts come under this name"))
		}
	}
}

// own ends a credit as own money moved.
func (r *run) own(i int32, why diag.Text) {
	r.l.Entries[i].Flow = ledger.FlowTransfer
	r.tied[i] = true
	r.end(i, ledger.VerdictTransfer, &why)
}

// numberMark is what stands before the last digits of an account's number in its
// name.
const numberMark = " ••"

// ownNumbers returns the accounts by the last four digits of their number; digits
// that two accounts share name neither.
func (r *run) ownNumbers() map[string]string {
	numbers := map[string]string{}
	for _, name := range r.accounts {
		_, digits, ok := strings.Cut(name, numberMark)
		if !ok || len(digits) != 4 {
			continue
		}
		if _, taken := numbers[digits]; taken {
			name = ""
		}
		numbers[digits] = name
	}
	return numbers
}

// namesOwn returns the other account of these exports that e comes from. A column of
// its own decides; else its text, by an IBAN or a number of which only the end is
// shown ("x1234", "...1234").
func (r *run) namesOwn(e *ledger.Entry, numbers map[string]string) (account string, ok bool) {
	if len(numbers) == 0 {
		return "", false
	}
	if e.Extra != nil && e.Extra.OtherAccount != "" {
		other := numbers[e.Extra.OtherAccount]
		return other, other != "" && other != e.Account
	}
	for _, text := range []string{e.Counterparty, e.Description} {
		accountNumbers(text, func(last string) {
			if other := numbers[last]; other != "" && other != e.Account {
				account, ok = other, true
			}
		})
	}
	return account, ok
}

// accountNumbers calls f with the last four digits of what looks like an account
// number in s.
func accountNumbers(s string, f func(last string)) {
	for _, word := range strings.FieldsFunc(s, func(c rune) bool {
		return c == ' ' || c == '/' || c == ',' || c == ';' || c == ':' || c == '(' || c == ')'
	}) {
		end := len(word)
		for end > 0 && (word[end-1] < '0' || word[end-1] > '9') {
			end--
		}
		start := end
		for start > 0 && word[start-1] >= '0' && word[start-1] <= '9' {
			start--
		}
		digits, before := word[start:end], word[:start]
		if len(digits) < 4 {
			continue
		}
		if masked(before) && len(digits) == 4 || iban(word[:end]) {
			f(digits[len(digits)-4:])
		}
	}
}

// masked reports whether what stands before the last four digits hides the rest:
// "x", "XXXX", "...", "••", "****".
func masked(before string) bool {
	if before == "" {
		return false
	}
	for _, c := range before {
		if !strings.ContainsRune("xX*•.…·", c) {
			return false
		}
	}
	return before != "." && utf8.RuneCountInString(before) <= 20
}

// iban reports whether a word has the form of an IBAN: two letters, two digits, at
// least eleven more characters (ISO 13616: Norway's 15 are the fewest).
func iban(word string) bool {
	if len(word) < 15 || len(word) > 34 {
		return false
	}
	for i := range len(word) {
		letter := word[i]|0x20 >= 'a' && word[i]|0x20 <= 'z'
		digit := word[i] >= '0' && word[i] <= '9'
		if i < 2 && !letter || (i == 2 || i == 3) && !digit || !letter && !digit {
			return false
		}
	}
	return true
}

// ownName is a name on an account.
type ownName struct {
	account int32
	name    ledger.Hash
}

// nameOf returns the name a credit comes under.
func nameOf(e *ledger.Entry) ledger.Hash {
	return ledger.NewHash().Text(e.Counterparty)
}

// ownNames counts the names under which linked transfers between own accounts
// arrive; names under which income arrives too are nobody's own.
func (r *run) ownNames() map[ownName]int {
	names := map[ownName]int{}
	for _, k := range r.l.Links {
		if k.Kind != ledger.LinkTransfer {
			continue
		}
		for _, i := range k.To {
			if e := &r.l.Entries[i]; strings.ContainsRune(e.Counterparty, ' ') || utf8.RuneCountInString(e.Counterparty) > 2 {
				names[ownName{r.account[i], nameOf(e)}]++
			}
		}
	}
	if len(names) == 0 {
		return nil
	}
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; e.Flow == ledger.FlowIncome && e.Counterparty != "" {
			delete(names, ownName{r.account[i], nameOf(e)})
		}
	}
	return names
}
