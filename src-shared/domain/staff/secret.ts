import { z } from 'zod';
import { foldDigits } from '../../text/fold-text.ts';
import { secretKindSchema, type SecretKind } from './agent.ts';

const PIN_LENGTH = { min: 4, max: 8 } as const;
const PASSWORD_LENGTH = { min: 8, max: 200 } as const;

/** As it was typed; `acceptSecret` says whether it will do. */
export const newSecretSchema = z.object({ kind: secretKindSchema, secret: z.string().max(400) });
export type NewSecret = z.infer<typeof newSecretSchema>;

/** What was typed, in the one form that is hashed: a PIN on an Arabic keyboard is the same PIN. */
export function tidySecret(kind: SecretKind, typed: string): string {
  return kind === 'pin' ? foldDigits(typed).trim() : typed.normalize('NFC');
}

/** The secret to be hashed, or undefined when it is too short, too long, or a PIN with anything but digits. */
export function acceptSecret({ kind, secret }: NewSecret): string | undefined {
  const tidy = tidySecret(kind, secret);
  const { min, max } = kind === 'pin' ? PIN_LENGTH : PASSWORD_LENGTH;
  if (tidy.length < min || tidy.length > max) return undefined;
  return kind === 'pin' && !/^\d+$/.test(tidy) ? undefined : tidy;
}
