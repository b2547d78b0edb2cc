package read

import (
	"os"
	"path/filepath"
	"testing"
)

// What is to be left alone is no input, by whatever path it is reached, and a file
// of the same name elsewhere is one.
func TestFilesThatAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"rules.csv", "bank.csv", "formats/a.csv", "formats/deep/b.csv", "sub/rules.csv"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("a,b\n1,2\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	leave := []string{"./rules.csv", filepath.Join(dir, "formats"), "nowhere.csv", ""}
	for _, paths := range [][]string{{dir}, {"."}, {"*"}, {"bank.csv", "rules.csv", "sub", "formats/deep/b.csv"}} {
		tables, findings := Tables(paths, Options{Leave: leave})
		var names []string
		for _, table := range tables {
			names = append(names, table.File)
		}
		if len(names) != 2 || names[0] != "bank.csv" || names[1] != "rules.csv" {
			t.Errorf("%v: read %v, want bank.csv and sub's rules.csv", paths, names)
		}
		for _, f := range findings {
			if f.Code != "settings-left" {
				t.Errorf("%v: %v", paths, f)
			}
		}
	}
}

// Whoever names a folder in which nothing can be read is told so, and what to do.
func TestFoldersWithoutAnExportSaySo(t *testing.T) {
	photos := t.TempDir()
	if err := os.WriteFile(filepath.Join(photos, "IMG_1.jpg"), []byte("\xff\xd8\xff\xe0photo"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, dir := range map[string]string{"empty": t.TempDir(), "photos": photos} {
		_, findings := Tables([]string{dir}, Options{})
		said := 0
		for _, f := range findings {
			if f.Code == "nothing-to-read" {
				said++
			}
		}
		if said != 1 {
			t.Errorf("%s: said %d times that nothing can be read, want once: %v", name, said, findings)
		}
	}
	_, findings := Tables([]string{filepath.Join(photos, "gone.csv")}, Options{})
	if len(findings) != 1 || findings[0].Code != "path-missing" {
		t.Errorf("a path that is not there: %v, want that alone", findings)
	}
}
