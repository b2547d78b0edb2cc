package main

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rivulet/internal/household"
)

func newDemo(std stdio) *cobra.Command {
	var open bool
	cmd := &cobra.Command{
		Use:   "demo [DIR]",
		Short: "Make the exports of an invented household, and their report",
		Long: `Writes the exports that one invented household would download (default: rivulet-demo/exports),
and the report, the ledger and the snapshot made of them beside that folder.`,
		Example: "  rivulet demo\n  rivulet demo /tmp/demo --open",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := "rivulet-demo"
			if len(args) == 1 {
				dir = args[0]
			}
			return demo(dir, open, std)
		},
	}
	cmd.Flags().BoolVar(&open, "open", false, "open the report when it is written")
	return cmd
}

func demo(dir string, open bool, std stdio) error {
	exports := filepath.Join(dir, "exports")
	if err := os.MkdirAll(exports, 0o755); err != nil {
		return exitError{exitOutput, problem("making the demo's folder: %s", err.Error())}
	}
	for _, f := range household.Demo().Files {
		if err := os.WriteFile(filepath.Join(exports, f.Name), f.Bytes, 0o644); err != nil {
			return exitError{exitOutput, problem("writing a demo export: %s", err.Error())}
		}
	}
	outputs := []string{filepath.Join(dir, "report.html"), filepath.Join(dir, "ledger.csv"), filepath.Join(dir, "snapshot.json")}
	return report([]string{exports}, flags{outputs: outputs, open: open, wordFlags: wordFlags{alone: true}}, std)
}
