import type { OpenedStore } from '../support/open-store.ts';
import { fromBoth, LID, PHONE, record } from '../support/observed.ts';
import { MONA, openStaffedStore } from '../support/staffed.ts';

export const NEW = 'new-owner@lid';
export const OWN = { phone: '201555555555', lid: 'pharmacy@lid' };
export const OTHER = '201099999999';
export const MINUTE = 60_000;
const START = Date.now() - 60 * MINUTE;
export const at = (minutes: number): number => START + minutes * MINUTE;
export const both = (phone: string, lid: string, minutes: number) =>
  fromBoth({ phone, lid }, { sentAt: at(minutes), content: `${lid} at ${minutes}` });

export const numbersOf = (store: OpenedStore, conversationId: number) => store.getNumbers({ conversationId });

export async function withNewOwner() {
  const store = await openStaffedStore();
  const sara = (
    await record(store, fromBoth({ phone: PHONE, lid: LID }, { sentAt: at(0), pushName: 'سارة' }))
  ).conversation;
  const queued = await store.enqueueText({
    conversationId: sara.id,
    clientKey: 'before',
    text: 'دواءك جاهز',
    sentBy: 'agent:1',
    now: Date.now() - 1000,
  });
  await store.scheduleMessage({
    conversationId: sara.id,
    clientKey: 'later',
    text: 'تذكير',
    sendAt: Date.now() + MINUTE,
    onlyIfSilent: false,
    by: MONA,
    now: Date.now(),
  });
  const stranger = (await record(store, both(PHONE, NEW, 30))).conversation;
  return { store, sara, stranger, queued };
}

export const release = (store: OpenedStore, now: number) =>
  store.releaseFollowUps({ now, hasHeard: true, isOnline: true, chance: 0, lastDay: null });
