package read

import "strings"

// htmlCharset finds the encoding of a web page. What the bytes prove goes before
// what the page says: saved pages are often converted without their meta tag.
func htmlCharset(b []byte) charset {
	sample := b[:min(len(b), sampleWhole)]
	if c := utf16Kind(sample); c != "" {
		return c
	}
	if _, bad := countUTF8(sample); bad == 0 {
		return utf8Text
	}
	if c := saidCharset(sample[:min(len(sample), sniffLength)]); c != "" {
		return c
	}
	return detect([][]byte{sample})
}

// saidCharset reads the charset of a meta tag, "" for none or one that the
// bytes already refuted.
func saidCharset(head []byte) charset {
	low := strings.ToLower(string(head))
	i := strings.Index(low, "charset=")
	if i < 0 {
		return ""
	}
	label := strings.TrimLeft(low[i+len("charset="):], `"' `)
	if j := strings.IndexAny(label, "\"'> ;/"); j >= 0 {
		label = label[:j]
	}
	switch label {
	case "euc-kr", "ks_c_5601-1987", "cp949", "ms949", "windows-949":
		return cp949
	case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932":
		return shiftJIS
	case "gb2312", "gbk", "gb18030":
		return gb18030
	case "big5":
		return big5
	case "windows-1250":
		return windows1250
	case "windows-1251":
		return windows1251
	case "windows-1253", "iso-8859-7":
		return windows1253
	case "windows-1254", "iso-8859-9":
		return windows1254
	case "windows-1255", "iso-8859-8", "iso-8859-8-i":
		return windows1255
	case "windows-1252", "iso-8859-1", "iso-8859-15", "latin1":
		return windows1252
	}
	return ""
}
