import { expect, test } from 'vitest';
import type { ConversationNarrowing } from '#main/store/contract/conversation-narrowing.ts';
import { openStore, sharedStore, placeWithDatabase } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';
import { fromPhone, record } from '../support/observed.ts';
import { hire } from '../tickets/ticket-desk.ts';

const DAY = 86_400_000;
const NAMES = ['photo', 'tagged', 'old', 'plain'];

let [me, tagId, labelId] = [0, 0, 0];

/** The same word from four customers: with a photo, with a tag and a label, long ago, and nothing of that. */
const opened = sharedStore(async (store) => {
  [me = 0] = await hire(store, 1);
  const now = Date.now();
  for (const [index, pushName] of NAMES.entries()) {
    const sentAt = pushName === 'old' ? now - 9 * DAY : now - index * 1000;
    const sent = fromPhone(`20100000000${index + 1}`, {
      pushName,
      content: 'بنادول',
      sentAt,
      ...(pushName === 'photo' ? { type: 'image' as const, waType: 'image' } : {}),
    });
    const { conversation } = await record(store, sent);
    await store.addNote({ conversationId: conversation.id, text: 'بنادول', messageId: null, by: me, now });
    if (pushName !== 'tagged') continue;
    const change = { name: pushName, tags: ['سكر'], phones: [] };
    await store.saveCustomer({ id: conversation.customerId, change, by: `agent:${me}`, now });
    labelId = (await store.saveLabel({ id: null, draft: { name: 'x', colour: 'red' }, now })).id;
    await store.assignLabel({ conversationId: conversation.id, labelId, isOn: true, by: me, now });
  }
  tagId = (await store.listTags())[0]?.id ?? 0;
});

const names = (items: readonly { customerName: string | null }[]): (string | null)[] =>
  items.map(({ customerName }) => customerName);

const listed = async (asked: ConversationNarrowing & { query?: string }): Promise<(string | null)[]> =>
  names((await opened().listConversations({ ...asked, limit: 50 })).items);
const said = async (chats: ConversationNarrowing): Promise<(string | null)[]> =>
  names((await opened().searchMessages({ query: 'بنادول', chats, limit: 50 })).items);
const noted = async (chats: ConversationNarrowing): Promise<(string | null)[]> =>
  names(await opened().searchNotes({ query: 'بنادول', chats, limit: 50 }));

test('the list is narrowed down by tag, files and days, and all of it together', async () => {
  const week = Date.now() - 7 * DAY;
  expect(await listed({ hasFiles: true })).toEqual(['photo']);
  expect(await listed({ tagId })).toEqual(['tagged']);
  expect(await listed({ from: week })).toEqual(['photo', 'tagged', 'plain']);
  expect(await listed({ until: week })).toEqual(['old']);
  expect(await listed({ tagId, hasFiles: true })).toEqual([]);
  expect(await listed({ tagId, labelId, from: week, unreadOnly: true })).toEqual(['tagged']);
  expect(await listed({ query: 'plain', tagId })).toEqual([]);
});

test('messages and notes are found in the conversations that are asked for', async () => {
  for (const found of [said, noted]) {
    expect(await found({})).toEqual(['plain', 'old', 'tagged', 'photo']);
    expect(await found({ tagId })).toEqual(['tagged']);
    expect(await found({ labelId, unreadOnly: true })).toEqual(['tagged']);
    expect(await found({ archivedOnly: true })).toEqual([]);
    expect(await found({ assignee: me, needsReply: true })).toEqual(
      await listed({ assignee: me, needsReply: true }),
    );
    expect(await found({ ticketStatus: 'resolved' })).toEqual([]);
  }
});

test('what few of many messages pass comes page by page, the empty ones too', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const [by = 0] = await hire(store, 1);
  const rare = await record(store, fromPhone('201000000001', { pushName: 'rare', content: 'أسبرين' }));
  const often = await record(store, fromPhone('201000000002', { content: 'أسبرين' }));
  const { id } = await store.saveLabel({ id: null, draft: { name: 'x', colour: 'red' }, now: 1 });
  await store.assignLabel({ conversationId: rare.conversation.id, labelId: id, isOn: true, by, now: 1 });
  await store.close();
  withDatabase(place, (database) => {
    const insert = database.prepare(
      `INSERT INTO messages (conversation_id, contact_id, type, wa_type, content, direction, status, wa_message_id, sent_at,
         created_at, updated_at)
       SELECT conversation_id, contact_id, type, wa_type, content, direction, status, ?, sent_at, 1, 1
       FROM messages WHERE conversation_id = ? LIMIT 1`,
    );
    const index = database.prepare(
      `INSERT INTO message_search (rowid, folded, stems) VALUES (?, 'اسبرين', '')`,
    );
    database.transaction(() => {
      for (let at = 0; at < 4300; at += 1)
        index.run(insert.run(`many-${at}`, often.conversation.id).lastInsertRowid);
    })();
  });
  const filled = await openStore(place);
  const ask = { query: 'أسبرين', chats: { labelId: id }, limit: 50 };
  const first = await filled.searchMessages(ask);
  expect(first.items).toEqual([]);
  const second = await filled.searchMessages({ ...ask, beforeId: first.next ?? 0 });
  expect(names(second.items)).toEqual(['rare']);
  expect(second.next).toBeNull();
});
