package main

import (
	"fmt"
	"os"

	"golang.org/x/term"

	"rivulet/templates"
)

// passwordFor returns how the password of a locked workbook is found: from the
// environment, else by asking on the terminal, never from the command line,
// which other users of the machine can see.
func passwordFor(std stdio) func(file string) string {
	return func(file string) string {
		if p := os.Getenv("RIVULET_XLSX_PASSWORD"); p != "" {
			return p
		}
		in, ok := std.in.(*os.File)
		if !ok || !isTerminal(std.in) || !isTerminal(std.err) {
			return ""
		}
		fmt.Fprintf(std.err, "%s is locked. Its password: ", templates.Clean(file))
		password, err := term.ReadPassword(int(in.Fd()))
		fmt.Fprintln(std.err)
		if err != nil {
			return ""
		}
		return string(password)
	}
}
