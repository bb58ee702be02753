import { app } from 'electron';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import type { AppPaths } from '../app/paths.ts';
import type { EventBus } from '../events/bus.ts';
import type { Closers } from '../lib/closers.ts';
import type { Logger } from '../log/logger.ts';
import { Throttle } from '../lib/throttle.ts';
import { LocalApi } from '../local-api/local-api.ts';
import type { MediaVault } from '../media/vault.ts';
import type { StoreWithDoors } from '../store/client/create-store.ts';
import type { Transport } from '../transport/transport.ts';

const LOSS_SAID_EVERY_MS = 60_000;

/** While a queue is full each message is one more. */
function logLost(log: Logger): (loss: { count: number }) => void {
  const throttle = new Throttle(LOSS_SAID_EVERY_MS);
  let unsaid = 0;
  return ({ count }) => {
    unsaid += count;
    if (!throttle.pass()) return;
    log.warn(`${unsaid} events will never be told to other programs`);
    unsaid = 0;
  };
}

/** The door for other programs with what it hears of; it opens when the settings say so. */
export function openLocalApi(options: {
  paths: AppPaths;
  connectStore: StoreWithDoors['connect'];
  vault: MediaVault;
  transport: Transport;
  bus: EventBus;
  settings: () => Settings;
  closers: Closers;
  log: Logger;
}): LocalApi {
  const { paths, connectStore, vault, transport, bus, settings, closers, log } = options;
  const localApi = new LocalApi({
    workerPath: paths.localApiWorker,
    version: app.getVersion(),
    connectStore,
    vault,
    onChange: (state) => bus.emit('local-api.changed', state),
    log,
  });

  async function tellLink(connection: ConnectionState): Promise<void> {
    const own = connection.phase === 'online' ? await transport.ownAccount() : null;
    const phone = phoneFromJid(own?.phoneJid ?? '') ?? null;
    // Another one may have come meanwhile.
    localApi.linkChanged({ connection: transport.state, phone });
  }

  bus.on('connection.changed', (state) => void tellLink(state));
  bus.on('message.recorded', ({ message }) => localApi.happened('message.created', message));
  bus.on('message.changed', (message) => localApi.happened('message.updated', message));
  bus.on('events.lost', logLost(log));
  bus.on('settings.changed', ({ localApi: wanted }) => void localApi.apply(wanted));
  closers.add('the door for other programs', () => localApi.stop());
  void localApi.apply(settings().localApi);
  return localApi;
}
