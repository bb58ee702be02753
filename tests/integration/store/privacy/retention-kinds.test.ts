import { copyFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { KEEP_ALL, type RetentionKind } from '#shared/domain/privacy/retention.ts';
import { previewRetention, retireAPiece } from '#main/desk/privacy/retention-upkeep.ts';
import { NEW_DATABASE } from '../../support/new-database.ts';
import { openStore, temporaryPlace, type OpenedStore, type Place } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';
import { IDS, seedPerson } from './seed-person.ts';

const OLD = 1_600_000_000_000;
const BEFORE = 1_700_000_000_000;
const NOW = 1_800_000_000_000;

/** The seed's person has a voice note, a cancelled prescription and a call of a program, all of 1970. */
function seeded(change: (database: Database) => void): Place {
  const { databasePath } = temporaryPlace();
  copyFileSync(NEW_DATABASE.databasePath, databasePath);
  const place = { databasePath, key: NEW_DATABASE.key };
  withDatabase(place, (database) => {
    seedPerson(database);
    // What hangs on the seed's message would keep it and its recording.
    database.exec(`
      UPDATE messages SET starred_at = NULL;
      DELETE FROM failed_steps; DELETE FROM draft_quotes; DELETE FROM edit_drafts; DELETE FROM legal_holds;
      DELETE FROM prescription_photos; UPDATE notes SET deleted_at = 1;
    `);
    change(database);
  });
  return place;
}

async function retireAll(store: OpenedStore, kind: RetentionKind): Promise<number> {
  for (;;) {
    const { isDone, total } = await store.retireOld({ kind, before: BEFORE, now: NOW });
    if (isDone) return total;
  }
}

const idsOf = (place: Place, sql: string): unknown[] =>
  withDatabase(place, (database) => database.prepare(sql).pluck().all());

test('an old voice note loses its recording, the message stays and says so, and its file is to go', async () => {
  const place = seeded(() => {});
  const store = await openStore(place);
  expect(await retireAll(store, 'voice')).toBe(1);
  const { attachment } = await store.getMessage({ messageId: IDS.message });
  expect(attachment).toMatchObject({ kind: 'voice', state: 'removed', fileId: null });
  expect(await store.listDoomed()).toEqual(['seeded-file']);
  expect(await retireAll(store, 'voice')).toBe(0);
});

test('a recording that a newer message has too stays on the disk', async () => {
  const place = seeded((database) =>
    database.exec(`INSERT INTO attachments (message_id, kind, state, file_id, mime_type, not_before, updated_at)
      VALUES (${IDS.other}, 'voice', 'stored', 'seeded-file', 'audio/ogg', 0, 1);
      UPDATE messages SET sent_at = ${NOW} WHERE id = ${IDS.other}`),
  );
  const store = await openStore(place);
  expect(await retireAll(store, 'voice')).toBe(1);
  expect(await store.listDoomed()).toEqual([]);
  expect((await store.getMessage({ messageId: IDS.other })).attachment).toMatchObject({ state: 'stored' });
});

test('a finished prescription goes with its lines, history and prices; one that is worked on stays', async () => {
  const place = seeded((database) =>
    database.exec(`INSERT INTO prescriptions (contact_id, status, status_at, round, created_at, updated_at, needs_check)
      VALUES (${IDS.contact}, 'read', 1, 1, 1, 1, 0)`),
  );
  const store = await openStore(place);
  expect(await retireAll(store, 'prescriptions')).toBe(1);
  await store.close();
  expect(idsOf(place, 'SELECT status FROM prescriptions')).toEqual(['read']);
  for (const table of ['prescription_lines', 'prescription_events', 'known_items', 'known_item_words'])
    expect(idsOf(place, `SELECT 1 FROM ${table}`)).toEqual([]);
});

test('calls of programs go by their day', async () => {
  const place = seeded((database) =>
    database.exec(`INSERT INTO program_calls (at, key_id, method, route, status, duration_ms)
      VALUES (${OLD}, 1, 'GET', '/a', 200, 1), (${NOW}, 1, 'GET', '/b', 200, 1)`),
  );
  const store = await openStore(place);
  expect(await retireAll(store, 'calls')).toBe(1);
  await store.close();
  expect(idsOf(place, 'SELECT route FROM program_calls')).toEqual(['/b']);
});

test('of what the server of WhatsApp told only what could not be read goes, never what waits to be read', async () => {
  const place = seeded((database) =>
    database.exec(`DELETE FROM webhook_inbox; INSERT INTO webhook_inbox (body, digest, received_at, state)
      VALUES (x'01', x'01', ${OLD}, 'unreadable'), (x'02', x'02', ${OLD}, 'waiting'), (x'03', x'03', ${NOW}, 'unreadable')`),
  );
  const store = await openStore(place);
  expect(await retireAll(store, 'webhooks')).toBe(1);
  await store.close();
  expect(idsOf(place, 'SELECT hex(body) FROM webhook_inbox ORDER BY id')).toEqual(['02', '03']);
});

test('what was done to anything of somebody who is held stays in the audit', async () => {
  const subjects = [
    `customer:${IDS.customer}`,
    `conversation:${IDS.conversation}`,
    `message:${IDS.message}`,
    'ticket:1',
    'note:1',
    'prescription:1',
  ];
  const place = seeded((database) => {
    const add = database.prepare(
      `INSERT INTO audit (at, action, subject, detail) VALUES (${OLD}, 'x', ?, '{}')`,
    );
    for (const subject of [...subjects, `message:${IDS.other}`, 'agent:1', null, 'broken', 'ticket:'])
      add.run(subject);
    database.exec(
      `INSERT INTO legal_holds (customer_id, reason, set_at) VALUES (${IDS.customer}, 'قضية', 1)`,
    );
  });
  const store = await openStore(place);
  await retireAll(store, 'audit');
  await store.close();
  expect(idsOf(place, `SELECT subject FROM audit WHERE at = ${OLD} ORDER BY id`)).toEqual(subjects);
});

test('what is shown before is counted over every piece, however far apart the rows are', async () => {
  const place = seeded((database) =>
    database.exec(`INSERT INTO program_calls (id, at, method, route, status, duration_ms)
      VALUES (10, ${OLD}, 'GET', '/a', 200, 1), (90000, ${OLD - 1}, 'GET', '/a', 200, 1), (90001, ${NOW}, 'GET', '/a', 200, 1)`),
  );
  const store = await openStore(place);
  const shown = await previewRetention(store, { kind: 'calls', months: 3 }, NOW);
  // Customers wrote last in 1970, and nothing is younger than that.
  expect(shown).toMatchObject({ count: 0, oldestAt: null });
  expect(await store.countRetirable({ kind: 'calls', before: BEFORE, after: 0 })).toEqual({
    count: 1,
    oldestAt: OLD,
    next: 89_999,
  });
  expect(await store.countRetirable({ kind: 'calls', before: BEFORE, after: 89_999 })).toEqual({
    count: 1,
    oldestAt: OLD - 1,
    next: null,
  });
});

test('a run that somebody stops half way is written down with what it took', async () => {
  const place = seeded((database) => {
    const add = database.prepare(
      `INSERT INTO program_calls (at, method, route, status, duration_ms) VALUES (${OLD}, 'GET', '/a', 200, 1)`,
    );
    for (let index = 0; index < 120; index += 1) add.run();
    database.exec(`UPDATE messages SET sent_at = ${NOW}`);
  });
  const store = await openStore(place);
  await store.updateSettings({ retention: { ...KEEP_ALL, calls: 3 } });
  expect(await retireAPiece(store, NOW, () => {})).toEqual({ isDone: false });
  await store.updateSettings({ retention: KEEP_ALL });
  expect(await retireAPiece(store, NOW, () => {})).toEqual({ isDone: true });
  const { items } = await store.listAudit({ action: 'retention.applied', limit: 5 });
  expect(items.map(({ detail }) => detail)).toMatchObject([{ kind: 'calls', count: 50 }]);
  // Once.
  await retireAPiece(store, NOW, () => {});
  expect((await store.listAudit({ action: 'retention.applied', limit: 5 })).items).toHaveLength(1);
});
