package read

import (
	"archive/zip"
	"io"
	"path"
	"strings"

	"rivulet/internal/diag"
)

// unpack replaces archives by their members, and the archives among those by
// theirs, once. Workbooks, which are archives too, stay as they are.
func unpack(list []*input, o Options) ([]*input, []diag.Finding) {
	u := unpacker{o: o}
	for _, in := range list {
		u.input(in, 2)
	}
	return u.out, u.findings
}

// memberKept is the size up to which a member is held in memory: a person's
// exports are smaller.
const memberKept = 4 << 20

type unpacker struct {
	o        Options
	out      []*input
	findings []diag.Finding
}

// input takes in, or its members if it is an archive and levels are left.
func (u *unpacker) input(in *input, levels int) {
	if is, err := in.identify(); err != nil || is != asZip {
		u.out = append(u.out, in)
		return
	}
	a, err := openArchive(in, u.o.Limits)
	switch {
	case err != nil:
		u.findings = append(u.findings, damaged(in.name))
		return
	case a.is != asZip:
		in.is = a.is
		u.out = append(u.out, in)
		return
	}
	if levels == 0 {
		u.findings = append(u.findings, diag.Finding{Severity: diag.Warning, Code: "archive-nested", Pos: diag.Pos{File: in.name},
			What: diag.T("Archives are opened two levels deep; this one lies deeper."), Todo: diag.T("Unpack it and name the folder.")})
		return
	}
	if a.cut {
		u.findings = append(u.findings, limitFinding(diag.Pos{File: in.name}, "members", u.o.Limits.Entries))
	}
	for _, m := range a.members {
		u.member(in, a, m, levels)
	}
}

// member takes one member of an archive.
func (u *unpacker) member(in *input, a *archive, m *zip.File, levels int) {
	name, ok := memberName(m)
	if !ok {
		return
	}
	l := u.o.Limits
	pos := diag.Pos{File: in.name + "/" + name}
	switch {
	case m.Flags&1 != 0:
		u.findings = append(u.findings, diag.Finding{Severity: diag.Error, Code: "archive-password", Pos: pos,
			What: diag.T("This file of the archive is locked with a password."), Todo: diag.T("Unpack the archive and name the folder.")})
		return
	case len(u.out) >= l.Files:
		u.findings = append(u.findings, limitFinding(pos, "files", l.Files))
		return
	case m.UncompressedSize64 > uint64(l.Inflated):
		u.findings = append(u.findings, limitFinding(pos, "unpacked bytes", int(l.Inflated)))
		return
	case bombRatio(m, l):
		u.findings = append(u.findings, limitFinding(pos, "unpacked bytes per packed byte", int(l.Ratio)))
		return
	}
	out, err := memberInput(in, a, m, name)
	if err != nil {
		u.findings = append(u.findings, damaged(pos.File))
		return
	}
	u.input(out, levels-1)
}

// bombRatio reports whether a member unpacks to implausibly much.
func bombRatio(m *zip.File, l Limits) bool {
	size := m.UncompressedSize64
	return size > 16<<20 && size > uint64(l.Ratio)*max(m.CompressedSize64, 1)
}

// memberName returns a member's path inside its archive, without what could
// lead out of it, and false for folders, hidden files and the copies of file
// attributes that macOS adds.
func memberName(m *zip.File) (string, bool) {
	name := strings.ReplaceAll(m.Name, `\`, "/")
	if m.NonUTF8 && !isASCII([]byte(name)) {
		c := bestLegacy([][]byte{[]byte(name)})
		if b, err := c.codec().NewDecoder().String(name); err == nil {
			name = b
		}
	}
	if strings.HasSuffix(name, "/") || m.Mode().IsDir() {
		return "", false
	}
	name = strings.ToValidUTF8(strings.TrimPrefix(path.Clean("/"+name), "/"), "\ufffd")
	for _, part := range strings.Split(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" || part == "" {
			return "", false
		}
	}
	return name, true
}

// memberInput makes a member an input: small ones are held in memory, others
// unpacked again whenever they are opened.
func memberInput(in *input, a *archive, m *zip.File, name string) (*input, error) {
	out := &input{name: in.name + "/" + name, dirs: in.dirs, size: int64(m.UncompressedSize64)}
	out.opener = func() (io.ReadCloser, error) { return a.open(m) }
	if out.size > memberKept {
		return out, nil
	}
	b, ok, err := out.whole(memberKept)
	if err == nil && ok {
		out.data, out.size = b, int64(len(b))
	}
	return out, err
}
