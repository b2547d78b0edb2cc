package reconcile

// aggregator is the type of exports that repeat the rows of accounts elsewhere:
// Mint, Money Forward, Banksalad.
const aggregator = "aggregator"
