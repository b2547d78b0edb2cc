package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/specimen"
	"rivulet/templates"
)

func newSample(std stdio) *cobra.Command {
	var out string
	var words wordFlags
	cmd := &cobra.Command{
		Use:   "sample FILE",
		Short: "Write an anonymised copy of a file that reads the same, to show to others",
		Long: `Writes a copy of the same shape: every text, number and date is replaced, and yet it reads with the
same format and the same verdicts. Words keep their length and script and repeat where they repeated;
all amounts are multiplied by one factor; all dates move by the same number of years, times of day
within their hour; running numbers run from another start. What stays: the names of columns, the words
that the format looks for (for a file that no format fits, those by which it was worked out), and
names of companies that are known payers.
Whoever knows one amount or date of the original can work out the others; words cannot be got back.
Look through the copy before you post it.`,
		Example: "  rivulet sample statement.csv\n  rivulet sample statement.xlsx -o safe.xlsx",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return sample(args[0], out, words, std) },
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "file to write (default: rivulet-sample with the ending of the file)")
	addFormatFlags(cmd.Flags(), &words)
	addAssumeFlag(cmd.Flags(), &words)
	return cmd
}

func sample(path, out string, words wordFlags, std stdio) error {
	s, err := settingsFor(words, nil)
	if err != nil {
		return err
	}
	library, _, err := libraryWith(s.formats)
	if err != nil {
		return err
	}
	lang, err := templates.Speak("en")
	if err != nil {
		return err
	}
	catalogue, err := payer.Builtin()
	if err != nil {
		return err
	}
	hints := s.hints(library)
	copied, err := copyOf(path, hints, catalogue, std)
	if err != nil {
		return exitError{exitInput, err}
	}
	if out == "" {
		out = "rivulet-sample" + copied.ending
	}
	if err := os.WriteFile(out, copied.content, 0o600); err != nil {
		return exitError{exitOutput, problem("%s cannot be written.", filepath.Base(out))}
	}
	p := newPen(std.out, lang)
	p.line("%v", diag.T("Wrote %s. Look through it before you post it.", filepath.Base(out)))
	if !readsAlike(copied.known, out, &fileHints{assume: hints.hint(filepath.Base(path)).Said, library: library}) {
		p.line("%v", diag.T("The copy does not read quite as the file does; say so when you post it."))
		return exitError{code: exitFindings}
	}
	return nil
}

// anonymised is the copy of a file.
type anonymised struct {
	content []byte
	ending  string         // what a file of its container is called
	known   []format.Match // the tables of the original that are read
}

// copyOf returns the anonymised copy of a file. Its errors say nothing of what
// the file holds.
func copyOf(path string, hints *fileHints, catalogue *payer.Catalogue, std stdio) (out anonymised, err error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return out, problem("Name one file that can be read, no folder.")
	}
	tables, _ := read.Tables([]string{path}, read.Options{Stdin: std.in, Password: passwordFor(std)})
	if len(tables) == 0 {
		return out, problem("The file holds no table; rivulet explain says what it is.")
	}
	var matches []format.Match
	var sheets []specimen.Sheet
	for _, t := range tables {
		if t.File != filepath.Base(path) {
			return out, problem("The file is an archive; unpack it and name one file of it.")
		}
		m := hints.recognise(t)
		if m.Format == nil {
			if found, in := infer.Table(hints.library.Words(), t, hints.hint(t.File).Said); in.Outranks(m) {
				m = found
			}
		}
		m.Table = t
		if m.Format != nil {
			out.known = append(out.known, m)
		}
		s, err := specimen.Take(m)
		if err != nil {
			return out, problem("The file cannot be read to its end.")
		}
		matches, sheets = append(matches, m), append(sheets, s)
	}
	first := tables[0]
	copies := specimen.Sample(content, matches, sheets, catalogue, specimen.Encodable(first.Encoding))
	out.ending = copies[0].Ending()
	switch first.Container {
	case read.Workbook:
		out.content, err = specimen.Book(copies)
	case read.HTMLTable:
		out.content, err = specimen.Page(copies, first.Encoding)
	default:
		out.content, err = specimen.Rewrite(content, sheets[0], copies[0], first.Encoding)
	}
	return out, err
}

// readsAlike reports whether a copy is read with the formats and the verdicts of
// its original; two files that nothing reads are alike.
func readsAlike(original []format.Match, copied string, hints *fileHints) bool {
	tables, _ := read.Tables([]string{copied}, read.Options{})
	known, unread := partition(tables, hints)
	if len(known) == 0 {
		known, _, _ = inferAll(unread, hints)
	}
	var said [2]string
	for i, matches := range [][]format.Match{original, known} {
		c, err := count(matches, payer.Builtin, nil, ownWords{})
		if err != nil {
			return false
		}
		for _, line := range describe(c.books) {
			if !strings.HasPrefix(line, "sums:") {
				said[i] += line + "\n"
			}
		}
	}
	return said[0] == said[1]
}
