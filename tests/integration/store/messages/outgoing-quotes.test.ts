import { describe, expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromPhone, incoming, observed, record } from '../support/observed.ts';
import { onlyHead } from '../support/queued.ts';
import { openStore } from '../support/open-store.ts';
import { saidBy, saidOf } from '../support/said.ts';
import { MONA, openStaffedStore, SAMI } from '../support/staffed.ts';

const OTHER = '201112345678';
const NOW = 1_800_000_000_000;
let keys = 0;

const answer = (store: Store, conversationId: number, quotedId: number | null, text = 'موجود') =>
  store.enqueueText({
    conversationId,
    clientKey: `quoting-${(keys += 1)}`,
    text,
    quotedId,
    sentBy: 'agent:1',
    now: NOW,
  });

/** The head goes out, and says what it goes with. */
async function dispatch(store: Store, waMessageId: string, link: 'web' | 'cloud' = 'web') {
  const { id } = await onlyHead(store);
  await store.prepareOutbox({ id, waMessageId, link, now: NOW });
  return store.markDispatched({ id, now: NOW });
}

describe('what staff write', () => {
  test('has what it answers above it, and WhatsApp is told that', async () => {
    const store = await openStore();
    const photo = { waMessageId: 'ASKED', type: 'image', waType: 'image', content: 'دي' } as const;
    const { message: asked, conversation } = await record(store, observed(photo));
    const message = await answer(store, conversation.id, asked.id);
    expect(message.quoted).toMatchObject({
      messageId: asked.id,
      waMessageId: 'ASKED',
      by: 'customer',
      waType: 'image',
      text: 'دي',
      isLeftOut: false,
    });
    expect((await dispatch(store, 'ANSWER')).quoted).toEqual({ waMessageId: 'ASKED', fromMe: false });
    const again = await answer(store, conversation.id, null);
    expect(again.quoted).toBeNull();
  });

  test('may answer what is still on its way: it has got its id when the answer leaves', async () => {
    const store = await openStore();
    const { conversation } = await record(store, observed());
    const first = await answer(store, conversation.id, null, 'أولًا');
    const second = await answer(store, conversation.id, first.id, 'ثانيًا');
    expect(second.quoted).toMatchObject({ messageId: first.id, waMessageId: null, text: 'أولًا' });
    const head = await dispatch(store, 'FIRST');
    expect(head.quoted).toBeNull();
    await store.markSent({ id: head.id, now: NOW });
    expect((await dispatch(store, 'SECOND')).quoted).toEqual({ waMessageId: 'FIRST', fromMe: true });
  });

  test.each([
    [
      'was deleted meanwhile',
      (store: Store) =>
        store.changeMessage({ message: incoming('ASKED'), change: { kind: 'revoked', at: NOW }, now: NOW }),
      'web',
    ],
    ['came over another link', async () => {}, 'cloud'],
  ] as const)('goes without what %s, and says so', async (_why, happens, link) => {
    const store = await openStore();
    const { message: asked, conversation } = await record(store, observed({ waMessageId: 'ASKED' }));
    const { id } = await answer(store, conversation.id, asked.id);
    await happens(store);
    const events = await saidBy(store, () => dispatch(store, 'ANSWER', link));
    expect(saidOf('message.changed', events)).toContainEqual(
      expect.objectContaining({ id, quoted: expect.objectContaining({ isLeftOut: true }) as unknown }),
    );
  });

  test('goes without what another number of the customer has written', async () => {
    const store = await openStore();
    const first = await record(store, observed({ sentAt: 1 }));
    const other = await record(store, fromPhone(OTHER, { waMessageId: 'OTHER' }));
    await store.mergeConversations({ id: first.conversation.id, otherId: other.conversation.id, now: NOW });
    const { id } = await answer(store, first.conversation.id, first.message.id);
    expect((await dispatch(store, 'ANSWER')).quoted).toBeNull();
    expect((await store.getMessage({ messageId: id })).quoted?.isLeftOut).toBe(true);
  });

  test('answers nothing of another conversation, nothing that has not left, and no notice', async () => {
    const store = await openStore();
    const { message: asked, conversation } = await record(store, observed());
    const other = await record(store, fromPhone(OTHER));
    await expect(answer(store, other.conversation.id, asked.id)).rejects.toMatchObject({
      code: 'cannot-quote',
    });
    const failed = await answer(store, conversation.id, null);
    const head = await onlyHead(store);
    await store.markFailed({ id: head.id, reason: 'not-sent', now: NOW });
    await expect(answer(store, conversation.id, failed.id)).rejects.toMatchObject({ code: 'cannot-quote' });
    const call = await record(store, observed({ type: 'other', waType: 'missed_call', content: '' }));
    await expect(answer(store, conversation.id, call.message.id)).rejects.toMatchObject({
      code: 'cannot-quote',
    });
  });

  test('is told anew when what it answers is deleted, also before that had an id', async () => {
    const store = await openStore();
    const { conversation } = await record(store, observed());
    const first = await answer(store, conversation.id, null, 'أولًا');
    const second = await answer(store, conversation.id, first.id, 'ثانيًا');
    const head = await dispatch(store, 'FIRST');
    await store.markSent({ id: head.id, now: NOW });
    const message = { ...incoming('FIRST'), direction: 'outgoing' } as const;
    const events = await saidBy(store, () =>
      store.changeMessage({ message, change: { kind: 'revoked', at: NOW }, now: NOW }),
    );
    const told = saidOf('message.changed', events).find(({ id }) => id === second.id);
    expect(told?.quoted?.isRevoked).toBe(true);
  });
});

