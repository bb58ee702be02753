import { z } from 'zod';
import type { AccountNames, TransportNumberChange } from '../../transport.ts';
import { isPersonalChat } from './message-key.ts';
import { looseTime, toEpochMs } from '../../whatsapp-seconds.ts';

const personal = z.string().refine(isPersonalChat);

/** What the page agent makes of WhatsApp's notice. */
const pageNumberChange = z.object({ kind: z.literal('number'), from: personal, to: personal, at: looseTime });

/** @returns undefined for what is no change of a number. */
export function toNumberChange(raw: unknown, nowMs: number): TransportNumberChange | undefined {
  const parsed = pageNumberChange.safeParse(raw);
  if (!parsed.success) return undefined;
  const { from, to, at } = parsed.data;
  return { from: namesOf(from), to: namesOf(to), at: toEpochMs(at, nowMs) };
}

const namesOf = (address: string): AccountNames =>
  address.endsWith('@lid') ? { phoneJid: null, lid: address } : { phoneJid: address, lid: null };
