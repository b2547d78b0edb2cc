package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// readmeCommands returns the command lines of the README's sh blocks.
func readmeCommands(t *testing.T) []string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(src), -1) {
		for _, line := range strings.Split(block[1], "\n") {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
				lines = append(lines, line)
			}
		}
	}
	if len(lines) < 10 {
		t.Fatalf("only %d commands found in the README", len(lines))
	}
	return lines
}

// readmeHome is a home folder as the README's reader has one: downloads, a folder
// with a format, and one with the files of words that the README shows.
func readmeHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	for _, dir := range []string{"Downloads", "formats", "money"} {
		if err := os.Mkdir(filepath.Join(home, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range map[string]string{
		"../../samples/paypal-activity.csv":                 "Downloads/paypal-activity.csv",
		"../../samples/chase-checking.csv":                  "Downloads/chase-checking.csv",
		"../../samples/amex-card.csv":                       "money/amex-card.csv",
		"../../internal/format/builtin/chase-checking.yaml": "formats/chase-checking.yaml",
	} {
		b, err := os.ReadFile(filepath.FromSlash(from))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(home, filepath.FromSlash(to)), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, content := range readmeWords(t) {
		if err := os.WriteFile(filepath.Join(home, "money", name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return home
}

// readmeWords returns the files that the README shows, by name.
func readmeWords(t *testing.T) map[string]string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, block := range regexp.MustCompile("(?s)```(?:csv|yaml) (\\S+)\n(.*?)```").FindAllStringSubmatch(string(src), -1) {
		files[block[1]] = block[2]
	}
	if len(files) != 3 {
		t.Fatalf("the README shows %d files, want a config, rules and decisions", len(files))
	}
	return files
}

// The words of the README mean something, and the decisions are about entries of
// the files that the README reads.
func TestWordsOfTheReadme(t *testing.T) {
	home := readmeHome(t)
	f := flags{wordFlags: wordFlags{config: filepath.Join(home, "money", configName)}}
	r, err := pipeline([]string{filepath.Join(home, "Downloads")}, f, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	if err != nil {
		t.Fatal(err)
	}
	idle := map[string]bool{"rule-unused": true, "decision-idle": true, "config-file-unused": true} // of files that are not here
	applied := ""
	for _, finding := range r.report.Findings {
		switch kind, _, _ := strings.Cut(finding.Code, "-"); {
		case finding.Code == "decisions-applied":
			applied = finding.What.String()
		case !idle[finding.Code] && (kind == "rule" || kind == "decision" || kind == "config" || kind == "words"):
			t.Error(finding)
		}
	}
	if !strings.HasPrefix(applied, "2 of your decisions") {
		t.Errorf("carried out: %q, want 2", applied)
	}
}

var updateReadme = flag.Bool("update", false, "write the README's list of formats anew")

// The README's list of formats is made of the formats. One that was added since
// is no failure: a new format changes no existing file.
func TestReadmeListsTheFormats(t *testing.T) {
	path := filepath.Join("..", "..", "README.md")
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	library, _, err := libraryWith("")
	if err != nil {
		t.Fatal(err)
	}
	const from, to = "<!-- formats -->\n", "<!-- /formats -->"
	before, rest, ok := strings.Cut(string(src), from)
	listed, after, closed := strings.Cut(rest, to)
	if !ok || !closed {
		t.Fatal("the README has no place for the list of formats")
	}
	want := formatsMarkdown(library)
	if *updateReadme {
		if err := os.WriteFile(path, []byte(before+from+want+to+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if listed == want {
		return
	}
	t.Log("make generate brings the README's list of formats up to date")
	for _, line := range strings.Split(listed, "\n") {
		cells := strings.Split(line, " | ")
		if len(cells) != 3 || strings.HasPrefix(line, "| ---") {
			continue
		}
		for _, title := range strings.Split(strings.TrimSuffix(cells[2], " |"), " · ") {
			if title != "layouts" && !strings.Contains(want, title) {
				t.Errorf("the README lists %q, which is no format", title)
			}
		}
	}
}

// Every command of the README works as it stands there. Those that run the
// tests themselves are checked to exist instead of being run within a test.
func TestCommandsOfTheReadme(t *testing.T) {
	home := readmeHome(t)
	work := t.TempDir()
	for _, line := range readmeCommands(t) {
		t.Run(line, func(t *testing.T) {
			words := strings.Fields(line)
			switch {
			case words[0] == "make":
				if out, err := exec.Command("make", "-C", "../..", "-n", words[1]).CombinedOutput(); err != nil {
					t.Fatalf("%v: %s", err, out)
				}
			case strings.HasPrefix(line, "go test"):
				if out, err := exec.Command("go", "vet", "rivulet/"+strings.TrimPrefix(words[2], "./")).CombinedOutput(); err != nil {
					t.Fatalf("%v: %s", err, out)
				}
			case strings.HasPrefix(line, "go run ./cmd/rivulet"):
				runReadme(t, words[3:], home, work)
			case words[0] == "rivulet":
				runReadme(t, words[1:], home, work)
			default:
				t.Fatalf("no test knows how to run %q", line)
			}
		})
	}
}

func runReadme(t *testing.T, args []string, home, work string) {
	t.Helper()
	for i := range args {
		args[i] = strings.Replace(args[i], "~", home, 1)
	}
	t.Chdir(work)
	var out, errs bytes.Buffer
	if code := run(args, stdio{in: strings.NewReader(""), out: &out, err: &errs}); code != exitDone {
		t.Fatalf("exit %d\n%s\n%s", code, out.String(), errs.String())
	}
}

// The first screen: one sentence, one picture, two commands.
func TestReadmeBeginsAsItShould(t *testing.T) {
	src, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	picture := regexp.MustCompile(`!\[[^\]]+\]\(([^)]+)\)`).FindStringSubmatch(string(src))
	if picture == nil {
		t.Fatal("the README shows no picture")
	}
	if _, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(picture[1]))); err != nil {
		t.Error(err)
	}
	first := readmeCommands(t)[:2]
	if first[0] != "go run ./cmd/rivulet demo" {
		t.Errorf("the first command is %q", first[0])
	}
}
