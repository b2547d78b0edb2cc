// Writes what Intl (ICU 78, CLDR 48) says of amounts and currencies, for the
// tests of the formatter: node intl.mjs > intl.tsv
const locales = ['en-US', 'en-GB', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'it-IT', 'pt-BR', 'pt-PT', 'nl-NL', 'pl-PL', 'sv-SE', 'ko-KR', 'ja-JP', 'zh-CN'];
const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'KRW', 'CNY', 'INR', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'BRL', 'PLN', 'SEK', 'NOK', 'DKK', 'CZK', 'HUF', 'RON', 'BGN', 'TRY', 'RUB', 'UAH', 'ZAR', 'THB', 'VND', 'PHP', 'ILS', 'AED', 'KWD', 'NGN', 'EGP', 'ARS', 'CLP', 'COP', 'ISK', 'XAF', 'XOF', 'XPF', 'XCD'];
const amounts = ['1234567.89', '-1234.5', '-0.5', '12345', '0'];
const iso = { COP: 2, HUF: 2 }; // CLDR shows none of the two digits that ISO 4217 gives them
for (const locale of locales) {
  for (const currency of currencies) {
    const digits = iso[currency];
    const options = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
    const format = new Intl.NumberFormat(locale, options);
    const whole = format.resolvedOptions().maximumFractionDigits === 0;
    for (const amount of amounts) {
      const plain = whole ? String(Math.trunc(Number(amount) * 10)) : amount;
      if (whole && Number(plain) === 0 && amount !== '0') continue;
      console.log([locale, currency, plain, format.format(plain)].join('\t'));
    }
  }
  for (const n of ['0', '999', '1234', '12345', '-1234567'])
    console.log([locale, '', n, new Intl.NumberFormat(locale).format(n)].join('\t'));
}
