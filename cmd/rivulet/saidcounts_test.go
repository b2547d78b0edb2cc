package main

import (
	"go/ast"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/templates"
)

// Nothing is said of "1 payments": every text that counts has its singular in the
// catalogue, which lang/en.json holds beside its plural. Of what some of all are said ("3 of
// 5 rows"), and of what several names, there are always several.
func TestWhatIsCountedHasItsSingular(t *testing.T) {
	english, err := templates.Speak("en")
	if err != nil {
		t.Fatal(err)
	}
	verb := regexp.MustCompile(`%(?:\[\d+\])?([a-z])`)
	counted := regexp.MustCompile(`\b1 (?:more )?(rows|payments|payouts|deposits|credits|entries|files|cells|amounts|accounts|samples|redemptions|decisions)\b`)
	several := regexp.MustCompile("%d payouts of %s arrived as one deposit|a payout of %s arrived as %d deposits|rows of the exports of two platforms|it must close on %d rows")
	for _, f := range sourceFiles(t) {
		ast.Inspect(f.tree, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			said, ok := call.Fun.(*ast.SelectorExpr)
			key, literal := call.Args[0].(*ast.BasicLit)
			if !ok || !literal || said.Sel.Name != "T" {
				return true
			}
			text, err := strconv.Unquote(key.Value)
			if err != nil || several.MatchString(text) {
				return true
			}
			var args []any
			for _, v := range verb.FindAllStringSubmatch(text, -1) {
				if v[1] == "d" {
					args = append(args, 1)
				} else {
					args = append(args, "x")
				}
			}
			got := english.Say(diag.T(text, args...))
			if at := counted.FindStringIndex(got); at != nil && !strings.HasSuffix(got[:at[0]], "of ") && !strings.HasSuffix(got[:at[0]], "of the ") {
				t.Errorf("%s says %q", f.path, got)
			}
			return true
		})
	}
}
