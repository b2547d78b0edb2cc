package ledger

// FeePayer returns whose fee it is that a link lost money on its way: the payer that
// sent it. Earnings that a wallet passes on were paid by others, and are sent by the
// wallet.
func (l *Ledger) FeePayer(k *Link) string {
	from := &l.Entries[k.From[0]]
	src := &l.Sources[from.Source]
	switch {
	case k.Kind == LinkEarnings && src.Level == LevelAccount && src.Provider != "":
		return src.Provider
	case from.Payer != "":
		return from.Payer
	}
	return src.Provider
}
