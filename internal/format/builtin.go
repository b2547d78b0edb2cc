package format

import (
	"embed"
	"io/fs"
)

//go:embed builtin/*.yaml
var builtin embed.FS

// Builtin are the formats that come with rivulet: ID.yaml each.
func Builtin() fs.FS {
	sub, err := fs.Sub(builtin, "builtin")
	if err != nil {
		panic("the built-in formats are not embedded: " + err.Error()) // the compiler has put them there
	}
	return sub
}
