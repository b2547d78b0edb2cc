package read

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"rivulet/internal/diag"
)

// expansion turns paths into inputs, each file once.
type expansion struct {
	o        Options
	inputs   []*input
	byPath   map[string]*input
	findings []diag.Finding
	full     bool            // the limit of files was reached
	leave    map[string]bool // real paths of Options.Leave
}

// expand finds the files that paths name, in no particular order.
func expand(paths []string, o Options) *expansion {
	e := &expansion{o: o, byPath: map[string]*input{}, leave: map[string]bool{}}
	for _, p := range o.Leave {
		if p != "" {
			e.leave[realPath(p)] = true
		}
	}
	for _, p := range paths {
		e.path(p)
	}
	return e
}

func (e *expansion) path(p string) {
	if p == "-" {
		e.stdin()
		return
	}
	info, err := os.Stat(p)
	if err == nil {
		e.entry(p, info)
		return
	}
	matches, globErr := filepath.Glob(p)
	if globErr != nil || len(matches) == 0 || !strings.ContainsAny(p, "*?[") {
		e.missing(p, err)
		return
	}
	for _, m := range matches {
		if info, err := os.Stat(m); err == nil {
			e.entry(m, info)
		} else {
			e.missing(m, err)
		}
	}
}

func (e *expansion) entry(p string, info fs.FileInfo) {
	switch {
	case info.IsDir():
		e.folder(p)
	case info.Mode().IsRegular():
		e.add(p, info.Size(), true)
	default:
		e.stream(p)
	}
}

func (e *expansion) missing(p string, err error) {
	f := diag.Finding{Severity: diag.Error, Code: "path-missing", Pos: diag.Pos{File: filepath.Base(p)},
		What: diag.T("There is no such file or folder."), Todo: diag.T("Check the spelling of the path.")}
	if !errors.Is(err, fs.ErrNotExist) {
		f = unreadable(filepath.Base(p))
	}
	e.findings = append(e.findings, f)
}

// unreadable is the finding for a file that the system does not let us read.
func unreadable(name string) diag.Finding {
	return diag.Finding{Severity: diag.Error, Code: "file-unreadable", Pos: diag.Pos{File: name},
		What: diag.T("The file or folder cannot be read."),
		Todo: diag.T("Check its permissions, and that it is downloaded and not only a placeholder of a cloud drive.")}
}

// folder takes every file below dir but hidden ones. Links to folders are not
// followed: they may lead in circles.
func (e *expansion) folder(dir string) {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real // a walk does not even enter a link that it starts at
	}
	walk := func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			e.missing(p, err)
			return fs.SkipDir
		case p != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		info, err := os.Stat(p)
		if err != nil {
			e.missing(p, err)
			return nil
		}
		if info.Mode().IsRegular() {
			e.add(p, info.Size(), false)
		}
		return nil
	}
	// The walk's own error is never set: walk returns only SkipDir.
	_ = filepath.WalkDir(dir, walk)
}

// add takes the file at p unless it was taken before.
func (e *expansion) add(p string, size int64, named bool) {
	real := realPath(p)
	if e.left(real) {
		if named {
			e.findings = append(e.findings, diag.Finding{Severity: diag.Note, Code: "settings-left", Pos: diag.Pos{File: filepath.Base(p)},
				What: diag.T("This file is taken for settings, never for an export."), Todo: diag.Text{}})
		}
		return
	}
	if old := e.byPath[real]; old != nil {
		old.named = old.named || named
		old.name = min(old.name, filepath.Base(p)) // a file and a link to it
		return
	}
	if len(e.byPath) >= e.o.Limits.Files {
		if !e.full {
			e.full = true
			e.findings = append(e.findings, limitFinding(diag.Pos{}, "files", e.o.Limits.Files))
		}
		return
	}
	in := fileInput(real, size, named)
	in.name = strings.ToValidUTF8(filepath.Base(p), "\ufffd")
	in.dirs = e.folders(real)
	e.byPath[real] = in
	e.inputs = append(e.inputs, in)
}

// realPath returns the one path of a file, whatever it is called by.
func realPath(p string) string {
	real, err := filepath.Abs(p)
	if err == nil {
		if r, err := filepath.EvalSymlinks(real); err == nil {
			real = r
		}
	}
	return real
}

// left reports whether a file, or a folder above it, is to be left alone.
func (e *expansion) left(real string) bool {
	if len(e.leave) == 0 {
		return false
	}
	for {
		if e.leave[real] {
			return true
		}
		up := filepath.Dir(real)
		if up == real {
			return false
		}
		real = up
	}
}

// folders returns the names of the folders above a file, without those that
// lead to the user's home, which say who the user is.
func (e *expansion) folders(real string) []string {
	dir := filepath.ToSlash(filepath.Dir(real))
	if home, err := os.UserHomeDir(); err == nil {
		dir = strings.TrimPrefix(dir+"/", filepath.ToSlash(home)+"/")
	}
	return strings.FieldsFunc(dir, func(r rune) bool { return r == '/' })
}

// stdin reads the standard input whole: it cannot be opened twice.
func (e *expansion) stdin() {
	if e.o.Stdin == nil || e.byPath["-"] != nil {
		return
	}
	e.keep("-", "stdin", e.o.Stdin)
}

// stream reads a pipe or device whole.
func (e *expansion) stream(p string) {
	f, err := os.Open(p)
	if err != nil {
		e.missing(p, err)
		return
	}
	defer f.Close()
	e.keep(p, filepath.Base(p), f)
}

func (e *expansion) keep(key, name string, r io.Reader) {
	b, err := readAll(r, 0, e.o.Limits.Memory)
	if err != nil {
		e.findings = append(e.findings, unreadable(name))
		return
	}
	if int64(len(b)) > e.o.Limits.Memory {
		e.findings = append(e.findings, limitFinding(diag.Pos{File: name}, "memory", int(e.o.Limits.Memory)))
		return
	}
	in := memoryInput(name, b, true)
	e.byPath[key] = in
	e.inputs = append(e.inputs, in)
}

// limitFinding says that a limit stopped the reading. name is the word for the
// limit in English.
func limitFinding(pos diag.Pos, name string, value int) diag.Finding {
	return diag.Finding{Severity: diag.Error, Code: "limit-" + strings.ReplaceAll(name, " ", "-"), Pos: pos, Cut: true,
		What: diag.T("Reading stopped at a safety limit (%s: %d); the rest was not read.", name, value),
		Todo: diag.T("If the file is genuine, split it into smaller files.")}
}
