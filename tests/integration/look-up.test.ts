import { expect, it } from 'vitest';
import { guestContact, openScene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

it('lets a visit cancel what it looked up until it turns away, and what it made until it ends', async () => {
  const scene = await openScene();
  const maker = scene.visit();
  await scene.hold(maker, ['A1', 'A2']);
  const { id: reservationId, code } = await scene.reserve(maker);
  const guest = scene.visit();
  const find = () => scene.call(guest, 'booking.findReservation', { code, contact: guestContact });
  const cancel = (session = guest) => scene.call(session, 'booking.cancelReservation', { reservationId });
  expect(await errorCodeOf(cancel())).toBe('RESERVATION_NOT_FOUND');
  await find();
  await scene.call(guest, 'booking.leaveLookUp', {});
  expect(await errorCodeOf(cancel())).toBe('RESERVATION_NOT_FOUND');
  await find();
  expect((await cancel()).state).toBe('cancelled');
  await scene.call(maker, 'booking.leaveLookUp', {});
  expect((await cancel(maker)).state).toBe('cancelled');
});
