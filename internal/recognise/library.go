package recognise

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
)

// Library is the formats that are known, built in and the user's own. It is
// read-only once made and may be used by many goroutines.
type Library struct {
	entries []*entry // sorted by id
	names   names

	words infer.Words
}

// Words are those by which a table is known whose format is not.
func (l *Library) Words() *infer.Words { return &l.words }

// entry is one format: what its header asks for, and the rest, which is decoded
// when it is asked for.
type entry struct {
	id     string
	asks   asks
	decode func() *format.Format
}

// Builtin returns the library of the formats that come with rivulet. It fails
// only if one of them is invalid, which a test rules out.
func Builtin() (*Library, error) {
	l, findings := (&Library{}).overlay(format.Builtin(), "builtin", packedLines())
	if len(findings) > 0 {
		return nil, fmt.Errorf("loading the built-in formats: %s", findings[0])
	}
	return l, nil
}

// LibraryOf returns a library of the given formats, which must be valid and sorted by
// id.
func LibraryOf(formats []*format.Format) *Library {
	entries := make([]*entry, len(formats))
	for i, f := range formats {
		entries[i] = &entry{id: f.ID, asks: asksOf(f), decode: func() *format.Format { return f }}
	}
	return &Library{entries: entries, names: index(entries)}
}

// Overlay returns a library with the formats of a directory added; a format of
// the same id replaces the one before it. tag names the directory in Format.Tag.
// Files that are not valid formats are findings and left out; files that do not
// end in .yaml are ignored. The receiver is not changed.
func (l *Library) Overlay(fsys fs.FS, tag string) (*Library, []diag.Finding) {
	return l.overlay(fsys, tag, nil)
}

func (l *Library) overlay(fsys fs.FS, tag string, packed map[string]string) (*Library, []diag.Finding) {
	paths, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return l, []diag.Finding{format.Invalid(tag, 0, diag.T("the formats cannot be listed: %s", err.Error()))}
	}
	var findings []diag.Finding
	entries := slices.Clone(l.entries)
	for _, one := range openAll(fsys, paths, tag, packed) {
		findings = append(findings, one.findings...)
		if one.entry == nil {
			continue
		}
		i, found := slices.BinarySearchFunc(entries, one.entry.id, byID)
		if found {
			entries[i] = one.entry
		} else {
			entries = slices.Insert(entries, i, one.entry)
		}
	}
	return &Library{entries: entries, names: index(entries)}, findings
}

// opened is one format file.
type opened struct {
	entry    *entry
	findings []diag.Finding
}

// openAll opens the files, in the order of paths; those that have to be decoded
// at once are decoded at the same time.
func openAll(fsys fs.FS, paths []string, tag string, packed map[string]string) []opened {
	all := make([]opened, len(paths))
	var work sync.WaitGroup
	var text bytes.Buffer // of the file at hand: few of them are decoded
	for i, path := range paths {
		if err := load(&text, fsys, path); err != nil {
			all[i].findings = []diag.Finding{format.Invalid(path, 0, diag.T("the file cannot be read: %s", err.Error()))}
			continue
		}
		id := strings.TrimSuffix(path, ".yaml")
		if a, ok := unpack(packed[id], text.Bytes()); ok {
			all[i].entry = &entry{id: id, asks: a, decode: sync.OnceValue(func() *format.Format { return tagged(fsys, path, tag) })}
			continue
		}
		data := bytes.Clone(text.Bytes())
		work.Go(func() {
			f, findings := format.Parse(path, data)
			all[i].findings = findings
			if f != nil {
				f.Tag = tag
				all[i].entry = &entry{id: id, asks: asksOf(f), decode: func() *format.Format { return f }}
			}
		})
	}
	work.Wait()
	return all
}

// load reads a file into text, in place of what was there.
func load(text *bytes.Buffer, fsys fs.FS, path string) error {
	file, err := fsys.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	text.Reset()
	_, err = text.ReadFrom(file)
	return err
}

// tagged decodes a file whose format was valid when its header was packed.
func tagged(fsys fs.FS, path, tag string) *format.Format {
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		panic(fmt.Sprintf("%s was packed but cannot be read: %v", path, err)) // what is embedded can
	}
	f, findings := format.Parse(path, data)
	if f == nil {
		panic(fmt.Sprintf("%s was packed but is not valid: %v", path, findings)) // a test rules it out
	}
	f.Tag = tag
	return f
}

// at returns the format at an index of entries.
func (l *Library) at(i int) *format.Format { return l.entries[i].decode() }

// Formats returns all formats that say how their exports are read, sorted by id.
// They must not be changed.
func (l *Library) Formats() []*format.Format {
	list := make([]*format.Format, 0, len(l.entries))
	for i, e := range l.entries {
		if !e.asks.lookalike() && !e.asks.shared {
			list = append(list, l.at(i))
		}
	}
	return list
}

// Find returns the format, look-alike or shared header of that id, nil if there is none.
func (l *Library) Find(id string) *format.Format {
	if i, found := slices.BinarySearchFunc(l.entries, id, byID); found {
		return l.at(i)
	}
	return nil
}

func byID(e *entry, id string) int { return strings.Compare(e.id, id) }
