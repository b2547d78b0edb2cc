package read

import (
	"path/filepath"
	"strings"
	"testing"
)

// A download that was cut off ends in NUL bytes: the rows before them are read.
func TestPaddingBehindATextIsNoBinary(t *testing.T) {
	dir := writeFiles(t, map[string]string{"cut.csv": "date,amount\r\n2025-01-01,1.00\r\n" + strings.Repeat("\x00", 8192)})
	tables, findings := Tables([]string{dir}, Options{})
	if len(tables) != 1 || len(findings) != 0 {
		t.Fatalf("%d tables, %v", len(tables), findings)
	}
	if rows, _ := scanAll(t, tables[0], 1); len(rows) < 2 || !strings.Contains(rows[1], "2025-01-01|1.00") {
		t.Errorf("rows %q", rows)
	}
}

// What is called an export and cannot be read as text is named, also in a folder.
func TestDamagedExportInAFolderIsNamed(t *testing.T) {
	noise := "date,amount\r\n" + strings.Repeat("\x00\x01\x02", 500) + "2025-01-01,1.00\r\n"
	dir := writeFiles(t, map[string]string{"hole.csv": noise, "cache.bin": noise})
	tables, findings := Tables([]string{dir}, Options{})
	if len(tables) != 0 || len(findings) != 2 {
		t.Fatalf("%d tables, %v", len(tables), findings)
	}
	if f := findings[1]; filepath.Base(f.Pos.File) != "hole.csv" || f.Code != "not-an-export" {
		t.Errorf("%+v", f)
	}
}
