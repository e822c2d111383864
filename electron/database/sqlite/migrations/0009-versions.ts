import type { Migration } from './migration';

/**
 * How often each of what admins edit was: the statement that writes raises it, and hits nothing where somebody was
 * quicker. Counts begin anew, as no page outlives an update. An auditorium's is the version of its newest layout.
 */
export const versions: Migration = {
  version: 9,
  name: '0009-versions',
  sql: `
ALTER TABLE movie ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0);
ALTER TABLE price_card ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0);
ALTER TABLE showtime ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0);
ALTER TABLE auditorium ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
UPDATE auditorium SET version =
  (SELECT coalesce(max(layout.version), 1) FROM layout WHERE layout.auditorium_id = auditorium.id);
`,
};
