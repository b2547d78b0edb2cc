package specimen

import (
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// clocks moves times of day. The hour stays, so that no day becomes another in a
// zone, and so does the order of any two times: the minutes that occur within an
// hour become as many others, and the seconds within a minute. Midnight, and
// behind a date the last minute of a day, are no times but marks of a day, and stay.
type clocks struct {
	key    []byte
	inDate *regexp.Regexp // behind a date
	alone  *regexp.Regexp // in a cell of its own
	moved  map[string]int // by "hh" and minute, by "hhmm" and second
}

func newClocks(key []byte) *clocks {
	return &clocks{
		key:    key,
		inDate: regexp.MustCompile(`(?:^|\D)(\d{1,2}):(\d{2})(?::(\d{2}))?|(?:^|\D)\d{8}(\d{2})(\d{2})(\d{2})?(?:\D|$)`),
		alone:  regexp.MustCompile(`^\s*(\d{1,2})[:.시時时]?\s?(\d{2})(?:[:.분分]?\s?(\d{2}))?`),
		moved:  map[string]int{},
	}
}

// places finds hour, minute and second of a text: from and to of each, −1 for
// none. It fails if the text holds no time, or one that stays.
func (c *clocks) places(text string, shape *regexp.Regexp) (at []int, ok bool) {
	m := shape.FindStringSubmatchIndex(text)
	if m == nil {
		return nil, false
	}
	at = m[2:]
	if at[0] < 0 {
		at = at[6:]
	}
	hour, minute := text[at[0]:at[1]], text[at[2]:at[3]]
	n, _ := strconv.Atoi(minute) // two digits
	midnight := strings.Trim(text[at[0]:], "0:. 시分분時时") == ""
	lastMinute := hour == "23" && minute == "59" && shape == c.inDate
	return at[:6], n <= 59 && !midnight && !lastMinute
}

// see takes the times of a cell into account; learn is to follow.
func (c *clocks) see(text string, shape *regexp.Regexp) {
	at, ok := c.places(text, shape)
	if !ok {
		return
	}
	hour, minute := hourOf(text, at), text[at[2]:at[3]]
	c.moved[hour+":"+minute] = -1
	if at[4] >= 0 && text[at[4]:at[5]] != "00" {
		c.moved[hour+":"+minute+":"+text[at[4]:at[5]]] = -1
	}
}

func hourOf(text string, at []int) string { return fmt.Sprintf("%02s", text[at[0]:at[1]]) }

// learn decides what becomes of every minute and second that was seen.
func (c *clocks) learn() {
	within := map[string][]int{}
	for text := range c.moved {
		cut := strings.LastIndexByte(text, ':')
		n, _ := strconv.Atoi(text[cut+1:]) // two digits
		within[text[:cut]] = append(within[text[:cut]], n)
	}
	for in, old := range within {
		slices.Sort(old)
		for i, n := range c.others(in, old) {
			c.moved[fmt.Sprintf("%s:%02d", in, old[i])] = n
		}
	}
}

// others draws as many numbers from 1 to 58 as there are, in order; where they are
// too many, they stay.
func (c *clocks) others(in string, old []int) []int {
	type drawn struct {
		n    int
		rank string
	}
	var all []drawn
	for n := 1; n < 59; n++ {
		mac := hmac.New(sha256.New, c.key)
		fmt.Fprintf(mac, "clock %s %d", in, n)
		rank := string(mac.Sum(nil))
		if slices.Contains(old, n) {
			rank = "\xff" + rank // last: those of the original
		}
		all = append(all, drawn{n, rank})
	}
	if len(old) > len(all) {
		return old
	}
	slices.SortFunc(all, func(a, b drawn) int { return strings.Compare(a.rank, b.rank) })
	var out []int
	for _, d := range all[:len(old)] {
		out = append(out, d.n)
	}
	slices.Sort(out)
	return out
}

// move replaces the time of a text, if it has one.
func (c *clocks) move(text string, shape *regexp.Regexp) (string, bool) {
	at, ok := c.places(text, shape)
	if !ok {
		return text, at != nil
	}
	hour, minute := hourOf(text, at), text[at[2]:at[3]]
	m, known := c.moved[hour+":"+minute]
	if !known {
		return text, true
	}
	out := text[:at[2]] + fmt.Sprintf("%02d", m)
	if at[4] < 0 {
		return out + text[at[3]:], true
	}
	second := text[at[4]:at[5]]
	if s, known := c.moved[hour+":"+minute+":"+second]; known {
		second = fmt.Sprintf("%02d", s)
	}
	return out + text[at[3]:at[4]] + second + text[at[5]:], true
}
