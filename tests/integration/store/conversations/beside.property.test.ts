import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { operations } from '#main/store/operations/operations.ts';
import { isNotErased } from '#main/store/rows/conversations/conversations.ts';
import { adHoc, query } from '#main/store/schema/query.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '../../fuzz/support/runs.ts';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { PlayedDesk, playedStep } from '../support/played-desk.ts';
import { withDatabase } from '../support/with-database.ts';

const EVERYTHING = 15;
const TAKEN_BACK = new Error('only looked at');

function allOf(tx: Tx): Conversation[] {
  const shown = query.selectFrom('conversations').select('id').where(isNotErased).orderBy('id');
  const { items } = operations.listConversations(tx, { limit: 100 });
  return [...items, ...tx.all(adHoc(shown), {}).map(({ id }) => operations.getConversation(tx, id))];
}

/** What is read of all conversations: by what their rows say, and where everything is looked up for each. */
function bothWays(desk: PlayedDesk): { kept: Conversation[]; lookedUp: Conversation[] } {
  const kept = desk.transact(allOf).value;
  let lookedUp: Conversation[] = [];
  try {
    desk.transact((tx) => {
      tx.run(adHoc(query.updateTable('conversations').set({ beside: EVERYTHING })), {});
      lookedUp = allOf(tx);
      throw TAKEN_BACK;
    });
  } catch (error) {
    if (error !== TAKEN_BACK) throw error;
  }
  return { kept, lookedUp };
}

/** Counted from the tables alone: a label 1, a gap 2, a mark or an action that failed 4, other accounts 8. */
const WRONG = `SELECT count(*) FROM conversations AS c WHERE beside <>
  (SELECT count(*) > 0 FROM conversation_labels WHERE conversation_id = c.id)
  + 2 * (SELECT count(g.contact_id) > 0 FROM contacts JOIN contact_gaps AS g ON g.contact_id = contacts.id
      WHERE conversation_id = c.id)
  + 4 * (SELECT count(coalesce(marked_unread_at, archived_at, pinned_at, muted_until, blocked_at)) + count(a.id) > 0
      FROM contacts LEFT JOIN chat_marks AS m ON m.contact_id = contacts.id
      LEFT JOIN chat_actions AS a ON a.contact_id = contacts.id AND a.state = 'failed' WHERE conversation_id = c.id)
  + 8 * ((SELECT coalesce(group_concat(id), '') FROM contacts WHERE conversation_id = c.id) <> CAST(c.contact_id AS TEXT))`;

test(
  'a conversation says what is to be looked up beside it, whatever happens to it',
  () => {
    const seen = { labels: 0, gaps: 0, marks: 0, failed: 0, accounts: 0 };
    fc.assert(
      fc.property(fc.array(playedStep, { minLength: 30, maxLength: 60 }), (steps) => {
        const desk = new PlayedDesk();
        try {
          for (const next of steps) {
            desk.do(next);
            expect(desk.read(WRONG)).toBe(0);
            const { kept, lookedUp } = bothWays(desk);
            expect(kept).toEqual(lookedUp);
            for (const { labels, gap, chat } of kept) {
              seen.labels += labels.length;
              seen.gaps += Number(gap !== null);
              seen.marks += Number(chat.isArchived || chat.isBlocked || chat.pinnedAt !== null);
              seen.failed += chat.failed.length;
              seen.accounts += chat.accounts - 1;
            }
          }
        } finally {
          desk.close();
        }
      }),
      fuzzRuns(12),
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  },
  FUZZ_TIMEOUT_MS,
);

test('after the upgrade each conversation says what there was beside it', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 640, (database) =>
    database.exec(`
      INSERT INTO agents (id, name, role, is_active, is_on_shift, created_at, updated_at) VALUES (1, 'x', 'admin', 1, 1, 1, 1);
      INSERT INTO labels (id, name, name_folded, colour, created_at, updated_at) VALUES (1, 'x', 'x', 'green', 1, 1);
      INSERT INTO customers (id, name_source, created_at, updated_at) VALUES (1, 'none', 1, 1);
      INSERT INTO contacts (id, customer_id, phone, chat_address, created_at, updated_at)
        SELECT value, 1, '2010123456' || value, '2010123456' || value || '@c.us', 1, 1
        FROM json_each('[11, 12, 13, 14, 15, 16]');
      INSERT INTO conversations (id, customer_id, contact_id, chat_address, last_message_at, created_at, updated_at)
        SELECT id - 10, 1, id, chat_address, 1, 1, 1 FROM contacts WHERE id < 16;
      UPDATE contacts SET conversation_id = min(id, 15) - 10;
      INSERT INTO conversation_labels VALUES (1, 1, 11, 1, 1);
      INSERT INTO contact_gaps VALUES (12, 1, 2);
      INSERT INTO chat_marks (contact_id, muted_until) VALUES (13, 9), (14, NULL);
    `),
  );
  const store = await openStore(place);
  const [labelled, missed, muted, plain, two] = await Promise.all(
    [1, 2, 3, 4, 5].map((id) => store.getConversation(id)),
  );
  expect(labelled?.labels).toEqual([1]);
  expect(missed?.gap).toEqual({ from: 1, until: 2 });
  expect(muted?.chat.mutedUntil).toBe(9);
  expect(plain).toMatchObject({ labels: [], gap: null, chat: { accounts: 1, mutedUntil: null } });
  expect(two?.chat.accounts).toBe(2);
  await store.close();
  withDatabase(place, (database) => {
    const kept = database.prepare('SELECT beside FROM conversations ORDER BY id').pluck().all();
    expect(kept).toEqual([1, 2, 4, 0, 8]);
  });
});
