import { z } from 'zod';
import {
  changeSecretOutcomeSchema,
  nameSchema,
  roleSchema,
  signInOutcomeSchema,
  staffStateSchema,
} from '../../domain/staff/agent.ts';
import { AUDIT_ACTIONS, auditEntrySchema, auditFilterSchema } from '../../domain/staff/audit.ts';
import { newSecretSchema } from '../../domain/staff/secret.ts';
import { idSchema } from './id.ts';

/** Keyset cursor of the audit: the sort key of the last row of a page. */
export const auditCursorSchema = z.object({ at: z.number().int(), id: idSchema });
export type AuditCursor = z.infer<typeof auditCursorSchema>;

/** The words of the exported table: main knows the facts, the window knows the language. */
const auditWordsSchema = z
  .object({
    columns: z.tuple([
      z.string().max(80),
      z.string().max(80),
      z.string().max(80),
      z.string().max(80),
      z.string().max(80),
    ]),
    actions: z.partialRecord(z.enum(AUDIT_ACTIONS), z.string().max(200)),
  })
  .strict();

/** Who is at the counter, and who did what. What changes comes back as `staff.changed`. */
export const staffInvokes = {
  'staff.state': { input: z.undefined(), output: staffStateSchema },
  /** The wizard: makes the first admin and signs them in. Errors: already-set-up, secret-invalid. */
  'staff.setUp': {
    input: newSecretSchema.extend({ pharmacyName: z.string().trim().max(80), name: nameSchema }).strict(),
    output: z.undefined(),
  },
  /** Counted before it is tried, so that no crash gives a try for free. Errors: not-found. */
  'staff.signIn': {
    input: z.object({ agentId: idSchema, secret: z.string().max(400) }).strict(),
    output: signInOutcomeSchema,
  },
  /**
   * A new secret for an admin who forgot theirs. Errors: recovery-key-typo, recovery-key-wrong, secret-invalid,
   * not-found.
   */
  'staff.resetSecret': {
    input: newSecretSchema.extend({ agentId: idSchema, recoveryKey: z.string().max(400) }).strict(),
    output: z.undefined(),
  },
  /** Signs out. `forOther`: somebody else wants to sign in. */
  'staff.lock': { input: z.object({ forOther: z.boolean() }).strict(), output: z.undefined() },
  'staff.setShift': { input: z.object({ isOnShift: z.boolean() }).strict(), output: z.undefined() },
  /** One's own. */
  'staff.setSignature': {
    input: z.object({ signature: nameSchema.nullable() }).strict(),
    output: z.undefined(),
  },
  /**
   * One's own, by who knows the current one; tries at that are counted with those at the sign-in. Errors:
   * secret-invalid, not-allowed (the trainee has none).
   */
  'staff.changeOwnSecret': {
    input: newSecretSchema.extend({ current: z.string().max(400) }).strict(),
    output: changeSecretOutcomeSchema,
  },
  /** Errors: name-taken, secret-invalid. */
  'staff.add': {
    input: newSecretSchema.extend({ name: nameSchema, role: roleSchema }).strict(),
    output: z.undefined(),
  },
  /** Errors: name-taken, last-admin, not-found. */
  'staff.update': {
    input: z
      .object({
        id: idSchema,
        name: nameSchema.optional(),
        role: roleSchema.optional(),
        isActive: z.boolean().optional(),
      })
      .strict(),
    output: z.undefined(),
  },
  /** Errors: secret-invalid, not-found. */
  'staff.setSecret': { input: newSecretSchema.extend({ id: idSchema }).strict(), output: z.undefined() },
  /** Sends somebody away who forgot to. Errors: not-found. */
  'staff.endShift': { input: z.object({ id: idSchema }).strict(), output: z.undefined() },
  /** Newest first; `after` continues to older entries. */
  'audit.list': {
    input: auditFilterSchema.extend({ after: auditCursorSchema.optional() }).strict(),
    output: z.object({ items: z.array(auditEntrySchema), next: auditCursorSchema.nullable() }),
  },
  /** Asks where, then writes what the filter shows as CSV; null when nothing was chosen. Errors: export-failed. */
  'audit.export': {
    input: auditFilterSchema.extend({ words: auditWordsSchema }).strict(),
    output: z.object({ file: z.string() }).nullable(),
  },
} as const;

export const staffEvents = {
  'staff.changed': staffStateSchema,
} as const;
