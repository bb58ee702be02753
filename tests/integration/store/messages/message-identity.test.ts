import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identity, MessageKey, ObservedMessage } from '#main/store/contract/store.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '../../fuzz/support/runs.ts';
import { openWholeStore } from '../../fuzz/support/whole-store.ts';
import {
  LID,
  PHONE,
  fromBoth,
  fromLid,
  fromPhone,
  observed,
  outgoing,
  record,
  recordAgain,
  threadOf,
} from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { conversationWith, queueText } from '../support/queued.ts';
import { saidBy, saidOf } from '../support/said.ts';

const SAME = '3EB0SAME';
const AT = 1_790_000_000_000;

describe('one id of WhatsApp', () => {
  test('in three chats is three messages of three people', async () => {
    const store = await openStore();
    const byPhone = await record(store, fromPhone(PHONE, { waMessageId: SAME, content: 'من الرقم' }));
    const byLid = await record(store, fromLid(LID, { waMessageId: SAME, content: 'من المخفي' }));
    const third = await record(store, fromPhone('201112345678', { waMessageId: SAME, content: 'من تالت' }));
    expect(saidOf('conversation.merged', store.events)).toEqual([]);
    expect(await threadOf(store, byPhone.conversation.id)).toEqual(['من الرقم']);
    expect(await threadOf(store, byLid.conversation.id)).toEqual(['من المخفي']);
    expect(await threadOf(store, third.conversation.id)).toEqual(['من تالت']);
    expect(await store.countUnread()).toBe(3);
  });

  test('in both directions of one chat is two messages', async () => {
    const store = await openStore();
    const { conversation } = await record(store, fromPhone(PHONE, { waMessageId: SAME, content: 'سؤال' }));
    const answer = { waMessageId: SAME, direction: 'outgoing', status: 'sent', content: 'جواب' } as const;
    await record(store, observed(answer));
    expect(await threadOf(store, conversation.id)).toEqual(['سؤال', 'جواب']);
  });

  test('is acknowledged, edited, deleted and reacted to in its own chat', async () => {
    const store = await openStore();
    const sent = { direction: 'outgoing', status: 'sent', waMessageId: SAME } as const;
    const first = await record(store, fromPhone(PHONE, { ...sent, content: 'الأولى' }));
    const second = await record(store, fromLid(LID, { ...sent, content: 'التانية' }));
    const toLid = keyOfLid(SAME);
    await store.applyAck({ message: outgoing(SAME), status: 'read', now: AT });
    await store.applyAck({ message: toLid, status: 'delivered', now: AT });
    const edit = { kind: 'edited', text: 'التانية، بعد', at: AT } as const;
    await store.changeMessage({ message: toLid, change: edit, now: AT });
    const heart = { kind: 'reacted', by: 'customer', emoji: '❤', at: AT } as const;
    await store.changeMessage({ message: outgoing(SAME), change: heart, now: AT });
    await store.changeMessage({ message: toLid, change: { kind: 'revoked', at: AT + 1 }, now: AT });
    expect(await store.getMessage({ messageId: first.message.id })).toMatchObject({
      status: 'read',
      content: 'الأولى',
      revokedAt: null,
      reactions: [{ emoji: '❤' }],
    });
    expect(await store.getMessage({ messageId: second.message.id })).toMatchObject({
      status: 'delivered',
      content: 'التانية، بعد',
      revokedAt: AT + 1,
      reactions: [],
    });
  });

  test('that was changed before it came is changed in its own chat, by either name of its person', async () => {
    const store = await openStore();
    const change = { kind: 'revoked', at: AT } as const;
    const both: MessageKey = { ...keyOfLid(SAME), identity: { phone: PHONE, lid: LID } };
    await store.changeMessage({ message: { ...both, direction: 'incoming' }, change, now: AT });
    const other = await record(store, fromPhone('201112345678', { waMessageId: SAME }));
    const ours = await record(store, observed({ waMessageId: SAME, direction: 'outgoing', status: 'sent' }));
    const theirs = await record(store, fromPhone(PHONE, { waMessageId: SAME }));
    expect(other.message.revokedAt).toBeNull();
    expect(ours.message.revokedAt).toBeNull();
    expect(theirs.message.revokedAt).toBe(AT);
  });

  test('of a chat that has another address since is found under the one it had', async () => {
    const store = await openStore();
    await record(store, fromBoth({ phone: PHONE, lid: LID }));
    const answer = fromBoth({ phone: PHONE, lid: LID }, { direction: 'outgoing', status: 'sent' });
    const { message } = await record(store, answer);
    // The customer takes another number.
    await record(store, fromBoth({ phone: '201112345678', lid: LID }));
    await store.applyAck({ message: outgoing(answer.waMessageId), status: 'read', now: AT });
    expect((await store.getMessage({ messageId: message.id })).status).toBe('read');
  });

  test('that cannot be recorded is kept once for each chat and direction', async () => {
    const store = await openStore();
    const kept = {
      waMessageId: SAME,
      direction: 'incoming' as const,
      chatAddress: LID,
      pushName: null,
      preview: 'x',
      sentAt: AT,
      message: '{}',
      code: 'internal',
      now: AT,
    };
    await store.keepUnrecorded(kept);
    await store.keepUnrecorded(kept);
    await store.keepUnrecorded({ ...kept, direction: 'outgoing' });
    await store.keepUnrecorded({ ...kept, chatAddress: `${PHONE}@c.us` });
    expect((await store.listUnfinished({ limit: 9 })).total).toBe(3);
    await record(store, fromBoth({ phone: PHONE, lid: LID }, { waMessageId: SAME }));
    expect((await store.listUnfinished({ limit: 9 })).total).toBe(1);
  });
});

