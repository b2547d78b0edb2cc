package read

import (
	"crypto/sha256"
	"io"
	"slices"
	"strings"
)

// order sorts inputs by name and tells apart those that share one: by the
// folders above them, then by content. The result does not depend on the order
// in which they were named.
func order(list []*input) {
	slices.SortFunc(list, func(a, b *input) int {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
		return strings.Compare(a.key, b.key)
	})
}

// digest returns a hash of the content.
func (in *input) digest() string {
	r, err := in.open()
	if err != nil {
		return ""
	}
	defer r.Close()
	h := sha256.New()
	if _, err := io.Copy(h, r); err != nil {
		return ""
	}
	return string(h.Sum(nil))
}
