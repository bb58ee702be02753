import { describe, expect, it } from 'vitest';
import { deriveConnection } from '#main/transport/wppconnect/watch/derive-state.ts';
import type { ConnectionSnapshot } from '#main/transport/wppconnect/page/page-agent.ts';

const linked: ConnectionSnapshot = {
  authenticated: true,
  mainReady: true,
  mode: 'MAIN',
  info: 'NORMAL',
  socket: 'CONNECTED',
};

describe('deriveConnection', () => {
  it('is starting while wa-js is not ready', () => {
    expect(deriveConnection(null)).toEqual({ kind: 'starting' });
  });

  it('does not take main_ready on the QR screen for a link', () => {
    expect(deriveConnection({ ...linked, authenticated: false, mode: 'QR', socket: 'UNPAIRED' })).toEqual({
      kind: 'linking',
    });
  });

  it('is online only when authenticated, in MAIN, ready and with a normal stream', () => {
    expect(deriveConnection(linked)).toEqual({ kind: 'online' });
    expect(deriveConnection({ ...linked, mode: 'SYNCING' })).toEqual({ kind: 'syncing' });
    expect(deriveConnection({ ...linked, info: 'RESUMING' })).toEqual({ kind: 'syncing' });
    expect(deriveConnection({ ...linked, mainReady: false })).toEqual({ kind: 'syncing' });
  });

  it.each([
    [{ info: 'OFFLINE' }, 'connection-lost'],
    [{ info: 'TIMEOUT' }, 'connection-lost'],
    [{ socket: 'TIMEOUT' }, 'connection-lost'],
    [{ mode: 'OFFLINE' }, 'connection-lost'],
    [{ mode: 'CONFLICT' }, 'used-elsewhere'],
    [{ socket: 'CONFLICT' }, 'used-elsewhere'],
  ])('with %o is offline: %s', (change, reason) => {
    expect(deriveConnection({ ...linked, ...change })).toEqual({ kind: 'offline', reason });
  });

  it('says that WhatsApp refuses this version', () => {
    expect(deriveConnection({ ...linked, mode: 'DEPRECATED_VERSION' })).toEqual({ kind: 'whatsapp-changed' });
  });
});
