package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"rivulet/internal/diag"
)

// partBytes is the largest size of a workbook's small parts: the list of sheets,
// their relations, the styles.
const partBytes = 8 << 20

// mostStyles is Excel's own limit of cell styles.
const mostStyles = 65_490

// workbook is what the sheets of an XLSX file share.
type workbook struct {
	archive    *archive
	file       string
	sheets     []sheetPart
	styles     []display
	strings    *pool
	system1904 bool // serials count from 1904-01-01
}

// sheetPart is a sheet and where its XML is.
type sheetPart struct {
	name   string
	member *zip.File
}

// display returns what a cell style shows.
func (w *workbook) display(style int) display {
	if style < 0 || style >= len(w.styles) {
		return showNumber
	}
	return w.styles[style]
}

// loadWorkbook reads all parts of a workbook but its sheets.
func loadWorkbook(a *archive, file string, l Limits) (*workbook, []diag.Finding, error) {
	w := &workbook{archive: a, file: file}
	main := w.mainPart()
	text, err := w.part(a.find(main), partBytes, l)
	if err != nil {
		return nil, nil, err
	}
	folder, base := path.Split(main)
	links, err := w.part(a.find(folder+"_rels/"+base+".rels"), partBytes, l)
	if err != nil {
		return nil, nil, err
	}
	targets := relations(links, folder)
	w.list(text, targets)
	var findings []diag.Finding
	for _, t := range targets {
		switch t.kind {
		case "styles":
			// Without styles numbers are numbers; the dates among them are
			// then serials, which is a finding.
			if b, err := w.part(a.find(t.path), partBytes, l); err == nil {
				w.styles = parseStyles(b, mostStyles)
			} else {
				findings = append(findings, diag.Finding{Severity: diag.Warning, Code: "styles-damaged", Pos: diag.Pos{File: file},
					What: diag.T("The styles of the workbook cannot be read; its dates appear as numbers."),
					Todo: diag.T("Open it in a spreadsheet program and save it again.")})
			}
		case "sharedStrings":
			findings = append(findings, w.loadStrings(a.find(t.path), l)...)
		}
	}
	return w, findings, nil
}

// loadStrings reads the shared strings.
func (w *workbook) loadStrings(m *zip.File, l Limits) []diag.Finding {
	pos := diag.Pos{File: w.file}
	b, err := w.part(m, l.Strings, l)
	if err == nil {
		whole := false
		if w.strings, whole = parseStrings(b, int(l.Strings/8)); whole && w.strings.bad == 0 {
			return nil
		}
	}
	if errors.As(err, new(tooLarge)) {
		return []diag.Finding{limitFinding(pos, "bytes of shared strings", int(l.Strings))}
	}
	return []diag.Finding{{Severity: diag.Error, Code: "strings-damaged", Pos: pos,
		What: diag.T("The texts of the workbook are damaged; some cells are empty or wrong."),
		Todo: diag.T("Download the file again.")}}
}

// mainPart returns the path of the workbook's main part.
func (w *workbook) mainPart() string {
	if b, err := w.part(w.archive.find("_rels/.rels"), partBytes, DefaultLimits()); err == nil {
		for _, t := range relations(b, "") {
			if t.kind == "officeDocument" && w.archive.find(t.path) != nil {
				return t.path
			}
		}
	}
	return "xl/workbook.xml"
}

// tooLarge says that a part is beyond a safety limit.
type tooLarge struct{}

// Error implements error.
func (tooLarge) Error() string { return "part is larger than the safety limit" }

// part returns the whole of a part as UTF-8.
func (w *workbook) part(m *zip.File, limit int64, l Limits) ([]byte, error) {
	if m == nil {
		return nil, errors.New("part is missing")
	}
	if m.UncompressedSize64 > uint64(limit) || bombRatio(m, l) {
		return nil, tooLarge{}
	}
	r, err := w.archive.open(m)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	x, err := xmlReader(r)
	if err != nil {
		return nil, err
	}
	return readAll(x, int64(m.UncompressedSize64), 3*limit)
}

// xmlReader returns XML as UTF-8: without a word of the encoding it is that.
func xmlReader(r io.Reader) (io.Reader, error) {
	head := make([]byte, 128)
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	head = head[:n]
	whole := io.MultiReader(bytes.NewReader(head[bomLength(head):]), r)
	if c := utf16Kind(head); c != "" {
		return c.decoder(whole), nil
	}
	if end := bytes.Index(head, []byte("?>")); end > 0 {
		low := strings.ToLower(string(head[:end]))
		if c := saidCharset([]byte(strings.ReplaceAll(low, "encoding=", "charset="))); c != "" {
			return c.decoder(whole), nil
		}
	}
	return whole, nil
}

// relation is one link between parts.
type relation struct{ id, kind, path string }

// relations reads a relations part, whose targets are relative to folder. The
// kind is the last word of the type, the same in strict and transitional files.
func relations(b []byte, folder string) []relation {
	var list []relation
	for t, ok := nextTag(b, 0); ok; t, ok = nextTag(b, t.end) {
		if string(t.name) != "Relationship" || t.close || t.value("TargetMode") == "External" {
			continue
		}
		target := strings.ReplaceAll(t.value("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = "/" + folder + target
		}
		list = append(list, relation{t.value("Id"), path.Base(t.value("Type")), strings.TrimPrefix(path.Clean(target), "/")})
	}
	return list
}

// list reads the sheets and the date system from the main part.
func (w *workbook) list(b []byte, targets []relation) {
	for t, ok := nextTag(b, 0); ok; t, ok = nextTag(b, t.end) {
		switch string(t.name) {
		case "workbookPr":
			v := t.value("date1904")
			w.system1904 = v == "1" || v == "true"
		case "sheet":
			for _, r := range targets {
				if r.id == t.value("id") && r.kind == "worksheet" {
					w.sheets = append(w.sheets, sheetPart{t.value("name"), w.archive.find(r.path)})
				}
			}
		}
	}
}
