// Package templates holds what a reader sees beside the figures: the page, its
// styles and scripts, the charts library, and the words of every language.
//
//  1. Speak opens a language; Say, Amount and Day write for its readers.
//  2. Page parses the report's page, which is filled with a Report.
//  3. Styles, Script and Charts are the parts the page carries in itself.
//
// All of it is embedded. It refuses to know any figure of a report: pages are
// filled by package publish, and text from exports reaches them through
// html/template or Clean only.
package templates

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"strings"

	"rivulet/internal/diag"
)

//go:embed page.html lang/*.json style/*.css script/*.js vendor/echarts.min.js.sha256
var files embed.FS

//go:embed vendor/echarts.min.js
var library string // half a megabyte, which a file of an embed.FS would be copied for

// Page returns the report's page in a language. It is executed with a Report.
func Page(l *Language) (*template.Template, error) {
	say := func(key string, args ...any) string { return l.Say(diag.T(key, args...)) }
	return template.New("page.html").Funcs(template.FuncMap{"say": say}).ParseFS(files, "page.html")
}

// Styles returns the page's style sheet. Labels are words that the styles put
// before cells on narrow screens, by the name of their CSS variable.
func Styles(labels ...Option) (template.CSS, error) {
	sheet, err := joined("style/*.css")
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(":root {")
	for _, l := range labels {
		fmt.Fprintf(&b, " --%s: %s;", l.Value, quoteCSS(l.Label))
	}
	b.WriteString(" }\n")
	b.Write(sheet)
	return template.CSS(b.String()), nil
}

// quoteCSS returns a CSS string in which nothing but the text has a meaning.
func quoteCSS(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if strings.ContainsRune(`"\<>&`, r) || r < ' ' {
			fmt.Fprintf(&b, `\%06x`, r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String()
}

// Script returns the page's script.
func Script() (template.JS, error) {
	code, err := joined("script/*.js")
	return template.JS(code), err
}

// Library is the charts library: its code, in pieces, and the base64 SHA-256 of it.
type Library struct {
	Version string
	Code    []template.JS
	Hash    string
}

// joined returns the files of a pattern one after the other, by name.
func joined(pattern string) ([]byte, error) {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return nil, fmt.Errorf("listing %s: %w", pattern, err)
	}
	var parts [][]byte
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("opening %s: %w", name, err)
		}
		parts = append(parts, data)
	}
	return bytes.Join(parts, []byte("\n")), nil
}
