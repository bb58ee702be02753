import { z } from 'zod';

/** The number's own second secret at WhatsApp: made with the first registration, asked for with each further one. */
export const registrationPinSchema = z.string().regex(/^\d{6}$/);

/** What registering the number came to; each but the first has its sentence and what to do. */
const REGISTRATION_OUTCOMES = [
  'done',
  'missing',
  'pin-wrong',
  'pin-tries',
  'verify-number',
  'wait',
  'token-invalid',
  'scopes-missing',
  'number-unknown',
  'refused',
  'unreachable',
  'meta-trouble',
] as const;
export const registrationSchema = z.object({
  outcome: z.enum(REGISTRATION_OUTCOMES),
  /** Graph's code, for who asks Meta about it. */
  code: z.number().int().nullable(),
});
export type Registration = z.infer<typeof registrationSchema>;
export type RegistrationOutcome = Registration['outcome'];