describe('one message told of under two names, before WhatsApp says that they are one person’s', () => {
  const NOW_ONE = { phone: PHONE, lid: LID };

  test('is one when it says so, with what was known of either', async () => {
    const store = await openStore();
    const told = { waMessageId: SAME, content: 'عندكم بنادول؟', sentAt: 1_600_000_000_000 };
    const underLid = await record(store, fromLid(LID, told));
    const underPhone = await record(store, fromPhone(PHONE, told));
    expect(await store.countUnread()).toBe(2);
    const heart = { kind: 'reacted', by: 'customer', emoji: '❤', at: AT } as const;
    await store.changeMessage({ message: fromPhone(PHONE, told), change: heart, now: AT });
    const staff = await store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: AT });
    const id = underPhone.conversation.id;
    const note = { conversationId: id, messageId: underPhone.message.id, text: 'اتصل' };
    await store.addNote({ ...note, by: staff.id, now: AT });

    const events = await saidBy(store, () => record(store, fromBoth(NOW_ONE, { content: 'شكرا' })));
    expect(saidOf('conversation.merged', events)).toMatchObject([{ mergedId: id }]);
    const { conversation } = underLid;
    expect(await threadOf(store, conversation.id)).toEqual(['عندكم بنادول؟', 'شكرا']);
    expect(await store.getConversation(conversation.id)).toMatchObject({ unreadCount: 2 });
    expect(await store.getMessage({ messageId: underLid.message.id })).toMatchObject({
      reactions: [{ emoji: '❤' }],
    });
    const notes = await store.listNotes({ conversationId: conversation.id });
    expect(notes.map(({ messageId }) => messageId)).toEqual([underLid.message.id]);
    const { items } = await store.searchMessages({ query: 'بنادول', limit: 9 });
    expect(items.map((each) => each.id)).toEqual([underLid.message.id]);
    expect(await recordAgain(store, fromPhone(PHONE, told))).toBe(underLid.message.id);
  });

  test('proves it itself when it comes a third time under both', async () => {
    const store = await openStore();
    const told = { waMessageId: SAME, content: 'مرة' };
    const first = await record(store, fromPhone(PHONE, told));
    await record(store, fromLid(LID, told));
    expect(await recordAgain(store, fromBoth(NOW_ONE, told))).toBe(first.message.id);
    expect(await threadOf(store, first.conversation.id)).toEqual(['مرة']);
    expect(await store.countUnread()).toBe(1);
  });

  test('stays the desk’s own when it was sent here, with its place in the queue and its receipts', async () => {
    const store = await openStore();
    const { conversation: byLid } = await record(store, fromLid(LID));
    const echo = { waMessageId: SAME, direction: 'outgoing', status: 'delivered', content: 'حاضر' } as const;
    await record(store, fromPhone(PHONE, echo));
    const sent = await queueText(store, byLid.id);
    const head = (await store.listOutboxHeads())[0];
    await store.prepareOutbox({ id: head?.id ?? 0, waMessageId: SAME, now: AT });
    await store.markDispatched({ id: head?.id ?? 0, now: AT });
    await record(store, fromBoth(NOW_ONE, { content: 'تمام' }));
    expect(await store.getMessage({ messageId: sent.id })).toMatchObject({
      status: 'delivered',
      clientKey: sent.clientKey,
      sentBy: 'mona',
    });
    expect(await store.listOutboxHeads()).toEqual([]);
    const { id } = await store.getConversation(byLid.id);
    expect((await threadOf(store, id)).filter((text) => text === 'حاضر')).toHaveLength(1);
  });

  test('keeps its file, whichever copy has it', async () => {
    const store = await openStore();
    const photo = {
      waMessageId: SAME,
      type: 'image',
      waType: 'image',
      content: '',
      attachment: {
        kind: 'image',
        fileName: null,
        mimeType: 'image/jpeg',
        sizeBytes: 3,
        width: null,
        height: null,
        durationMs: null,
        waveform: null,
      },
    } as const satisfies Partial<ObservedMessage>;
    const first = await record(store, fromPhone(PHONE, photo));
    const second = await record(store, fromLid(LID, photo));
    const file = { id: crypto.randomUUID(), sha256: 'aa', sizeBytes: 3, mimeType: 'image/jpeg' };
    await store.completeDownload({ messageId: second.message.id, file, now: AT });
    await record(store, fromBoth(NOW_ONE));
    const { attachment } = await store.getMessage({ messageId: first.message.id });
    expect(attachment).toMatchObject({ state: 'stored', fileId: file.id });
    expect((await store.listDueDownloads({ now: AT, limit: 9 })).due).toEqual([]);
  });

  test('is one also where a person had merged the two, and can be separated from a third', async () => {
    const store = await openStore();
    const told = { waMessageId: SAME, content: 'مرة' };
    const byPhone = await record(store, fromPhone(PHONE, told));
    const byLid = await record(store, fromLid(LID, told));
    const third = await conversationWith(store, '201112345678');
    const now = AT;
    await store.mergeConversations({ id: byPhone.conversation.id, otherId: byLid.conversation.id, now });
    const { mergeId } = await store.mergeConversations({ id: third, otherId: byPhone.conversation.id, now });
    await store.markConversationRead({ id: third, now });
    const events = await saidBy(store, () => record(store, fromBoth(NOW_ONE, { content: 'شكرا' })));
    expect(saidOf('conversation.merged', events)).toMatchObject([{ conversation: { id: third } }]);
    const { separated } = await store.separateConversations({ mergeId, now });
    expect(await threadOf(store, separated.id)).toEqual(['مرة', 'شكرا']);
    expect(separated.unreadCount).toBe(2);
  });
});

