import { describe, expect, it } from 'vitest';
import { emailSchema, knownEmailSchema, passwordSchema } from './auth.contract';
import { phoneSchema, reservationCodeSchema } from './booking.contract';
import { type CallInputOf, contract, findProcedure } from './contract';
import { errorDetails, FoyerError, isFoyerError } from './errors';
import { settingsSchema } from './settings.contract';
import { languageSchema, lineSchema, proseSchema } from './values';
import type { MovieId, SeatId } from '../domain/ids';

describe('lineSchema', () => {
  it.each([
    ['  Ada  ', 'Ada'],
    ['\u2066Ada\u200f', 'Ada'],
    ['Zoe\u0301', 'Zoé'],
    ['李小龍', '李小龍'],
    ['<b>"; drop table', '<b>"; drop table'],
  ])('takes %j as %j', (typed, kept) => {
    expect(lineSchema(20).parse(typed)).toBe(kept);
  });

  it.each([
    ['\u2060\ufeff'],
    ['\u3164'],
    ['\u2800'],
    ['\u0301'],
    ['a\u2028b'],
    ['a\u2029b'],
    ['Ada\u202egnp'],
    ['A\u2066da'],
    ['Ada\u200fB'],
  ])('refuses what cannot be seen or turns other text round: %j', (typed) => {
    expect(lineSchema(20).safeParse(typed).success).toBe(false);
    expect(lineSchema(20, 0).safeParse(typed).success).toBe(false);
  });

  it.each(['', '?', '9½', '🎬', 'نور', '👩‍🚀'])('lets %j be where a line may be empty', (typed) => {
    expect(lineSchema(20, 0).parse(typed)).toBe(typed);
  });

  it.each([['   '], ['a\nb'], ['a\u0000b'], ['a\u001bb'], ['x'.repeat(21)], ['\ud800'], [7], [null]])(
    'refuses %j',
    (typed) => {
      expect(lineSchema(20).safeParse(typed).success).toBe(false);
    },
  );

  it('leaves line breaks to prose', () => {
    expect(proseSchema(20).parse('a\nb')).toBe('a\nb');
    expect(proseSchema(20).safeParse('a\u0000b').success).toBe(false);
  });
});

describe('what a patron types', () => {
  it.each([
    ['+44 (0)20 7946-0000', '+4402079460000'],
    ['020.7946.0000', '02079460000'],
    ['０２０７９４６', '0207946'],
  ])('reads the phone number %j', (typed, read) => {
    expect(phoneSchema.parse(typed)).toBe(read);
  });

  it.each(['12345', 'call me', '++44 20 7946', '1234567890123456'])(
    'refuses the phone number %j',
    (typed) => {
      expect(phoneSchema.safeParse(typed).success).toBe(false);
    },
  );

  it.each(['ada@palace.example', 'Ada.Lovelace+film@palace.co.uk', 'jürgen@palace.example'])(
    'reads the e-mail %j',
    (typed) => {
      expect(emailSchema.parse(` ${typed} `)).toBe(typed);
    },
  );

  it.each(['ada', 'ada@', '@palace.example', 'ada@pal ace.example', `${'a'.repeat(250)}@b.example`])(
    'refuses the e-mail %j',
    (typed) => {
      expect(emailSchema.safeParse(typed).success).toBe(false);
      expect(knownEmailSchema.safeParse(typed).success).toBe(false);
    },
  );

  it.each(['foo@bar', 'name@patrons,example'])('finds by %j, and does not keep it anew', (typed) => {
    expect(knownEmailSchema.parse(typed)).toBe(typed);
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });

  it.each([
    ['7kqm 2xrd', '7KQM2XRD'],
    ['7KQM-2XRD', '7KQM2XRD'],
  ])('reads the code %j', (typed, read) => {
    expect(reservationCodeSchema.parse(typed)).toBe(read);
  });

  it.each(['7KQM2XR', '7KQM2XRDD', '0KQM2XRD', 'OKQM2XRD', 'IKQM2XRD'])('refuses the code %j', (typed) => {
    expect(reservationCodeSchema.safeParse(typed).success).toBe(false);
  });

  it('takes a password as typed, blanks and all', () => {
    expect(passwordSchema.parse('  two words ')).toBe('  two words ');
  });

  it.each(['en', 'pt-BR', 'zxx', 'zh-Hant'])('knows the language tag %s', (tag) => {
    expect(languageSchema.parse(tag)).toBe(tag);
    expect(new Intl.DisplayNames('en', { type: 'language' }).of(tag)).not.toBe(tag);
  });

  it.each(['en-ab-cd', 'zh-min', 'en-u-co-phonebk', 'en-x-foo', 'i-klingon', 'EN', 'en-'])(
    'refuses the language tag %s',
    (tag) => {
      expect(languageSchema.safeParse(tag).success).toBe(false);
    },
  );

  it('shows itself only in a language that it has words for', () => {
    expect(settingsSchema.parse({ language: 'en' }).language).toBe('en');
    for (const language of ['fr', 'en-GB', 'EN'])
      expect(settingsSchema.safeParse({ language }).success).toBe(false);
  });
});

describe('the contract', () => {
  it('finds its own procedures and nothing of an object that it never listed', () => {
    expect(findProcedure('booking.holdSeats')).toBe(contract.booking.holdSeats);
    for (const name of [
      'booking.toString',
      'toString.call',
      '__proto__.x',
      'booking',
      'booking.holdSeats.x',
    ]) {
      expect(findProcedure(name)).toBeUndefined();
    }
  });

  it('tells its own errors from others', () => {
    const error = new FoyerError('SEAT_TAKEN', { seatIds: ['a' as SeatId] });
    expect(isFoyerError(error, 'SEAT_TAKEN')).toBe(true);
    expect(isFoyerError(error, 'NOT_FOUND')).toBe(false);
    expect(isFoyerError(new Error('SEAT_TAKEN'))).toBe(false);
    expect(Object.keys(errorDetails)).toContain(error.code);
  });
});

it('lets a caller give no other kind of id, and no plain text', () => {
  const movieId = '01900000-0000-7000-8000-000000000001' as MovieId;
  const asked: CallInputOf<'schedule.findShowtime'>[] = [
    // @ts-expect-error a movie's id is no showtime's
    { showtimeId: movieId },
    // @ts-expect-error nor is a text
    { showtimeId: '01900000-0000-7000-8000-000000000001' },
  ];
  expect(asked).toHaveLength(2);
});
