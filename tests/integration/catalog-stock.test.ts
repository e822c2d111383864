import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewLayout, NewSeat } from '../../electron/contract/auditoriums.contract';
import { posterWidths } from '../../electron/domain/bounds';
import type { CallInputOf } from '../../electron/contract/contract';
import type { FoyerError } from '../../electron/contract/errors';
import type { AuditoriumId, MovieId, PosterId, TicketTypeId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import {
  aMovie,
  aPriceCard,
  aReservation,
  anAuditorium,
  aShowtime,
  seatBlock,
  testId,
  seatRefs,
} from '../support/builders';
import { curvedHouse } from '../support/curved-house';
import { errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

let foyer: TestFoyer;
let admin: Session;
beforeEach(async () => {
  foyer = await openTestFoyer();
  admin = await foyer.admin();
});
afterEach(() => foyer.foyer.close());

const detailsOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: FoyerError) => ({ code: error.code, ...error.details }),
  );

describe('movies', () => {
  type NewMovie = Omit<CallInputOf<'movies.addMovie'>['movie'], 'otherLanguages' | 'subtitleLanguages'> & {
    poster?: Uint8Array<ArrayBuffer>;
  };
  const sunrise: NewMovie = {
    title: 'Sunrise',
    originalTitle: 'Sunrise: A Song of Two Humans',
    synopsis: 'A farmer, his wife,\nand the city.',
    director: 'F. W. Murnau',
    castLine: 'Janet Gaynor, George O’Brien',
    year: 1927,
    runningMinutes: 95,
    certificate: 'PG',
    genres: ['Drama', 'Romance'],
    audioLanguage: 'zxx',
  };
  const addMovie = ({ poster, ...change }: Partial<NewMovie> = {}) =>
    foyer.call(admin, 'movies.addMovie', {
      movie: { ...sunrise, otherLanguages: [], subtitleLanguages: [], ...change },
      poster: poster ? { bytes: poster, crop: { left: 0, top: 0, width: 1, height: 1 } } : null,
    });
  const read = (movieId: MovieId) => foyer.call(foyer.visit(), 'listing.readMovie', { movieId });
  const count = async (table: 'movie' | 'poster' | 'poster_image' | 'genre' | 'movie_genre') =>
    (await foyer.database.read.selectFrom(table).selectAll().execute()).length;
  const picture = async () => {
    const create = { width: 600, height: 900, channels: 3, background: '#246' } as const;
    return new Uint8Array(await sharp({ create }).png().toBuffer());
  };

  beforeEach(async () => {
    await foyer.call(admin, 'movies.saveCertificates', {
      certificates: [
        { code: 'PG', label: 'With care', minimumAge: null },
        { code: '15', label: 'Nobody under 15', minimumAge: 15 },
      ],
    });
  });

  test('come back as they were given', async () => {
    const { movieId } = await addMovie();
    const { certificate: _code, ...plain } = sunrise;
    expect((await read(movieId)).movie).toEqual({
      ...plain,
      id: movieId,
      posterId: null,
      certificate: { code: 'PG', label: 'With care', minimumAge: null },
    });
  });

  test('keep the order of their genres, and a genre is one whatever its case', async () => {
    await addMovie({ genres: ['Romance', 'Drama'] });
    const { movieId } = await addMovie({ genres: ['drama', 'DRAMA', 'War', 'ROMANCE', 'war'] });
    expect((await read(movieId)).movie.genres).toEqual(['Drama', 'War', 'Romance']);
    expect(await count('genre')).toBe(3);
  });

  test('need a certificate that there is; the refusal leaves nothing, poster and genres included', async () => {
    expect(await detailsOf(addMovie({ certificate: '12A', poster: await picture() }))).toEqual({
      code: 'NOT_FOUND',
      what: 'certificate',
    });
    expect([await count('movie'), await count('poster'), await count('genre')]).toEqual([0, 0, 0]);
  });

  test('follow a certificate whose words are changed', async () => {
    const { movieId } = await addMovie();
    const changed = { code: 'PG', label: 'Grown-ups advised', minimumAge: 8 };
    await foyer.call(admin, 'movies.saveCertificates', { certificates: [changed] });
    expect((await read(movieId)).movie.certificate).toEqual(changed);
  });

  test('have posters at each width, and only of pictures', async () => {
    const { movieId } = await addMovie({ poster: await picture() });
    const posterId = (await read(movieId)).movie.posterId!;
    for (const width of posterWidths)
      expect((await foyer.foyer.readPoster(posterId, width))?.mediaType).toBe('image/webp');
    expect(await foyer.foyer.readPoster(posterId, 481)).toBeUndefined();
    expect(await foyer.foyer.readPoster(testId<PosterId>(), 480)).toBeUndefined();
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await errorCodeOf(addMovie({ poster: svg }))).toBe('POSTER_UNREADABLE');
    expect(await count('movie')).toBe(1);
  });

  test('are archived once or twice alike, and read all the same', async () => {
    const { movieId } = await addMovie();
    await foyer.call(admin, 'movies.archiveMovie', { movieId });
    await foyer.call(admin, 'movies.archiveMovie', { movieId });
    expect((await read(movieId)).movie.title).toBe('Sunrise');
    expect(await errorCodeOf(foyer.call(admin, 'movies.archiveMovie', { movieId: testId<MovieId>() }))).toBe(
      'NOT_FOUND',
    );
  });

  describe('are deleted', () => {
    const remove = (movieId: MovieId) => foyer.call(admin, 'movies.deleteMovie', { movieId });

    test('with their poster and their places in genres, when never scheduled', async () => {
      const { movieId } = await addMovie({ poster: await picture() });
      await remove(movieId);
      expect(await errorCodeOf(read(movieId))).toBe('NOT_FOUND');
      expect(await errorCodeOf(remove(movieId))).toBe('NOT_FOUND');
      const left = [await count('poster'), await count('poster_image'), await count('movie_genre')];
      expect(left).toEqual([0, 0, 0]);
    });

    test('without the poster when another movie has it too', async () => {
      const { movieId } = await addMovie({ poster: await picture() });
      const { posterId } = (await read(movieId)).movie;
      await aMovie(foyer.database, { poster_id: posterId });
      await remove(movieId);
      expect(await foyer.foyer.readPoster(posterId!, 240)).toBeDefined();
    });

    test('not when they have showtimes, be they cancelled', async () => {
      const movie = await aMovie(foyer.database);
      await aShowtime(foyer.database, { movie, change: { state: 'cancelled', cancel_reason: 'No film.' } });
      expect(await errorCodeOf(remove(movie.id))).toBe('NOT_ALLOWED');
    });

    test('not when they have reservations, be they cancelled', async () => {
      const movie = await aMovie(foyer.database);
      const house = await anAuditorium(foyer.database);
      const priceCard = await aPriceCard(foyer.database);
      const showtime = await aShowtime(foyer.database, { movie, house, priceCard });
      await aReservation(foyer.database, showtime, house.seats.slice(0, 2), priceCard.ticketTypes[0]!);
      await aReservation(foyer.database, showtime, house.seats.slice(2, 3), priceCard.ticketTypes[0]!, {
        state: 'cancelled',
        cancel_reason: 'patron',
        cancelled_at: foyer.clock.now(),
      });
      expect(await detailsOf(remove(movie.id))).toEqual({ code: 'HAS_RESERVATIONS', count: 2 });
      expect((await read(movie.id)).movie.id).toBe(movie.id);
    });
  });
});

