package read

// Limits bound what one run may unpack or hold, so that a hostile or damaged
// file costs a finding and never the machine. A zero field means its default.
type Limits struct {
	Files    int   // files taken from the named folders and archives; default 20,000
	Rows     int   // rows of one table, looked at once per block; default 100,000,000
	Columns  int   // cells of one row, the rest is cut off; default 4,096
	RowBytes int   // bytes of one record; default 4 MiB
	Memory   int64 // bytes of an input that cannot be opened twice (standard input, workbook in an archive); default 512 MiB
	Inflated int64 // bytes one archive member or sheet unpacks to; default 4 GiB
	Strings  int64 // bytes the shared strings of a workbook unpack to; default 256 MiB
	Ratio    int64 // unpacked bytes per packed byte, looked at above 16 MiB; default 400
	Entries  int   // members of one archive or workbook; default 10,000
}

// DefaultLimits returns the limits that apply where the caller names none. A
// workbook of 1,048,576 rows and a text file of 10,000,000 rows pass.
func DefaultLimits() Limits {
	return Limits{
		Files:    20_000,
		Rows:     100_000_000,
		Columns:  4096,
		RowBytes: 4 << 20,
		Memory:   512 << 20,
		Inflated: 4 << 30,
		Strings:  256 << 20,
		Ratio:    400,
		Entries:  10_000,
	}
}

// orDefault fills the fields that are zero.
func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	fill(&l.Files, d.Files)
	fill(&l.Rows, d.Rows)
	fill(&l.Columns, d.Columns)
	fill(&l.RowBytes, d.RowBytes)
	fill(&l.Memory, d.Memory)
	fill(&l.Inflated, d.Inflated)
	fill(&l.Strings, d.Strings)
	fill(&l.Ratio, d.Ratio)
	fill(&l.Entries, d.Entries)
	return l
}

func fill[T int | int64](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}
