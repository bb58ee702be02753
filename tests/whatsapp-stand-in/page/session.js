// The course of a session: QR or pairing code → linked → syncing → online ⇄ offline → unlinked.
// Orders and values: wa-js src/conn and the table "State" of the project's WPPConnect notes.
import * as account from './account.js';
import { ask, connect, disconnect, useCredentials } from './connection.js';
import { handleIncoming } from './incoming.js';
import { linkEvents, qrText } from './linking.js';
import { showChats, showExpiredQr, showProgress, showQr } from './screen.js';
import { resendWaiting } from './sending.js';
import { forgetEverything, keepRegistration, letStorage } from './storage.js';

const { cmd, conn, network, socket, stream } = account;

/** Long enough for the answers of the logout to reach wa-js's callers before the page goes away. */
const RELOAD_DELAY_MS = 100;
/**
 * Unlinked while away: the real page also needs a while to find out. At once would be crueller than
 * it is: wppconnect loses 30 s when the page reloads in the middle of its injection.
 */
const STALE_LINK_DELAY_MS = 2000;

let keys;

/** `registration`: {device, me} when this browser profile is linked. */
export function startSession(deviceKeys, registration) {
  keys = deviceKeys;
  useCredentials({ device: registration?.device, secret: keys.adv });
  if (registration) {
    stream.set({ mode: 'SYNCING', info: 'OPENING' });
    showProgress('Loading your chats');
  }
  socket.onLogout = onLogoutFromHere;
  connect({ onEvent, onLost });
}

const handlers = {
  hello: onHello,
  'caught-up': () => stream.set('info', 'NORMAL'),
  qr: ({ ref }) => onQr(ref),
  'qr-expired': onQrExpired,
  'code-refresh': () => linkEvents.trigger('link_device_events:refresh_alt_linking_code'),
  'code-expired': () => linkEvents.trigger('link_device_events:force_manual_refresh'),
  paired: onPaired,
  synced: () => showMain('NORMAL'),
  unlinked: ({ reason }) => leave(reason),
  refused: ({ mode }) => onRefused(mode),
  storage: ({ works }) => letStorage(works),
};

async function onEvent(event) {
  if (await handleIncoming(event)) return;
  await handlers[event.type]?.(event);
}

function onHello({ linked, ref }) {
  network.set('online', true);
  if (linked) {
    showMain('RESUMING');
    void resendWaiting();
  } else if (account.isRegistered()) {
    setTimeout(() => void leave('unknown_companion'), STALE_LINK_DELAY_MS);
  } else {
    onQr(ref);
  }
}

function onLost() {
  network.set('online', false);
  socket.set({ state: 'TIMEOUT', stream: 'DISCONNECTED' });
  stream.set('info', 'OFFLINE');
}

function onQr(ref) {
  // The screen first: wa-js tells wppconnect of the new code, which then reads the screen.
  showQr(qrText(ref, keys));
  socket.set({ state: 'UNPAIRED', stream: 'DISCONNECTED' });
  stream.set({ mode: 'QR', info: 'NORMAL' });
  conn.set('ref', ref);
}

function onQrExpired() {
  showExpiredQr();
  socket.set('state', 'UNPAIRED_IDLE');
}

function onPaired({ device, me }) {
  keepRegistration(device, me);
  useCredentials({ device, secret: keys.adv });
  account.setOwner(me);
  socket.set('state', 'PAIRING');
  stream.set('info', 'PAIRING');
  conn.set('ref', undefined);
  showProgress('Syncing');
  stream.set({ mode: 'SYNCING', info: 'SYNCING' });
}

/** `info`: RESUMING while messages from the time without a connection still come in, then NORMAL. */
function showMain(info) {
  socket.set({ state: 'CONNECTED', stream: 'CONNECTED' });
  conn.set('connected', true);
  showChats();
  if (!cmd.isMainLoaded) {
    cmd.isMainLoaded = true;
    cmd.trigger('main_loaded');
  }
  stream.set({ mode: 'MAIN', info });
}

function onRefused(mode) {
  socket.set({ state: mode, stream: 'DISCONNECTED' });
  stream.set('mode', mode);
}

async function onLogoutFromHere() {
  // Without a connection it logs out all the same; the phone then still lists the device.
  await ask('logout').catch(() => undefined);
  await leave('user_initiated');
}

async function leave(reason) {
  disconnect();
  account.logoutReasons.getErrorCodeFromLogoutReason(reason);
  account.setOwner(undefined);
  conn.set('connected', false);
  socket.set({ state: 'UNPAIRED', stream: 'DISCONNECTED' });
  account.backendEvents.trigger('logout');
  await forgetEverything();
  cmd.trigger('logout');
  setTimeout(() => location.reload(), RELOAD_DELAY_MS);
}
