package format

// Template returns rivulet's own plain layout for what offers no export: the
// header, and one example row that is a remark, UTF-8, comma. Format
// "rivulet-template" describes its columns.
func Template() []byte {
	return []byte("date,program,status,amount,unit,merchant,order_amount,expected_payout_date,payout_id,id,gross,fee,net,hours,kind\n" +
		"# 2025-03-31,Rakuten,paid,12.50,USD,Shoe shop,125.00,2025-05-15,2025-Q1,R-1,,,,,cashback\n")
}
