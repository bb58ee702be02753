import { z } from 'zod';
import type { TransportRead } from '../../transport.ts';
import { isPersonalChat, parseMessageKey } from './message-key.ts';

/** A count below 0 is a chat that somebody marked unread by hand: it says nothing of what was read. */
const pageUnread = z.object({
  chatAddress: z.string().refine(isPersonalChat),
  unreadCount: z.number().int().nonnegative(),
  newestKeys: z.array(z.string()).catch([]),
});

export const idsOfKeys = (keys: readonly string[]): string[] => [
  ...new Set(keys.flatMap((key) => parseMessageKey(key)?.id ?? [])),
];

/** @returns it without identity (filled by the driver); undefined for what says nothing of a chat that is served. */
export function toTransportRead(raw: unknown): Omit<TransportRead, 'phoneJid' | 'lid'> | undefined {
  const parsed = pageUnread.safeParse(raw);
  if (!parsed.success) return undefined;
  const { chatAddress, unreadCount, newestKeys } = parsed.data;
  return { chatAddress, unreadCount, newestIds: idsOfKeys(newestKeys) };
}
