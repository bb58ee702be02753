import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import { within } from '../../../lib/within.ts';
import type { TransportChatMarks, TransportMarks } from '../../transport.ts';
import { readMarks } from '../page/agents/chat-agent.ts';
import { identityOf } from './identity.ts';

const READ_LIMIT_MS = 3_000;

const raw = z.object({
  unreadCount: z.number().optional().catch(undefined),
  archive: z.boolean().optional().catch(undefined),
  pin: z.union([z.number(), z.boolean()]).optional().catch(undefined),
  muteExpiration: z.number().optional().catch(undefined),
  isBlocked: z.boolean().optional().catch(undefined),
  phoneBookName: z.string().nullish().catch(undefined),
});

/** @returns undefined for what is no chat's. */
export function toChatMarks(marks: unknown, now: number): TransportChatMarks | undefined {
  const parsed = raw.safeParse(marks);
  if (!parsed.success) return undefined;
  const { unreadCount, archive, pin, muteExpiration, isBlocked, phoneBookName } = parsed.data;
  return {
    ...(unreadCount === undefined ? {} : { isMarkedUnread: unreadCount < 0 }),
    // WhatsApp leaves the field out of a chat that was never archived.
    isArchived: archive ?? false,
    pinnedAt: pinnedAt(pin, now),
    ...(muteExpiration === undefined ? {} : { mutedUntil: mutedUntil(muteExpiration) }),
    ...(isBlocked === undefined ? {} : { isBlocked }),
    ...(phoneBookName === undefined ? {} : { phoneBookName }),
  };
}

function pinnedAt(pin: number | boolean | undefined, now: number): number | null {
  if (pin === undefined || pin === false || pin === 0) return null;
  return pin === true || pin < 2 ? now : pin * 1000;
}

function mutedUntil(expiration: number): number | null {
  if (expiration === 0) return null;
  return expiration < 0 ? MUTED_FOR_GOOD : Math.min(Math.floor(expiration * 1000), MUTED_FOR_GOOD);
}

/** Under whichever of a person's names WhatsApp has a chat; none for the chat of the pharmacy with itself. */
export async function marksElsewhere(page: Page, chatAddress: string): Promise<TransportMarks[]> {
  const identity = await identityOf(page, chatAddress);
  if (identity === null) return [];
  const addresses = [...new Set([chatAddress, identity.phoneJid, identity.lid])].filter(
    (address) => address !== null,
  );
  const read = await within(READ_LIMIT_MS, readMarks(page, addresses));
  return read.flatMap((each) => {
    const marks = toChatMarks(each, Date.now());
    return marks === undefined ? [] : [{ chatAddress, ...identity, marks }];
  });
}
