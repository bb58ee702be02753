// An Electron main process with nothing in it but WhatsApp Web's driver, for the tests of the contract.
import { app, protocol } from 'electron';
import { WHATSAPP_MEDIA_SCHEME } from '#main/transport/wppconnect/media/media-scheme.ts';
import { bundledWaJs } from '#main/transport/wppconnect/page/bundled-wa-js.ts';
import { WppConnectTransport } from '#main/transport/wppconnect/wppconnect-transport.ts';
import { WatchedDriver } from '../../support/transport-contract/watched-driver.ts';

const profile = process.argv.find((each) => each.startsWith('--profile='))?.slice('--profile='.length);
if (profile === undefined) throw new Error('the driver has no profile');
app.setPath('userData', profile);
app.setPath('sessionData', profile);
protocol.registerSchemesAsPrivileged([WHATSAPP_MEDIA_SCHEME]);
app.on('window-all-closed', () => {});

const silent = (): void => {};
const log = { error: silent, warn: silent, info: silent, debug: silent };

void app.whenReady().then(() => {
  const driver = new WatchedDriver(
    (events) =>
      new WppConnectTransport({
        events,
        log,
        linkTimeoutMs: () => 60_000,
        waJs: {
          read: async () => ({ version: bundledWaJs().version, script: undefined }),
          worked: silent,
          failed: () => false,
        },
      }),
  );
  Object.assign(globalThis, { driver });
});
