//go:build unix

package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// runReference is the other side of a comparison.
//
//	loop      encoding/csv with ReuseRecord over one file, counting fields
//	plain     a plain Go program over a folder: reads every file, classifies
//	          each row with one regular expression per payer, sums, prints
//	excelize  Rows with RawCellValue over every sheet, counting cells
func runReference(kind string, args []string) error {
	if len(args) != 1 {
		return errors.New("a reference reads one path")
	}
	switch kind {
	case "loop":
		return loop(args[0])
	case "plain":
		return plain(args[0])
	case "excelize":
		return sheets(args[0], nil)
	}
	return fmt.Errorf("no reference %q", kind)
}

func loop(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	r := csv.NewReader(bufio.NewReaderSize(file, 1<<16))
	r.ReuseRecord, r.FieldsPerRecord = true, -1
	fields := 0
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			fmt.Println(fields)
			return nil
		}
		if err != nil {
			return err
		}
		fields += len(record)
	}
}

// payers are what the plain program looks for.
func payers() []*regexp.Regexp {
	var list []*regexp.Regexp
	for _, name := range []string{"upwork", "uber", "doordash", "etsy", "stripe", "paypal", "airbnb", "rakuten", "prolific", "interest", "cash ?back", "ebay"} {
		list = append(list, regexp.MustCompile(`(?i)\b`+name+`\b`))
	}
	return list
}

func plain(dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return err
	}
	rules := payers()
	sums := map[string]float64{}
	count := func(record []string) {
		text := strings.Join(record, " ")
		for i, rule := range rules {
			if rule.MatchString(text) {
				for _, cell := range record {
					if v, err := strconv.ParseFloat(cell, 64); err == nil {
						sums[strconv.Itoa(i)] += v
						break
					}
				}
				return
			}
		}
	}
	for _, name := range names {
		if strings.HasSuffix(name, ".xlsx") {
			if err := sheets(name, count); err != nil {
				return err
			}
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		r := csv.NewReader(strings.NewReader(string(src)))
		r.FieldsPerRecord, r.LazyQuotes = -1, true
		for {
			record, err := r.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return err
			}
			count(record)
		}
	}
	fmt.Println(sums)
	return nil
}

func sheets(path string, count func([]string)) error {
	book, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	defer book.Close()
	cells := 0
	for _, sheet := range book.GetSheetList() {
		rows, err := book.Rows(sheet)
		if err != nil {
			return err
		}
		for rows.Next() {
			record, err := rows.Columns()
			if err != nil {
				return err
			}
			cells += len(record)
			if count != nil {
				count(record)
			}
		}
	}
	fmt.Println(cells)
	return nil
}
