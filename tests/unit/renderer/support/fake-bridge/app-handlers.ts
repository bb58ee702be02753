import { zoomAfter } from '#shared/domain/look.ts';
import { externalBackupHandlers } from './external-backup-handlers.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

type AppRooms =
  | 'app'
  | 'startup'
  | 'upgrade'
  | 'restore'
  | 'recoveryKey'
  | 'backup'
  | 'external'
  | 'settings'
  | 'look'
  | 'disk'
  | 'data'
  | 'clock'
  | 'updates';

/** Everything that is not WhatsApp: a desk that started well, with a healthy disk. */
export function appHandlers(desk: FakeDesk): PartHandlers<AppRooms> {
  return {
    'app.info': () => ({
      version: '0.1.0',
      training: false,
      keyProtection: 'os',
      electron: '45.4.1',
      chromium: '156.0.8078.79',
      waJs: { version: '4.6.0', isUpdate: false },
      spelling: ['en'],
      ...desk.options.info,
    }),
    'app.reportError': () => undefined,
    'app.enterTraining': () => undefined,
    'app.leaveTraining': () => undefined,
    'app.enterRestore': () => undefined,
    'app.restoreBeforeSetUp': () => undefined,
    'app.trainBeforeSetUp': () => undefined,
    'startup.get': () => ({ state: 'ready', copies: [], folder: '' }),
    'upgrade.get': () => null,
    'restore.guards': () => [],
    'restore.signIn': () => ({ outcome: 'signed-in' }),
    'restore.proveKey': () => undefined,
    'restore.useRecoveryKey': () => undefined,
    'restore.useCopy': () => undefined,
    'restore.openFolder': () => undefined,
    'restore.beginAnew': () => undefined,
    'restore.retry': () => undefined,
    'restore.chooseFile': () => null,
    'restore.useFile': () => undefined,
    'restore.chooseFolder': () => null,
    'restore.useSnapshot': () => undefined,
    'recoveryKey.reveal': () => ({
      outcome: 'shown',
      groups: Array.from({ length: 12 }, (_, index) => `AAA${10 + index}`),
    }),
    'backup.listReplaced': () => [],
    'backup.removeReplaced': ({ id }) => ({ id, replacedAt: 0, sizeBytes: 0, hasConversations: true }),
    'backup.status': () => ({ last: null, count: 0, progress: null, hasFailed: false }),
    'backup.run': () => ({ last: null, count: 0, progress: null, hasFailed: false }),
    'backup.openFolder': () => undefined,
    'backup.export': () => null,
    ...externalBackupHandlers(),
    'updates.get': () => ({ phase: 'unavailable', why: 'no-feed' }),
    'updates.check': () => ({ phase: 'unavailable', why: 'no-feed' }),
    'updates.restart': () => ({ phase: 'unavailable', why: 'no-feed' }),
    'updates.cancel': () => ({ phase: 'unavailable', why: 'no-feed' }),
    'settings.get': () => desk.settings,
    'settings.damaged': () => [],
    'settings.firstSteps': () => ({
      hours: false,
      link: true,
      backup: false,
      colleagues: false,
      replies: false,
    }),
    'settings.update': (patch) => {
      desk.settings = Object.assign({}, desk.settings, patch);
      desk.emit('settings.changed', desk.settings);
      return desk.settings;
    },
    'look.get': () => desk.look,
    'look.update': (change) => desk.changeLook(change),
    'look.zoom': ({ step }) => desk.changeLook({ zoom: zoomAfter(desk.look.zoom, step) }),
    'disk.get': () => 'ok',
    'data.get': () => ({ state: 'open' }),
    'clock.get': () => ({ aheadMs: 0 }),
  };
}
