import { z } from 'zod';
import { longest } from '../domain/bounds';
import { defineFeature } from './procedure';

/** `table.users`, `filter.films`: which part of the back office it is of. */
const preferenceKeySchema = z
  .string()
  .max(longest.preferenceKey)
  .regex(/^[a-z]+(\.[a-zA-Z]+)+$/);

const preferenceValueSchema = z.string().max(longest.preferenceValue).refine(isJson);

/** How an admin left tables and filters: of the caller alone, on whichever terminal. */
export const preferencesContract = defineFeature({
  readPreferences: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({}),
    output: z.strictObject({ preferences: z.record(z.string(), z.string()) }),
  },
  savePreference: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ key: preferenceKeySchema, value: preferenceValueSchema }),
    output: z.strictObject({}),
  },
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
