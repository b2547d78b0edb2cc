package read

import (
	"path"
	"sort"
	"strings"

	"rivulet/internal/diag"
)

// leftAlone counts the files in folders that are clearly no exports.
type leftAlone map[content]int

// add notes an input without a table, and returns its finding where the user
// named it or may think that it was read.
func (l leftAlone) add(in *input, is content) []diag.Finding {
	if !in.named && quiet(is) && (is != asBinary || !tableName(in.name)) {
		l[is]++
		return nil
	}
	f := notTable(is)
	f.Pos.File = in.name
	return []diag.Finding{f}
}

// tableName reports whether a file is called what exports are called: if it is
// damaged, the user has to know.
func tableName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".xlsx", ".xls":
		return true
	}
	return false
}

// quiet reports whether a file in a folder is left alone without a finding of
// its own.
func quiet(is content) bool {
	switch is {
	case asPDF, asImage, asMedia, asProgram, asArchive, asReport, asSource, asDocument, asBinary, asHTML:
		return true
	}
	return false
}

// findings says what was left alone, by kind.
func (l leftAlone) findings() []diag.Finding {
	var out []diag.Finding
	if n := l[asPDF]; n > 0 {
		f := notTable(asPDF)
		f.Severity, f.Code, f.What = diag.Note, "files-pdf", diag.T("The folders hold %d PDF files, which are not read.", n)
		f.Todo = diag.T("If there are statements among them, download the same period as CSV or XLSX.")
		out = append(out, f)
	}
	var kinds []string
	for k := range l {
		if k != asPDF {
			kinds = append(kinds, string(k))
		}
	}
	if len(kinds) == 0 {
		return out
	}
	sort.Strings(kinds)
	var list diag.Text
	for _, k := range kinds {
		item := diag.T("%d %s", l[content(k)], diag.T(k))
		if list.IsZero() {
			list = item
		} else {
			list = diag.T("%s, %s", list, item)
		}
	}
	return append(out, diag.Finding{Severity: diag.Note, Code: "files-left-alone",
		What: diag.T("Files in the folders that are no exports were left alone: %s.", list)})
}

// nothing is the finding where no input holds a table and no other says why.
func nothing() diag.Finding {
	return diag.Finding{Severity: diag.Error, Code: "nothing-to-read",
		What: diag.T("There is no file here that could be an export."),
		Todo: diag.T("Download your transactions as CSV or XLSX and name the file or its folder. Where an app has no export, rivulet formats new --template writes a table to fill in.")}
}

// notTable returns the finding for an input without tables, with the step that
// helps.
func notTable(is content) diag.Finding {
	f := diag.Finding{Severity: diag.Warning, Code: "not-an-export",
		What: diag.T("This is not a table; it belongs to the %s.", diag.T(string(is))),
		Todo: diag.T("Download the transactions as CSV or XLSX.")}
	switch is {
	case asEmpty:
		f.Code, f.What, f.Todo = "file-empty", diag.T("The file is empty."), diag.T("Download it again.")
	case asBinary:
		f.What, f.Todo = diag.T("The file holds bytes that are no text: it is damaged, or no table."), diag.T("Download it again.")
	case asXLS:
		f.Code, f.What = "file-xls", diag.T("This is an old Excel file (.xls), which is not read.")
		f.Todo = diag.T("Open it in a spreadsheet program and save it as XLSX or CSV.")
	case asXLSB, asODS:
		f.Code, f.What = "file-spreadsheet", diag.T("This kind of spreadsheet is not read (.xlsb, .ods, .numbers).")
		f.Todo = diag.T("Open it in a spreadsheet program and save it as XLSX or CSV.")
	case asPDF:
		f.Code, f.What = "file-pdf", diag.T("PDF statements are not read: their figures cannot be told apart with certainty.")
		f.Todo = diag.T("Download the same period as CSV or XLSX.")
	case asHTML:
		f.Code, f.What = "html-no-table", diag.T("This is a web page without a table of rows.")
	case asReport:
		f.Code, f.What, f.Todo = "own-report", diag.T("This is a report that rivulet wrote."), diag.T("Name the exports, or the ledger.csv beside it.")
	case asOFX:
		f.Code, f.What = "file-ofx", diag.T("OFX, QIF, MT940 and XML statements are not read.")
	case asArchive:
		f.Code, f.What, f.Todo = "file-archive", diag.T("Of the archives, only zip is read."), diag.T("Unpack it and name the folder.")
	}
	return f
}
