import { expect, test } from 'vitest';
import { whichOfTwo } from './doubled-time';

const at = (text: string) => Date.parse(`${text}Z`);

test.each([
  // Berlin goes back from 03:00 to 02:00 at 01:00 UTC.
  ['Europe/Berlin', '2026-10-24T23:59', null],
  ['Europe/Berlin', '2026-10-25T00:00', 'first'],
  ['Europe/Berlin', '2026-10-25T00:30', 'first'],
  ['Europe/Berlin', '2026-10-25T01:30', 'second'],
  ['Europe/Berlin', '2026-10-25T02:00', null],
  // Havana from 01:00 to 00:00, Lord Howe by half an hour.
  ['America/Havana', '2026-11-01T04:10', 'first'],
  ['America/Havana', '2026-11-01T05:10', 'second'],
  ['Australia/Lord_Howe', '2026-04-04T14:45', 'first'],
  ['Australia/Lord_Howe', '2026-04-04T15:15', 'second'],
  ['Australia/Lord_Howe', '2026-04-04T15:30', null],
  ['Asia/Kathmandu', '2026-10-25T00:30', null],
] as const)('in %s %s UTC is %s', (zone, instant, which) => {
  expect(whichOfTwo(at(instant), zone)).toBe(which);
});
