import { expect, test } from 'vitest';
import { journalActions } from '../../../electron/contract/journal-actions';
import { subjectAddress } from './subject-address';

test('whatever is told of leads to what it was done to, unless it is gone or was an export', () => {
  const leadsNowhere = journalActions.filter(
    (action) =>
      subjectAddress({ action, subjectId: 'x' }) === undefined &&
      subjectAddress({ action, subjectId: null }) === undefined,
  );
  expect(leadsNowhere).toEqual([
    'journal.exported',
    'report.exported',
    'movie.deleted',
    'genre.deleted',
    'showtime.deleted',
  ]);
});

test('each kind of thing opens in its own section', () => {
  const of = (action: string, subjectId: string | null = '7') => subjectAddress({ action, subjectId });
  expect(of('showtime.edited')).toBe('#/schedule?showtime=7');
  expect(of('reservation.cancelled')).toBe('#/reservations?reservation=7');
  expect(of('seats.blocked')).toBe('#/auditoriums?auditorium=7&tab=blocks');
  expect(of('session.signInFailed', null)).toBeUndefined();
  expect(of('settings.changed', null)).toBe('#/settings');
  expect(of('something.older')).toBeUndefined();
});