describe('auditoriums', () => {
  const layout = (seats: NewSeat[] = seatBlock(3, 4)): NewLayout => ({
    screenWidth: 6,
    focal: { x: 0, y: 3 },
    areas: [
      { id: 'stalls', name: 'Stalls' },
      { id: 'balcony', name: 'Balcony' },
    ],
    seats,
  });
  const add = (name: string, drawn = layout()) =>
    foyer.call(admin, 'auditoriums.addAuditorium', { name, layout: drawn });
  const seatsOf = (layoutId: string) =>
    foyer.database.read
      .selectFrom('seat')
      .selectAll()
      .where('layout_id', '=', layoutId as never)
      .orderBy('position')
      .execute();

  test('keep their seats in reading order, companions with their spaces', async () => {
    const seats: NewSeat[] = [
      { row: 'B', number: '1', area: 'balcony', kind: 'premium', x: 0, y: 9 },
      {
        row: 'A',
        number: '2',
        area: 'stalls',
        kind: 'companion',
        x: 1.2,
        y: 2,
        companionOf: seatRefs('A1')[0]!,
      },
      { row: 'A', number: '1', area: 'stalls', kind: 'wheelchair', x: 0, y: 2 },
    ];
    const { layoutId } = await add('Hall', layout(seats));
    const rows = await seatsOf(layoutId);
    expect(rows.map((row) => row.row_label + row.number_label)).toEqual(['A1', 'A2', 'B1']);
    expect(rows.map((row) => row.companion_of)).toEqual([null, rows[0]!.id, null]);
    expect(rows.map((row) => row.position)).toEqual([0, 1, 2]);
  });

  test('may have companions that are read long before their spaces', async () => {
    const space: NewSeat = { row: 'Z', number: '1', area: 'stalls', kind: 'wheelchair', x: 0, y: 40 };
    const companion: NewSeat = {
      ...space,
      number: '2',
      kind: 'companion',
      y: 1,
      companionOf: seatRefs('Z1')[0]!,
      row: 'Y',
    };
    const { layoutId } = await add('Hall', layout([...seatBlock(12, 60), space, companion]));
    const rows = await seatsOf(layoutId);
    expect(rows[0]).toMatchObject({ row_label: 'Y', companion_of: rows.at(-1)!.id });
  });

  test('may have five thousand seats', async () => {
    const { layoutId } = await add('Arena', curvedHouse(50, [25, 25, 25, 25]));
    expect(await seatsOf(layoutId)).toHaveLength(5000);
  });

  test('have a name of their own', async () => {
    await add('Hall');
    expect(await detailsOf(add('Hall'))).toEqual({ code: 'NAME_TAKEN', name: 'Hall' });
    expect(await foyer.database.read.selectFrom('layout').selectAll().execute()).toHaveLength(1);
  });

  test('with a faulty layout are refused in words, and none of it is kept', async () => {
    const bad = [...seatBlock(1, 2), { ...seatBlock(1, 1)[0]!, x: 5 }];
    const refused = await detailsOf(add('Hall', layout(bad)));
    expect(refused).toMatchObject({
      code: 'LAYOUT_INVALID',
      reason: 'sameName',
      seats: seatRefs('A1', 'A1').map((seat) => ({ ...seat, area: 'Stalls' })),
    });
    expect(await foyer.database.read.selectFrom('auditorium').selectAll().execute()).toEqual([]);
  });

  test('get a new version by an edit; the one before stays as it was, and cannot be edited by anybody', async () => {
    const { auditoriumId, layoutId } = await add('Hall');
    const before = await seatsOf(layoutId);
    const save = (seenVersion: number, seats: NewSeat[]) =>
      foyer.call(admin, 'auditoriums.saveLayout', { auditoriumId, seenVersion, layout: layout(seats) });
    expect((await save(1, seatBlock(1, 1))).version).toBe(2);
    expect((await save(2, seatBlock(2, 2))).version).toBe(3);
    expect(await errorCodeOf(save(3, [{ ...seatBlock(1, 1)[0]!, area: 'roof' }]))).toBe('LAYOUT_INVALID');
    expect(await seatsOf(layoutId)).toEqual(before);
    const edit = foyer.database.transaction((tx) =>
      tx.updateTable('seat').set({ kind: 'premium' }).where('id', '=', before[0]!.id).execute(),
    );
    await expect(edit).rejects.toThrow('a layout is never edited');
  });

  test('that are not there have no layout to save', async () => {
    const saving = foyer.call(admin, 'auditoriums.saveLayout', {
      auditoriumId: testId<AuditoriumId>(),
      seenVersion: 1,
      layout: layout(),
    });
    expect(await detailsOf(saving)).toEqual({ code: 'NOT_FOUND', what: 'auditorium' });
  });
});

