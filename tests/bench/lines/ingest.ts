import type { Statement } from 'better-sqlite3';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import type { BenchDatabase } from '../databases.ts';
import type { BenchContext } from '../frame/context.ts';
import { openCopy } from '../frame/copies.ts';
import { pairsOf, processorTimeOf } from '../frame/interleave.ts';
import { onlyCase, type Case, type NodeLine } from '../frame/line.ts';
import { messagesOf, take } from '../seed.ts';

const BATCH = 250;
const PAIRS = 10;
/** Of new messages the first open tickets, and what is compared is a day that goes on. */
const WARM_UP_BATCHES = 2;

/** New messages of customers that there are, a second apart until now. */
function* batchesOf({ run, sizes }: BenchContext): Generator<readonly ObservedMessage[]> {
  const all = messagesOf(sizes.conversations, 10 * sizes.conversations + 100_000, 'new-', run.seed + 1);
  // The first of each customer is nobody's turn more than another's.
  take(all, sizes.conversations);
  let sentAt = Date.now() - 60_000;
  for (let batch = take(all, BATCH); batch.length > 0; batch = take(all, BATCH)) {
    yield batch.map((message) => ({ ...message, sentAt: (sentAt += 10) }));
  }
}

function record({ transact }: BenchDatabase, batch: readonly ObservedMessage[]): void {
  transact((tx) => batch.forEach((message) => operations.recordMessage(tx, message)));
}

interface Write {
  sql: string;
  values: unknown[];
}

/** Records a batch, and tells every statement of it that changed a row. */
function writesOf({ transact }: BenchDatabase, batch: readonly ObservedMessage[]): readonly Write[] {
  const writes: Write[] = [];
  transact((tx) => {
    const told: Tx = {
      ...tx,
      run: (statement, params) => {
        const done = tx.run(statement, params);
        if (done.changes > 0) writes.push({ sql: statement.sql, values: statement.bind(params) });
        return done;
      },
    };
    batch.forEach((message) => operations.recordMessage(told, message));
  });
  return writes;
}

/** The same statements with the same values, prepared once, in one transaction; nothing is read, decided or folded. */
function replayerOf({ database }: BenchDatabase): (writes: readonly Write[]) => void {
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return database.transaction((writes: readonly Write[]) => {
    for (const { sql, values } of writes) prepare(sql).run(...values);
  });
}

function againstSql(context: BenchContext): readonly Case[] {
  const { conversations, few: messages } = context.sizes;
  const size = { conversations, messages };
  const [ours, told, other] = ['ours', 'told', 'other'].map((name) => openCopy(context.run, size, name));
  if (ours === undefined || told === undefined || other === undefined) throw new Error('no copies');
  try {
    const batches = batchesOf(context);
    const replay = replayerOf(other);
    const one = () => {
      const batch = batches.next().value ?? [];
      // First, while nothing of this batch is remembered.
      const divisor = processorTimeOf(() => record(ours, batch));
      const writes = writesOf(told, batch);
      return { dividend: processorTimeOf(() => replay(writes)), divisor };
    };
    for (let index = 0; index < WARM_UP_BATCHES; index += 1) one();
    const pairs = pairsOf(context, PAIRS, one);
    if (rowsOf(ours) !== rowsOf(other)) throw new Error('the two did not write the same rows');
    return onlyCase(pairs);
  } finally {
    for (const copy of [ours, told, other]) copy.drop();
  }
}

/** What both must have written alike, as one text. */
function rowsOf({ database }: BenchDatabase): string {
  const rows = [
    'SELECT count(*), sum(length(content)), max(wa_message_id), sum(ticket_id) FROM messages',
    'SELECT sum(last_message_id), sum(unread_count), group_concat(last_message_preview) FROM conversations',
    'SELECT count(*), sum(last_message_at) FROM tickets',
    'SELECT count(*) FROM ticket_events',
    `SELECT count(*) FROM message_search WHERE message_search MATCH '"دواء"*'`,
  ].map((sql) => database.prepare(sql).raw().get());
  return JSON.stringify(rows);
}

function growth(context: BenchContext): readonly Case[] {
  const { conversations, many } = context.sizes;
  const large = openCopy(context.run, { conversations, messages: many }, 'large');
  const empty = openCopy(context.run, { conversations, messages: conversations }, 'empty');
  try {
    const batches = batchesOf(context);
    const one = () => {
      const batch = batches.next().value ?? [];
      const dividend = processorTimeOf(() => record(empty, batch));
      return { dividend, divisor: processorTimeOf(() => record(large, batch)) };
    };
    for (let index = 0; index < WARM_UP_BATCHES; index += 1) one();
    return onlyCase(pairsOf(context, PAIRS, one));
  } finally {
    large.drop();
    empty.drop();
  }
}

export const INGEST_LINES: readonly NodeLine[] = [
  {
    id: 'ingest-sql',
    what:
      'recording messages in a batch (identity, ticket, search, events) ÷ plain SQL that writes the same rows: ' +
      'how much of its speed is left',
    runs: 'node',
    dividend: 'plain SQL',
    divisor: 'ours',
    unit: `ms (${BATCH} messages)`,
    goal: { atLeast: 0.6 },
    shortBound: { atLeast: 0.1 },
    budgetSeconds: 6,
    measure: againstSql,
  },
  {
    id: 'ingest-growth',
    what: 'recording messages: speed with a million messages ÷ speed with one for each customer',
    runs: 'node',
    dividend: 'almost none',
    divisor: 'many',
    unit: `ms (${BATCH} messages)`,
    goal: { atLeast: 0.8 },
    shortBound: { atLeast: 0.3 },
    budgetSeconds: 6,
    measure: growth,
  },
];
