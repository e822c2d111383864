/** `FOYR`: tells Foyer's files from any other program's (SQLite's `application_id`). */
export const applicationId = 0x464f5952;

/** One numbered step of the schema; `sql` runs in a transaction of its own. */
export type Migration = { version: number; name: string; sql: string };
