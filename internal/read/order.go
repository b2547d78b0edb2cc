package read

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"
)

// order gives inputs that share a name different ones and sorts them by name.
// Names and order do not depend on the order in which the inputs were found.
func order(list []*input) {
	groups := map[string][]*input{}
	for _, in := range list {
		groups[in.name] = append(groups[in.name], in)
	}
	for _, group := range groups {
		if len(group) > 1 {
			tellApart(group)
		}
	}
	slices.SortFunc(list, func(a, b *input) int { return strings.Compare(a.name, b.name) })
}

// tellApart puts as many folder names before the name as make the names of a
// group differ. Inputs that differ in content alone are numbered.
func tellApart(group []*input) {
	most := 0
	for _, in := range group {
		most = max(most, len(in.dirs))
	}
	depth := 0
	for depth < most && distinct(group, depth) < distinct(group, most) {
		depth++
	}
	seen := map[string]int{}
	slices.SortStableFunc(group, func(a, b *input) int { return strings.Compare(a.digest(), b.digest()) })
	for _, in := range group {
		in.name = in.prefixed(depth)
		seen[in.name]++
		if n := seen[in.name]; n > 1 {
			in.name = fmt.Sprintf("%s (%d)", in.name, n)
		}
	}
}

// distinct returns how many names the group has with depth folder names.
func distinct(group []*input, depth int) int {
	seen := map[string]bool{}
	for _, in := range group {
		seen[in.prefixed(depth)] = true
	}
	return len(seen)
}

// prefixed returns the name behind the names of the depth folders above it.
func (in *input) prefixed(depth int) string {
	dirs := in.dirs[max(0, len(in.dirs)-depth):]
	return strings.Join(append(slices.Clone(dirs), in.name), "/")
}

// digest returns a hash of the content, empty if it cannot be read.
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
