import { noCountry } from '../../electron/domain/country-formats';

/**
 * How a country's own e-mail addresses end, where that is not its code (ISO 3166): the registries of these countries gave
 * out, for most of their time, only names under a second level.
 */
const ownEndings: Readonly<Record<string, string>> = {
  AR: '.com.ar',
  AU: '.com.au',
  BR: '.com.br',
  GB: '.co.uk',
  HK: '.com.hk',
  ID: '.co.id',
  IL: '.co.il',
  JP: '.co.jp',
  KR: '.co.kr',
  MX: '.com.mx',
  MY: '.com.my',
  NZ: '.co.nz',
  PE: '.com.pe',
  PH: '.com.ph',
  SG: '.com.sg',
  TH: '.co.th',
  TR: '.com.tr',
  TW: '.com.tw',
  VE: '.com.ve',
  VN: '.com.vn',
  ZA: '.co.za',
};

/** How that country's own e-mail addresses end; null where they end as most do everywhere. */
export function addressEnding(country: string): string | null {
  if (country === noCountry || country === 'US') return null;
  return ownEndings[country] ?? `.${country.toLowerCase()}`;
}
