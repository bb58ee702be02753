// `node tests/bench/full-export.ts [messages]`: how long the way out takes for a big desk, what memory it takes, and whether
// whoever works meanwhile is kept waiting. The desk is filled by a process of its own, whose memory is not counted.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { FullExport } from '#main/full-export/full-export.ts';
import { runWorker } from '#main/full-export/run-worker.ts';
import { createStore } from '#main/store/client/create-store.ts';
import type { ObservedMessage, Store } from '#main/store/contract/store.ts';
import type { FullExportResult } from '#shared/domain/data/full-export.ts';
import { openEncrypted } from './databases.ts';
import { percentile } from './frame/statistics.ts';
import { messagesOf, seed } from './seed.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', 'src-main');
const KEY = Buffer.alloc(32, 7);
const CONVERSATIONS = 10_000;
const ASK_EVERY_MS = 20;
const ASKED_ALONE = 200;
const MIB = 1024 ** 2;

const [messages = '1000000', seedInto] = process.argv.slice(2);
/** Customers as the desk records them; the other messages by one statement, because recording a million takes an hour. */
function fill(databasePath: string): void {
  const { database, transact } = openEncrypted(databasePath, KEY);
  // Nothing here is about the disk.
  database.pragma('synchronous = OFF');
  const count = Number(messages);
  const customers = Math.min(CONVERSATIONS, count);
  seed(transact, messagesOf(customers, customers, 'seed-'));
  const upkeep = database
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND tbl_name = 'messages')",
    )
    .all();
  // What triggers keep up is in no export, and an index is made quicker when the rows are there.
  for (const { type, name } of upkeep) database.exec(`DROP ${type} "${name}"`);
  database.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - customers})
    INSERT INTO messages (conversation_id, contact_id, type, wa_type, content, direction, status, sent_by, wa_message_id,
      sent_at, created_at, updated_at)
    SELECT first.conversation_id, first.contact_id, 'text', 'chat', other.content, iif(n % 5 < 3, 'incoming', 'outgoing'),
      'read', NULL, 'bulk-' || n, 1700000000000 + n * 1000, 1, 1
    FROM numbers JOIN messages first ON first.id = 1 + n * 31 % ${customers}
      JOIN messages other ON other.id = 1 + n * 17 % ${customers}
    WHERE n > 0`);
  for (const { sql } of upkeep) database.exec(sql);
  database.close();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-bench-'));
  try {
    const databasePath = path.join(folder, 'rosheta.db');
    mkdirSync(path.join(folder, 'data'));
    await once(fork(import.meta.filename, [messages, databasePath]), 'exit');
    say(`${messages} messages, a database of ${inMib(statSync(databasePath).size)}`);
    for (const form of ['folder', 'zip'] as const) await measure(form, databasePath, folder);
    await stopping(databasePath, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(form: 'folder' | 'zip', databasePath: string, folder: string): Promise<void> {
  const store = await createStore({
    workerPath: path.join(ROOT, 'store', 'worker', 'worker.ts'),
    databasePath,
    key: KEY,
    onFatal: (error) => say(String(error)),
    onEvents: () => {},
  });
  const incoming = messagesOf(50, 1_000_000, `live-${form}-`);
  const alone = await waitsOf(store, incoming, (count) => count >= ASKED_ALONE);
  const before = process.memoryUsage.rss();
  let most = before;
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const ended: FullExportResult[] = [];
  const fullExport = makeExport(databasePath, (result) => ended.push(result));
  const begunAt = performance.now();
  fullExport.begin({
    form,
    place: form === 'zip' ? path.join(folder, 'all.zip') : folder,
    withFiles: true,
    agentId: 1,
  });
  const waits = await waitsOf(store, incoming, () => {
    most = Math.max(most, process.memoryUsage.rss());
    return ended.length > 0;
  });
  lag.disable();
  const [result] = ended;
  if (result?.kind !== 'done') throw new Error(`the export ended as ${JSON.stringify(result)}`);
  say(
    `${form}: ${result.counts.rows} rows, ${inMib(result.counts.sizeBytes)} in ${((performance.now() - begunAt) / 1000).toFixed(1)} s; ` +
      `memory ${inMib(before)} → ${inMib(most)}; ` +
      `a message alone: ${inWords(alone)}; meanwhile: ${inWords(waits)}; main thread longest ${(lag.max / 1e6).toFixed(0)} ms`,
  );
  await store.close();
}

/** Records messages one after the other until it is enough. @returns how long each took, in ms. */
async function waitsOf(
  store: Pick<Store, 'recordMessage'>,
  incoming: Generator<ObservedMessage>,
  isEnough: (count: number) => boolean,
): Promise<number[]> {
  const waits: number[] = [];
  while (!isEnough(waits.length)) {
    const next = incoming.next();
    if (next.done === true) break;
    const askedAt = performance.now();
    await store.recordMessage(next.value);
    waits.push(performance.now() - askedAt);
    await pause(ASK_EVERY_MS);
  }
  return waits;
}

const inWords = (waits: readonly number[]): string =>
  `half within ${percentile(waits, 0.5).toFixed(1)} ms, 99 % within ${percentile(waits, 0.99).toFixed(1)} ms, longest ${Math.max(...waits).toFixed(0)} ms (${waits.length})`;

/** How soon it ends when it is stopped, at places all over it. */
async function stopping(databasePath: string, folder: string): Promise<void> {
  const times: number[] = [];
  for (const share of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9]) {
    let stoppedAt: number | undefined;
    const fullExport: FullExport = makeExport(
      databasePath,
      () => {},
      (progress) => {
        if (stoppedAt !== undefined || progress === null || progress < share) return;
        stoppedAt = performance.now();
        fullExport.cancel();
      },
    );
    fullExport.begin({ form: 'zip', place: path.join(folder, 'stopped.zip'), withFiles: true, agentId: 1 });
    await fullExport.ended;
    if (stoppedAt !== undefined) times.push(performance.now() - stoppedAt);
  }
  say(`stopped: longest ${Math.max(...times).toFixed(0)} ms of ${times.length}`);
}

function makeExport(
  databasePath: string,
  onEnd: (result: FullExportResult) => void,
  onProgress: (progress: number | null) => void = () => {},
): FullExport {
  return new FullExport({
    userData: path.join(path.dirname(databasePath), 'data'),
    run: (task, tell) =>
      runWorker(
        path.join(ROOT, 'full-export', 'worker.ts'),
        {
          ...task,
          databasePath,
          key: KEY,
          uploads: path.join(path.dirname(databasePath), 'uploads'),
          appVersion: '0.0.0',
        },
        tell,
      ),
    keepMedia: (work) => work(),
    leftovers: { add: async () => {}, takeAway: async () => {}, tidy: async () => {} },
    onChange: ({ progress }) => onProgress(progress),
    onEnd: (_agentId, result) => onEnd(result),
    now: Date.now,
    log: { debug: say, info: () => {}, warn: say, error: say },
  });
}

const inMib = (bytes: number): string => `${(bytes / MIB).toFixed(0)} MiB`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (seedInto === undefined) await main();
else fill(seedInto);
