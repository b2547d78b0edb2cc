package read

import (
	"bytes"
	"errors"

	"github.com/richardlehane/mscfb"
	"github.com/xuri/excelize/v2"

	"rivulet/internal/diag"
)

// openCompound tells the kinds of OLE files apart and opens encrypted workbooks
// whose password is known.
func openCompound(in *input, o Options) opened {
	b, ok, err := in.whole(o.Limits.Memory)
	switch {
	case err != nil:
		return opened{findings: []diag.Finding{unreadable(in.name)}}
	case !ok:
		return opened{findings: []diag.Finding{limitFinding(diag.Pos{File: in.name}, "memory", int(o.Limits.Memory))}}
	}
	is, err := compoundContent(b)
	switch {
	case err != nil:
		return opened{findings: []diag.Finding{damaged(in.name)}}
	case is != asLocked:
		return opened{not: is}
	}
	password := ""
	if o.Password != nil {
		password = o.Password(in.name)
	}
	if password == "" {
		return opened{findings: []diag.Finding{locked(in.name, "workbook-locked", "The workbook is locked with a password.")}}
	}
	plain, err := decrypt(b, password)
	if err != nil || !bytes.HasPrefix(plain, []byte("PK")) {
		return opened{findings: []diag.Finding{locked(in.name, "workbook-password-wrong", "The password does not open this workbook.")}}
	}
	open := memoryInput(in.name, plain, in.named)
	open.size = int64(len(plain))
	return openWorkbook(open, o.Limits)
}

// decrypt returns the plain workbook. Damaged encryption headers must not end
// the run, so a panic of the library becomes an error.
func decrypt(b []byte, password string) (plain []byte, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("encryption header is damaged")
		}
	}()
	return excelize.Decrypt(b, &excelize.Options{Password: password})
}

// compoundContent finds out by its streams what an OLE file is.
func compoundContent(b []byte) (is content, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("directory is damaged")
		}
	}()
	doc, err := mscfb.New(bytes.NewReader(b))
	if err != nil {
		return "", err
	}
	for _, f := range doc.File {
		switch f.Name {
		case "EncryptedPackage":
			return asLocked, nil
		case "Workbook", "Book":
			return asXLS, nil
		}
	}
	return asDocument, nil
}

// locked is the finding for a workbook that needs a password.
func locked(file, code, what string) diag.Finding {
	return diag.Finding{Severity: diag.Error, Code: code, Pos: diag.Pos{File: file}, What: diag.T(what),
		Todo: diag.T("Set the environment variable RIVULET_XLSX_PASSWORD to the password (banks often use the date of birth), or open the file in a spreadsheet program and save a copy without one.")}
}
