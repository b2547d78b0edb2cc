package household

import "strings"

// etsyOrders is Etsy's list of sold orders: the sales of the statement, told
// again with the fee of the card payment.
func etsyOrders() layout {
	return layout{
		file: func(a *account, w window, n int) string { return "EtsySoldOrders" + w.to.as("2006") + ".csv" },
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put("Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,Street 1,Street 2,Ship City,Ship State,Ship Zipcode,Ship Country,Currency,Order Value,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Adjusted Order Total,Adjusted Card Processing Fees,Adjusted Net Order Amount,Buyer,Order Type,Payment Type,InPerson Discount,InPerson Location,SKU")
			for _, m := range list {
				p.tell(m, plain(",", m.day.as("01/02/06"), m.ref, "buyer1", "Ada", "Ada", "Sample", "1", "Credit Card", m.day.as("01/02/06"), "1 Example Road", "", "Springfield", "OR", "97477", "United States", string(m.currency),
					decimal(m.gross, m.currency), "", "", "0.00", "0.00", "0.00", "0.00", decimal(m.gross, m.currency), "", decimal(m.fee, m.currency), decimal(m.net(), m.currency), "0.00", "0.00", "0.00", "ada77", "online", "online_cc", "", "", ""))
			}
			return p.page()
		},
	}
}

// alsoOrders adds the list of orders beside Etsy's statements.
func (w *world) alsoOrders(shop *account) {
	again := w.open(account{name: "Etsy orders", currency: shop.currency, layout: etsyOrders(), newestFirst: true,
		windows: []window{{shop.windows[0].from, shop.windows[len(shop.windows)-1].to}}})
	for _, m := range shop.rows {
		if id, ok := strings.CutPrefix(m.text, "Payment for Order #"); ok && m.nature == earning {
			w.add(again, movement{day: m.day, second: m.second, nature: toldAgain, payer: "Etsy", gross: m.gross, fee: m.gross*3/100 + 25, again: m, ref: id, kind: "order"})
		}
	}
}

// stripePayouts is Stripe's list of payouts: those of the balance history, told
// again on the day they arrive.
func stripePayouts() layout {
	return layout{
		file: func(a *account, w window, n int) string { return "payouts-" + w.to.iso() + ".csv" },
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put("id,Amount,Created (UTC),Currency,Livemode,Arrival Date (UTC),Source Type,Destination,Status,Type,Method,Description,Balance Transaction,Failure Balance Transaction,Failure Message,Failure Code,Statement Descriptor,Trace ID,Trace ID Status,Destination Name,Destination Country,Destination Last 4")
			for _, m := range list {
				p.tell(m, plain(",", "po_"+m.ref, decimal(m.gross, m.currency), m.day.as("2006-01-02")+" 04:12", strings.ToLower(string(m.currency)), "true", m.day.as("2006-01-02")+" 00:00", "card", "ba_1Psample", "paid",
					"bank_account", "standard", "STRIPE PAYOUT", "txn_"+m.ref, "", "", "", "", "", "", "SAMPLE BANK", "US", "2209"))
			}
			return p.page()
		},
	}
}

// alsoPayouts adds the list of payouts beside a balance history that has them.
func (w *world) alsoPayouts(processor *account) {
	again := w.open(account{name: "Stripe payouts", currency: processor.currency, layout: stripePayouts(),
		windows: []window{{processor.windows[0].from, processor.windows[len(processor.windows)-1].to}}})
	for _, m := range processor.rows {
		if m.nature == payoutRow {
			w.add(again, movement{day: m.day, second: m.second, nature: toldAgain, gross: -m.gross, again: m, ref: m.ref})
		}
	}
}

// alsoLevels adds further exports of shops and processors that were given whole.
func (w *world) alsoLevels() {
	for _, a := range w.accounts {
		switch {
		case a.payer == "Etsy" && len(a.windows) > 0 && w.chance(35):
			w.alsoOrders(a)
		case a.payer == "Upwork" && len(a.windows) > 0 && w.chance(35):
			w.alsoWeeks(a)
		case a.payer == "Stripe" && a.payoutRows && len(a.windows) == 1 && w.chance(35):
			w.alsoPayouts(a)
		}
	}
}
