package read

import (
	"strings"
	"unicode/utf8"
)

// alphabetsOf returns the accented letters of the languages that are written in
// an encoding, the commoner languages first.
func alphabetsOf(c charset) []string {
	if c == windows1250 {
		return []string{"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "ăâîşţșț"}
	}
	if c == windows1254 {
		return []string{"çğıöşü"}
	}
	return []string{"äöüß", "éèêëàâçîïôùûüœ", "áéíóúñü", "áàâãçéêíóôõú", "àèéìòù", "æøåé", "åäöé", "éëïóöü", "äõöüšž"}
}

// bestAlphabet returns the alphabet that holds most of the letters of text. A
// statement is written in one language: č and á are Czech together, while the
// same bytes in Windows-1252, è and á, belong to no language.
func bestAlphabet(text string, alphabets []string) string {
	counts := make([]int, len(alphabets))
	for _, r := range strings.ToLower(strings.ReplaceAll(text, "İ", "ı")) {
		if r < utf8.RuneSelf {
			continue
		}
		for i, letters := range alphabets {
			if strings.ContainsRune(letters, r) {
				counts[i]++
			}
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return alphabets[best]
}
