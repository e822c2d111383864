import { z } from 'zod';
import { longest, most, usualPageSize } from '../domain/bounds';
import { defineFeature } from './procedure';
import { accountIdSchema, instantSchema, searchSchema, pageSizeSchema, roleSchema } from './values';

export const accountStates = ['active', 'disabled'] as const;
export const accountStateSchema = z.enum(accountStates);

export const userViewSchema = z.strictObject({
  id: accountIdSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  state: accountStateSchema,
  /** Made an admin, but none in force until they have chosen a longer password. */
  mustChoosePassword: z.boolean(),
  isDemo: z.boolean(),
  createdAt: instantSchema,
  lastSignedInAt: instantSchema.nullable(),
  /** It is the account of whoever asks. */
  isOwn: z.boolean(),
});
export type UserView = z.infer<typeof userViewSchema>;

export const userSortSchema = z.enum(['name', 'email', 'createdAt']);

const oneUser = z.strictObject({ accountId: accountIdSchema });

export const usersContract = defineFeature({
  /** A page of those whose name or e-mail holds `text`. */
  listUsers: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({
      text: searchSchema(longest.search).default(''),
      role: roleSchema.optional(),
      state: accountStateSchema.optional(),
      sort: userSortSchema.default('name'),
      isDescending: z.boolean().default(false),
      page: z.int().min(0).max(most.pages).default(0),
      pageSize: pageSizeSchema.default(usualPageSize),
    }),
    output: z.strictObject({ users: z.array(userViewSchema), total: z.int() }),
  },
  /** Errors: NOT_FOUND. */
  readUser: { kind: 'query', access: 'admin', input: oneUser, output: userViewSchema },
  /**
   * Promotes to admin, or makes an admin a patron again; at once, in open sessions too. Whose password is too short for
   * an admin's stays a patron until they have chosen another. Errors: NOT_FOUND, LAST_ADMIN, NOT_YOURSELF (to promote).
   */
  changeRole: {
    kind: 'command',
    access: 'admin',
    needsStepUp: true,
    input: z.strictObject({ accountId: accountIdSchema, role: roleSchema }),
    output: userViewSchema,
  },
  /** Ends the account's open sessions; nobody signs in with it until it is enabled. Errors: NOT_FOUND, LAST_ADMIN. */
  disableUser: {
    kind: 'command',
    access: 'admin',
    needsStepUp: true,
    input: oneUser,
    output: userViewSchema,
  },
  /** Errors: NOT_FOUND. */
  enableUser: { kind: 'command', access: 'admin', needsStepUp: true, input: oneUser, output: userViewSchema },
  /**
   * A code that lets its owner choose a new password, once, until `expiresAt`; the last one given out stops working. It
   * is told here and never again. Errors: NOT_FOUND, ACCOUNT_DISABLED.
   */
  issueResetCode: {
    kind: 'command',
    access: 'admin',
    needsStepUp: true,
    input: oneUser,
    output: z.strictObject({ code: z.string(), expiresAt: instantSchema }),
  },
});
