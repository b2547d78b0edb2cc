package normalise

import "rivulet/internal/format"

const ownFormat = "rivulet-ledger"

func readOwn(m *format.Match) *result { return &result{} }
