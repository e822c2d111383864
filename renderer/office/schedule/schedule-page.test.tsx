import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { useUnsavedQuestion } from '../../lib/unsaved';
import { draftNew, openShowtime, placeDraft } from './place-draft';
import { saveDraft } from './save-draft';
import { changeDraft, openDraft, useScheduleStore } from './schedule.store';
import { SchedulePage } from './schedule-page';

async function openSchedule() {
  const scene = await openScene();
  const admin = await scene.admin();
  const page = await openPage(scene, admin);
  const { businessDay } = await scene.call(admin, 'schedule.findShowtime', { showtimeId: scene.showtime.id });
  useScheduleStore.setState({ businessDay });
  const readDay = () => scene.call(admin, 'schedule.readDay', { businessDay });
  const readShowtime = async () => (await readDay()).showtimes.find(({ id }) => id === scene.showtime.id)!;
  return { ...page, scene, readDay, readShowtime };
}

const state = () => useScheduleStore.getState();

it('to undo a move asks first about what was typed since', async () => {
  const { user, readDay, readShowtime } = await openSchedule();
  render(<SchedulePage />);
  const day = await readDay();
  const showtime = await readShowtime();
  await screen.findByRole('button', { name: 'Add showtime' });
  act(() => {
    openShowtime(showtime);
    placeDraft(day, { auditoriumId: showtime.auditoriumId, startsAt: showtime.startsAt + 600_000 });
  });
  await act(() => saveDraft('Film'));
  act(() => changeDraft({ format: 'IMAX' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(state().draft).toMatchObject({ format: 'IMAX' });
  expect(useUnsavedQuestion.getState().question).toMatchObject({ keys: ['schedule.showtime'] });
  expect((await readShowtime()).startsAt).toBe(showtime.startsAt + 600_000);
});

it('what is typed while a new showtime is added stays, as a change of it', async () => {
  const { scene, readDay, hold } = await openSchedule();
  openDraft(draftNew(await readDay(), scene.movie.id));
  const answer = hold('schedule.addShowtime');
  const adding = saveDraft('Film');
  changeDraft({ format: 'IMAX' });
  answer();
  expect(await adding).toBe(true);
  const added = (await readDay()).showtimes.find(({ id }) => id === state().draft?.showtimeId);
  expect(added).toMatchObject({ format: '2D', version: state().seenVersion });
  expect(state()).toMatchObject({ isChanged: true, draft: { format: 'IMAX' } });
});

it('what was opened while another was added stays open', async () => {
  const { scene, readDay, readShowtime, hold } = await openSchedule();
  openDraft(draftNew(await readDay(), scene.movie.id));
  const answer = hold('schedule.addShowtime');
  const adding = saveDraft('Film');
  openShowtime(await readShowtime());
  answer();
  await adding;
  await vi.waitFor(async () => expect((await readDay()).showtimes).toHaveLength(2));
  expect(state()).toMatchObject({ isChanged: false, draft: { showtimeId: scene.showtime.id } });
});
