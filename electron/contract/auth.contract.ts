import { z } from 'zod';
import { longest, ranges } from '../domain/bounds';
import { couldReceiveMail } from '../domain/mail-address';
import { codeAlphabet, plainCode, resetCodeLength } from '../domain/code-text';
import { defineFeature } from './procedure';
import { accountIdSchema, instantSchema, lineSchema, requestIdSchema, roleSchema } from './values';

/**
 * An address by which somebody or something kept already is found: addresses of before stay good, which need not be such as
 * are taken now. Trimmed and NFC; compared without regard to case.
 */
export const knownEmailSchema = lineSchema(ranges.emailSigns.max, ranges.emailSigns.min).pipe(
  z.email({ pattern: z.regexes.unicodeEmail }),
);
/** An address that is to be kept: mail could arrive there. */
export const emailSchema = knownEmailSchema.refine(couldReceiveMail);
/**
 * Taken as typed (NFC only): no trimming, no rule about which characters. Length is judged by auth.rules, so that the
 * error can say what is wrong; this bound only keeps floods out.
 */
export const passwordSchema = z
  .string()
  .min(1)
  .max(longest.password)
  .transform((text) => text.normalize('NFC'));
/** As a reservation's code, and longer. */
export const resetCodeSchema = z
  .string()
  .max(longest.typedResetCode)
  .transform(plainCode)
  .pipe(z.string().regex(new RegExp(`^[${codeAlphabet}]{${resetCodeLength}}$`)));
export const personNameSchema = lineSchema(longest.personName);

export const accountViewSchema = z.strictObject({
  id: accountIdSchema,
  name: z.string(),
  email: z.string(),
  /** In force now: an admin who must choose a password first is a patron until then. */
  role: roleSchema,
  /** Was made an admin, and has a password that is too short for one. */
  mustChoosePassword: z.boolean(),
  isDemo: z.boolean(),
});
export type AccountView = z.infer<typeof accountViewSchema>;

/** Who is signed in at this window; `null` is a guest. */
export const sessionViewSchema = z.strictObject({ account: accountViewSchema.nullable() });
export type SessionView = z.infer<typeof sessionViewSchema>;

export const authContract = defineFeature({
  readSession: {
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({}),
    output: sessionViewSchema,
  },
  /**
   * Errors: EMAIL_TAKEN, TOO_MANY_ATTEMPTS, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON. Signs in on
   * success.
   */
  signUp: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({
      requestId: requestIdSchema,
      name: personNameSchema,
      email: emailSchema,
      password: passwordSchema,
    }),
    output: sessionViewSchema,
  },
  /** Errors: WRONG_CREDENTIALS (unknown e-mail or wrong password alike), TOO_MANY_ATTEMPTS, ACCOUNT_DISABLED. */
  signIn: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({ email: knownEmailSchema, password: passwordSchema }),
    output: sessionViewSchema,
  },
  /** The password of whoever is signed in, again. Errors: WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS. */
  stepUp: {
    kind: 'command',
    access: 'patron',
    input: z.strictObject({ password: passwordSchema }),
    output: z.strictObject({}),
  },
  /**
   * Another password for whoever is signed in; other open sessions of the account end. It is what an admin who was made
   * one needs (`mustChoosePassword`), and makes them one in force. Errors: STEP_UP_REQUIRED, and the password's.
   */
  choosePassword: {
    kind: 'command',
    access: 'patron',
    needsStepUp: true,
    input: z.strictObject({ password: passwordSchema }),
    output: sessionViewSchema,
  },
  /** When the account was signed in to before this time, where, and how often that failed since; null for never. */
  readLastSignIn: {
    kind: 'query',
    access: 'patron',
    input: z.strictObject({}),
    output: z.strictObject({
      last: z
        .strictObject({
          at: instantSchema,
          terminalId: z.string(),
          /** At the terminal that asks. */
          isHere: z.boolean(),
          failuresSince: z.int(),
        })
        .nullable(),
    }),
  },
  /**
   * With a code that an admin gave out, chooses a new password and signs in; the account's other sessions end. Errors:
   * RESET_CODE_WRONG, TOO_MANY_ATTEMPTS, ACCOUNT_DISABLED and the password's.
   */
  redeemResetCode: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({ email: knownEmailSchema, code: resetCodeSchema, password: passwordSchema }),
    output: sessionViewSchema,
  },
  /** Ends the visit: signs out, gives held seats back, forgets the reservations that were looked up. */
  endVisit: {
    kind: 'command',
    access: 'anyone',
    input: z.strictObject({}),
    output: sessionViewSchema,
  },
});
