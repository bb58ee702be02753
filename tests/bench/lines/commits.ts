import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '#main/store/operations/operations.ts';
import { openEncrypted, openPlain, type BenchDatabase } from '../databases.ts';
import type { BenchContext } from '../frame/context.ts';
import { interleave, timeOf } from '../frame/interleave.ts';
import { onlyCase, type Case, type NodeLine } from '../frame/line.ts';
import { messagesOf } from '../seed.ts';

/** Each commit waits for the disk; one message of a customer at a time, as on a working day. */
const COMMITS = 200;
/** More than any attempt of a line records. */
const MESSAGES = 5_000;

/** @param other the way that ours is compared with, in an empty folder. */
function commits(context: BenchContext, other: (file: string) => BenchDatabase): readonly Case[] {
  const folder = mkdtempSync(join(tmpdir(), 'rosheta-bench-'));
  const desks = [openEncrypted(join(folder, 'ours.db')), other(join(folder, 'other.db'))] as const;
  try {
    const [dividend, divisor] = desks.map(({ transact }) => {
      const messages = messagesOf(50, MESSAGES, 'commit-', context.run.seed);
      return () => {
        const next = messages.next();
        if (next.done === true) throw new Error('there are no more messages');
        transact((tx) => operations.recordMessage(tx, next.value));
      };
    }) as [() => void, () => void];
    return onlyCase(interleave(context, COMMITS, { dividend, divisor }, timeOf));
  } finally {
    for (const { database } of desks) database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutSums(file: string): BenchDatabase {
  const desk = openEncrypted(file);
  const triggers = desk.database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'report%'`)
    .pluck()
    .all();
  for (const name of triggers) desk.database.exec(`DROP TRIGGER ${name}`);
  return desk;
}

export const COMMIT_LINES: readonly NodeLine[] = [
  {
    id: 'commit-encrypted',
    what: 'one message, one commit: encrypted ÷ the same without encryption',
    runs: 'node',
    dividend: 'ours',
    divisor: 'plain',
    unit: 'ms',
    goal: { atMost: 1.5 },
    shortBound: { atMost: 4 },
    budgetSeconds: 4,
    measure: (context) => commits(context, openPlain),
  },
  {
    id: 'commit-counted',
    what: 'one message, one commit: counted for the reports ÷ not counted',
    runs: 'node',
    dividend: 'ours',
    divisor: 'not counted',
    unit: 'ms',
    goal: { atMost: 1.5 },
    shortBound: null,
    budgetSeconds: 4,
    measure: (context) => commits(context, withoutSums),
  },
];
