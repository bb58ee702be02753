import type { DueRefill, Refill } from '#shared/domain/follow-ups/refill.ts';
import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import type { Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import type { WaitlistEntry, WaitlistItem } from '#shared/domain/follow-ups/waitlist.ts';
import { dueOn } from '#shared/desk/follow-ups/refill-cycle.ts';
import { sampleAgent } from '../sample-data.ts';
import { FakeFailure, type FakeDesk, type PartHandlers } from './fake-desk.ts';

/** What goes later, in memory and without a clock: nothing of it ever goes. */
export function followUpHandlers(
  desk: FakeDesk,
): PartHandlers<'scheduled' | 'waitlist' | 'refills' | 'followUps'> {
  const me = sampleAgent().id;
  const scheduled = new Map<number, Scheduled>();
  const items = new Map<number, WaitlistItem>();
  const entries = new Map<number, WaitlistEntry>();
  const refills = new Map<number, Refill>();

  const followed = (conversationId: number): Followed => {
    const { customerId, customerName, customerPhone, customerUsername } =
      desk.getConversation(conversationId);
    return {
      conversationId,
      customerId,
      customerName,
      customerPhone,
      customerUsername,
      isHeld: false,
      replyWindow: null,
      limitedUntil: null,
    };
  };
  const get = <T>(map: Map<number, T>, id: number): T => {
    const found = map.get(id);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  };
  const put = <T extends { id: number }>(map: Map<number, T>, value: T): T => {
    map.set(value.id, value);
    desk.emit('desk.changed', { topics: ['scheduled', 'waitlist', 'reminders'] });
    return value;
  };
  const settle = (id: number, state: Scheduled['state']): Scheduled =>
    put(scheduled, { ...get(scheduled, id), state, settledAt: Date.now() });
  const isOpen = ({ state }: Scheduled): boolean => state === 'waiting' || state === 'missed';
  const due = (): DueRefill[] =>
    [...refills.values()].map((refill) => ({
      refill,
      agreement: 'unknown',
      isApproved: false,
      text: refill.item,
    }));

  return {
    'scheduled.list': () => ({
      open: [...scheduled.values()].filter(isOpen),
      settled: [...scheduled.values()].filter((one) => !isOpen(one)),
    }),
    'scheduled.ofConversation': ({ conversationId }) =>
      [...scheduled.values()].filter((one) => isOpen(one) && one.for.conversationId === conversationId),
    'scheduled.add': ({ conversationId, text, sendAt, onlyIfSilent }) =>
      put(scheduled, {
        text,
        sendAt,
        onlyIfSilent,
        id: desk.newId(),
        for: followed(conversationId),
        createdBy: me,
        state: 'waiting',
        messageId: null,
        sentAs: null,
        settledAt: null,
        hasAnswer: false,
        createdAt: Date.now(),
      }),
    'scheduled.edit': ({ id, draft }) => put(scheduled, { ...get(scheduled, id), ...draft }),
    'scheduled.cancel': ({ id }) => settle(id, 'cancelled'),
    'scheduled.sendNow': ({ id }) => settle(id, 'sent'),

    'waitlist.items': () => [...items.values()],
    'waitlist.entries': ({ itemId }) => [...entries.values()].filter((entry) => entry.itemId === itemId),
    'waitlist.ofConversation': ({ conversationId }) =>
      [...entries.values()].filter((entry) => entry.for.conversationId === conversationId),
    'waitlist.add': ({ conversationId, item: name, quantity, note }) => {
      const now = Date.now();
      const item =
        [...items.values()].find((one) => one.name === name) ??
        put(items, {
          id: desk.newId(),
          name,
          note,
          arrivedAt: null,
          waiting: 0,
          queued: 0,
          told: 0,
          createdAt: now,
        });
      items.set(item.id, { ...item, waiting: item.waiting + 1 });
      return put(entries, {
        id: desk.newId(),
        itemId: item.id,
        itemName: name,
        for: followed(conversationId),
        quantity,
        addedBy: me,
        state: 'waiting',
        createdAt: now,
        settledAt: null,
      });
    },
    'waitlist.remove': ({ id }) => put(entries, { ...get(entries, id), state: 'removed' }),
    'waitlist.preview': ({ itemId }) => ({
      item: get(items, itemId),
      texts: { ar: 'وصل', en: 'It is here' },
      tells: [...entries.values()]
        .filter((entry) => entry.itemId === itemId && entry.state === 'waiting')
        .map((entry) => ({ entry, language: 'ar' })),
      excluded: [],
    }),
    'waitlist.tellAll': ({ entryIds }) => {
      for (const id of entryIds) put(entries, { ...get(entries, id), state: 'queued' });
      return { queued: entryIds.length };
    },

    'refills.due': due,
    'refills.list': () => [...refills.values()],
    'refills.ofConversation': ({ conversationId }) =>
      [...refills.values()].filter((refill) => refill.for.conversationId === conversationId),
    'refills.save': ({ id, conversationId, draft }) =>
      put(refills, {
        ...draft,
        id: id ?? desk.newId(),
        for: followed(conversationId),
        nextDue: dueOn(draft),
        state: 'active',
        lastRemindedAt: null,
        hasAnswer: false,
        createdAt: Date.now(),
      }),
    'refills.setState': ({ id, state }) => put(refills, { ...get(refills, id), state }),
    'refills.approve': ({ approvals }) => ({ queued: approvals.length, left: 0 }),
    'refills.skip': ({ id }) => get(refills, id),
    'refills.postpone': ({ id }) => get(refills, id),

    'followUps.pace': () => ({
      waiting: 0,
      sentToday: 0,
      dailyLimit: desk.settings.followUps.dailyLimit,
      waitingToHear: 0,
      isPaused: false,
      limitedUntil: null,
      nextAt: null,
    }),
    'followUps.setPaused': () => undefined,
    'followUps.cancelRest': () => ({ cancelled: 0 }),
    'followUps.counts': () => ({ due: refills.size, missed: 0 }),
  };
}
