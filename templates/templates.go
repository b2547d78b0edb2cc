// Package templates holds what a reader sees beside the figures: the page, its
// styles and scripts, the charts library, and the words of every language.
//
//  1. Speak opens a language; Say, Amount and Day write for its readers.
//  2. Page parses the report's page, which is filled with a Report.
//
// All of it is embedded. It refuses to know any figure of a report: pages are
// filled by package publish, and text from exports reaches them through
// html/template or Clean only.
package templates

import (
	"embed"
	"html/template"
)

//go:embed lang/*.json page.html
var files embed.FS

// Page returns the report's page. It is executed with a Report.
func Page() (*template.Template, error) {
	return template.ParseFS(files, "page.html")
}
