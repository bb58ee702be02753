import { app, type BrowserWindow } from 'electron';
import type { Settings } from '#shared/domain/settings.ts';
import { chooseTableFile } from '../app/file-dialogs.ts';
import { showInFolder } from '../app/open-outside.ts';
import type { AppPaths } from '../app/paths.ts';
import { gatherBundle } from '../inspection/bundle/gather-bundle.ts';
import { SupportBundles } from '../inspection/bundle/support-bundles.ts';
import { LinkTimes } from '../inspection/link-times.ts';
import { logFile } from '../inspection/log/log-files.ts';
import { readLog } from '../inspection/log/read-log.ts';
import { readDeskState } from '../inspection/read-desk-state.ts';
import type { InspectionHandlerDependencies } from '../ipc/handlers/inspection.ts';
import type { Closers } from '../lib/closers.ts';
import { Throttle } from '../lib/throttle.ts';
import { onLogged } from '../log/electron-logger.ts';
import type { DeskData } from './open-data.ts';
import type { DeskServices } from './open-services.ts';

const TELL_LOG_EVERY_MS = 1_000;

/** Looking inside: what is asked for the figures, and who hears that something was logged. */
export function openInspection({
  window,
  paths,
  data,
  services,
  settings,
  closers,
}: {
  window: BrowserWindow;
  paths: AppPaths;
  data: DeskData;
  services: DeskServices;
  settings: () => Settings;
  closers: Closers;
}): InspectionHandlerDependencies['inspection'] {
  const { bus, store, storeTimings, disk } = data;
  const { messages, backups, external, damageCheck } = services;
  const startedAt = Date.now();
  const linkTimes = new LinkTimes();
  linkTimes.hear(messages.linksState(), startedAt);
  bus.on('links.changed', (links) => linkTimes.hear(links, Date.now()));
  const throttle = new Throttle(TELL_LOG_EVERY_MS);
  closers.add(
    'the hearing of the log',
    onLogged(() => {
      if (throttle.pass()) bus.emit('inspection.logged', {});
    }),
  );
  const state = () =>
    readDeskState({
      paths,
      versions: () => ({
        app: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        chromium: process.versions['chrome'] ?? '',
        node: process.versions.node,
        waJs: messages.waJs.stock.inUse?.version ?? null,
      }),
      inspectStore: () => store.inspectStore(),
      timings: storeTimings,
      mediaBytes: async () => (await store.measureMedia()).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      links: () => linkTimes.read(messages.linksState()),
      backup: () => backups.status(),
      external: () => external.backups.status(),
      damageCheck: () => damageCheck.last,
      clock: () => messages.whatsAppTime.state,
      disk: () => disk.state,
      allMemory: () =>
        // In KiB.
        app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0),
      startedAt,
      now: () => Date.now(),
    });
  return {
    state,
    log: (filter, from) => readLog(paths.logs, filter, from),
    showLog: () => showInFolder(logFile(paths.logs, 'now')),
    bundles: new SupportBundles({
      gather: async () => gatherBundle({ logs: paths.logs, state: await state(), settings: settings() }),
      chooseTarget: () => chooseTableFile(window, settings(), 'rosheta-support', 'zip'),
    }),
  };
}
