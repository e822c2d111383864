/** Signs that stand for one currency wherever they are read. */
const clearSigns: Readonly<Record<string, string>> = {
  BRL: 'R$',
  CZK: 'Kč',
  EUR: '€',
  GBP: '£',
  HUF: 'Ft',
  ILS: '₪',
  INR: '₹',
  KRW: '₩',
  KZT: '₸',
  LAK: '₭',
  MNT: '₮',
  NGN: '₦',
  PHP: '₱',
  PLN: 'zł',
  PYG: '₲',
  RUB: '₽',
  THB: '฿',
  TRY: '₺',
  UAH: '₴',
  VND: '₫',
};

/**
 * Signs that several currencies have: only at home does everybody know which is meant. The pounds of Gibraltar, St Helena and
 * the Falklands are not at home even there, where Britain's are taken too.
 */
const homeSigns = new Map(
  [
    [
      '$',
      'ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD USD UYU XCD',
    ],
    ['¥', 'CNY JPY'],
    ['B/.', 'PAB'],
    ['Bs', 'BOB'],
    ['C$', 'NIO'],
    ['CHF', 'CHF'],
    ['GH₵', 'GHS'],
    ['KM', 'BAM'],
    ['Ksh', 'KES'],
    ['L', 'HNL'],
    ['Q', 'GTQ'],
    ['R', 'ZAR'],
    ['RM', 'MYR'],
    ['Rp', 'IDR'],
    ['Rs', 'MUR PKR'],
    ['S/', 'PEN'],
    ['kr', 'ISK NOK SEK'],
    ['kr.', 'DKK'],
    ['lei', 'RON'],
    ['₡', 'CRC'],
  ].flatMap(([sign, codes]) => codes!.split(' ').map((code) => [code, sign!] as const)),
);

/** Countries that pay in a currency whose code does not begin with theirs. */
const sharedCurrencies: Readonly<Record<string, string>> = {
  AUD: 'CC CX HM KI NF NR TV',
  CHF: 'LI',
  DKK: 'FO GL',
  NOK: 'BV SJ',
  NZD: 'CK NU PN TK',
  USD: 'AS BQ EC FM GU IO MH MP PA PR PW SV TC TL UM VG VI',
  XCD: 'AG AI DM GD KN LC MS VC',
};

/** What a price is marked with in a country: `£`; where that could be another currency, the code: `MXN` in Canada. */
export function moneySign(currency: string, country: string): string {
  const clear = clearSigns[currency];
  if (clear) return clear;
  const isHome = currency.startsWith(country) || sharedCurrencies[currency]?.split(' ').includes(country);
  return (isHome && homeSigns.get(currency)) || currency;
}
