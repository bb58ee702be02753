import type { ConnectionSnapshot } from '../page/page-agent.ts';

/** What a snapshot proves, before the driver adds codes, times and deadlines. */
export type DerivedConnection =
  | { kind: 'starting' }
  | { kind: 'linking' }
  | { kind: 'syncing' }
  | { kind: 'online' }
  | { kind: 'offline'; reason: 'connection-lost' | 'used-elsewhere' }
  | { kind: 'whatsapp-changed' };

const LOST_INFO = new Set(['OFFLINE', 'TIMEOUT']);
const LOST_SOCKET = new Set(['TIMEOUT', 'OPENING']);
const REFUSED_MODE = new Set(['DEPRECATED_VERSION', 'TOS_BLOCK', 'SMB_TOS_BLOCK', 'PROXYBLOCK']);

/**
 * `isMainReady()` is true on the QR screen too (wa-js fires main_ready for MAIN or QR), and the library's own
 * statusFind says "inChat" before any scan; so the link is only proven by authentication *and* stream mode MAIN.
 */
export function deriveConnection(snapshot: ConnectionSnapshot | null): DerivedConnection {
  if (!snapshot) return { kind: 'starting' };
  if (REFUSED_MODE.has(snapshot.mode)) return { kind: 'whatsapp-changed' };
  if (!snapshot.authenticated) return { kind: 'linking' };
  if (snapshot.mode === 'CONFLICT' || snapshot.socket === 'CONFLICT') {
    return { kind: 'offline', reason: 'used-elsewhere' };
  }
  if (LOST_INFO.has(snapshot.info) || LOST_SOCKET.has(snapshot.socket) || snapshot.mode === 'OFFLINE') {
    return { kind: 'offline', reason: 'connection-lost' };
  }
  if (snapshot.mode !== 'MAIN' || snapshot.info !== 'NORMAL' || !snapshot.mainReady)
    return { kind: 'syncing' };
  return { kind: 'online' };
}
