package payer

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"  PAYPAL *ETSY   INC.", "paypal etsy inc"},
		{"Amazon.com*MK1/2", "amazon com mk1 2"},
		{"ＵＰＷＯＲＫ　ＧＬＯＢＡＬ", "upwork global"},
		{"Intérêts créditeurs", "interets crediteurs"},
		{"INTÉRÊTS", "interets"}, // decomposed accents
		{"Rückerstattung Straße Ærø", "ruckerstattung strasse aero"},
		{"ﾗﾝｻ-ｽﾞ", "ランサーズ"},
		{"ﾗﾝｻｰｽﾞ(ｶ", "ランサーズ カ"},
		{"メルペイ－ABC", "メルペイ abc"},
		{"ｶ)ﾒﾙｶﾘ", "カ メルカリ"},
		{"ﾎﾟｲﾝﾄ", "ポイント"},
		{"ポイント", "ポイント"}, // decomposed sound marks
		{"ネットオフ", "ネツトオフ"},
		{"ﾈﾂﾄｵﾌ", "ネツトオフ"},
		{"UBER우버", "uber 우버"},
		{"쿠팡 파트너스", "쿠팡 파트너스"},
		{"카카오페이2024년", "카카오페이 2024 년"},
		{"余额宝-2024.01.02-收益发放", "余额宝 2024 01 02 收益发放"},
		{"CAFÉ\u00a0NOIR", "cafe noir"},
		{"soft\u00adhyphen", "softhyphen"},
		{"bad\xffbyte", "bad byte"},
	} {
		if got := string(fold(nil, []byte(c.in))); got != c.want {
			t.Errorf("fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// Every letter of the blocks that statements use folds to what Unicode's NFKC
// and lower case make of it, less accents, small kana and marks.
func TestFoldAgreesWithUnicode(t *testing.T) {
	blocks := [][2]rune{{0x20, 0x17F}, {0x3041, 0x30FF}, {0x4E00, 0x4E80}, {0xAC00, 0xAC80}, {0xFF01, 0xFF9D}}
	special := map[rune]bool{'þ': true, 'Þ': true, 'ð': true, 'Ð': true, 'ø': true, 'Ø': true, 'đ': true, 'Đ': true, 'ħ': true,
		'Ħ': true, 'ı': true, 'ł': true, 'Ł': true, 'ŧ': true, 'Ŧ': true, 'ŋ': true, 'Ŋ': true, 'ß': true, 'æ': true, 'Æ': true,
		'œ': true, 'Œ': true, 'ĸ': true, 'ŉ': true, 'ĳ': true, 'Ĳ': true, 'ŀ': true, 'Ŀ': true, 'ª': true, 'º': true, 'µ': true,
		'²': true, '³': true, '¹': true, '¼': true, '½': true, '¾': true, '\u309f': true, '\u30ff': true, '・': true, 'ﾞ': true, 'ﾟ': true,
		'\u3099': true, '\u309a': true, '\u309b': true, '\u309c': true, '\uff65': true, '\u00a0': true, '\u00af': true, '\u00b4': true, '\u00b8': true, '\u00a8': true}
	for _, block := range blocks {
		for r := block[0]; r <= block[1]; r++ {
			if special[r] || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				continue
			}
			want := plain(r)
			if got := string(fold(nil, []byte(string(r)))); got != want {
				t.Errorf("fold(%U %c) = %q, want %q", r, r, got, want)
			}
		}
	}
}

// plain folds one letter by the tables of x/text.
func plain(r rune) string {
	var out []rune
	for _, c := range norm.NFKC.String(string(r)) {
		c = unicode.ToLower(c)
		if c < 0x250 {
			c = []rune(norm.NFD.String(string(c)))[0]
		}
		out = append(out, large(c))
	}
	return string(out)
}
