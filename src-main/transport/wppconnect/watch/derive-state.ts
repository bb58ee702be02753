import type { InterfaceMode, SocketState } from '@wppconnect-team/wppconnect';
import type { OfflineReason } from '#shared/domain/connection.ts';
import type { ConnectionSnapshot } from '../page/agents/connection-agent.ts';

/** What a snapshot proves, before the driver adds codes, times and deadlines. */
export type DerivedConnection =
  | { kind: 'starting' }
  | { kind: 'linking' }
  /** Linked, and WhatsApp's server has not answered yet. */
  | { kind: 'connecting' }
  | { kind: 'syncing' }
  | { kind: 'online' }
  | { kind: 'offline'; reason: Extract<OfflineReason, 'connection-lost' | 'used-elsewhere'> }
  | Refusal;

/** WhatsApp turns us away: before or after linking, and whatever else the page says. */
type Refusal = { kind: 'blocked' } | { kind: 'network-refused' } | { kind: 'whatsapp-changed' };

/** What one word of WhatsApp's means by itself; `open`: the others decide. */
type Meaning = Refusal['kind'] | 'lost' | 'used-elsewhere' | 'open';

/** Every word that the library knows; a new one among them does not compile until it has a meaning. */
const MODES: Record<`${InterfaceMode}`, Meaning> = {
  QR: 'open',
  MAIN: 'open',
  SYNCING: 'open',
  OFFLINE: 'lost',
  CONFLICT: 'used-elsewhere',
  PROXYBLOCK: 'network-refused',
  TOS_BLOCK: 'blocked',
  SMB_TOS_BLOCK: 'blocked',
  DEPRECATED_VERSION: 'whatsapp-changed',
};
const SOCKETS: Record<`${SocketState}`, Meaning> = {
  OPENING: 'open',
  PAIRING: 'open',
  UNPAIRED: 'open',
  UNPAIRED_IDLE: 'open',
  UNLAUNCHED: 'open',
  CONNECTED: 'open',
  TIMEOUT: 'lost',
  CONFLICT: 'used-elsewhere',
  PROXYBLOCK: 'network-refused',
  TOS_BLOCK: 'blocked',
  SMB_TOS_BLOCK: 'blocked',
  DEPRECATED_VERSION: 'whatsapp-changed',
};
const LOST_INFO = new Set(['OFFLINE', 'TIMEOUT']);

/**
 * `isMainReady()` is true on the QR screen too (wa-js fires main_ready for MAIN or QR), and the library's own
 * statusFind says "inChat" before any scan; so the link is only proven by authentication *and* stream mode MAIN.
 */
export function deriveConnection(snapshot: ConnectionSnapshot | null): DerivedConnection {
  if (!snapshot) return { kind: 'starting' };
  const said = [meaningIn(MODES, snapshot.mode), meaningIn(SOCKETS, snapshot.socket)];
  const refusal = said.find(isRefusal);
  if (refusal) return { kind: refusal };
  if (!snapshot.authenticated) return { kind: 'linking' };
  if (said.includes('used-elsewhere')) return { kind: 'offline', reason: 'used-elsewhere' };
  if (said.includes('lost') || LOST_INFO.has(snapshot.info)) {
    return { kind: 'offline', reason: 'connection-lost' };
  }
  if (snapshot.socket === 'OPENING') return { kind: 'connecting' };
  if (snapshot.mode !== 'MAIN' || snapshot.info !== 'NORMAL' || !snapshot.mainReady)
    return { kind: 'syncing' };
  return { kind: 'online' };
}

/** A word that the library does not know is taken for none. */
function meaningIn(table: Record<string, Meaning>, word: string): Meaning {
  return Object.hasOwn(table, word) ? (table[word] ?? 'open') : 'open';
}

function isRefusal(meaning: Meaning): meaning is Refusal['kind'] {
  return meaning === 'blocked' || meaning === 'network-refused' || meaning === 'whatsapp-changed';
}
