package format

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"

	"rivulet/internal/diag"
)

// largest is the size in bytes beyond which a file is no format: fifty times the
// longest of ours.
const largest = 1 << 20

// Parse decodes one format file strictly: unknown words, repeated words and
// values of the wrong type are findings with their line. name is the file's
// base name, of which the format's id is the part before ".yaml". The format is
// nil if it cannot be used.
func Parse(name string, data []byte) (*Format, []diag.Finding) {
	if len(data) > largest {
		return nil, []diag.Finding{Invalid(name, 0, diag.T("the format is larger than %d bytes", largest))}
	}
	f := &Format{}
	if err := yaml.Load(data, f, yaml.WithKnownFields(), yaml.WithUniqueKeys(), yaml.WithSingleDocument()); err != nil {
		return nil, decodeFaults(name, err)
	}
	misplaced := f.columnsOfCells()
	var findings []diag.Finding
	if id := strings.TrimSuffix(path.Base(name), ".yaml"); id != f.ID {
		findings = append(findings, Invalid(name, lineOf(data, "id:"), diag.T("id is %q, but the file is named %q", f.ID, name)))
	}
	for _, finding := range append(misplaced, check(f)...) {
		finding.Pos = diag.Pos{File: name, Row: lineOf(data, finding.Pos.Column), Column: finding.Pos.Column}
		findings = append(findings, finding)
	}
	if len(findings) > 0 {
		return nil, findings
	}
	return f, nil
}

// decodeFaults turns the YAML library's errors into findings, one per line.
func decodeFaults(name string, err error) []diag.Finding {
	var many *yaml.LoadErrors
	if errors.As(err, &many) {
		findings := make([]diag.Finding, 0, len(many.Errors))
		for _, e := range many.Errors {
			findings = append(findings, Invalid(name, e.Mark.Line, diag.T("%s", e.Message)))
		}
		return findings
	}
	var one *yaml.LoadError
	if errors.As(err, &one) {
		return []diag.Finding{Invalid(name, one.Mark.Line, diag.T("%s", one.Message))}
	}
	return []diag.Finding{Invalid(name, 0, diag.T("%s", fmt.Sprint(err)))}
}

// Invalid is the finding of a format file that cannot be used; line is 0 if the fault
// has none.
func Invalid(name string, line int, what diag.Text) diag.Finding {
	return diag.Finding{
		Severity: diag.Error,
		Code:     "format-invalid",
		Pos:      diag.Pos{File: name, Row: line},
		What:     what,
		Todo:     diag.T("Correct the format file; rivulet formats show lists the words of a format."),
	}
}

// lineOf returns the 1-based line on which a word of the format stands first, 0
// if it does not.
func lineOf(data []byte, word string) int {
	if word == "" {
		return 0
	}
	for i, line := range strings.Split(string(data), "\n") {
		if strings.Contains(line, word) {
			return i + 1
		}
	}
	return 0
}
