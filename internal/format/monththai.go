package format

import "bytes"

// thaiMonth reads a Thai month at the start of b, in full or short. Thai writes
// no blanks between words and points within the short names, so that they are
// compared as they stand.
func thaiMonth(b []byte) (month, size int) {
	if len(b) < 3 || b[0] != 0xE0 || b[1]&0xFE != 0xB8 { // a Thai letter
		return 0, 0
	}
	for i, names := range [12][2]string{
		{"มกราคม", "ม.ค."}, {"กุมภาพันธ์", "ก.พ."}, {"มีนาคม", "มี.ค."}, {"เมษายน", "เม.ย."}, {"พฤษภาคม", "พ.ค."}, {"มิถุนายน", "มิ.ย."},
		{"กรกฎาคม", "ก.ค."}, {"สิงหาคม", "ส.ค."}, {"กันยายน", "ก.ย."}, {"ตุลาคม", "ต.ค."}, {"พฤศจิกายน", "พ.ย."}, {"ธันวาคม", "ธ.ค."},
	} {
		for _, name := range names {
			if bytes.HasPrefix(b, []byte(name)) {
				return i + 1, len(name)
			}
		}
	}
	return 0, 0
}
