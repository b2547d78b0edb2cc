package read

import (
	"bytes"
	"fmt"
	"io"
)

// Decoded returns a small text as UTF-8 without its byte order mark, and the name
// of the encoding that it was in ("UTF-8", "CP949", "Windows-1252", …): what an
// export is decoded with, for the tables that the user writes by hand and a
// spreadsheet saves as its country does. It fails if r does, or if the text holds
// more than most bytes.
func Decoded(r io.Reader, most int64) (text []byte, encoding string, err error) {
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, "", fmt.Errorf("reading the text: %w", pathless(err))
	}
	if int64(len(b)) > most {
		return nil, "", fmt.Errorf("the text is larger than %d bytes", most)
	}
	set := detect([][]byte{b})
	text, err = io.ReadAll(set.decoder(bytes.NewReader(b[bomLength(b):])))
	if err != nil {
		return nil, "", fmt.Errorf("decoding the text as %s: %w", set, err)
	}
	return text, string(set), nil
}
