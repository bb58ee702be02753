import type { BrowserWindow } from 'electron';
import type { DataState } from '#shared/domain/data/data-state.ts';
import { readAppInfo } from '../app/app-info.ts';
import { offerContextMenu } from '../app/context-menu.ts';
import { chooseExportedChats, chooseExportFile, chooseFolder, chooseTableFile } from '../app/file-dialogs.ts';
import { lockWhenIdle } from '../app/idle-lock.ts';
import { isDeskCall } from '../app/main-window.ts';
import { openMap, openOutside, showInFolder } from '../app/open-outside.ts';
import type { AppPaths } from '../app/paths.ts';
import { onSleep, onWake } from '../app/power.ts';
import { printToPdf } from '../app/print-to-pdf.ts';
import { restart } from '../app/relaunch.ts';
import { formatRecoveryKey } from '../backup/recovery-key.ts';
import { describeReplaced, removeReplaced } from '../backup/replaced.ts';
import { createTables } from '../desk/customers/tables.ts';
import { createDeskHandlers } from '../ipc/desk-handlers.ts';
import { handleInvokes } from '../ipc/handle-invokes.ts';
import { pushEvents } from '../ipc/push-events.ts';
import type { Closers } from '../lib/closers.ts';
import { createLogger } from '../log/electron-logger.ts';
import { describeCall } from '../staff/audited-calls.ts';
import { openAlerts, type Alerts } from './alerts.ts';
import { openRecords } from './records.ts';
import { openBackupFolder } from './backups.ts';
import { openInspection } from './inspection.ts';
import type { DeskData } from './open-data.ts';
import type { DeskServices } from './open-services.ts';
import type { Screen } from './screen.ts';

interface WindowOptions {
  screen: Screen;
  paths: AppPaths;
  training: boolean;
  data: DeskData;
  services: DeskServices;
  dataState: () => DataState;
  closers: Closers;
}

/** The desk's window with everything that answers it; its page is loaded by start. */
export function openWindow(options: WindowOptions): void {
  const { screen, training, data, services, closers } = options;
  const { bus, settings } = data;
  const { staff, media, messages, clocks } = services;
  screen.start.apply(settings());
  bus.on('settings.changed', (changed) => screen.start.apply(changed));
  const window = screen.show(settings().language === 'ar' ? 'روشتة' : 'Rosheta');
  closers.add(
    'the menu of texts',
    offerContextMenu(window, () => settings().language),
  );
  const idleLock = lockWhenIdle(window, {
    // The trainee has no secret to come back with.
    lockAfterMs: () => (training ? 0 : settings().idleLockMs),
    lock: () => void staff.lock(false),
  });
  closers.add('the idle lock', idleLock.stop);
  bus.on('settings.changed', idleLock.touch);
  closers.add(
    'the looks of the window',
    screen.look.onChange((look) => bus.emit('look.changed', look)),
  );
  screen.silence();
  const alerts = openAlerts({ ...options, window });
  screen.answer({ stop: answerDesk(window, options, alerts), serveMedia: media.serve });
  const stopHearingSleep = onSleep(() => messages.whatsAppTime.forget());
  const stopWaking = onWake(() => {
    clocks.wake();
    return messages.transport.checkLink();
  }, createLogger('power'));
  closers.add('the hearing of sleep', stopHearingSleep);
  closers.add('the waking', stopWaking);
  closers.add(
    'the events of the window',
    pushEvents(bus, window.webContents, () => staff.agent),
  );
}

/** @returns a function that takes the handlers away. */
function answerDesk(
  window: BrowserWindow,
  { screen, paths, training, data, services, dataState, closers }: WindowOptions,
  alerts: Alerts,
): () => void {
  const { store, disk, key, keyProtection, settings } = data;
  const { staff, media, messages, cloud, clocks, monthlyReports, backups, external } = services;
  const { fullExport, updates, localApi, privacy } = services;
  const {
    transport,
    linksState,
    outbox,
    catchUp,
    downloads,
    presences,
    pictures,
    whatsAppTime,
    waJs,
    approvedTemplates,
    pastImports,
    olderMessages,
    filling,
  } = messages;
  return handleInvokes({
    handlers: createDeskHandlers({
      store,
      staff,
      transport,
      linksState,
      outbox,
      presences,
      pictures,
      approvedTemplates,
      catchUp,
      downloads,
      mediaExport: media.mediaExport(window),
      retention: media.retention,
      openMap,
      openOutside,
      recordings: media.recordings,
      restart,
      look: screen.look,
      isSetUp: () => staff.state.phase !== 'set-up',
      log: createLogger('window'),
      appInfo: () => readAppInfo({ training, keyProtection, waJs: training ? null : waJs.stock.inUse }),
      backups,
      external: external.backups,
      withSizes: external.withSizes,
      chooseFolder: () => chooseFolder(window),
      updates,
      chooseExportFile: () => chooseExportFile(window, settings()),
      chooseCsvFile: (name) => chooseTableFile(window, settings(), name, 'csv'),
      chooseCustomersFile: (format) => chooseTableFile(window, settings(), 'rosheta-customers', format),
      tables: createTables(paths.tableWorker),
      chooseReportFile: (format) => chooseTableFile(window, settings(), 'rosheta-report', format),
      chooseReportFolder: () => chooseFolder(window),
      monthlyReports,
      printToPdf: () => printToPdf(window),
      ...openRecords({ window, store, bus: data.bus, vault: media.vault, settings, closers }),
      chooseMessagesFile: () => chooseTableFile(window, settings(), 'rosheta-messages', 'txt'),
      privacy,
      choosePersonFile: () => chooseTableFile(window, settings(), 'rosheta-person', 'zip'),
      pastImports,
      olderMessages,
      filling,
      chooseExportedChats: () => chooseExportedChats(window, settings().language),
      chooseTemplatesFile: (format) => chooseTableFile(window, settings(), 'rosheta-templates', format),
      openBackupFolder: () => openBackupFolder(paths),
      recoveryKey: () => formatRecoveryKey(key),
      replaced: { list: () => describeReplaced(paths), remove: (id) => removeReplaced(paths, id) },
      folder: paths.userData,
      disk,
      dataState,
      whatsAppTime,
      localApi,
      retryUnfinished: () => clocks.retryUnfinished(),
      cloud,
      alerts,
      inspection: openInspection({ window, paths, data, services, settings, closers }),
      fullExport,
      choosePlace: (form) =>
        form === 'folder'
          ? chooseFolder(window)
          : chooseTableFile(window, settings(), 'rosheta-export', 'zip'),
      showInFolder,
    }),
    isTrusted: (event) => isDeskCall(window, event),
    agent: () => staff.agent,
    onDone: (channel, { input, output, agent }) => {
      const note = describeCall(channel, input, output);
      if (note !== null) void staff.audit(agent?.id ?? null, note.action, note.subject, note.detail);
    },
    log: createLogger('ipc'),
  });
}
