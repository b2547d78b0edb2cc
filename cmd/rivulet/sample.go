package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rivulet/internal/format"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/specimen"
)

func newSample(std stdio) *cobra.Command {
	var out, formats string
	cmd := &cobra.Command{
		Use:   "sample FILE",
		Short: "Write an anonymised copy of a file that reads the same, to show to others",
		Long: `Writes a copy of the same shape: every text, number and date is replaced, and yet it reads with the
same format and the same verdicts. Words keep their length and script and repeat where they repeated;
all amounts are multiplied by one factor; all dates move by the same number of years. What stays: the
names of columns, the words that the format looks for, and names of companies that are known payers.
Look through the copy before you post it.`,
		Example: "  rivulet sample statement.csv\n  rivulet sample statement.xlsx -o safe.xlsx",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return sample(args[0], out, formats, std) },
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "file to write (default: rivulet-sample with the ending of the file)")
	cmd.Flags().StringVar(&formats, "formats", "", "directory of further formats (*.yaml)")
	return cmd
}

func sample(path, out, formats string, std stdio) error {
	library, _, err := libraryWith(formats)
	if err != nil {
		return err
	}
	copied, ending, err := copyOf(path, library, std)
	if err != nil {
		return exitError{exitInput, err}
	}
	if out == "" {
		out = "rivulet-sample" + ending
	}
	if err := os.WriteFile(out, copied, 0o600); err != nil {
		return exitError{exitOutput, fmt.Errorf("writing %s failed", filepath.Base(out))}
	}
	fmt.Fprintf(std.out, "Wrote %s. Look through it before you post it.\n", filepath.Base(out))
	return nil
}

// copyOf returns the anonymised copy of a file and the ending it should have.
func copyOf(path string, library *format.Library, std stdio) (content []byte, ending string, err error) {
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return nil, "", errors.New("name one file; a folder or what does not exist has no copy")
	}
	if content, err = os.ReadFile(path); err != nil {
		return nil, "", errors.New("the file cannot be read")
	}
	tables, _ := read.Tables([]string{path}, read.Options{Stdin: std.in, Password: passwordFor(std)})
	if len(tables) == 0 {
		return nil, "", errors.New("the file holds no table; rivulet explain says what it is")
	}
	catalogue, err := payer.Builtin()
	if err != nil {
		return nil, "", err
	}
	var matches []format.Match
	var sheets []specimen.Sheet
	for _, t := range tables {
		if t.File != filepath.Base(path) {
			return nil, "", errors.New("the file is an archive; unpack it and name one file of it")
		}
		m := library.Recognise(t)
		if m.Table == nil {
			m.Table = t
		}
		s, err := specimen.Take(m)
		if err != nil {
			return nil, "", errors.New("the file cannot be read to its end")
		}
		matches, sheets = append(matches, m), append(sheets, s)
	}
	first := tables[0]
	copies := specimen.Sample(content, matches, sheets, catalogue, specimen.Encodable(first.Encoding))
	switch first.Container {
	case read.Workbook:
		content, err = specimen.Book(copies)
	case read.HTMLTable:
		content, err = specimen.Page(copies, first.Encoding)
	default:
		content, err = specimen.Rewrite(content, sheets[0], copies[0], first.Encoding)
	}
	return content, copies[0].Ending(), err
}
