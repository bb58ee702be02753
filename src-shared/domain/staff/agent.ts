import { z } from 'zod';

export const ROLES = ['admin', 'manager', 'agent'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const secretKindSchema = z.enum(['pin', 'password']);
export type SecretKind = z.infer<typeof secretKindSchema>;

/** One line, as it stands on a tile and in a signature. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}+$/u);

/** A staff member. Never deleted, because messages and the audit speak of them; who left is not active. */
export const agentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  role: roleSchema,
  /** How they sign in; null only for the trainee of the training profile, who needs nothing. */
  secretKind: secretKindSchema.nullable(),
  isActive: z.boolean(),
  /** Here for customers; otherwise away. Changed by the person's own switch, or by a manager at the end of a day. */
  isOnShift: z.boolean(),
  /** Stands under what they send to customers; null for none. */
  signature: z.string().nullable(),
  /** Epoch ms before which no sign-in is tried, after too many wrong ones; null when there is no wait. */
  lockedUntil: z.number().int().nullable(),
  createdAt: z.number().int(),
});
export type Agent = z.infer<typeof agentSchema>;

/** What the sign-in screen may show to somebody who is nobody yet. */
const staffTileSchema = agentSchema.pick({
  id: true,
  name: true,
  role: true,
  secretKind: true,
  isOnShift: true,
  lockedUntil: true,
});
export type StaffTile = z.infer<typeof staffTileSchema>;

/** Who is at the counter. */
export const staffStateSchema = z.discriminatedUnion('phase', [
  /** Nobody was entered yet: the wizard makes the first admin. */
  z.object({ phase: z.literal('set-up') }),
  /** `lastAgentId`: whose screen was locked; null when somebody else wants to sign in. */
  z.object({
    phase: z.literal('signed-out'),
    tiles: z.array(staffTileSchema),
    lastAgentId: z.number().int().nullable(),
  }),
  /** `agents`: everybody, also those who left, because old messages bear their names. */
  z.object({ phase: z.literal('signed-in'), agent: agentSchema, agents: z.array(agentSchema) }),
]);
export type StaffState = z.infer<typeof staffStateSchema>;

export const signInOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('signed-in') }),
  /** `lockedUntil`: epoch ms before which nothing more is tried; null while tries are free. */
  z.object({ outcome: z.literal('wrong'), lockedUntil: z.number().int().nullable() }),
  /** Nothing was tried. */
  z.object({ outcome: z.literal('locked'), lockedUntil: z.number().int() }),
]);
export type SignInOutcome = z.infer<typeof signInOutcomeSchema>;

/** The recovery key in groups of five, after one's own secret was tried like at a sign-in. */
export const revealOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('shown'), groups: z.array(z.string()) }),
  z.object({ outcome: z.literal('wrong'), lockedUntil: z.number().int().nullable() }),
  z.object({ outcome: z.literal('locked'), lockedUntil: z.number().int() }),
]);

export const passphraseOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('shown'), passphrase: z.string() }),
  z.object({ outcome: z.literal('wrong'), lockedUntil: z.number().int().nullable() }),
  z.object({ outcome: z.literal('locked'), lockedUntil: z.number().int() }),
]);

/** Everything of the desk is to leave, for who has tried their own secret like at a sign-in. */
export const fullExportOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('begun') }),
  /** The person changed their mind about the place. */
  z.object({ outcome: z.literal('not-chosen') }),
  z.object({ outcome: z.literal('wrong'), lockedUntil: z.number().int().nullable() }),
  z.object({ outcome: z.literal('locked'), lockedUntil: z.number().int() }),
]);

/** A new secret in the place of one's own: the old one is tried like at a sign-in, and counts with those tries. */
export const changeSecretOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('changed') }),
  z.object({ outcome: z.literal('wrong'), lockedUntil: z.number().int().nullable() }),
  z.object({ outcome: z.literal('locked'), lockedUntil: z.number().int() }),
]);
export type ChangeSecretOutcome = z.infer<typeof changeSecretOutcomeSchema>;
