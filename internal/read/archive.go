package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"sync"

	"rivulet/internal/diag"
)

// archive is the directory of a zip file on disk or in memory. The file is open
// only while a member is being read.
type archive struct {
	is      content // asZip, asWorkbook, or another document that is a zip file
	members []*zip.File
	cut     bool // it has more members than the limit

	at   io.ReaderAt // of an archive in memory
	path string      // of an archive on disk

	mu    sync.Mutex
	file  *os.File
	users int
}

var _ io.ReaderAt = (*archive)(nil)

// openArchive lists the members of a zip file.
func openArchive(in *input, l Limits) (*archive, error) {
	a, size := &archive{path: in.path}, in.size
	if in.path == "" {
		b, ok, err := in.whole(l.Memory)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, errors.New("archive is larger than the memory limit")
		}
		a.at, size = bytes.NewReader(b), int64(len(b))
	}
	if err := a.acquire(); err != nil {
		return nil, err
	}
	defer a.release()
	z, err := zip.NewReader(a, size)
	if err != nil {
		return nil, err
	}
	a.is = zipContent(z.File)
	a.cut = len(z.File) > l.Entries
	a.members = z.File[:min(len(z.File), l.Entries)]
	return a, nil
}

// ReadAt implements io.ReaderAt between acquire and release.
func (a *archive) ReadAt(p []byte, off int64) (int, error) {
	if a.at != nil {
		return a.at.ReadAt(p, off)
	}
	return a.file.ReadAt(p, off)
}

// acquire opens the file for one more user.
func (a *archive) acquire() (err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.at == nil && a.users == 0 {
		a.file, err = os.Open(a.path)
	}
	if err == nil {
		a.users++
	}
	return err
}

// release closes the file with its last user.
func (a *archive) release() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.users--; a.users == 0 && a.at == nil {
		a.file.Close()
	}
}

// open starts reading a member.
func (a *archive) open(m *zip.File) (io.ReadCloser, error) {
	if err := a.acquire(); err != nil {
		return nil, err
	}
	r, err := m.Open()
	if err != nil {
		a.release()
		return nil, err
	}
	return &memberReader{ReadCloser: r, archive: a}, nil
}

// find returns the member with the name, compared without case, or nil.
func (a *archive) find(name string) *zip.File {
	for _, m := range a.members {
		if strings.EqualFold(strings.TrimPrefix(strings.ReplaceAll(m.Name, `\`, "/"), "/"), name) {
			return m
		}
	}
	return nil
}

// memberReader releases its archive when closed.
type memberReader struct {
	io.ReadCloser
	archive *archive
}

// Close implements io.Closer.
func (r *memberReader) Close() error {
	defer r.archive.release()
	return r.ReadCloser.Close()
}

// zipContent tells workbooks and documents from archives by their members.
func zipContent(files []*zip.File) content {
	is := asZip
	for _, f := range files {
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		switch {
		case name == "xl/workbook.xml":
			return asWorkbook
		case name == "xl/workbook.bin":
			return asXLSB
		case name == "content.xml" || name == "mimetype":
			is = asODS
		case strings.HasPrefix(name, "word/"), strings.HasPrefix(name, "ppt/"), name == "meta-inf/manifest.mf",
			name == "androidmanifest.xml", name == "meta-inf/container.xml":
			return asDocument
		}
	}
	return is
}

// damaged is the finding for an archive or workbook that cannot be opened.
func damaged(name string) diag.Finding {
	return diag.Finding{Severity: diag.Error, Code: "file-damaged", Pos: diag.Pos{File: name},
		What: diag.T("The file is damaged or was not downloaded completely."), Todo: diag.T("Download it again.")}
}
