package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/templates"
)

func newFormats(std stdio) *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:     "formats",
		Short:   "List, show, start and test formats",
		Example: "  rivulet formats list\n  rivulet formats show paypal-activity\n  rivulet formats new --template",
	}
	cmd.PersistentFlags().StringVar(&dir, "formats", "", "directory of further formats (*.yaml)")
	list := &cobra.Command{
		Use: "list", Short: "List the formats that are read", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return listFormats(dir, std) },
	}
	show := &cobra.Command{
		Use: "show ID", Short: "Show one format: how to get the file, what is read of it", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return showFormat(args[0], dir, std) },
	}
	cmd.AddCommand(list, show, newTemplate(std), newFormatsTest(&dir, std))
	return cmd
}

// libraryWith returns the built-in formats with a user's directory laid over
// them.
func libraryWith(dir string) (*format.Library, []diag.Finding, error) {
	library, err := format.Builtin()
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
	payouts := "no payouts"
	if f.Payouts {
		payouts = "payouts"
	}
	rows := [][2]string{{"Provider", f.Provider}, {"Kind of file", f.Type + ", " + f.Region}, {"How to get it", f.Get},
		{"Level", f.Level + ", " + payouts + " among its rows"}, {"Layout seen", f.Seen}}
	if f.Note != "" {
		rows = append(rows, [2]string{"Note", f.Note})
	}
	for _, role := range f.Header.Requires {
		rows = append(rows, [2]string{"Needs " + string(role), strings.Join(f.Columns[role], " | ")})
	}
	p.columns(rows)
	return nil
}

// newTemplate writes rivulet's own layout for what offers no export.
func newTemplate(std stdio) *cobra.Command {
	var template bool
	cmd := &cobra.Command{
		Use:   "new --template [FILE]",
		Short: "Write an empty table to fill in, for apps that offer no export",
		Long: `Writes rivulet's plain table with a commented example row, to FILE or standard output. A FILE
that exists is left alone. The same columns in a workbook are read too.`,
		Example: "  rivulet formats new --template cashback.csv",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if !template {
				return exitError{exitInput, problem("say what to start: rivulet formats new --template [FILE]")}
			}
			if len(args) == 0 {
				_, err := std.out.Write(format.Template())
				return err
			}
			return writeNew(args[0], format.Template())
		},
	}
	cmd.Flags().BoolVar(&template, "template", false, "rivulet's plain table")
	return cmd
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
