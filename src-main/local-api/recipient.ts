import { z } from 'zod';
import { readPhone } from '#shared/phone/read-phone.ts';
import type { ProgramRecipient } from '../store/contract/program-store.ts';
import { Problem } from './problems.ts';

/** One of the two. */
export const recipientFields = {
  to: z.string().max(40).optional().describe('The number, as anybody would write it: 01012345678, +20 10 …'),
  conversationId: z.number().int().positive().optional().describe('In place of `to`'),
};

/** Throws Problem when it is neither or both, or no number. */
export function readRecipient(
  { to, conversationId }: { to?: string | undefined; conversationId?: number | undefined },
  country: string,
): ProgramRecipient {
  if ((to === undefined) === (conversationId === undefined))
    throw new Problem('invalid-request', {
      errors: [{ path: '/to', message: 'either this or conversationId' }],
    });
  if (conversationId !== undefined) return { conversationId };
  const { digits, problem } = readPhone(to ?? '', country);
  if (digits === undefined) throw new Problem('phone', { detail: problem });
  return { phone: digits };
}
