package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rivulet/internal/diag"
	"rivulet/templates"
)

// version is what --version says; a release build sets it with -ldflags -X.
var version = "0.1.0"

// Exit codes, as scripts and CI see them.
const (
	exitDone     = 0
	exitFindings = 1 // done, with findings at or above the level --strict names
	exitInput    = 2 // an input could not be used, or wrong usage
	exitOutput   = 3 // nothing could be written
)

// exitError ends a command with a code. Its message may be empty where the
// command has said everything itself.
type exitError struct {
	code int
	err  error
}

func (e exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e exitError) Unwrap() error { return e.err }

// saidError is an error in no language yet.
type saidError struct{ text diag.Text }

func (e saidError) Error() string { return e.text.String() }

// problem makes an error that is said in the reader's language.
func problem(key string, args ...any) error { return saidError{diag.T(key, args...)} }

// stdio is where a command reads and writes.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

// run runs one command line and returns its exit code.
func run(args []string, std stdio) int {
	lang, err := templates.Speak("en")
	if err != nil {
		fmt.Fprintln(std.err, "rivulet:", err)
		return exitInput
	}
	root := newRoot(std)
	translate(root, lang)
	root.SetArgs(args)
	if err = root.Execute(); err == nil {
		return exitDone
	}
	var exit exitError
	if !errors.As(err, &exit) {
		exit = exitError{exitInput, err}
	}
	var said saidError
	switch {
	case errors.As(err, &said):
		fmt.Fprintf(std.err, "rivulet: %s\n", lang.Say(said.text))
	case exit.Error() != "":
		fmt.Fprintf(std.err, "rivulet: %s\n", templates.Clean(exit.Error()))
	}
	return exit.code
}

// translate puts the manual of all commands into the reader's language.
func translate(cmd *cobra.Command, lang *templates.Language) {
	say := func(s *string) {
		if *s != "" {
			*s = lang.Say(diag.T(*s))
		}
	}
	say(&cmd.Short)
	say(&cmd.Long)
	each := func(f *pflag.Flag) { say(&f.Usage) }
	cmd.LocalNonPersistentFlags().VisitAll(each)
	cmd.PersistentFlags().VisitAll(each)
	for _, sub := range cmd.Commands() {
		translate(sub, lang)
	}
}

func newRoot(std stdio) *cobra.Command {
	root := &cobra.Command{
		Use:   "rivulet",
		Short: "What your small payments add up to, counted once",
		Long: `rivulet reads the CSV and XLSX exports of cashback apps, gig platforms, marketplaces,
wallets and banks, counts every payment exactly once, and writes one HTML report.
It works offline; nothing leaves the machine.`,
		Example: `  rivulet demo
  rivulet report ~/Downloads
  rivulet report ~/Downloads -o report.html -o ledger.csv -o snapshot.json
  rivulet check ~/Downloads
  rivulet explain bank.csv`,
		Version:       version,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetIn(std.in)
	root.SetOut(std.out)
	root.SetErr(std.err)
	root.AddCommand(newReport(std), newCheck(std), newExplain(std), newSample(std), newFormats(std), newDemo(std))
	return root
}
