// Who this WhatsApp belongs to, and the stream, socket and connection models whose changes wa-js
// turns into conn.* events (wa-js src/conn/events). Only state here; session.js moves it.
import { Emitter } from './emitter.js';
import { Wid } from './ids.js';
import { Model } from './models.js';
import { define } from './module-system.js';
import { tell } from './connection.js';

const VERSION = '2.3000.1046379654';

class StreamModel extends Model {
  get displayInfo() {
    return this.info;
  }
  markAvailable() {}
  markUnavailable() {}
}

class SocketModel extends Model {
  /** Told by session.js what a logout from the app does. */
  onLogout = async () => {};
  initConn() {}
  logout() {
    void this.onLogout();
  }
  async takeover() {}
}

class ConnModel extends Model {}

class CmdImpl extends Emitter {
  isMainLoaded = false;
  refreshQR() {
    void tell('refresh-qr');
  }
  closeChat() {}
}

class NetworkStatusModel extends Model {
  checkOnline() {
    return this.online;
  }
}

export const stream = new StreamModel({ mode: undefined, info: 'OPENING', needsUpdate: false });
export const socket = new SocketModel({ state: 'OPENING', stream: 'DISCONNECTED' });
export const conn = new ConnModel({
  ref: undefined,
  connected: false,
  platform: 'android',
  wid: undefined,
  pushname: '',
});
export const cmd = new CmdImpl();
export const network = new NetworkStatusModel({ online: true });

export const backendEvents = new Emitter();

let registered = false;
let me;

export const isRegistered = () => registered;
export const mePhone = () => me && new Wid(me.phone);
export const meLid = () => me && new Wid(me.lid);
export const isMe = (wid) => me !== undefined && [me.phone, me.lid].includes(String(wid));

/** `owner`: {phone, lid, name} once linked, undefined when not (or no longer). */
export function setOwner(owner) {
  me = owner;
  registered = owner !== undefined;
  conn.set({ wid: mePhone(), pushname: owner?.name ?? '' });
}

/** Replaced functions matter: wa-js listens to logouts by wrapping getErrorCodeFromLogoutReason. */
export const logoutReasons = {
  getErrorCodeFromLogoutReason: () => '0',
  setPrevLogoutReasonCode() {},
  getPrevLogoutReasonCode: () => null,
};

const orThrow = (read) => () => {
  const wid = read();
  if (!wid) throw new Error('not logged in');
  return wid;
};

const SOCKET_STATES = [
  'OPENING',
  'PAIRING',
  'UNPAIRED',
  'UNPAIRED_IDLE',
  'CONNECTED',
  'TIMEOUT',
  'CONFLICT',
  'UNLAUNCHED',
  'PROXYBLOCK',
  'TOS_BLOCK',
  'SMB_TOS_BLOCK',
  'DEPRECATED_VERSION',
];
const SOCKET_STREAMS = ['DISCONNECTED', 'SYNCING', 'RESUMING', 'CONNECTED'];
const named = (names) => Object.fromEntries(names.map((name) => [name, name]));

export function defineAccount() {
  define('WAWebConnModel', { Conn: conn, ConnImpl: ConnModel });
  define('WAWebSocketModel', { Socket: socket });
  define('WAWebSocketConstants', {
    SOCKET_STATE: named(SOCKET_STATES),
    SOCKET_STREAM: named(SOCKET_STREAMS),
    WATCHED_SOCKET_STATE: named(['OPEN', 'CLOSED']),
  });
  define('WAWebCmd', { Cmd: cmd, CmdImpl });
  define('WAWebNetworkStatus', { default: network });
  define('WAWebAuth', { isLoggedIn: isRegistered });
  define('WAWebRegistration', { isRegistered });
  define('WAWebUserPrefsMeUser', {
    getMaybeMeUser: mePhone,
    getMaybeMePnUser: mePhone,
    getMaybeMeLidUser: meLid,
    getMe: mePhone,
    getMeUser: orThrow(mePhone),
    getMePnUserOrThrow: orThrow(mePhone),
    getMeLidUserOrThrow: orThrow(meLid),
  });
  define('WAWebLogoutReasonCode', logoutReasons);
  define('WAWebLogoutReason', {
    LogoutReason: { UserInitiated: 'user_initiated', UnknownCompanion: 'unknown_companion' },
    LOGOUT_REASON_CODE: { CLIENT_FATAL: '0' },
  });
  define('WAWebBackendEventBus', { BackendEvent: { LOGOUT: 'logout' }, BackendEventBus: backendEvents });
  define('WAWebLid1X1MigrationUtils', {
    Lid1X1MigrationUtils: {
      isLidMigrated: () => true,
      isSyncdSessionMigrated: () => true,
      shouldApplyNonMigratedMessagingRules: () => false,
    },
  });
  define('WAWebIsOfficialClient', { isOfficialClient: true, isUnofficialStanzaId: () => false });
}

/** Apart from the rest, so that a broken WhatsApp can leave just this one out (wa-js #3419, #3481). */
export function defineStream() {
  define('WAWebStreamModel', { Stream: stream });
}

/** wa-js takes the version, here or in `Debug`, as "WhatsApp has started"; without it, it never becomes ready. */
export function defineVersion() {
  define('WAWebBuildConstants', { VERSION_STR: VERSION, SANITIZED_VERSION_STR: VERSION });
  window.Debug = { VERSION };
}
