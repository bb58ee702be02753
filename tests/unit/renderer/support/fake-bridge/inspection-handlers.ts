import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

const GIB = 1024 ** 3;

/** A desk that is well. */
export const SAMPLE_DESK_STATE: DeskState = {
  at: Date.UTC(2026, 2, 1, 10),
  versions: {
    app: '0.1.0',
    electron: '45.4.1',
    chromium: '156.0.8078.79',
    node: '24.19.0',
    waJs: '4.6.0',
  },
  system: { platform: 'win32', release: '10.0.22631', arch: 'x64' },
  sizes: { database: GIB, writeAheadLog: 4_000_000, files: 3 * GIB, backups: 5 * GIB, logs: 900_000 },
  disk: { state: 'ok', freeBytes: 90 * GIB, totalBytes: 240 * GIB },
  memory: { mainBytes: 210_000_000, allBytes: 690_000_000, freeBytes: 4 * GIB, totalBytes: 8 * GIB },
  startedAt: Date.UTC(2026, 2, 1, 6),
  store: {
    version: 540,
    sqlite: '3.51.2',
    messages: 220_000,
    conversations: 3_100,
    customers: 3_040,
    outbox: { queued: 0, prepared: 0, dispatched: 0 },
    oldestQueuedAt: null,
    scheduled: 4,
    webhooksWaiting: 0,
    webhooksUnreadable: 0,
    unfinished: 0,
    searchDone: 1,
    reportsDone: 1,
  },
  operations: [{ name: 'recordMessage', count: 812, p50: 2.57, p95: 8.66, max: 41.2 }],
  links: [{ link: 'web', phase: 'online', since: Date.UTC(2026, 2, 1, 6, 1) }],
  backup: { lastAt: Date.UTC(2026, 2, 1, 6, 10), hasFailed: false },
  external: { lastAt: Date.UTC(2026, 2, 1, 6, 20), isOverdue: false, problem: null },
  damageCheck: { at: Date.UTC(2026, 2, 1, 6, 20), isWhole: true },
  clock: { aheadMs: 0 },
};

/** Looking inside a desk that is well, with a few lines of log; and an export that nobody has begun. */
export function inspectionHandlers(desk: FakeDesk): PartHandlers<'inspection' | 'fullExport'> {
  return {
    'inspection.state': () => ({ ...SAMPLE_DESK_STATE, ...desk.options.deskState }),
    'inspection.log': () => ({
      lines: [
        {
          id: 'now:80',
          at: '2026-03-01 10:00:00.000',
          level: 'warn',
          part: 'transport',
          text: 'no answer',
          isCut: false,
        },
        {
          id: 'now:0',
          at: '2026-03-01 09:59:00.000',
          level: 'info',
          part: 'app',
          text: 'opened',
          isCut: false,
        },
      ],
      next: null,
      state: 'read',
      parts: ['app', 'transport'],
    }),
    'inspection.showLog': () => undefined,
    'inspection.previewBundle': () => ({
      id: 'one',
      files: [
        { name: 'desk.json', text: '{}' },
        { name: 'log.txt', text: '2026-03-01 10:00:00.000 warn transport no answer' },
      ],
    }),
    'inspection.saveBundle': ({ leftOut }) => ({
      file: 'C:\\rosheta-support.zip',
      files: 2 - leftOut.length,
    }),
    'fullExport.state': () => ({ progress: null, last: null, ...desk.options.fullExport }),
    'fullExport.begin': () => ({ outcome: 'begun' }),
    'fullExport.cancel': () => undefined,
    'fullExport.show': () => undefined,
  };
}
