package publish

import (
	"fmt"
	"io"

	"rivulet/templates"
)

// HTML writes the report as one page that needs nothing else.
func HTML(w io.Writer, r Report) error {
	page, err := templates.Page()
	if err != nil {
		return fmt.Errorf("preparing the page: %w", err)
	}
	return page.Execute(w, newPage(r))
}
