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
