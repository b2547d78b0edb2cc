package read

import (
	"bytes"
	"path"
	"strings"
)

// content is what an input turns out to be.
type content string

// Contents. Those without a reader carry the word that the user sees.
const (
	asText      content = "text"
	asHTML      content = "html"
	asZip       content = "zip"
	asCompound  content = "compound" // OLE: old Excel, or an encrypted workbook
	asWorkbook  content = "xlsx"
	asXLSB      content = "binary workbooks (.xlsb)"
	asODS       content = "OpenDocument files"
	asXLS       content = "old Excel files (.xls)"
	asLocked    content = "locked workbooks"
	asEmpty     content = "empty files"
	asPDF       content = "PDF files"
	asImage     content = "pictures"
	asMedia     content = "audio and video files"
	asProgram   content = "programs"
	asArchive   content = "archives other than zip"
	asReport    content = "rivulet reports"
	asSource    content = "program and text files"
	asOFX       content = "OFX, QIF and XML statements"
	asBinary    content = "files of unknown kind"
	asDocument  content = "documents"
	sniffLength         = 4096 // bytes that decide what a file is
)

// magic pairs the first bytes of a file with what it is.
type magic struct {
	offset int
	bytes  string
	is     content
}

func magics() []magic {
	return []magic{
		{0, "PK\x03\x04", asZip}, {0, "PK\x05\x06", asZip},
		{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", asCompound},
		{0, "%PDF-", asPDF},
		{0, "\x89PNG", asImage}, {0, "\xff\xd8\xff", asImage}, {0, "GIF8", asImage},
		{0, "BM", asImage}, {0, "II*\x00", asImage}, {0, "MM\x00*", asImage},
		{4, "ftyphei", asImage}, {4, "ftypmif1", asImage}, {4, "ftypavif", asImage},
		{8, "WEBP", asImage}, {0, "\x00\x00\x01\x00", asImage},
		{4, "ftyp", asMedia}, {0, "RIFF", asMedia}, {0, "ID3", asMedia},
		{0, "OggS", asMedia}, {0, "fLaC", asMedia}, {0, "\x1aE\xdf\xa3", asMedia},
		{0, "\xff\xfb", asMedia}, {0, "\x00\x00\x01\xba", asMedia},
		{0, "MZ", asProgram}, {0, "\x7fELF", asProgram}, {0, "\xcf\xfa\xed\xfe", asProgram},
		{0, "\xca\xfe\xba\xbe", asProgram}, {0, "\x00asm", asProgram}, {0, "!<arch>", asProgram},
		{0, "\x1f\x8b", asArchive}, {0, "7z\xbc\xaf", asArchive}, {0, "Rar!", asArchive},
		{0, "BZh", asArchive}, {0, "\xfd7zXZ", asArchive}, {0, "(\xb5/\xfd", asArchive},
		{257, "ustar", asArchive},
		{0, "SQLite format 3\x00", asBinary}, {0, "bplist", asBinary},
		{0, "{\\rtf", asDocument}, {0, "%!PS", asDocument},
	}
}

// sniff says what an input is by its first bytes.
func sniff(head []byte) content {
	if len(bytes.TrimSpace(head)) == 0 {
		return asEmpty
	}
	for _, m := range magics() {
		if len(head) >= m.offset && bytes.HasPrefix(head[m.offset:], []byte(m.bytes)) && sureMagic(m, head) {
			return m.is
		}
	}
	text := asciiView(withoutPadding(head))
	if text == nil {
		return asBinary
	}
	return sniffMarkup(text)
}

// withoutPadding drops the NUL bytes that a download which was cut off, or a disk
// that filled up, leaves behind a text. UTF-16 never ends in as many.
func withoutPadding(head []byte) []byte {
	text := bytes.TrimRight(head, "\x00")
	if len(head)-len(text) < 16 || len(text) == 0 {
		return head
	}
	return text
}

// sureMagic guards marks that are also the first letters of a text: a table may
// begin with "BM" or "RIFF", but holds no control bytes.
func sureMagic(m magic, head []byte) bool {
	if len(m.bytes) > 4 || strings.ContainsFunc(m.bytes, func(r rune) bool { return r < ' ' || r > '~' }) {
		return true
	}
	return bytes.ContainsAny(head[:min(len(head), 512)], "\x00\x01\x02\x03\x04\x05\x06\x07")
}

// asciiView returns the text of head as lower-case ASCII with a byte order mark
// left out and a bar for each byte of another character, so that what follows
// those is not taken for the beginning; or nil if head is no text in any encoding.
func asciiView(head []byte) []byte {
	kind := utf16Kind(head)
	head = head[bomLength(head):]
	if kind != "" {
		return wideView(head, kind == utf16be)
	}
	view := make([]byte, 0, len(head))
	control := 0
	for _, c := range head {
		switch {
		case c >= 0x80:
			view = append(view, '|')
		case isControl(c):
			control++
		default:
			view = append(view, lowerASCII(c))
		}
	}
	if control*50 > len(head) {
		return nil
	}
	return view
}

// wideView is asciiView of UTF-16, of whole units: one byte of 算 is a bracket.
func wideView(head []byte, bigEndian bool) []byte {
	view := make([]byte, 0, len(head)/2)
	for i := 0; i+1 < len(head); i += 2 {
		c, high := head[i], head[i+1]
		if bigEndian {
			c, high = high, c
		}
		switch {
		case high != 0 || c >= 0x80:
			view = append(view, '|')
		case !isControl(c):
			view = append(view, lowerASCII(c))
		}
	}
	return view
}

// isControl reports a byte that stands in no text.
func isControl(c byte) bool {
	return c < ' ' && !strings.ContainsRune("\t\n\r\v\f\x1a\x1b", rune(c))
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// sniffMarkup tells HTML and known other texts from tables.
func sniffMarkup(view []byte) content {
	t := string(bytes.TrimSpace(view))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<table", "<style", "<div", "<center", "<form", "<title", "<script", "<base", "<link"} {
		if strings.HasPrefix(t, tag) {
			if strings.Contains(t, `name="generator" content="rivulet`) {
				return asReport
			}
			return asHTML
		}
	}
	switch {
	case strings.HasPrefix(t, "<!--"), strings.HasPrefix(t, "<?xml"):
		if strings.Contains(t, "<svg") {
			return asImage
		}
		if strings.Contains(t, "<html") || strings.Contains(t, "<table") && !strings.Contains(t, "<workbook") {
			return asHTML
		}
		return asOFX
	case strings.HasPrefix(t, "<svg"):
		return asImage
	case strings.HasPrefix(t, "<ofx"), strings.HasPrefix(t, "ofxheader"), strings.HasPrefix(t, "!type:"),
		strings.HasPrefix(t, "!account"), strings.HasPrefix(t, ":20:"):
		return asOFX
	case strings.HasPrefix(t, "<") && !bracketHeader(t):
		return asOFX
	case jsonStart(t):
		return asSource
	}
	return asText
}

// bracketHeader reports whether t is a table whose header cells stand in angle
// brackets, as in <DATE>,<CLOSE>.
func bracketHeader(t string) bool {
	line, _, _ := strings.Cut(t, "\n")
	return strings.Contains(line, ">,") || strings.Contains(line, ">;") || strings.Contains(line, ">\t")
}

// jsonStart reports whether t begins as JSON does and a table does not.
func jsonStart(t string) bool {
	if len(t) < 2 || t[0] != '{' && t[0] != '[' {
		return false
	}
	rest := strings.TrimSpace(t[1:])
	return rest != "" && strings.ContainsRune(`"{[}]`, rune(rest[0]))
}

// sourceName reports whether a file in a folder is, by its name, written by or
// for programmers and not an export. Only files that nobody named are judged so.
func sourceName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".golden", ".md", ".yaml", ".yml", ".toml", ".json", ".go", ".mod", ".sum", ".js", ".ts", ".css", ".py", ".sh",
		".beancount", ".journal", ".parquet", ".log", ".ics", ".vcf", ".eml":
		return true
	}
	return false
}
