package format

import (
	"strings"
	"testing"
)

func TestLookalikeYAML(t *testing.T) {
	const good = "id: x\ntitle: the list of X\ntype: look-alike\nheader: {words: [A, B]}\ninstead: \"Y: there\"\n"
	if f, findings := Parse("x.yaml", []byte(good)); f == nil {
		t.Fatal(findings)
	}
	for name, yaml := range map[string]string{
		"no instead":     strings.Replace(good, "instead: \"Y: there\"\n", "", 1),
		"no title":       strings.Replace(good, "title: the list of X\n", "", 1),
		"one word":       strings.Replace(good, "A, B", "A", 1),
		"columns":        good + "columns: {date: [A]}\n",
		"rules":          good + "rules: [{flow: income}]\n",
		"instead at all": strings.Replace(good, "type: look-alike", "type: bank", 1),
	} {
		if f, findings := Parse("x.yaml", []byte(yaml)); f != nil || len(findings) == 0 {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestSharedYAML(t *testing.T) {
	const good = "id: x\ntitle: X's list\nprovider: X\nregion: gb\ntype: bank\nget: Download it.\nseen: \"2025\"\nlevel: account\nheader: {words: [A, B, C]}\nshared: [X, Y]\n"
	if f, findings := Parse("x.yaml", []byte(good)); f == nil {
		t.Fatal(findings)
	}
	for name, yaml := range map[string]string{
		"no provider":  strings.Replace(good, "provider: X\n", "", 1),
		"two words":    strings.Replace(good, "A, B, C", "A, B", 1),
		"a blank name": strings.Replace(good, "[X, Y]", `["", Y]`, 1),
		"columns":      good + "columns: {date: [A]}\n",
		"rules":        good + "rules: [{flow: income}]\n",
		"no kind":      strings.Replace(good, "type: bank\n", "", 1),
	} {
		if f, findings := Parse("x.yaml", []byte(yaml)); f != nil || len(findings) == 0 {
			t.Errorf("%s: accepted", name)
		}
	}
}
