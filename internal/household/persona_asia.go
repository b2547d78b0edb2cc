package household

// asia is a person with accounts in Korea, Japan or China.
func (w *world) asia() {
	switch w.between(0, 2) {
	case 0:
		bank := w.open(account{name: "KakaoBank", currency: won, layout: kakaobank(), newestFirst: w.chance(70), opening: 1500000})
		w.kakaoLife(bank)
		if w.chance(50) {
			w.kbLife(w.open(account{name: "KB", currency: won, layout: kb(), newestFirst: w.chance(70), opening: 800000}), bank)
		}
		for _, payer := range some(w.dice, []string{"Kmong", "Baemin Connect", "Coupang Partners", "Soomgo"}, 50) {
			w.unexported(member{bank: bank, say: koreanWords}, payer)
		}
	case 1:
		bank := w.open(account{name: "MUFG", currency: yen, layout: mufg(), style: w.between(0, 1), opening: 300000})
		w.mufgLife(bank)
		for _, payer := range some(w.dice, []string{"Mercari", "CrowdWorks", "Lancers"}, 50) {
			w.unexported(member{bank: bank, say: japaneseWords}, payer)
		}
	default:
		w.alipayLife(w.open(account{name: "Alipay", currency: yuan, layout: alipay(), newestFirst: true}))
		if w.chance(60) {
			a := w.open(account{name: "WeChat", currency: yuan, layout: wechat(), newestFirst: true})
			if w.chance(40) {
				a.layout = wechatBook()
			}
			w.wechatLife(a)
		}
	}
}
