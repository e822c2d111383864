import bcrypt from 'bcryptjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { emailKey } from '../../domain/email-key';
import { fitsBcrypt, judgePassword, type PasswordOwner } from './auth.rules';
import { loadCommonPasswords } from './common-passwords';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const patron: PasswordOwner = {
  role: 'patron',
  name: 'Rosalind Franklin',
  email: 'Rosalind.F@kings.example',
  cinemaName: 'Electric Palace',
};
const admin: PasswordOwner = { ...patron, role: 'admin' };
let common: ReadonlySet<string>;
beforeAll(async () => {
  common = await loadCommonPasswords();
});
const judge = (password: string, owner = patron) => judgePassword(password, owner, common)?.code ?? null;

describe('emailKey', () => {
  it.each([
    ['Ada@Example.ORG', 'ada@example.org'],
    ['ÅSA@example.org', 'åsa@example.org'],
    ['A\u030Asa@example.org', 'åsa@example.org'],
    ['ＡＤＡ@example.org', 'ada@example.org'],
    ['J\u030Cani@example.org', '\u01F0ani@example.org'],
    ['ΣΙΣΥΦΟΣ@example.org', 'σισυφος@example.org'],
    ['ОЛЬГА@example.org', 'ольга@example.org'],
  ])('%s is the same e-mail as %s', (one, other) => {
    expect(emailKey(one)).toBe(emailKey(other));
  });

  it.each([
    ['ada@example.org', 'ada@example.com'],
    ['a.da@example.org', 'ada@example.org'],
    ['asa@example.org', 'åsa@example.org'],
  ])('%s is not %s', (one, other) => {
    expect(emailKey(one)).not.toBe(emailKey(other));
  });

  it('does not depend on the form in which the text was typed, and is its own key', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
        const key = emailKey(text);
        expect(emailKey(text.normalize(form))).toBe(key);
        expect(emailKey(text.toLowerCase())).toBe(key);
        expect(emailKey(key)).toBe(key);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('fitsBcrypt', () => {
  it('refuses exactly what bcrypt would cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (password) => {
        expect(fitsBcrypt(password)).toBe(!bcrypt.truncates(password) && !password.includes('\0'));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a'.repeat(72), true],
    ['a'.repeat(73), false],
    ['é'.repeat(36), true],
    ['é'.repeat(37), false],
    ['😀'.repeat(18), true],
    [`${'😀'.repeat(18)}a`, false],
    ['with\0nul inside', false],
  ])('%s: %s', (password, fits) => {
    expect(fitsBcrypt(password)).toBe(fits);
  });
});

describe('judgePassword', () => {
  it.each([
    ['7 characters', 'xqvtmrb', patron, 'PASSWORD_TOO_SHORT'],
    ['8 characters', 'xqvtmrbw', patron, null],
    [
      '7 emoji of two UTF-16 units each',
      '😀🎬🍿🎟️🎥🎞️🪑'.replaceAll('\uFE0F', ''),
      patron,
      'PASSWORD_TOO_SHORT',
    ],
    ['8 emoji', '😀🎬🍿🎫🎥🎹🪑🎭', patron, null],
    ["14 characters for an admin's", 'xqvtmrbwkzpdhj', admin, 'PASSWORD_TOO_SHORT'],
    ["15 characters for an admin's", 'xqvtmrbwkzpdhjn', admin, null],
    ['72 bytes', 'xqvtmrbw'.repeat(8) + 'kzpdhjnf', patron, null],
    ['73 bytes', 'xqvtmrbw'.repeat(8) + 'kzpdhjnfc', patron, 'PASSWORD_TOO_LONG'],
    ['a NUL', 'xqvt\0mrbwk', patron, 'INVALID_INPUT'],
    ['a phrase with spaces', 'the third man', patron, null],
  ])('%s', (_what, password, owner, fault) => {
    expect(judge(password, owner)).toBe(fault);
  });

  it.each([
    'password',
    'PassWord',
    'ｐａｓｓｗｏｒｄ',
    'qwertyuiop',
    '1234567890',
    '9876543210',
    '7890123456',
    '4321098765',
    'abcdefghij',
    'mnopqrstuvw',
    '11111111',
    'xyxyxyxy',
    '        ',
    'passwordpassword',
    'electric palace',
    'ElectricPalace',
    'rosalind.f',
    'ROSALIND.F@kings.example',
    'rosalind franklin',
    'RosalindFranklin',
    'foyerfoyer',
    'dragondragon',
    '1234512345',
    'dragondragon1',
    'sunshine2024',
    '!!sunshine',
    'foyer2024!',
    'abababac',
    'qwertyqwertyq',
  ])('%s is too common', (password) => {
    expect(judge(password)).toBe('PASSWORD_TOO_COMMON');
  });

  it.each([
    '123456789012345',
    'aaaaaaaaaaaaaaa',
    'passwordpassword',
    'sunshinesunshine',
    '1qaz2wsx3edc4rfv',
    'qwertyqwertyqwerty',
    '123456123456123456',
    'abcdabcdabcdabcd',
    'dragondragondragon',
    'aaaaaaaaaaaaaaab',
    'password1234567',
    'dragon123456789',
  ])('%s is too common for an admin, long as it is', (password) => {
    expect(judge(password, admin)).toBe('PASSWORD_TOO_COMMON');
  });

  it.each([
    'my password is xylophone',
    'passwordpassenger',
    'palace electric',
    'rosalind.g',
    'foyer 48271 93',
    'salsapals',
    '48271930',
    'kzpdhj7351',
  ])('%s is not, though it has common parts', (password) => {
    expect(judge(password)).toBe(null);
  });

  it('knows the list that NIST and OWASP ask for: the 3,000 most used and more', () => {
    expect(common.size).toBeGreaterThan(15_000);
  });

  it('lets no password through that bcrypt would cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        fc.constantFrom(patron, admin),
        (text, owner) => {
          if (judge(text, owner) === null) expect(bcrypt.truncates(text)).toBe(false);
        },
      ),
    );
  });
});
