package format

import (
	"strings"
	"testing"
)

func TestCellsAreChecked(t *testing.T) {
	head := "id: a\ntitle: a\nprovider: P\nregion: us\ntype: bank\nget: x\nseen: \"2024\"\nlevel: account\nnumbers: {decimal: point}\n"
	dated := "dates: {layouts: [MM/dd/yyyy]}\n"
	tests := []struct{ text, want string }{
		{dated + "cells: [{role: date, is: date}, {role: amount, is: number}]\n", "at least three columns"},
		{dated + "cells: [{role: date, is: date}, {role: amount, is: number}, {is: text}]\n", "nothing tells these rows"},
		{dated + "cells: [{role: date, is: text}, {role: amount, is: number}, {is: word, words: [x]}]\n", "so that it is a date"},
		{dated + "cells: [{role: date, is: date}, {is: number}, {is: word, words: [x]}]\n", "no column has a role that holds money"},
		{dated + "cells: [{role: date, is: date, optional: true}, {role: amount, is: number}, {is: word, words: [x]}]\n", "no column that is always filled"},
		{dated + "cells: [{role: date, is: date}, {role: amount, is: number}, {is: word}]\n", "is a word, but none is given"},
		{dated + "cells: [{is: rest}, {role: date, is: date}, {role: amount, is: number, words: [x]}]\n", "others follow"},
		{dated + "cells: [{role: date, is: date}, {role: amount, is: number}, {is: number-like, words: [x]}]\n", "is is \"number-like\""},
		{"cells: [{role: date, is: date}, {role: amount, is: number}, {is: word, words: [x]}]\n", "needs its date layouts"},
		{dated + "columns: {date: [Date]}\ncells: [{role: date, is: date}, {role: amount, is: number}, {is: word, words: [x]}]\n", "described by its cells"},
	}
	for _, test := range tests {
		f, findings := Parse("a.yaml", []byte(head+test.text))
		said := ""
		for _, finding := range findings {
			said += finding.What.String() + "\n"
		}
		if f != nil || !strings.Contains(said, test.want) {
			t.Errorf("%s: got %q, want %q", test.text, said, test.want)
		}
	}
}
