package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// A folder of look-alikes counts nothing and names every one of them: none is
// taken for income by what can be inferred of its columns either.
func TestLookalikesAreNeverIncome(t *testing.T) {
	paths, err := filepath.Glob("../../internal/recognise/testdata/lookalikes/*")
	if err != nil || len(paths) == 0 {
		t.Fatal("no look-alikes", err)
	}
	var out, errs bytes.Buffer
	if code := run(append([]string{"check"}, paths...), stdio{in: strings.NewReader(""), out: &out, err: &errs}); code != exitInput {
		t.Errorf("exit %d, want %d: %s", code, exitInput, errs.String())
	}
	said := out.String()
	for _, path := range paths {
		_, finding, found := strings.Cut(said, filepath.Base(path)+": error: This is ")
		finding, _, _ = strings.Cut(finding, "\n")
		if !found || !strings.Contains(finding, "it holds no payments. The file you want is ") {
			t.Errorf("%s is not refused by name: %s", filepath.Base(path), finding)
		}
	}
	if !strings.Contains(said, "No income was counted.") {
		t.Error(said)
	}
}

// The list names them apart from the formats that are read.
func TestListNamesLookalikesApart(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run([]string{"formats", "list"}, stdio{in: strings.NewReader(""), out: &out, err: &errs}); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	before, after, found := strings.Cut(out.String(), "Known to hold no payments")
	if !found || strings.Contains(before, "kdp-pages") || !strings.Contains(after, "kdp-pages") {
		t.Error(out.String())
	}
}
