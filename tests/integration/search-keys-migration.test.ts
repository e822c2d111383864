import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../electron/ipc/sessions';
import { openTestFoyer, type TestFoyer } from '../support/test-foyer';
import { writeOldFile } from '../support/old-file';

const reservations = [
  { code: '7KQM2XRD', name: 'Óscar Núñez', phone: '+442079460001' },
  { code: '7KQM2XRE', name: 'Antonín Dvořák', phone: '+442079460002' },
  { code: '7KQM2XRF', name: 'Jürgen Groß', phone: '+442079460003' },
  { code: '7KQM2XRG', name: 'Анна Пушкарёва', phone: '+442079460004' },
  { code: '7KQM2XRH', name: 'İpek Işık', phone: '+442079460005' },
  { code: '7KQM2XRJ', name: 'Σίσυφος', phone: '+442079460006' },
  { code: '7KQM2XRK', name: 'Conan O’Brien', phone: '+442079460007' },
  { code: '7KQM2XRM', name: 'Plain Smith-Jones', phone: '+442079460008' },
];
const movies = ['Das süße Leben', 'Amélie', 'Плёнка', 'Plain Film'];
const accounts = [
  { name: 'Amélie Poulain', email: 'amelie@patrons.example' },
  { name: 'Ерёмин', email: 'eremin@patrons.example' },
  { name: 'Plain Jane', email: 'jane@patrons.example' },
];

let folder: string;
let foyer: TestFoyer;
let admin: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-search-keys-'));
  const file = join(folder, 'foyer.sqlite');
  writeOldFile(file, { version: 2, movies, accounts, reservations });
  foyer = await openTestFoyer({ file });
  admin = await foyer.admin();
});
afterAll(async () => {
  await foyer.foyer.close();
  rmSync(folder, { recursive: true });
});

describe('what was written before there was one folding is found by it:', () => {
  it.each([
    ['nunez', 'Óscar Núñez'],
    ['oscar nunez', 'Óscar Núñez'],
    ['Núñez', 'Óscar Núñez'],
    ['dvorak', 'Antonín Dvořák'],
    ['GROSS', 'Jürgen Groß'],
    ['jurgen', 'Jürgen Groß'],
    ['пушкарева', 'Анна Пушкарёва'],
    ['ipek isik', 'İpek Işık'],
    ['σισυφος', 'Σίσυφος'],
    ['obrien', 'Conan O’Brien'],
    ['brien', 'Conan O’Brien'],
    ['smith', 'Plain Smith-Jones'],
    ['jones', 'Plain Smith-Jones'],
    ['2XRE', 'Antonín Dvořák'],
    ['460003', 'Jürgen Groß'],
  ])('a reservation by %s', async (search, name) => {
    const { reservations: found } = await foyer.call(admin, 'reservations.listReservations', { search });
    expect(found.map((one) => one.name)).toEqual([name]);
  });

  it.each([
    ['susse', ['Das süße Leben']],
    ['amelie', ['Amélie']],
    ['пленка', ['Плёнка']],
  ])('a film by %s', async (film, titles) => {
    const { movies: rows } = await foyer.call(admin, 'movies.listMovies', {});
    expect(rows.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
    const keys = await foyer.database.read
      .selectFrom('movie')
      .select('title')
      .where('search_key', 'like', `%${film}%`)
      .execute();
    expect(keys.map(({ title }) => title)).toEqual(titles);
  });

  it.each([
    ['amelie', ['Amélie Poulain']],
    ['еремин', ['Ерёмин']],
    ['jane', ['Plain Jane']],
  ])('an account by %s', async (text, names) => {
    const { users } = await foyer.call(admin, 'users.listUsers', { text });
    expect(users.map(({ name }) => name)).toEqual(names);
  });

  it('and none of the words of before is left beside the new ones', async () => {
    const words = await foyer.database.read
      .selectFrom('reservation_name')
      .innerJoin('reservation', 'reservation.id', 'reservation_name.reservation_id')
      .select('reservation_name.word')
      .where('reservation.code', '=', '7KQM2XRE')
      .execute();
    expect(words.map(({ word }) => word).sort()).toEqual(['antonin', 'dvorak']);
  });
});
