// Rivulet reads the exports of cashback apps, gig platforms, marketplaces,
// wallets and banks, counts every payment exactly once, and writes one static
// HTML report of what the small payments add up to.
//
//	$ rivulet demo
//	$ rivulet report ~/Downloads
//
// Nothing leaves the machine. "rivulet help" is the manual.
package main

import (
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], stdio{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}
