//go:build unix

package main

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"

	"rivulet/internal/ledger"
	"rivulet/internal/prove"
	"rivulet/internal/reconcile"
)

// The goals of reconciling a million entries over fifty accounts.
const (
	reconcileSeconds  = 3
	reconcileMiB      = 1024
	reconcileExponent = 1.15
)

// benchReconcile measures reconciling alone, each size in a process of its own, and
// prints a table, of payments as they are and of payments that are all of one amount:
// then any payout may be any deposit of its days.
func benchReconcile(rounds int) error {
	fmt.Println("\n| reconciling, 50 accounts | wall | processor | goal | peak MiB | goal |")
	fmt.Println("| --- | --- | --- | --- | --- | --- |")
	usual, err := growth(rounds, false)
	if err != nil {
		return err
	}
	equal, err := growth(rounds, true)
	if err != nil {
		return err
	}
	fmt.Printf("\nprocessor time grows with n to the power of %.2f from the smallest to the largest, %.2f where all amounts are equal (goal ≤ %.2f)\n", usual, equal, reconcileExponent)
	return nil
}

// growth prints a row for each size and returns how fast the processor time grows: the
// exponent between the smallest and the largest size. Unlike the wall clock it says the
// same on a machine that others use.
func growth(rounds int, equal bool) (float64, error) {
	name := "%s entries"
	if equal {
		name += ", all amounts equal"
	}
	sizes := []int{10_000, 100_000, 1_000_000}
	var times []float64
	for _, n := range sizes {
		r, err := median(rounds, n, equal)
		if err != nil {
			return 0, err
		}
		times = append(times, r.user)
		fmt.Printf("| "+name+" | %.3f s | %.3f s | ≤ %d s | %.0f | ≤ %d |\n", thousands(n), r.wall, r.user, reconcileSeconds, r.mib, reconcileMiB)
	}
	last := len(sizes) - 1
	return math.Log(times[last]/times[0]) / math.Log(float64(sizes[last])/float64(sizes[0])), nil
}

// median is the run in the middle by processor time.
func median(rounds, n int, equal bool) (reconciled, error) {
	self, err := os.Executable()
	if err != nil {
		return reconciled{}, err
	}
	var runs []reconciled
	for range rounds {
		out, err := exec.Command(self, "-reconcile", strconv.Itoa(n), "-equal="+strconv.FormatBool(equal)).Output()
		if err != nil {
			return reconciled{}, fmt.Errorf("reconciling %d entries: %w", n, err)
		}
		var r reconciled
		if _, err := fmt.Sscan(string(out), &r.wall, &r.user, &r.mib); err != nil {
			return reconciled{}, fmt.Errorf("reading what reconciling %d entries took: %w", n, err)
		}
		runs = append(runs, r)
	}
	sort.Slice(runs, func(i, j int) bool { return runs[i].user < runs[j].user })
	return runs[len(runs)/2], nil
}

// reconciled is what one run took: seconds, seconds of processor time, and peak MiB
// with the ledger itself.
type reconciled struct{ wall, user, mib float64 }

// runReconcile reconciles a crowd of n entries and prints wall, processor time and
// peak.
func runReconcile(n int, equal bool) error {
	debug.SetGCPercent(100)
	l := crowd(n, equal)
	before, start := usage(), time.Now()
	l, _ = reconcile.Run(l, reconcile.Options{Reuse: true})
	prove.Run(l, prove.Options{})
	wall, after := time.Since(start), usage()
	if len(l.Links) == 0 {
		return fmt.Errorf("no payout was linked")
	}
	spent := time.Duration(after.Utime.Nano() + after.Stime.Nano() - before.Utime.Nano() - before.Stime.Nano())
	fmt.Println(wall.Seconds(), spent.Seconds(), after.Maxrss/1024)
	return nil
}

func usage() syscall.Rusage {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // cannot fail for the process itself
	return u
}

// crowd makes n entries over 25 platforms that list their payouts and 25 bank
// accounts, each in two exports that overlap: earnings, weekly payouts, the deposits
// they become (one in four short by a fee), and other small credits; equal makes all of
// one amount, and nothing short.
func crowd(n int, equal bool) *ledger.Ledger {
	const platforms, banks, days = 25, 25, 1000
	first, _ := ledger.DayOf(2022, 1, 1) // a date that exists
	l := &ledger.Ledger{}
	for p := range platforms {
		name := "Platform " + strconv.Itoa(p)
		l.Sources = append(l.Sources, ledger.Source{File: fmt.Sprintf("platform-%d.csv", p), Provider: name, Account: name, Format: "platform", Level: ledger.LevelStatement, Payouts: true, UniqueIDs: true})
	}
	for b := range banks {
		name := "Bank " + strconv.Itoa(b)
		for part := range 2 {
			l.Sources = append(l.Sources, ledger.Source{File: fmt.Sprintf("bank-%d-%d.csv", b, part), Provider: name, Account: name, Format: "bank"})
		}
	}
	add := func(source, day int, net int64, flow ledger.Flow, payer, text string) {
		s := &l.Sources[source]
		s.Rows++
		on := first + ledger.Day(day)
		if s.From == 0 || on < s.From {
			s.From = on
		}
		s.To = max(s.To, on)
		l.Entries = append(l.Entries, ledger.Entry{Date: on, Gross: net, Net: net, Currency: "USD", Flow: flow, Payer: payer, Description: text, Account: s.Account, Source: int32(source), Row: int32(s.Rows + 1)})
	}
	bank := func(b, day int, net int64, payer, text string) {
		if day < days*6/10 {
			add(platforms+2*b, day, net, ledger.FlowIncome, payer, text)
		}
		if day >= days*4/10 {
			add(platforms+2*b+1, day, net, ledger.FlowIncome, payer, text)
		}
	}
	for k := 0; len(l.Entries) < n; k++ {
		p, day := k%platforms, int(int64(len(l.Entries))*days/int64(n))
		name := l.Sources[p].Provider
		amount := int64(1000 + k*7919%50_000)
		if equal {
			amount = 10_000
		}
		add(p, day, amount, ledger.FlowIncome, name, "job "+strconv.Itoa(k))
		add(p, day, -amount, ledger.FlowTransfer, name, "Withdrawal")
		if k%4 == 0 && !equal {
			amount -= 99
		}
		bank(p%banks, min(day+2, days-1), amount, name, strings.ToUpper(name)+" PAYOUT")
		credit := int64(100 + k%50)
		if equal {
			credit = amount
		}
		bank(k%banks, day, credit, "Ibotta", "IBOTTA CREDIT "+strconv.Itoa(k%7))
	}
	return l
}

// thousands writes a number with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}
