import { Readable } from 'node:stream';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { RecordHandlerDependencies } from '#main/ipc/handlers/records.ts';
import { systemClock } from '#main/lib/clock.ts';
import { Records, type RecordDependencies } from '#main/records/records.ts';
import type { Store } from '#main/store/contract/store.ts';

/** Records that no place is chosen for. */
export function fuzzedRecords(store: Store): Omit<RecordHandlerDependencies, 'store'> {
  const recordDependencies: RecordDependencies = {
    store,
    settings: () => DEFAULT_SETTINGS,
    files: {
      open: () => Readable.from([]),
      // oxlint-disable-next-line require-yield
      async *read() {
        throw new Error('no files');
      },
      keepWhile: (work) => work(),
    },
    pages: { toPdf: async () => new Uint8Array(), print: async () => false },
    chooseTarget: async () => undefined,
    onProgress: () => {},
    clock: systemClock,
  };
  return { records: new Records(recordDependencies), recordDependencies };
}
