import { randomUUID } from 'node:crypto';
import type { Message } from '#shared/domain/messages/message.ts';
import type { RefillDraft } from '#shared/domain/follow-ups/refill.ts';
import type { Scheduled, ScheduledDraft } from '#shared/domain/follow-ups/scheduled.ts';
import type { Store } from '#main/store/contract/store.ts';
import { fromPhone, record } from '../support/observed.ts';
import { openStore, type OpenedStore, type Place } from '../support/open-store.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Sunday noon in Cairo, in the future of everything the tests record. */
export const NOON = Date.parse('2026-03-01T10:00:00Z');
export const MONA = '201012345678';
export const SAMI = '201112345678';

/** A store with its first admin, who is agent 1. */
export async function openDesk(place?: Place): Promise<OpenedStore> {
  const store = await openStore(place);
  if ((await store.listAgents()).length === 0)
    await store.setUpStaff({ pharmacyName: 'صيدلية النور', name: 'منى', secret: null, now: NOON });
  return store;
}

/** @returns the id of the conversation. */
export const customer = async (
  store: Store,
  phone: string,
  text = 'السلام عليكم، عندكم الدواء؟',
  sentAt = NOON - DAY,
): Promise<number> => (await record(store, fromPhone(phone, { content: text, sentAt }))).conversation.id;

export const schedule = (
  store: Store,
  conversationId: number,
  draft: Partial<ScheduledDraft> = {},
  now = NOON,
): Promise<Scheduled> =>
  store.scheduleMessage({
    conversationId,
    clientKey: randomUUID(),
    text: 'نذكّرك بموعد الاستلام',
    sendAt: NOON + HOUR,
    onlyIfSilent: false,
    by: 1,
    now,
    ...draft,
  });

export const CONCOR: RefillDraft = {
  item: 'كونكور 5',
  doseNote: 'قرص صباحًا',
  startedOn: '2026-01-31',
  daysSupply: 30,
  remindBeforeDays: 1,
};

/** The outgoing messages of a conversation, oldest first. */
export async function outgoing(store: Store, conversationId: number): Promise<Message[]> {
  const { items } = await store.listMessages({ conversationId, limit: 100 });
  return items.filter(({ direction }) => direction === 'outgoing').toReversed();
}

/** What is let go at a moment, with the link there and everything heard. */
export const release = (
  store: Store,
  now: number,
  change: { hasHeard?: boolean; isOnline?: boolean; chance?: number } = {},
): ReturnType<Store['releaseFollowUps']> =>
  store.releaseFollowUps({ now, hasHeard: true, isOnline: true, chance: 0, lastDay: null, ...change });