const people: Identity[] = [
  { phone: '201000000001', lid: '1@lid' },
  { phone: '201000000002', lid: '2@lid' },
  { phone: '201000000003', lid: null },
  { phone: null, lid: '4@lid' },
];
const telling = fc.record({
  who: fc.nat(people.length - 1),
  id: fc.nat(2),
  direction: fc.constantFrom('incoming' as const, 'outgoing' as const),
  under: fc.constantFrom('phone' as const, 'lid' as const, 'both' as const),
});

test(
  'ids that coincide in any order, direction and chat: each message once, and nobody is joined who is not one person',
  async () => {
    const { store, expectWhole } = await openWholeStore();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(telling, { minLength: 3, maxLength: 25 }), async (tellings) => {
        run += 1;
        const nameOf = (who: number, under: 'phone' | 'lid' | 'both'): Identity => {
          const person = people[who] ?? { phone: null, lid: null };
          const phone = person.phone && `2010${run}${person.phone.slice(-6)}`;
          const lid = person.lid && `${run}-${person.lid}`;
          if (under === 'phone' && phone !== null) return { phone, lid: null };
          return under === 'lid' && lid !== null ? { phone: null, lid } : { phone, lid };
        };
        const expected = people.map(() => new Set<string>());
        for (const { who, id, direction, under } of tellings) {
          const identity = nameOf(who, under);
          const content = `r${run} p${who} ${direction} ${id}`;
          expected[who]?.add(content);
          const status = direction === 'incoming' ? 'delivered' : 'sent';
          const told = { waMessageId: `SAME${id}`, direction, status, content } as const;
          await store.recordMessage(fromBoth(identity, told));
        }
        for (const [who, texts] of expected.entries()) {
          if (texts.size === 0) continue;
          // WhatsApp says now which names are one person's.
          const last = fromBoth(nameOf(who, 'both'), { content: `r${run} p${who} last` });
          const { conversation } = await record(store, last);
          const thread = await threadOf(store, conversation.id);
          expect(thread.toSorted()).toEqual([...texts, last.content].toSorted());
        }
      }),
      fuzzRuns(60),
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);

function keyOfLid(waMessageId: string): MessageKey {
  return outgoing(waMessageId, { identity: { phone: null, lid: LID }, chatAddress: LID });
}
