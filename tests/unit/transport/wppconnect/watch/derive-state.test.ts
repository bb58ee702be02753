import { describe, expect, it } from 'vitest';
import { deriveConnection } from '#main/transport/wppconnect/watch/derive-state.ts';
import type { ConnectionSnapshot } from '#main/transport/wppconnect/page/agents/connection-agent.ts';

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

  it('is connecting while WhatsApp’s server has not answered yet', () => {
    expect(deriveConnection({ ...linked, mode: 'SYNCING', info: 'OPENING', socket: 'OPENING' })).toEqual({
      kind: 'connecting',
    });
  });

  it.each([
    ['TOS_BLOCK', 'blocked'],
    ['SMB_TOS_BLOCK', 'blocked'],
    ['PROXYBLOCK', 'network-refused'],
    ['DEPRECATED_VERSION', 'whatsapp-changed'],
  ])('names the refusal %s, whoever says it, linked or not', (word, kind) => {
    expect(deriveConnection({ ...linked, mode: word })).toEqual({ kind });
    expect(deriveConnection({ ...linked, socket: word })).toEqual({ kind });
    expect(deriveConnection({ ...linked, authenticated: false, mode: word })).toEqual({ kind });
  });

  it('asks for a link when the phone ended it, and takes no unknown word for one of these', () => {
    expect(deriveConnection({ ...linked, authenticated: false, socket: 'UNPAIRED_IDLE' })).toEqual({
      kind: 'linking',
    });
    expect(deriveConnection({ ...linked, mode: 'A_NEW_MODE' })).toEqual({ kind: 'syncing' });
    expect(deriveConnection({ ...linked, mode: 'constructor' })).toEqual({ kind: 'syncing' });
  });

  it('says that WhatsApp refuses this version', () => {
    expect(deriveConnection({ ...linked, mode: 'DEPRECATED_VERSION' })).toEqual({ kind: 'whatsapp-changed' });
  });
});
