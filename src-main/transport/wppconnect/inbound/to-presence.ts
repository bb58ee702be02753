import { z } from 'zod';
import type { Presence } from '#shared/domain/conversations/presence.ts';
import { epochMs, looseTime } from '../../whatsapp-seconds.ts';
import type { TransportPresence } from '../../transport.ts';
import { isPersonalChat } from './message-key.ts';

const raw = z.object({
  chatAddress: z.string().refine(isPersonalChat),
  isOnline: z.boolean().optional().catch(undefined),
  state: z.string().optional().catch(undefined),
  seen: looseTime,
});

/** @returns undefined for what says nothing of one person. */
export function toPresence(told: unknown): TransportPresence | undefined {
  const parsed = raw.safeParse(told);
  if (!parsed.success) return undefined;
  const { chatAddress, isOnline = false, state, seen } = parsed.data;
  const doing = stateOf(state, isOnline);
  const lastSeenAt = doing === 'away' ? (epochMs(seen) ?? null) : null;
  return { chatAddress, presence: { state: doing, lastSeenAt } };
}

function stateOf(state: string | undefined, isOnline: boolean): Presence['state'] {
  if (state === 'composing' || state === 'typing') return 'typing';
  if (state === 'recording' || state === 'recording_audio') return 'recording';
  return isOnline || state === 'available' ? 'online' : 'away';
}
