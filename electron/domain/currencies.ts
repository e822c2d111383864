/**
 * ISO 4217, list one, as published by SIX on behalf of ISO: the active codes that have minor units, by how many digits these
 * take. As of 25 June 2024 with what followed: XCG in place of ANG (31 March 2025), XAD (12 May 2025), BGN gone (1 January
 * 2026). An engine's own idea of the digits (CLDR's) differs from it and from version to version, so nothing asks the engine.
 * A currency whose digits change here needs a migration that empties `digits` beside the amounts that were written before.
 */
const codesByDigits: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY ' +
      'COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ' +
      'ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV ' +
      'MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
      'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** Funds and units of account (ISO 4217 marks them): money, but nobody's price. */
const fundCodes = new Set('BOV CHE CHW CLF COU MXV USN UYI UYW XAD'.split(' '));

const digitsByCode: ReadonlyMap<string, number> = new Map(
  codesByDigits.flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, digits] as const)),
);

/** Every active currency that has minor units, by code. */
export const currencies: readonly string[] = [...digitsByCode.keys()].toSorted();

/** What a cinema can have prices in. */
export const priceCurrencies: readonly string[] = currencies.filter((code) => !fundCodes.has(code));

/** How many digits the minor unit takes: 2 for pounds, none for yen, 3 for dinars. A withdrawn currency counts as having two. */
export function digitsOf(currency: string): number {
  return digitsByCode.get(currency) ?? 2;
}

/**
 * Currencies that some engine has written with other digits than ISO 4217's (CLDR's `currencyData/fractions`, releases 20 to
 * 48): what was typed in them before the digits were kept beside the amounts may mean either.
 */
export const disputedCurrencies: readonly string[] =
  'AFN ALL AMD COP CRC GYD HUF IDR IQD IRR KPW LAK LBP MGA MMK MNT MUR PKR RSD SOS SYP TWD TZS UZS YER'.split(
    ' ',
  );
