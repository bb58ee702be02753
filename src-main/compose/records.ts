import type { BrowserWindow } from 'electron';
import type { Settings } from '#shared/domain/settings.ts';
import { chooseMediaTarget } from '../app/media-dialogs.ts';
import { createRecordPages } from '../app/record-pages.ts';
import type { EventBus } from '../events/bus.ts';
import type { RecordHandlerDependencies } from '../ipc/handlers/records.ts';
import { systemClock } from '../lib/clock.ts';
import type { Closers } from '../lib/closers.ts';
import type { MediaVault } from '../media/vault.ts';
import { Records, type RecordDependencies } from '../records/records.ts';
import type { Store } from '../store/contract/store.ts';

/** Who writes the records, and what a prescription's page is written with. */
export function openRecords(options: {
  window: BrowserWindow;
  store: Store;
  bus: EventBus;
  vault: MediaVault;
  settings: () => Settings;
  closers: Closers;
}): Omit<RecordHandlerDependencies, 'store'> {
  const { window, store, bus, vault, settings, closers } = options;
  const recordDependencies: RecordDependencies = {
    store,
    settings,
    files: vault,
    pages: createRecordPages(),
    chooseTarget: (name) => chooseMediaTarget(window, name),
    onProgress: (progress) => bus.emit('records.progress', progress),
    clock: systemClock,
  };
  const records = new Records(recordDependencies);
  closers.add('the records', () => records.stop());
  return { records, recordDependencies };
}
