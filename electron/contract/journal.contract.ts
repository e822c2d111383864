import { z } from 'zod';
import { defineFeature } from './procedure';
import { instantSchema, lineSchema } from './values';

export const journalEntrySchema = z.strictObject({
  id: z.string(),
  at: instantSchema,
  /** Null where nobody was signed in. */
  accountName: z.string().nullable(),
  terminalId: z.string(),
  action: z.string(),
  subject: z.string(),
  /** What it was and what it became, as JSON; null where there is nothing to tell. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type JournalEntryView = z.infer<typeof journalEntrySchema>;

export const entriesPerPage = 50;
/** Further ones are not counted. */
export const entriesCountedAtMost = 10_000;

export const journalContract = defineFeature({
  /** A page of what was done, newest first. */
  listEntries: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({
      /** In what it was done to, or in what it was before or after. */
      text: lineSchema(100, 0).default(''),
      /** In the name of who did it. */
      person: lineSchema(100, 0).default(''),
      /** Exactly, `account.promoted`; or all of a kind, `account`. */
      action: z
        .string()
        .regex(/^[A-Za-z]+(\.[A-Za-z]+)?$/)
        .max(60)
        .optional(),
      fromAt: instantSchema.optional(),
      /** Up to and without this. */
      untilAt: instantSchema.optional(),
      page: z.int().min(0).max(200).default(0),
    }),
    output: z.strictObject({ entries: z.array(journalEntrySchema), total: z.int() }),
  },
  /** Every action that the journal holds, by name. */
  listActions: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({}),
    output: z.strictObject({ actions: z.array(z.string()) }),
  },
});
