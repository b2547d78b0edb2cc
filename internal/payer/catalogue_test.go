package payer

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

var update = flag.Bool("update", false, "write catalogue.txt from the YAML files")

// decode reads payers.yaml and classes.yaml, strictly.
func decode(t testing.TB) []entry {
	t.Helper()
	var all []entry
	for _, name := range []string{"payers.yaml", "classes.yaml"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var entries []entry
		if err := yaml.Load(b, &entries, yaml.WithKnownFields()); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, entries...)
	}
	for i := range all {
		if err := all[i].check(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// pack writes entries as the lines of catalogue.txt.
func pack(entries []entry) (string, error) {
	var b strings.Builder
	for i := range entries {
		e := entries[i]
		if e.Rail {
			e.rail = "rail"
		}
		var cells []string
		texts, lists := e.fields()
		for _, s := range texts {
			cells = append(cells, *s)
		}
		for _, l := range lists {
			for _, s := range *l {
				if s == "" || strings.Contains(s, itemMark) {
					return "", fmt.Errorf("%s%s: %q cannot be packed", e.Name, e.Class, s)
				}
			}
			cells = append(cells, strings.Join(*l, itemMark))
		}
		line := strings.Join(cells, fieldMark)
		if strings.Count(line, fieldMark) != len(cells)-1 || strings.Contains(line, "\n") {
			return "", fmt.Errorf("%s%s: a text holds a tab or a line break", e.Name, e.Class)
		}
		b.WriteString(line + "\n")
	}
	return b.String(), nil
}

// What is embedded is what the YAML files say.
func TestCatalogueIsCurrent(t *testing.T) {
	entries := decode(t)
	want, err := pack(entries)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("catalogue.txt", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if packed != want {
		t.Fatal("catalogue.txt is not what payers.yaml and classes.yaml say; run this test with -update")
	}
	got, err := unpack(packed)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i].rail = ""
		if !reflect.DeepEqual(got[i], entries[i]) {
			t.Fatalf("entry %d: packed %+v, YAML %+v", i, got[i], entries[i])
		}
	}
}
