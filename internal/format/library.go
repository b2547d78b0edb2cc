package format

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"rivulet/internal/diag"
)

//go:embed builtin/*.yaml
var builtin embed.FS

// Library is the formats that are known, built in and the user's own. It is
// read-only once made and may be used by many goroutines.
type Library struct {
	formats []*Format // sorted by id
	names   names
}

// Builtin returns the library of the formats that come with rivulet. It fails
// only if one of them is invalid, which a test rules out.
func Builtin() (*Library, error) {
	sub, err := fs.Sub(builtin, "builtin")
	if err != nil {
		return nil, fmt.Errorf("opening the built-in formats: %w", err)
	}
	l, findings := (&Library{}).Overlay(sub, "builtin")
	if len(findings) > 0 {
		return nil, fmt.Errorf("loading the built-in formats: %s", findings[0])
	}
	return l, nil
}

// Overlay returns a library with the formats of a directory added; a format of
// the same id replaces the one before it. tag names the directory in Format.Tag.
// Files that are not valid formats are findings and left out; files that do not
// end in .yaml are ignored. The receiver is not changed.
func (l *Library) Overlay(fsys fs.FS, tag string) (*Library, []diag.Finding) {
	paths, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return l, []diag.Finding{fault(tag, 0, diag.T("the formats cannot be listed: %s", err.Error()))}
	}
	var findings []diag.Finding
	formats := slices.Clone(l.formats)
	for _, one := range parseAll(fsys, paths) {
		findings = append(findings, one.findings...)
		if one.format == nil {
			continue
		}
		one.format.Tag = tag
		i, found := slices.BinarySearchFunc(formats, one.format.ID, byID)
		if found {
			formats[i] = one.format
		} else {
			formats = slices.Insert(formats, i, one.format)
		}
	}
	return &Library{formats: formats, names: index(formats)}, findings
}

// parsed is one format file, decoded.
type parsed struct {
	format   *Format
	findings []diag.Finding
}

// parseAll decodes the files at the same time, in the order of paths: decoding
// is most of what starting costs.
func parseAll(fsys fs.FS, paths []string) []parsed {
	all := make([]parsed, len(paths))
	var work sync.WaitGroup
	for i, path := range paths {
		work.Go(func() {
			data, err := fs.ReadFile(fsys, path)
			if err != nil {
				all[i].findings = []diag.Finding{fault(path, 0, diag.T("the file cannot be read: %s", err.Error()))}
				return
			}
			all[i].format, all[i].findings = Parse(path, data)
		})
	}
	work.Wait()
	return all
}

// Formats returns all formats, sorted by id. They must not be changed.
func (l *Library) Formats() []*Format { return slices.Clone(l.formats) }

// Find returns the format of that id, nil if there is none.
func (l *Library) Find(id string) *Format {
	if i, found := slices.BinarySearchFunc(l.formats, id, byID); found {
		return l.formats[i]
	}
	return nil
}

func byID(f *Format, id string) int { return strings.Compare(f.ID, id) }
