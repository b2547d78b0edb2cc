package read

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// input is one file, archive member or stream, before its content is known.
type input struct {
	name   string   // base name, or archive.zip/member.csv
	dirs   []string // names of the folders above it, nearest last; tell apart equal names
	path   string   // where it is on disk, empty for streams and members
	size   int64    // as the folder or archive has it
	named  bool     // the user named it, rather than its folder or archive
	is     content  // what it was found to be, empty before sniff
	data   []byte   // its content if held in memory
	opener func() (io.ReadCloser, error)
}

// fileInput describes a file on disk.
func fileInput(path string, size int64, named bool) *input {
	return &input{name: filepath.Base(path), path: path, size: size, named: named,
		opener: func() (io.ReadCloser, error) { return os.Open(path) }}
}

// memoryInput describes content held in memory.
func memoryInput(name string, data []byte, named bool) *input {
	return &input{name: name, size: int64(len(data)), named: named, data: data,
		opener: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }}
}

// open starts reading from the first byte. Every call opens anew.
func (in *input) open() (io.ReadCloser, error) { return in.opener() }

// start returns up to n bytes from the beginning, in a buffer of s.
func (in *input) start(n int, s *spare) ([]byte, error) {
	if in.data != nil {
		return in.data[:min(n, len(in.data))], nil
	}
	r, err := in.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return readInto(s.take(room(in.size, int64(n)-1)), r, int64(n)-1)
}

// identify says what the input is, reading its beginning at most once.
func (in *input) identify() (content, error) {
	if in.is != "" {
		return in.is, nil
	}
	head, err := in.start(sniffLength, nil)
	if err != nil {
		return "", err
	}
	if in.is = sniff(head); in.is == asEmpty && len(head) == sniffLength {
		in.is = asText // it begins with many blank lines
	}
	return in.is, nil
}

// whole returns the content, or false where it is longer than limit.
func (in *input) whole(limit int64) ([]byte, bool, error) {
	if in.data != nil {
		return in.data, true, nil
	}
	r, err := in.open()
	if err != nil {
		return nil, false, err
	}
	defer r.Close()
	b, err := readAll(r, in.size, limit)
	return b, int64(len(b)) <= limit, err
}

// readAll reads r, whose size is likely hint, up to one byte over limit.
func readAll(r io.Reader, hint, limit int64) ([]byte, error) {
	return readInto(make([]byte, 0, room(hint, limit)), r, limit)
}

// room is the size of a buffer that need not grow to hold size bytes, of which at most
// one over limit are read.
func room(size, limit int64) int { return int(min(max(size, 0), limit)) + 1 + bytes.MinRead }

// readInto is readAll into a buffer, which grows where it has to.
func readInto(buf []byte, r io.Reader, limit int64) ([]byte, error) {
	b := bytes.NewBuffer(buf)
	_, err := b.ReadFrom(io.LimitReader(r, limit+1))
	return b.Bytes(), err
}

// pathless returns err without the path that the system puts into it: reports
// name no folders of the user.
func pathless(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}
