package read

import "bytes"

// voteRows is how many rows vote on the delimiter.
const voteRows = 400

// sepLine reads an Excel hint such as "sep=;" on the first line.
func sepLine(head []byte) (delim byte, ok bool) {
	line := head
	if i := bytes.IndexAny(head, "\r\n"); i >= 0 {
		line = head[:i]
	}
	line = bytes.TrimSpace(bytes.Trim(line, `" `))
	if len(head) > 4 && len(line) == 3 && bytes.EqualFold(line[:3], []byte("sep")) {
		return 0, false
	}
	if len(line) >= 4 && bytes.EqualFold(line[:4], []byte("sep=")) {
		if len(line) == 4 { // "sep=<tab>" lost its tab to the trimming
			return '\t', bytes.Contains(head[:min(len(head), 8)], []byte("=\t"))
		}
		return line[4], len(line) == 5 && line[4] < 0x80 && line[4] != '"'
	}
	return 0, false
}

// vote finds the delimiter of decoded text and the usual number of cells. last
// says that head is the whole text.
//
// The rows of the ledger outnumber the preamble and agree on their width, so
// the delimiter with the largest share of rows of one width wins, weighted by
// what the width proves: many cells prove more than two.
func vote(head []byte, last bool) (delim byte, width int) {
	delim, best := ',', 0.0
	// On equal scores the later one wins: text holds commas more often than
	// tabs.
	for _, d := range []byte{',', '|', ';', '\t'} {
		if bytes.IndexByte(head, d) < 0 {
			continue
		}
		w, share := agreement(head, last, d)
		score := share * (1 - 1/float64(max(w, 1)))
		if score > 0 && score >= best {
			delim, width, best = d, w, score
		}
	}
	return delim, width
}

// agreement returns the commonest number of cells, two or more, of the first
// rows cut at d, and the share of rows that have it. Blanks around another
// delimiter make no cells: some banks pad every cell with a tab.
func agreement(head []byte, last bool, d byte) (width int, share float64) {
	s := splitter{buf: head, line: 1, delim: d, last: last, columns: 256}
	var counts [257]int
	rows, glued := 0, 0
	for rows < voteRows && s.next() {
		n := len(s.row.Cells)
		if n == 1 && len(bytes.TrimSpace(s.row.Cells[0].Text)) == 0 {
			continue
		}
		rows++
		counts[n]++
		if n > 1 && glue(s.row.Cells[1].Text) {
			glued++
		}
	}
	if rows == 0 || glued*2 > rows {
		return 0, 0
	}
	for n := 2; n < len(counts); n++ {
		if counts[n] > counts[width] {
			width = n
		}
	}
	if width == 0 {
		return 0, 0
	}
	return width, float64(counts[width]) / float64(rows)
}

// glue reports whether a cell begins with another delimiter, which shows that
// the one it was cut at is padding.
func glue(cell []byte) bool {
	cell = bytes.TrimLeft(cell, " ")
	return len(cell) > 0 && (cell[0] == ',' || cell[0] == ';')
}
