// Package publish writes a report: one writer per kind of file.
//
//  1. For picks the writer by the ending of the file's name.
//  2. WriteFile runs it into a temporary file and puts that in place once it is whole.
//
// Writers only write: every figure they hold was made before them. They refuse
// to look anything up, at the clock or outside of their Report.
package publish

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/templates"
)

// Report is what all writers are given. They do not change it.
type Report struct {
	Sections []exhibit.Section
	Summary  exhibit.Summary
	Ledger   *ledger.Ledger
	Findings []diag.Finding
	Language *templates.Language
	Share    string // share level: "full", "household" or "public"
}

// Writer writes a report in one form. The same report gives the same bytes.
type Writer func(w io.Writer, r Report) error

// For returns the writer for a file's ending, and false if there is none.
func For(path string) (Writer, bool) {
	ending := strings.ToLower(filepath.Ext(path))
	for _, f := range forms() {
		if f.ending == ending {
			return f.write, true
		}
	}
	return nil, false
}

// Endings returns the endings that have a writer, in the order of the manual.
func Endings() []string {
	var endings []string
	for _, f := range forms() {
		endings = append(endings, f.ending)
	}
	return endings
}

type form struct {
	ending string
	write  Writer
}

// forms lists the writers, one line each.
func forms() []form {
	return []form{
		{".html", HTML},
		{".json", JSON},
		{".csv", CSV},
	}
}

// WriteFile writes the report to path. It writes beside it first and renames,
// so that path holds either what it held before or the whole report.
func WriteFile(path string, write Writer, r Report) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".rivulet-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", filepath.Base(path), err)
	}
	defer func() {
		if err != nil {
			file.Close()
			os.Remove(file.Name())
			err = fmt.Errorf("writing %s: %w", filepath.Base(path), err)
		}
	}()
	buffered := bufio.NewWriterSize(file, 1<<16)
	if err = write(buffered, r); err != nil {
		return err
	}
	if err = buffered.Flush(); err != nil {
		return err
	}
	// CreateTemp makes files that only their owner reads; a report is an ordinary file.
	if err = file.Chmod(0o644); err != nil {
		return err
	}
	if err = file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
