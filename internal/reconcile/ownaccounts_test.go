package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

func accountAt(name string) *Export {
	f := Bank(name + ".csv")
	f.Source.Provider, f.Source.Account = "DKB", name
	return f
}

// TestOwnMoneyWhoseOtherEndReadsLikeSpending: the debit was dismissed, but the
// credit names the other account; money from anybody else stays unsorted.
func TestOwnMoneyWhoseOtherEndReadsLikeSpending(t *testing.T) {
	for text, want := range map[string]ledger.Verdict{
		"Transfer from DE02120300000000004417":     ledger.VerdictTransfer,
		"ONLINE TRANSFER FROM CHK x4417":           ledger.VerdictTransfer,
		"Payment from ...4417 thank you":           ledger.VerdictTransfer,
		"Payment from account ending 4417":         ledger.VerdictUnsorted, // four digits may be anything
		"Invoice 2024004417":                       ledger.VerdictUnsorted,
		"Transfer from DE02120300000000009999":     ledger.VerdictUnsorted, // nobody's here
		"from DE02120300000000006121, own account": ledger.VerdictUnsorted, // its own number
	} {
		giro, savings := accountAt("DKB ••4417"), accountAt("DKB ••6121")
		giro.Income(0, 100, "Interest", "Zinsen")
		savings.Add(3, 25000, ledger.FlowUnknown, "", text)
		l := reconciled(t, giro, savings)
		if got := l.Entries[1].Verdict; got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

// TestOwnAccountInAColumnOfItsOwn: what the column for the other side says decides,
// whatever the text is.
func TestOwnAccountInAColumnOfItsOwn(t *testing.T) {
	for other, want := range map[string]ledger.Verdict{"4417": ledger.VerdictTransfer, "6121": ledger.VerdictUnsorted, "9999": ledger.VerdictUnsorted} {
		giro, savings := accountAt("DKB ••4417"), accountAt("DKB ••6121")
		giro.Income(0, 100, "Interest", "Zinsen")
		savings.Add(3, 25000, ledger.FlowUnknown, "", "rent from x4417").Extra = &ledger.Extra{OtherAccount: other}
		if got := reconciled(t, giro, savings).Entries[1].Verdict; got != want {
			t.Errorf("from ••%s: %s, want %s", other, got, want)
		}
	}
}

// TestOwnNameIsLearnedFromLinkedTransfers: two transfers that are proved to be own
// ones teach the name; one does not, and a client's name is never learned.
func TestOwnNameIsLearnedFromLinkedTransfers(t *testing.T) {
	build := func(proved int, income bool) *ledger.Ledger {
		giro, savings := accountAt("DKB ••4417"), accountAt("DKB ••6121")
		for n := range proved {
			giro.Add(10*n, -int64(1000+n), ledger.FlowTransfer, "", "Umbuchung")
			savings.Add(10*n, int64(1000+n), ledger.FlowTransfer, "", "Umbuchung").Counterparty = "Robin Hale"
		}
		if income {
			savings.Income(50, 999, "Fiverr", "INV 7").Counterparty = "Robin Hale"
		}
		savings.Add(60, 7700, ledger.FlowUnknown, "", "for later").Counterparty = "ROBIN HALE"
		return reconciled(t, giro, savings)
	}
	last := func(l *ledger.Ledger) ledger.Verdict { return l.Entries[len(l.Entries)-1].Verdict }
	got := []ledger.Verdict{last(build(2, false)), last(build(1, false)), last(build(2, true))}
	want := []ledger.Verdict{ledger.VerdictTransfer, ledger.VerdictUnsorted, ledger.VerdictUnsorted}
	if !slices.Equal(got, want) {
		t.Errorf("verdicts %v, want %v", got, want)
	}
}
