package main

import (
	"github.com/spf13/cobra"
)

func newCheck(std stdio) *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Say what a report would read and count; write nothing",
		Long: `Runs every step of a report but the writing: which files are read and as what, how many
rows count and why others do not, and every finding.`,
		Example: `  rivulet check ~/Downloads
  rivulet check ~/Downloads --strict warning`,
		RunE: func(_ *cobra.Command, paths []string) error {
			r, err := pipeline(paths, f, std)
			if err != nil {
				return err
			}
			if !f.quiet {
				p := newPen(std.out, r.report.Language)
				p.page(r, len(r.report.Findings))
				p.proposals(r.report.Sections)
			}
			return r.verdict(f)
		},
	}
	addPipelineFlags(cmd, &f)
	return cmd
}
