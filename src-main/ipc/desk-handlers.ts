import { AppError } from '../../src-shared/domain/errors.ts';
import type { AppInfo } from '../../src-shared/ipc/contract.ts';
import { normalisePhone } from '../../src-shared/phone/normalise.ts';
import type { Backups } from '../backup/backups.ts';
import type { CatchUp } from '../ingest/catch-up.ts';
import type { Downloads } from '../ingest/downloads.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DiskGuard } from '../store/disk/disk-guard.ts';
import type { Store } from '../store/store.ts';
import type { Transport } from '../transport/transport.ts';
import type { InvokeHandlers } from './handle-invokes.ts';

const CONVERSATIONS_PAGE = 50;
const MESSAGES_PAGE = 50;

interface DeskHandlerDependencies {
  store: Store;
  transport: Transport;
  outbox: Outbox;
  disk: Pick<DiskGuard, 'state'>;
  catchUp: CatchUp;
  downloads: Downloads;
  bus: EventBus;
  appInfo: AppInfo;
  /** For what goes wrong in the window. */
  log: Logger;
  backups: Backups;
  /** Undefined when the person changed their mind. */
  chooseExportFile: () => Promise<string | undefined>;
  openBackupFolder: () => Promise<void>;
  /** The database key as it is printed. */
  recoveryKey: () => string[];
  /** The folder of the data. */
  folder: string;
  /** Restarts the app in (or out of) the training profile. */
  restart: (mode: 'training' | 'real' | 'restore') => undefined;
}

/** What each call of the contract does. */
export function createDeskHandlers(deps: DeskHandlerDependencies): InvokeHandlers {
  const { store, transport, outbox, bus } = deps;
  return {
    'app.info': () => deps.appInfo,
    'app.reportError': ({ message }) => {
      deps.log.error(message);
      return undefined;
    },
    'app.enterTraining': () => deps.restart('training'),
    'app.leaveTraining': () => deps.restart('real'),
    'app.enterRestore': () => deps.restart('restore'),

    'startup.get': () => ({ state: 'ready', copies: [], folder: deps.folder }),
    // The desk is open: there is nothing to restore.
    'restore.useRecoveryKey': refuse,
    'restore.useCopy': refuse,
    'restore.chooseFile': refuse,
    'restore.useFile': refuse,
    'restore.retry': refuse,
    'restore.openFolder': refuse,
    'recoveryKey.reveal': () => ({ groups: deps.recoveryKey() }),
    'backup.status': () => deps.backups.status(),
    'backup.run': () => deps.backups.run(),
    'backup.export': async (options) => {
      const file = await deps.chooseExportFile();
      if (file === undefined) return null;
      await deps.backups.exportTo(file, options);
      return { file };
    },
    'backup.openFolder': async () => {
      await deps.openBackupFolder();
      return undefined;
    },

    'settings.get': () => store.getSettings(),
    'settings.update': async (patch) => {
      const settings = await store.updateSettings(patch);
      bus.emit('settings.changed', settings);
      return settings;
    },

    'disk.get': () => deps.disk.state,

    'connection.get': () => transport.state,
    'connection.linkByQr': async () => {
      await transport.linkByQr();
      return undefined;
    },
    'connection.linkByPhone': async ({ phone }) => {
      const { defaultCountry } = await store.getSettings();
      const digits = normalisePhone(phone, defaultCountry);
      if (!digits) throw new AppError('phone-invalid');
      await transport.linkByPhone(digits);
      return undefined;
    },
    'connection.reconnect': () => {
      // Progress comes as connection.changed; a page that takes a minute must not hold the call.
      void transport.connect();
      return undefined;
    },
    'connection.logout': async () => {
      await transport.logout();
      return undefined;
    },

    'connection.catchUpReport': () => deps.catchUp.report,

    'conversations.list': (input) => store.listConversations({ ...input, limit: CONVERSATIONS_PAGE }),
    'conversations.get': ({ id }) => store.getConversation(id),
    'conversations.unreadTotal': () => store.countUnread(),
    'conversations.markRead': async ({ id }) => {
      const conversation = await store.markConversationRead({ id, now: Date.now() });
      bus.emit('conversation.changed', conversation);
      for (const address of await store.listChatAddresses({ conversationId: id })) {
        void transport.markRead(address);
      }
      return conversation;
    },
    'conversations.merge': async ({ id, otherId }) => {
      const { mergeId, mergedConversationId, conversation } = await store.mergeConversations({
        id,
        otherId,
        now: Date.now(),
      });
      bus.emit('conversation.merged', { mergedId: mergedConversationId, conversation });
      return { mergeId, conversation };
    },
    'conversations.separate': async ({ mergeId }) => {
      const apart = await store.separateConversations({ mergeId, now: Date.now() });
      bus.emit('conversation.separated', apart);
      // What waited behind another phone's message is now a queue of its own.
      outbox.wake();
      return apart;
    },
    'conversations.merges': ({ id }) => store.getHandMerges({ conversationId: id }),
    'conversations.saveDraft': async ({ id, draft }) => {
      bus.emit('conversation.changed', await store.saveDraft({ id, draft, now: Date.now() }));
      return undefined;
    },

    'messages.list': (input) => store.listMessages({ ...input, limit: MESSAGES_PAGE }),
    // Until staff log in by name, the counter itself is the sender.
    'messages.sendText': (input) => outbox.sendText({ ...input, sentBy: null }),
    'messages.sendMedia': (input) => outbox.sendMedia({ ...input, sentBy: null }),
    'messages.cancel': ({ messageId }) => outbox.cancel(messageId),
    'media.retryDownload': ({ messageId }) => deps.downloads.retry(messageId),
    'messages.retry': ({ messageId }) => outbox.retry(messageId),
    'messages.drop': ({ messageId, verdict }) => outbox.drop(messageId, verdict),
  };
}

function refuse(): never {
  throw new AppError('invalid-input');
}
