package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport is the import table of the design: what each package may import of
// this module. Further down means nearer to the user.
func mayImport() map[string]string {
	return map[string]string{
		"internal/diag":      "",
		"internal/money":     "",
		"internal/read":      "internal/diag",
		"internal/ledger":    "internal/money internal/diag",
		"internal/exhibit":   "internal/money internal/diag",
		"internal/format":    "internal/read internal/diag internal/money",
		"internal/infer":     "internal/format internal/read internal/diag internal/money",
		"internal/recognise": "internal/infer internal/format internal/read internal/diag internal/money",
		"internal/payer":     "internal/ledger internal/diag",
		"internal/normalise": "internal/read internal/format internal/payer internal/ledger internal/money internal/diag",
		"internal/identify":  "internal/ledger internal/money internal/diag",
		"internal/level":     "internal/ledger internal/money internal/diag",
		"internal/assign":    "",
		"internal/follow":    "internal/assign internal/level internal/ledger internal/money internal/diag",
		"internal/relate":    "internal/ledger internal/money internal/diag",
		"internal/reconcile": "internal/identify internal/level internal/follow internal/relate internal/ledger internal/money internal/diag",
		"internal/prove":     "internal/ledger internal/money internal/diag",
		"internal/rates":     "internal/ledger internal/money internal/diag",
		"internal/analyse":   "internal/ledger internal/exhibit internal/money internal/diag",
		"internal/chart":     "internal/exhibit internal/money",
		"templates":          "internal/diag internal/money internal/ledger internal/exhibit",
		"internal/publish":   "internal/chart internal/exhibit internal/ledger internal/money internal/diag templates",
		"internal/specimen":  "internal/read internal/recognise internal/infer internal/format internal/money internal/payer internal/ledger",
		"internal/household": "internal/money",

		"internal/ledger/ledgertest": "internal/ledger internal/money internal/diag", // for tests alone
	}
}

// homes says which package alone may import a library.
func homes() map[string][]string {
	return map[string][]string{
		"github.com/xuri/excelize/v2":      {"internal/read", "internal/publish", "internal/household", "internal/household/bench", "internal/specimen"},
		"github.com/gocarina/gocsv":        {"internal/ledger", "internal/rates", "internal/payer"},
		"github.com/go-echarts/go-echarts": {"internal/chart"},
		"go.yaml.in/yaml/v4":               {"internal/format", "internal/payer", "cmd/rivulet"},
		"github.com/govalues/decimal":      {"internal/rates", "internal/money"},
		"github.com/spf13/cobra":           {"cmd/rivulet"},
		"github.com/schollz/progressbar":   {"cmd/rivulet"},
		"golang.org/x/text/message":        {"templates"},
		"net/http":                         nil,
		"net":                              nil,
	}
}

type sourceFile struct {
	dir, path string
	tree      *ast.File
}

func sourceFiles(t *testing.T) []sourceFile {
	t.Helper()
	var files []sourceFile
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			if err == nil && d.IsDir() && path != root && strings.HasPrefix(d.Name(), ".") && d.Name() != ".." {
				return filepath.SkipDir
			}
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(token.NewFileSet(), path, src, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		files = append(files, sourceFile{filepath.ToSlash(filepath.Dir(rel)), filepath.ToSlash(rel), tree})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestPackagesImportOnlyWhatTheDesignAllows(t *testing.T) {
	table := mayImport()
	for _, f := range sourceFiles(t) {
		if strings.HasPrefix(f.dir, "cmd/") || strings.HasPrefix(f.dir, "internal/household/") {
			continue // the commands know every stage; the benchmark runs the whole program
		}
		allowed, known := table[f.dir]
		if !known {
			t.Errorf("%s: package %s is not in the import table", f.path, f.dir)
		}
		for _, spec := range f.tree.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			inner, ours := strings.CutPrefix(path, "rivulet/")
			if ours && !slices.Contains(strings.Fields(allowed), inner) {
				t.Errorf("%s imports %s, which its layer may not", f.path, inner)
			}
		}
	}
}

func TestLibrariesHaveOneHome(t *testing.T) {
	for _, f := range sourceFiles(t) {
		for _, spec := range f.tree.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			for library, dirs := range homes() {
				if (path == library || strings.HasPrefix(path, library+"/")) && !slices.Contains(dirs, f.dir) && path != "net/url" {
					t.Errorf("%s imports %s, whose home is %v", f.path, path, dirs)
				}
			}
		}
	}
}

// No init and no package variables: every stage is a function of its arguments.
// Embedded files have to be variables, and the linker sets the version.
func TestNoPackageState(t *testing.T) {
	for _, f := range sourceFiles(t) {
		for _, decl := range f.tree.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s has an init function", f.path)
			}
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				value := spec.(*ast.ValueSpec)
				name := value.Names[0].Name
				embedded := gen.Doc != nil && strings.Contains(gen.Doc.List[len(gen.Doc.List)-1].Text, "go:embed")
				if name == "_" || embedded || strings.HasPrefix(name, "err") || strings.HasPrefix(name, "Err") || (f.dir == "cmd/rivulet" && name == "version") {
					continue
				}
				t.Errorf("%s: package-level variable %s", f.path, name)
			}
		}
	}
}

// Every package says what it is for; every exported name is documented.
func TestEverythingExportedIsDocumented(t *testing.T) {
	documented := map[string]bool{}
	for _, f := range sourceFiles(t) {
		documented[f.dir] = documented[f.dir] || f.tree.Doc != nil
		for _, decl := range f.tree.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
					t.Errorf("%s: %s is not documented", f.path, d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
						t.Errorf("%s: %s is not documented", f.path, s.Name.Name)
					}
				}
			}
		}
	}
	for dir, ok := range documented {
		if !ok {
			t.Errorf("package %s has no package comment", dir)
		}
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	expr := d.Recv.List[0].Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	ident, ok := expr.(*ast.Ident)
	return !ok || ident.IsExported()
}

func TestTopLevelStaysAsDrawn(t *testing.T) {
	entries, err := os.ReadDir(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	drawn := strings.Fields("cmd internal templates samples go.mod go.sum README.md LICENSE Makefile")
	for _, e := range entries {
		ignored := e.Name() == "rivulet-demo" || e.Name() == "rivulet-report.html" || e.Name() == "bin"
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(drawn, e.Name()) && !ignored {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
