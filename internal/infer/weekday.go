package infer

import (
	"slices"
	"strings"

	"rivulet/internal/format"
)

// weekdays are names of days as they stand before dates, in full and short. Those that
// are months too (mar) are none: "Mar 5, 2026" is a date of its own.
func weekdays() []string {
	return strings.Split("mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"+
		"mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"+
		"lun|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"+
		"mié|mie|jue|vie|sáb|sab|dom|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"+
		"gio|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"+
		"seg|ter|qua|qui|sex|segunda|terça|quarta|quinta|sexta|ma|wo|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag", "|")
}

// cutWeekday takes the name of a weekday off the start of a date, and writes the layout
// of what it took: "Mon, 5 Jan 2026" gives "EEE, ". A word that is none stays, and so
// does one behind which no date can begin.
func cutWeekday(s string) (layout, rest string) {
	n := lettersAt(s)
	if n < 2 || n > 14 || !slices.Contains(weekdays(), strings.ToLower(s[:n])) {
		return "", s
	}
	rest = strings.TrimPrefix(s[n:], ".")
	behind := strings.TrimLeft(rest, ", ")
	mark := rest[:len(rest)-len(behind)]
	month, _ := format.Month([]byte(behind))
	if mark == "" || strings.Count(mark, ",") > 1 || month == 0 && (behind == "" || behind[0]-'0' > 9) {
		return "", s
	}
	return "EEE" + mark, behind
}
