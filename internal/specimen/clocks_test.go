package specimen

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Times of day tell when somebody was where: in the copy they are others, in the
// same hour and in the same order, and two that were equal stay equal.
func TestTimesOfDayMoveInOrder(t *testing.T) {
	c := newClocks([]byte("key"))
	var times []string
	for n := range 40 { // 9:00:07, 9:01:20, …: at most 40 of the 58 minutes of an hour
		times = append(times, fmt.Sprintf("09:%02d:%02d", n, (7+13*n)%60))
	}
	for _, text := range times {
		c.see("2024-01-03 "+text, c.inDate)
	}
	c.learn()
	var moved []string
	for _, text := range times {
		out, ok := c.move("2024-01-03 "+text, c.inDate)
		if !ok || out == "2024-01-03 "+text || !strings.HasPrefix(out, "2024-01-03 09:") || len(out) != len("2024-01-03 09:00:00") {
			t.Errorf("%s became %s", text, out)
		}
		if again, _ := c.move("2024-01-03 "+text, c.inDate); again != out {
			t.Errorf("%s became %s, then %s", text, out, again)
		}
		moved = append(moved, out)
	}
	if !slices.IsSorted(moved) {
		t.Errorf("their order changed: %q", moved)
	}
}

func TestTimesAreFoundAsExportsWriteThem(t *testing.T) {
	c := newClocks([]byte("key"))
	for _, text := range []string{"14:50:09", "9:05", "141503", "2:45 PM", "14시 03분"} {
		c.see(text, c.alone)
	}
	c.see("20240103142210", c.inDate)
	c.learn()
	for _, text := range []string{"14:50:09", "9:05", "141503", "2:45 PM", "14시 03분"} {
		if out, ok := c.move(text, c.alone); !ok || out == text || len(out) != len(text) || out[:2] != text[:2] {
			t.Errorf("%q became %q", text, out)
		}
	}
	if out, _ := c.move("20240103142210", c.inDate); out == "20240103142210" || !strings.HasPrefix(out, "2024010314") {
		t.Errorf("20240103142210 became %s", out)
	}
	for _, mark := range []string{"2024-01-03 00:00:00", "2024-01-03 23:59:59"} {
		c.see(mark, c.inDate)
		if out, ok := c.move(mark, c.inDate); !ok || out != mark {
			t.Errorf("%s, which marks a day, became %s", mark, out)
		}
	}
	if out, _ := c.move("01.03.2024", c.inDate); out != "01.03.2024" {
		t.Errorf("a date became %s", out)
	}
}
