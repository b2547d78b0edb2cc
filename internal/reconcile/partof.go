package reconcile

// partOf holds a deposit back that may be a part of a payout which its payer's own
// export lists and no file shows arriving: what is paid out there is counted where
// it was earned. It holds back no more than the payout is.
func (c *claims) partOf(rt *route, in leg) bool {
	for _, out := range c.left(rt.out) {
		if d := int(in.day - out.day); d < -1 || d > c.o.MaxDays || out.account == in.account || c.done[out.entry] != 0 {
			continue
		}
		room := out.amount
		for _, g := range c.held[out.entry] {
			room -= g.amount
		}
		if in.amount <= room {
			c.hold(in, []int32{out.entry})
			return true
		}
	}
	return false
}
