import { z } from 'zod';
import { clockStateSchema } from '../clock.ts';
import { diskStateSchema } from '../data/disk.ts';
import { externalProblemSchema } from '../data/external-backup.ts';
import { linkSchema } from '../transport-capabilities.ts';

const bytes = z.number().nonnegative().nullable();

/** How long one operation of the store takes, since the desk was opened; in ms, percentiles rounded up to their range. */
export const operationTimesSchema = z.object({
  name: z.string(),
  count: z.number().int(),
  p50: z.number(),
  p95: z.number(),
  max: z.number(),
});
export type OperationTimes = z.infer<typeof operationTimesSchema>;

/** What the store says of itself; everything is a number, and nobody's words. */
export const storeStateSchema = z.object({
  /** Of the tables. */
  version: z.number().int(),
  sqlite: z.string(),
  /** About: the highest number that was given. */
  messages: z.number().int(),
  conversations: z.number().int(),
  customers: z.number().int(),
  /** Of the outbox, those that are not settled. */
  outbox: z.object({
    queued: z.number().int(),
    prepared: z.number().int(),
    dispatched: z.number().int(),
  }),
  /** When the oldest of those that wait was queued, epoch ms. */
  oldestQueuedAt: z.number().nullable(),
  scheduled: z.number().int(),
  webhooksWaiting: z.number().int(),
  webhooksUnreadable: z.number().int(),
  unfinished: z.number().int(),
  /** From 0 to 1: how much of what was there before is folded for the search, and counted for the reports. */
  searchDone: z.number().min(0).max(1),
  reportsDone: z.number().min(0).max(1),
});
export type StoreState = z.infer<typeof storeStateSchema>;

/** How the desk is, in figures; null for what cannot be told now. Times are epoch ms, sizes bytes. */
export const deskStateSchema = z.object({
  at: z.number(),
  versions: z.object({
    app: z.string(),
    electron: z.string(),
    chromium: z.string(),
    node: z.string(),
    waJs: z.string().nullable(),
  }),
  system: z.object({ platform: z.string(), release: z.string(), arch: z.string() }),
  sizes: z.object({ database: bytes, writeAheadLog: bytes, files: bytes, backups: bytes, logs: bytes }),
  disk: z.object({ state: diskStateSchema, freeBytes: bytes, totalBytes: bytes }),
  memory: z.object({
    mainBytes: z.number(),
    allBytes: z.number(),
    freeBytes: z.number(),
    totalBytes: z.number(),
  }),
  startedAt: z.number(),
  /** Null while the store does not answer. */
  store: storeStateSchema.nullable(),
  /** The slowest first. */
  operations: z.array(operationTimesSchema),
  links: z.array(
    z.object({
      link: linkSchema,
      phase: z.string(),
      /** Since when it is so, as far as that was heard. */
      since: z.number().nullable(),
    }),
  ),
  backup: z.object({ lastAt: z.number().nullable(), hasFailed: z.boolean() }),
  /** Outside of this PC; null where no place was chosen. Never which. */
  external: z
    .object({
      lastAt: z.number().nullable(),
      isOverdue: z.boolean(),
      problem: externalProblemSchema.nullable(),
    })
    .nullable(),
  damageCheck: z.object({ at: z.number(), isWhole: z.boolean() }).nullable(),
  clock: clockStateSchema,
});
export type DeskState = z.infer<typeof deskStateSchema>;
