import { z } from 'zod';

/** What must be right before messages come and go, in the order in which each needs the ones before. */
export const SET_UP_CHECKS = [
  'credentials',
  'webhook-port',
  'token',
  'scopes',
  'app-secret',
  'number',
  'registered',
  'health',
  'payment',
  'subscribed',
  'challenge',
  'signed-post',
  'clock',
  'live',
] as const;
export const setUpCheckNameSchema = z.enum(SET_UP_CHECKS);
export type SetUpCheckName = z.infer<typeof setUpCheckNameSchema>;

/** Why a check did not find what it looked for; each has its sentence and what to do. */
const SET_UP_FINDINGS = [
  'missing',
  'port-taken',
  'port-refused',
  'not-listening',
  'unreachable',
  'token-invalid',
  'token-ends-soon',
  'scopes-missing',
  'secret-wrong',
  'secret-unseen',
  'account-unknown',
  'number-unknown',
  'number-elsewhere',
  'number-not-connected',
  'not-registered',
  'limited',
  'blocked',
  'no-payment',
  'not-subscribed',
  'other-address',
  'no-address',
  'address-unreachable',
  'address-is-another',
  'post-refused',
  'post-lost',
  'clock-ahead',
  'clock-behind',
  'never-heard',
  'only-refused',
  'meta-trouble',
] as const;
export const setUpFindingSchema = z.enum(SET_UP_FINDINGS);
export type SetUpFinding = z.infer<typeof setUpFindingSchema>;

/**
 * - `good`: looked at, and right.
 * - `attention`: it works, and will not for ever or not for everything.
 * - `bad`: it does not work like this.
 * - `unknown`: could not be looked at, because something before it is missing or the way there is shut.
 */
export const setUpResultSchema = z.object({
  check: setUpCheckNameSchema,
  verdict: z.enum(['good', 'attention', 'bad', 'unknown']),
  finding: setUpFindingSchema.nullable(),
  /** A name, a date or a code that belongs to the sentence: ids and codes, never a secret. */
  detail: z.string().max(200).nullable(),
});
export type SetUpResult = z.infer<typeof setUpResultSchema>;

export const setUpReportSchema = z.object({
  /** Epoch ms. */
  at: z.number().int(),
  results: z.array(setUpResultSchema),
});
export type SetUpReport = z.infer<typeof setUpReportSchema>;
