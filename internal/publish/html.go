package publish

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"sync"

	"rivulet/internal/exhibit"
	"rivulet/templates"
)

// HTML writes the report as one page that needs nothing else: no request, no
// storage, no server. It is never larger than 3 MB: the transactions are cut
// first, then long tables, and the page says so.
func HTML(w io.Writer, r Report) error {
	page, err := templates.Page(r.Language)
	if err != nil {
		return fmt.Errorf("preparing the page: %w", err)
	}
	content, err := newPage(r)
	if err != nil {
		return fmt.Errorf("filling the page: %w", err)
	}
	return page.Execute(w, content)
}

// newPage says everything in the reader's language and lays it out for the
// template.
func newPage(r Report) (templates.Report, error) {
	p := newPainter(r)
	page := templates.Report{Language: r.Language.Tag(), Title: "rivulet"}
	// The transactions are most of the work; they fill Rows and Words of the
	// page's data and nothing else.
	var rows *templates.Rows
	var laid sync.WaitGroup
	if p.listsRows() {
		laid.Go(func() { rows = p.rows() })
	}
	defer laid.Wait()
	for i := range r.Sections {
		section, err := p.section(&r.Sections[i])
		if err != nil {
			return templates.Report{}, err
		}
		if section.ID == "cover" {
			page.Title, page.Cover = section.Title, &section
			continue
		}
		page.Sections = append(page.Sections, section)
	}
	if len(page.Sections) > 0 {
		page.First = page.Sections[0].ID
	}
	laid.Wait()
	for i := range page.Sections {
		if page.Sections[i].ID == transactionsID {
			page.Sections[i].Rows = rows
		}
	}
	data, err := json.Marshal(p.data) // escapes <, >, & and the separators that end a line of a script
	if err != nil {
		return templates.Report{}, fmt.Errorf("encoding the page's data: %w", err)
	}
	page.Data = template.JS(data)
	return page, addParts(&page, r.Language)
}

// transactionsID is the section whose rows come from the ledger itself.
const transactionsID = "transactions"

// listsRows reports whether the page lists the transactions: a public report
// does not, and an empty ledger has none.
func (p *painter) listsRows() bool {
	return p.report.Share != "public" && slices.ContainsFunc(p.report.Sections, func(s exhibit.Section) bool {
		return s.ID == transactionsID && s.Missing.IsZero()
	})
}

// addParts puts in styles, script and charts library, and the policy that
// allows these and nothing else.
func addParts(page *templates.Report, l *templates.Language) (err error) {
	if page.Styles, err = templates.Styles(
		templates.Option{Value: "gross", Label: word(l, "Gross")},
		templates.Option{Value: "fee", Label: word(l, "Fee")},
	); err != nil {
		return err
	}
	if page.Script, err = templates.Script(); err != nil {
		return err
	}
	if page.Charts, err = templates.Charts(); err != nil {
		return err
	}
	page.Policy = fmt.Sprintf("default-src 'none'; script-src 'sha256-%s' 'sha256-%s'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'",
		digest(string(page.Script)), page.Charts.Hash, digest(string(page.Styles)))
	return nil
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}
