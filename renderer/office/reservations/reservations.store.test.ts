import { expect, test } from 'vitest';
import type { ReservationId } from '../../../electron/contract/values';
import { noFilters, useReservationsStore } from './reservations.store';

test('other filters begin at the first page, and turning back stops there', () => {
  const store = () => useReservationsStore.getState();
  const end = (reservedAt: number) => ({ reservedAt, id: 'r' as ReservationId });
  store().turnOn(end(2));
  store().turnOn(end(1));
  expect(store().pages).toEqual([null, end(2), end(1)]);
  store().turnBack();
  expect(store().pages).toEqual([null, end(2)]);
  store().setFilters({ film: 'Nos' });
  expect(store()).toMatchObject({ pages: [null], filters: { ...noFilters, film: 'Nos' } });
  store().turnBack();
  expect(store().pages).toEqual([null]);
});