describe('a draft', () => {
  async function withAsked() {
    const store = await openStaffedStore();
    const { message, conversation } = await record(store, observed({ content: 'بكام؟' }));
    return { store, id: conversation.id, asked: message.id };
  }

  test('keeps what it answers, also without words, until that is sent', async () => {
    const { store, id, asked } = await withAsked();
    await store.saveDraft({ id, draft: '', quotedId: asked, by: MONA, now: 1 });
    expect((await store.getConversation(id)).draftQuote).toEqual({ messageId: asked, by: MONA });
    await store.saveDraft({ id, draft: 'بخمسين', by: MONA, now: 2 });
    expect((await store.getConversation(id)).draftQuote).toEqual({ messageId: asked, by: MONA });
    await answer(store, id, asked, 'بخمسين');
    expect(await store.getConversation(id)).toMatchObject({ draft: '', draftQuote: null });
  });

  test('loses it when a person takes it away, and never to another conversation', async () => {
    const { store, id, asked } = await withAsked();
    await store.saveDraft({ id, draft: 'نص', quotedId: asked, by: MONA, now: 1 });
    await store.saveDraft({ id, draft: 'نص', quotedId: null, by: MONA, now: 2 });
    expect((await store.getConversation(id)).draftQuote).toBeNull();
    const other = await record(store, fromPhone(OTHER));
    await store.saveDraft({ id: other.conversation.id, draft: '', quotedId: asked, by: MONA, now: 3 });
    expect((await store.getConversation(other.conversation.id)).draftQuote).toBeNull();
  });

  test('is a colleague’s with what it answers, or begins anew without', async () => {
    const { store, id, asked } = await withAsked();
    await store.saveDraft({ id, draft: 'السعر', quotedId: asked, by: MONA, now: 1 });
    const taken = await store.takeDraft({ id, how: 'continue', by: SAMI, now: 2 });
    expect(taken.draftQuote).toEqual({ messageId: asked, by: SAMI });
    const anew = await store.takeDraft({ id, how: 'replace', by: MONA, now: 3 });
    expect(anew).toMatchObject({ draft: '', draftQuote: null });
    await store.saveDraft({ id, draft: '', quotedId: asked, by: MONA, now: 4 });
    await store.saveDraft({ id, draft: 'غيرها', by: SAMI, now: 5 });
    expect((await store.getConversation(id)).draftQuote).toBeNull();
  });

  test('takes it along when two conversations become one', async () => {
    const { store, id, asked } = await withAsked();
    const other = await record(store, fromPhone(OTHER));
    await store.saveDraft({ id, draft: '', quotedId: asked, by: MONA, now: 1 });
    await store.mergeConversations({ id: other.conversation.id, otherId: id, now: 2 });
    expect((await store.getConversation(other.conversation.id)).draftQuote?.messageId).toBe(asked);
  });
});
