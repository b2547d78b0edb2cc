package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/money"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
	"rivulet/templates"
)

func newFormats(std stdio) *cobra.Command {
	var words wordFlags
	var dir string // of further formats, flag and config taken together
	cmd := &cobra.Command{
		Use:     "formats",
		Short:   "List, show, start and test formats",
		Example: "  rivulet formats list\n  rivulet formats show paypal-activity\n  rivulet formats new --template",
	}
	addFormatFlags(cmd.PersistentFlags(), &words)
	cmd.PersistentPreRunE = func(*cobra.Command, []string) error {
		s, err := settingsFor(words, nil)
		if err == nil {
			dir = s.formats
		}
		return err
	}
	list := &cobra.Command{
		Use: "list", Short: "List the formats that are read", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return listFormats(dir, std) },
	}
	show := &cobra.Command{
		Use: "show ID", Short: "Show one format: how to get the file, what is read of it", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return showFormat(args[0], dir, std) },
	}
	cmd.AddCommand(list, show, newNew(&dir, std), newFormatsTest(&dir, std))
	return cmd
}

// libraryWith returns the built-in formats with a user's directory laid over
// them.
func libraryWith(dir string) (*recognise.Library, []diag.Finding, error) {
	library, err := recognise.Builtin()
	if err != nil || dir == "" {
		return library, nil, err
	}
	library, findings := library.Overlay(os.DirFS(dir), filepath.Base(dir))
	return library, findings, nil
}

func showFormat(id, dir string, std stdio) error {
	library, _, err := libraryWith(dir)
	if err != nil {
		return err
	}
	f := library.Find(id)
	if f == nil {
		return exitError{exitInput, problem("there is no format %q; rivulet formats list names them", id)}
	}
	lang, err := templates.Speak("en")
	if err != nil {
		return err
	}
	p := newPen(std.out, lang)
	p.heading("%s", f.Title)
	if f.Instead != "" {
		p.columns([][2]string{{"Read", "no, it holds no payments"}, {"Instead", f.Instead}})
		return nil
	}
	p.columns(append(aboutRows(f), cellRows(f)...))
	return nil
}

// aboutRows says what a format is and what it needs.
func aboutRows(f *format.Format) [][2]string {
	payouts := "no payouts"
	if f.Payouts {
		payouts = "payouts"
	}
	rows := [][2]string{{"Provider", f.Provider}, {"Kind of file", f.Type + ", " + f.Region}, {"How to get it", f.Get},
		{"Level", f.Level + ", " + payouts + " among its rows"}, {"Layout seen", f.Seen}}
	if f.Note != "" {
		rows = append(rows, [2]string{"Note", f.Note})
	}
	if len(f.Shared) > 0 {
		rows = append(rows, [2]string{"Header of", strings.Join(f.Shared, ", ") + "; maybe others'"}, [2]string{"Columns", strings.Join(f.Header.Words, " | ")},
			[2]string{"Read", "by what its rows prove, as a file of no known format is"})
	}
	for _, role := range f.Header.Requires {
		rows = append(rows, [2]string{"Needs " + string(role), strings.Join(f.Columns[role], " | ")})
	}
	return rows
}

// cellRows says what stands in the columns of an export without a header row.
func cellRows(f *format.Format) [][2]string {
	var rows [][2]string
	for i := range f.Cells {
		c := &f.Cells[i]
		text := c.Is
		if len(c.Words) > 0 {
			text += " " + strings.Join(c.Words, " | ")
		}
		if c.Optional {
			text += ", or nothing"
		}
		if c.Role != "" {
			text = string(c.Role) + ": " + text
		}
		rows = append(rows, [2]string{fmt.Sprintf("Column %d", i+1), text})
	}
	return rows
}

// newNew starts a format for an unknown file, or rivulet's own layout for what
// offers no export.
func newNew(dir *string, std stdio) *cobra.Command {
	var template bool
	var words wordFlags
	cmd := &cobra.Command{
		Use:   "new FILE [FORMAT.yaml] | new --template [TABLE.csv]",
		Short: "Start a format for a file that no format fits, or a plain table to fill in",
		Long: `With FILE, an export that no format fits, writes a format for it as commented YAML, ready to
correct; with --template, rivulet's plain table for apps that offer no export. Either goes to the second
name or to standard output; a file that exists is left alone.`,
		Example: "  rivulet formats new statement.csv formats/my-bank.yaml\n  rivulet formats new --template cashback.csv",
		Args:    cobra.MaximumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case template && len(args) < 2:
				return writeOut(std, args, format.Template())
			case template || len(args) == 0:
				return exitError{exitInput, problem("say what to start: rivulet formats new FILE [FORMAT.yaml], or rivulet formats new --template [TABLE.csv]")}
			}
			named, err := currencyNamed("--assume-currency", words.assume)
			if err != nil {
				return err
			}
			content, err := draftOf(args[0], args[1:], *dir, named, std)
			if err != nil {
				return err
			}
			return writeOut(std, args[1:], content)
		},
	}
	cmd.Flags().BoolVar(&template, "template", false, "rivulet's plain table")
	addAssumeFlag(cmd.Flags(), &words)
	return cmd
}

// draftOf writes a format for the first table of a file that no format fits.
func draftOf(path string, out []string, dir string, currency money.Currency, std stdio) ([]byte, error) {
	library, _, err := libraryWith(dir)
	if err != nil {
		return nil, err
	}
	lang, err := templates.Speak("en")
	if err != nil {
		return nil, err
	}
	id := "my-bank"
	if len(out) > 0 {
		id = strings.TrimSuffix(filepath.Base(out[0]), ".yaml")
	}
	tables, findings := read.Tables([]string{path}, read.Options{Stdin: std.in, Password: passwordFor(std)})
	why := "it holds no table"
	for _, f := range findings {
		why = lang.Say(f.What)
	}
	for _, t := range tables {
		m := library.Recognise(t)
		if m.Format != nil || m.Lookalike != nil {
			why = lang.Say(m.Refused)
			if m.Format != nil {
				why = "the format " + m.Format.ID + " reads it"
			}
			continue
		}
		content, refused := infer.Draft(library.Words(), t, infer.Said{Currency: currency}, id, lang.Say)
		if content != nil {
			return content, nil
		}
		why = lang.Say(refused)
	}
	return nil, exitError{exitInput, problem("%s: no format was started: %s", filepath.Base(path), why)}
}

// writeOut writes to the file that is named, else to standard output.
func writeOut(std stdio, names []string, content []byte) error {
	if len(names) > 0 {
		return writeNew(names[0], content)
	}
	_, err := std.out.Write(content)
	return err
}

// writeNew writes a file that must not exist yet.
func writeNew(path string, content []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return exitError{exitOutput, problem("writing %s: %s", filepath.Base(path), err.Error())}
	}
	if _, err := file.Write(content); err != nil {
		file.Close()
		return exitError{exitOutput, problem("writing %s: %s", filepath.Base(path), err.Error())}
	}
	return file.Close()
}
