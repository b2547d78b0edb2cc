package specimen

import (
	"bytes"
	"fmt"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// codec returns the encoding of that name, as package read gives it; nil for
// UTF-8 and unknown ones.
func codec(name string) encoding.Encoding {
	switch name {
	case "UTF-16LE":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "UTF-16BE":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "CP949":
		return korean.EUCKR
	case "Shift-JIS":
		return japanese.ShiftJIS
	case "GB18030":
		return simplifiedchinese.GB18030
	case "Big5":
		return traditionalchinese.Big5
	case "Windows-1250":
		return charmap.Windows1250
	case "Windows-1251":
		return charmap.Windows1251
	case "Windows-1252":
		return charmap.Windows1252
	case "Windows-1253":
		return charmap.Windows1253
	case "Windows-1254":
		return charmap.Windows1254
	case "Windows-1255":
		return charmap.Windows1255
	case "ISO-8859-15":
		return charmap.ISO8859_15
	}
	return nil
}

// Encodable returns whether the encoding has a rune.
func Encodable(name string) func(rune) bool {
	c := codec(name)
	return func(r rune) bool {
		if c == nil {
			return true
		}
		b, err := c.NewEncoder().Bytes([]byte(string(r)))
		if err != nil {
			return false
		}
		back, err := c.NewDecoder().Bytes(b)
		return err == nil && string(back) == string(r)
	}
}

// decode splits a text file into its byte order mark and its text.
func decode(content []byte, name string) (mark []byte, text string, err error) {
	for _, bom := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		if bytes.HasPrefix(content, []byte(bom)) {
			mark, content = content[:len(bom)], content[len(bom):]
			break
		}
	}
	c := codec(name)
	if c == nil {
		return mark, string(content), nil
	}
	b, err := c.NewDecoder().Bytes(content)
	if err != nil {
		return nil, "", fmt.Errorf("decoding as %s: %w", name, err)
	}
	return mark, string(b), nil
}

func encode(mark []byte, text, name string) ([]byte, error) {
	out := []byte(text)
	if c := codec(name); c != nil {
		b, err := c.NewEncoder().Bytes(out)
		if err != nil {
			return nil, fmt.Errorf("encoding as %s: a character has no place there", name)
		}
		out = b
	}
	return append(append([]byte{}, mark...), out...), nil
}
