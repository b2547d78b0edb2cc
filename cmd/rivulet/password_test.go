package main

import (
	"strings"
	"testing"
)

// The password of a locked workbook comes from the environment or the terminal.
func TestPasswordComesFromTheEnvironment(t *testing.T) {
	ask := passwordFor(stdio{in: strings.NewReader("900101\n")})
	t.Setenv("RIVULET_XLSX_PASSWORD", "")
	if got := ask("kakao.xlsx"); got != "" {
		t.Errorf("without a terminal: %q", got)
	}
	t.Setenv("RIVULET_XLSX_PASSWORD", "900101")
	if got := ask("kakao.xlsx"); got != "900101" {
		t.Errorf("got %q", got)
	}
}
