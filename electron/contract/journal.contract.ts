import { z } from 'zod';
import { longest, usualPageSize } from '../domain/bounds';
import { journalActions } from './journal-actions';
import { defineFeature } from './procedure';
import { instantSchema, pageSizeSchema, searchSchema } from './values';

export const journalEntrySchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  /** Null where nobody was signed in. */
  accountName: z.string().nullable(),
  terminalId: z.string(),
  action: z.string(),
  /** Of what it was done to, if that has an id; it may be gone by now. */
  subjectId: z.string().nullable(),
  subject: z.string(),
  /** What it was and what it became, as JSON; null where there is nothing to tell. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type JournalEntryView = z.infer<typeof journalEntrySchema>;

/** A place in the journal: just after an entry. */
const placeSchema = z.strictObject({ at: instantSchema, id: z.uuid() });
export type JournalPlace = z.infer<typeof placeSchema>;

const filterSchema = z.strictObject({
  /** In what it was done to, or in what it was before or after. */
  text: searchSchema(longest.search).default(''),
  /** In the name of who did it. */
  person: searchSchema(longest.search).default(''),
  action: z.enum(journalActions).optional(),
  fromAt: instantSchema.optional(),
  /** Up to and without this. */
  untilAt: instantSchema.optional(),
});

export const journalContract = defineFeature({
  /**
   * What was done, newest first. `next` is where the older ones begin, null at the end. A search looks through so many
   * entries at a time: where it has not come to the end, `searchedTo` says how far it came, and `next` goes on from there.
   */
  listEntries: {
    kind: 'query',
    access: 'admin',
    input: filterSchema.extend({
      after: placeSchema.nullable().default(null),
      pageSize: pageSizeSchema.default(usualPageSize),
    }),
    output: z.strictObject({
      entries: z.array(journalEntrySchema),
      next: placeSchema.nullable(),
      searchedTo: instantSchema.nullable(),
      /** Of films, auditoriums, price cards, ticket types and people that the entries name by id. */
      names: z.record(z.string(), z.string()),
    }),
  },
  /**
   * The same as CSV, with cells safe against formulas; `isCut` when there are more than an export holds. It is written
   * into the journal.
   */
  exportEntries: {
    kind: 'command',
    access: 'admin',
    input: filterSchema,
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), count: z.int(), isCut: z.boolean() }),
  },
});
