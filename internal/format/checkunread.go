package format

import (
	"slices"

	"rivulet/internal/diag"
)

// lookalike is the type of a layout that people hand in by mistake: it comes
// from the same place as an export of payments and holds none. Nothing of it is
// read, so that it needs no roles.
const lookalike = "look-alike"

// lookalike checks what a look-alike needs, and that it claims to read nothing.
func (c *checker) lookalike(f *Format) {
	c.id(f)
	if f.Title == "" {
		c.say("id:", diag.T("%s is missing", "title"))
	}
	if f.Instead == "" {
		c.say("id:", diag.T("%s is missing", "instead"))
	}
	if n := len(f.Header.Words); n < 2 || n > 64 {
		c.say("words:", diag.T("a look-alike needs two words of its header, and 64 at most"))
	}
	if len(f.Header.Requires) > 0 || len(f.Columns) > 0 || len(f.Rules) > 0 {
		c.say("columns:", diag.T("nothing of a look-alike is read: it has no roles and no rules"))
	}
	c.oneOf("container", f.Container, "", "text", "xlsx", "html")
}

// shared checks what a shared header needs, and that it claims to know no more.
func (c *checker) shared(f *Format) {
	c.about(f)
	if n := len(f.Header.Words); n < 3 || n > 64 {
		c.say("words:", diag.T("a shared header needs three words, all that it has, and 64 at most"))
	}
	if slices.Contains(f.Shared, "") {
		c.say("shared:", diag.T("%s is missing", "a name"))
	}
	if len(f.Header.Requires)+len(f.Columns)+len(f.Cells)+len(f.Rules) > 0 {
		c.say("shared:", diag.T("a shared header has no roles and no rules: its rows decide how it is read"))
	}
}
