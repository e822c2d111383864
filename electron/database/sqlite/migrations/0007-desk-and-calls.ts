import type { Migration } from './migration';

/** The desk sells to people who give no name; who has to be told of a cancelled showtime is kept. */
export const deskAndCalls: Migration = {
  version: 7,
  name: '0007-desk-and-calls',
  loosen: [
    {
      table: 'reservation',
      rule: 'CHECK (account_id IS NOT NULL OR contact_key IS NOT NULL)',
      into: 'CHECK (account_id IS NOT NULL OR contact_key IS NOT NULL OR desk_account_id IS NOT NULL)',
    },
  ],
  sql: `
CREATE TABLE patron_call (
  reservation_id TEXT NOT NULL PRIMARY KEY REFERENCES reservation (id),
  showtime_id TEXT NOT NULL REFERENCES showtime (id),
  news TEXT NOT NULL CHECK (news IN ('cancelled', 'restored')),
  called_at INTEGER CHECK (called_at >= 0),
  called_by TEXT REFERENCES account (id),
  CHECK ((called_at IS NULL) = (called_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX patron_call_by_showtime ON patron_call (showtime_id);
CREATE INDEX patron_call_by_caller ON patron_call (called_by) WHERE called_by IS NOT NULL;
INSERT INTO patron_call (reservation_id, showtime_id, news)
SELECT id, showtime_id, 'cancelled' FROM reservation WHERE state = 'cancelled' AND cancel_reason = 'showtime';
`,
};
