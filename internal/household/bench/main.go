//go:build unix

// Bench measures whole runs of rivulet against reference programs, in the same
// run and on inputs made from a seed, and prints the table of the README.
//
//	$ make bench
//	$ go run ./internal/household/bench -rounds 5 -huge
//
// A reference is this same binary, started anew with -reference, so that both
// sides pay for a process. Each figure is the median of the rounds; the sides
// take turns, so that a slow moment of the machine hits both.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"

	"rivulet/internal/household"
)

func main() {
	rounds := flag.Int("rounds", 5, "counted runs of each side")
	huge := flag.Bool("huge", false, "also 10,000,000 rows (800 MB on disk)")
	reference := flag.String("reference", "", "run as a reference: loop, plain or excelize")
	generate := flag.String("generate", "", "write one input (chase or xlsx) of -rows rows, or the folder of a year")
	entries := flag.Int("reconcile", 0, "reconcile so many entries and print what it took")
	equal := flag.Bool("equal", false, "with -reconcile: all amounts are the same")
	rows := flag.Int("rows", 0, "rows of the input to write")
	dir := flag.String("dir", "", "folder for inputs (default: a temporary one)")
	flag.Parse()
	var err error
	switch {
	case *reference != "":
		err = runReference(*reference, flag.Args())
	case *entries > 0:
		err = runReconcile(*entries, *equal)
	case *generate != "":
		err = runGenerate(*generate, *rows, flag.Arg(0))
	default:
		err = bench(*dir, *rounds, *huge)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// workload is one row of the table.
type workload struct {
	name      string
	path      string // file or folder to read
	reference string
	goalRatio float64
	goalMiB   int
	rounds    int
}

func bench(dir string, rounds int, huge bool) error {
	if dir == "" {
		temp, err := os.MkdirTemp("", "rivulet-bench-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temp)
		dir = temp
	}
	rivulet := filepath.Join(dir, "rivulet")
	if out, err := exec.Command("go", "build", "-o", rivulet, "./cmd/rivulet").CombinedOutput(); err != nil {
		return fmt.Errorf("building rivulet: %w: %s", err, out)
	}
	loads, err := inputs(dir, rounds, huge)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	fmt.Println("| input | rivulet, whole run | reference | ratio | goal | peak MiB | goal |")
	fmt.Println("| --- | --- | --- | --- | --- | --- | --- |")
	for _, w := range loads {
		ours := []string{rivulet, "report", w.path, "-q", "-o", filepath.Join(dir, "report.html")}
		theirs := []string{self, "-reference", w.reference, w.path}
		if err := compare(w, ours, theirs); err != nil {
			return err
		}
	}
	return benchReconcile(rounds)
}

// inputs makes every input that is not there yet.
func inputs(dir string, rounds int, huge bool) ([]workload, error) {
	year := filepath.Join(dir, "year")
	if err := generate(year, "year", 40_000); err != nil {
		return nil, err
	}
	loads := []workload{{"a person's year: 20 files, 40,000 rows", year, "plain", 0.35, 48, rounds}}
	sizes := []workload{
		{"100,000 rows of Chase CSV", "100k.csv", "loop", 3, 48, rounds},
		{"1,000,000 rows", "1m.csv", "loop", 2.5, 128, rounds},
	}
	if huge {
		sizes = append(sizes, workload{"10,000,000 rows", "10m.csv", "loop", 2.5, 256, min(rounds, 3)})
	}
	for i, w := range sizes {
		rows := []int{100_000, 1_000_000, 10_000_000}[i]
		w.path = filepath.Join(dir, w.path)
		if err := generate(w.path, "chase", rows); err != nil {
			return nil, err
		}
		loads = append(loads, w)
	}
	xlsx := filepath.Join(dir, "100k.xlsx")
	if err := generate(xlsx, "xlsx", 100_000); err != nil {
		return nil, err
	}
	return append(loads, workload{"XLSX, 100,000 rows × 8", xlsx, "excelize", 0.35, 96, rounds}), nil
}

// generate makes an input that is not there yet, in a process of its own: what
// a process has held counts towards the peak of those it starts.
func generate(path, kind string, rows int) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if out, err := exec.Command(self, "-generate", kind, "-rows", strconv.Itoa(rows), path).CombinedOutput(); err != nil {
		return fmt.Errorf("generating %s: %w: %s", filepath.Base(path), err, out)
	}
	return nil
}

func runGenerate(kind string, rows int, path string) error {
	if kind == "year" {
		return writeYear(rows, path)
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := household.Bench(kind, rows, file); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

func writeYear(rows int, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	files, err := household.Year(rows)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Bytes, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// measure is one run of one side.
type measure struct {
	wall time.Duration
	mib  int
}

func compare(w workload, ours, theirs []string) error {
	var a, b []measure
	for round := -1; round < w.rounds; round++ {
		x, err := once(ours)
		if err != nil {
			return err
		}
		y, err := once(theirs)
		if err != nil {
			return err
		}
		if round >= 0 {
			a, b = append(a, x), append(b, y)
		}
	}
	ratios := make([]float64, len(a))
	peak := 0
	for i := range a {
		ratios[i] = float64(a[i].wall) / float64(b[i].wall)
		peak = max(peak, a[i].mib)
	}
	sort.Float64s(ratios)
	fmt.Printf("| %s | %.3f s | %s %.3f s | %.2f | ≤ %.2f | %d | ≤ %d |\n", w.name, middle(a).Seconds(), w.reference, middle(b).Seconds(),
		ratios[len(ratios)/2], w.goalRatio, peak, w.goalMiB)
	return nil
}

func once(command []string) (measure, error) {
	cmd := exec.Command(command[0], command[1:]...)
	var said strings.Builder
	cmd.Stderr = &said
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if err != nil && cmd.ProcessState.ExitCode() > 1 {
		return measure{}, fmt.Errorf("%s: %w: %s", strings.Join(command, " "), err, said.String())
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return measure{}, fmt.Errorf("the system does not say how much memory was used")
	}
	return measure{wall, int(usage.Maxrss / 1024)}, nil
}

func middle(m []measure) time.Duration {
	walls := make([]time.Duration, len(m))
	for i := range m {
		walls[i] = m[i].wall
	}
	sort.Slice(walls, func(i, j int) bool { return walls[i] < walls[j] })
	return walls[len(walls)/2]
}
