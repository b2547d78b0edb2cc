package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/recognise"
	"rivulet/templates"
)

// group is the formats of one region and one kind of provider.
type group struct {
	region, kind string
	formats      []*format.Format // by title
}

// groups sorts the layouts that are read, by their format or by their rows, by region
// and kind: what is used everywhere first, then by name.
func groups(library *recognise.Library) []group {
	by := map[[2]string]*group{}
	for _, f := range slices.Concat(library.Formats(), library.Shared()) {
		key := [2]string{regionName(f.Region), f.Type}
		if by[key] == nil {
			by[key] = &group{region: key[0], kind: f.Type}
		}
		by[key].formats = append(by[key].formats, f)
	}
	list := make([]group, 0, len(by))
	for _, g := range by {
		slices.SortFunc(g.formats, func(a, b *format.Format) int {
			return cmp.Or(cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)), cmp.Compare(a.ID, b.ID))
		})
		list = append(list, *g)
	}
	everywhere := regionName("world")
	slices.SortFunc(list, func(a, b group) int {
		return cmp.Or(cmp.Compare(rank(b.region == everywhere), rank(a.region == everywhere)), cmp.Compare(a.region, b.region), cmp.Compare(a.kind, b.kind))
	})
	return list
}

func rank(first bool) int {
	if first {
		return 1
	}
	return 0
}

// regionName names a region of the formats for readers.
func regionName(code string) string {
	names := map[string]string{
		"world": "Everywhere", "eu": "Europe", "us": "United States", "gb": "United Kingdom", "ie": "Ireland", "de": "Germany", "at": "Austria",
		"ch": "Switzerland", "nl": "Netherlands", "be": "Belgium", "fr": "France", "it": "Italy", "es": "Spain", "pl": "Poland", "pt": "Portugal",
		"kr": "Korea", "jp": "Japan", "cn": "China", "hk": "Hong Kong", "sg": "Singapore", "in": "India", "ca": "Canada", "au": "Australia",
		"nz": "New Zealand", "br": "Brazil", "mx": "Mexico", "ar": "Argentina", "za": "South Africa", "bg": "Bulgaria", "cz": "Czechia", "hu": "Hungary",
		"se": "Sweden", "no": "Norway", "fi": "Finland", "dk": "Denmark", "ee": "Estonia", "lv": "Latvia", "lt": "Lithuania", "ru": "Russia", "ro": "Romania",
		"rs": "Serbia", "id": "Indonesia", "my": "Malaysia",
	}
	if name := names[code]; name != "" {
		return name
	}
	return strings.ToUpper(code)
}

// listFormats prints the formats by region and kind.
func listFormats(dir string, std stdio) error {
	library, findings, err := libraryWith(dir)
	if err != nil {
		return err
	}
	lang, err := templates.Speak("en")
	if err != nil {
		return err
	}
	p := newPen(std.out, lang)
	n := 0
	for _, g := range groups(library) {
		p.heading("%s, %s", g.region, g.kind)
		rows := make([][2]string, len(g.formats))
		for i, f := range g.formats {
			rows[i] = [2]string{f.ID, fmt.Sprintf("%s, seen %s%s", f.Title, f.Seen, sharedMark(f))}
		}
		p.columns(rows)
		n += len(g.formats)
	}
	p.heading("Known to hold no payments, and refused by name")
	var rows [][2]string
	for _, f := range library.Lookalikes() {
		rows = append(rows, [2]string{f.ID, f.Title})
	}
	p.columns(rows)
	p.line("%d formats, %d of them * with a header that other providers have too: such a file is read by what its rows prove", n, len(library.Shared()))
	for _, f := range findings {
		p.finding(f)
	}
	return nil
}

// sharedMark marks a layout whose header does not tell whose it is.
func sharedMark(f *format.Format) string {
	if len(f.Shared) > 0 {
		return " *"
	}
	return ""
}

// formatsMarkdown is the README's list of what is read.
func formatsMarkdown(library *recognise.Library) string {
	var b strings.Builder
	list := groups(library)
	n := 0
	for _, g := range list {
		n += len(g.formats)
	}
	fmt.Fprintf(&b, "%d layouts are known; `rivulet formats list` names them with the year in which each was last seen. %d of them, marked \\*, have a header that other providers have word for word: such a file is read by what its rows prove, or refused with the names of those whose it may be.\n\n", n, len(library.Shared()))
	fmt.Fprintf(&b, "| where | kind | layouts |\n| --- | --- | --- |\n")
	for _, g := range list {
		titles := make([]string, len(g.formats))
		for i, f := range g.formats {
			titles[i] = strings.ReplaceAll(f.Title, "|", "\\|") + strings.ReplaceAll(sharedMark(f), "*", "\\*")
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", g.region, g.kind, strings.Join(titles, " · "))
	}
	return b.String()
}