describe('prices', () => {
  type NewPriceCard = CallInputOf<'prices.addPriceCard'>;
  let adult: TicketTypeId;
  beforeEach(async () => {
    adult = (await foyer.call(admin, 'prices.addTicketType', { name: 'Adult' })).ticketTypeId;
  });
  const add = (change: Partial<NewPriceCard> = {}) =>
    foyer.call(admin, 'prices.addPriceCard', {
      name: 'Evening',
      prices: [{ ticketTypeId: adult, amount: 1200 }],
      surcharges: [{ seatKind: 'premium', amount: 300 }],
      weekdays: [5, 6, 6],
      fromMinute: 1020,
      untilMinute: 1740,
      ...change,
    });
  const cards = () => foyer.database.read.selectFrom('price_card').selectAll().execute();

  test('are kept in the currency of the cinema', async () => {
    await foyer.call(admin, 'settings.changeSettings', { currency: 'JPY' });
    const { priceCardId } = await add();
    expect(await cards()).toEqual([
      {
        id: priceCardId,
        name: 'Evening',
        currency: 'JPY',
        digits: 0,
        weekdays: 48,
        from_minute: 1020,
        until_minute: 1740,
        state: 'active',
        version: 0,
      },
    ]);
    const prices = await foyer.database.read.selectFrom('price_card_price').selectAll().execute();
    expect(prices).toEqual([{ price_card_id: priceCardId, ticket_type_id: adult, amount: 1200 }]);
  });

  test('may do without surcharges', async () => {
    await add({ surcharges: [] });
    expect(await cards()).toHaveLength(1);
  });

  test('of a name that is taken, and ticket types likewise, are refused', async () => {
    await add();
    expect(await detailsOf(add())).toEqual({ code: 'NAME_TAKEN', name: 'Evening' });
    expect(await detailsOf(foyer.call(admin, 'prices.addTicketType', { name: ' Adult ' }))).toEqual({
      code: 'NAME_TAKEN',
      name: 'Adult',
    });
  });

  test.each<[string, () => Partial<NewPriceCard>, object]>([
    [
      'an unknown ticket type',
      () => ({
        prices: [
          { ticketTypeId: adult, amount: 1 },
          { ticketTypeId: testId(), amount: 1 },
        ],
      }),
      { code: 'NOT_FOUND', what: 'ticketType' },
    ],
    [
      'two prices for one ticket type',
      () => ({
        prices: [
          { ticketTypeId: adult, amount: 1 },
          { ticketTypeId: adult, amount: 2 },
        ],
      }),
      { code: 'INVALID_INPUT', fields: ['prices.1.ticketTypeId'] },
    ],
    [
      'two surcharges for one kind',
      () => ({
        surcharges: [
          { seatKind: 'premium', amount: 1 },
          { seatKind: 'premium', amount: 2 },
        ],
      }),
      { code: 'INVALID_INPUT', fields: ['surcharges.1.seatKind'] },
    ],
    [
      'an end before the start',
      () => ({ untilMinute: 1020 }),
      { code: 'INVALID_INPUT', fields: ['untilMinute'] },
    ],
  ])('with %s are refused whole', async (_, change, expected) => {
    expect(await detailsOf(add(change()))).toEqual(expected);
    expect(await cards()).toEqual([]);
  });
});
