import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { Linking } from '#main/transport/wppconnect/link/linking.ts';
import type { WhatsAppPage } from '#main/transport/wppconnect/page/whatsapp-page.ts';
import { silentLog } from '../../../../integration/support/silent-log.ts';
import { fakePage, NEVER } from '../support/fake-page.ts';

const NOW = 1_000_000;
const TIMEOUT_MS = 120_000;
const PHONE = '201012345678';

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

function linking() {
  const states: ConnectionState[] = [];
  const onTimeout = vi.fn<() => void>();
  const times = { timeoutMs: TIMEOUT_MS };
  const link = new Linking({
    timeoutMs: () => times.timeoutMs,
    onState: (state) => void states.push(state),
    onTimeout,
    log: silentLog,
  });
  return { link, states, onTimeout, times };
}

/** A page that pairs and renews as these say. */
function page({
  pair = () => Promise.resolve('ABCD1234'),
  renew = () => Promise.resolve<string | undefined>('qr-new'),
}: {
  pair?: (phone: string) => Promise<string>;
  renew?: () => Promise<string | undefined>;
} = {}): WhatsAppPage {
  const window = { WPP: { conn: { startLinkDeviceCodeForPhoneNumber: pair } } };
  return { page: fakePage({ window }), refreshQr: renew } as unknown as WhatsAppPage;
}

describe('linking by QR', () => {
  it('counts its time from the first code, which a newer code does not lengthen', async () => {
    const { link, states, onTimeout } = linking();
    link.ask();
    expect(states).toEqual([{ phase: 'starting' }]);
    await vi.advanceTimersByTimeAsync(60_000);
    link.keepQr('qr-1');
    link.keepQr('qr-1');
    link.ask();
    expect(states.at(-1)).toMatchObject({
      phase: 'qr',
      code: 'qr-1',
      attempt: 1,
      linkDeadline: NOW + 60_000 + TIMEOUT_MS,
    });
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
    link.keepQr('qr-2');
    expect(onTimeout).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onTimeout).toHaveBeenCalledOnce();
  });

  it.each([
    ['WhatsApp refuses', () => Promise.reject(new Error('no button'))],
    ['WhatsApp is silent', () => NEVER],
    ['there is no code', () => Promise.resolve(undefined)],
  ])('keeps the code it has when it cannot be renewed: %s', async (_why, renew) => {
    const { link, states } = linking();
    link.keepQr('qr-1');
    const renewed = link.renewQr(page({ renew }));
    await vi.advanceTimersByTimeAsync(10_000);
    await renewed;
    expect(states.at(-1)).toMatchObject({ phase: 'qr', code: 'qr-1', attempt: 1 });
    link.stop();
  });

  it('begins no attempt because a code came late', async () => {
    const { link, states } = linking();
    const code = Promise.withResolvers<string>();
    link.keepQr('qr-1');
    const renewed = link.renewQr(page({ renew: () => code.promise }));
    link.succeed();
    code.resolve('qr-late');
    await renewed;
    expect(link.isUnderWay).toBe(false);
    expect(states).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes over a new time with the next attempt, and asks no more once it was stopped', async () => {
    const { link, states, times, onTimeout } = linking();
    link.keepQr('qr-1');
    link.stop();
    times.timeoutMs = 30_000;
    await vi.advanceTimersByTimeAsync(10 * TIMEOUT_MS);
    expect(onTimeout).not.toHaveBeenCalled();
    link.keepQr('qr-2');
    link.ask();
    expect(states.at(-1)).toMatchObject({ attempt: 1, linkDeadline: Date.now() + 30_000 });
    link.stop();
  });
});

describe('linking by phone', () => {
  it('shows the code for this number, with the whole time again', async () => {
    const { link, states } = linking();
    link.keepQr('qr-1');
    await vi.advanceTimersByTimeAsync(50_000);
    const pair = vi.fn<(phone: string) => Promise<string>>(async () => 'ABCD1234');
    await link.byPhone(page({ pair }), PHONE);
    expect(pair).toHaveBeenCalledExactlyOnceWith(PHONE);
    expect(states.at(-1)).toEqual({
      phase: 'pairing',
      code: 'ABCD1234',
      phone: PHONE,
      linkDeadline: NOW + 50_000 + TIMEOUT_MS,
    });
    link.renewPairingCode('EFGH5678');
    expect(states.at(-1)).toMatchObject({ phase: 'pairing', code: 'EFGH5678', phone: PHONE });
    link.stop();
  });

  it('is refused when nothing is under way', async () => {
    const { link } = linking();
    await expect(link.byPhone(page(), PHONE)).rejects.toMatchObject({ code: 'not-connected' });
  });

  it.each([
    ['WhatsApp does not take the number', () => Promise.reject(new Error('not a number'))],
    ['WhatsApp does not answer', () => NEVER],
  ])('is refused when %s, and the QR stays', async (_when, pair) => {
    const { link, states } = linking();
    link.keepQr('qr-1');
    const refused = expect(link.byPhone(page({ pair }), PHONE)).rejects.toMatchObject({
      code: 'pairing-refused',
    });
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
    link.ask();
    expect(states.at(-1)).toMatchObject({ phase: 'qr', code: 'qr-1' });
    link.stop();
  });

  it.each([
    ['the QR was scanned', (link: Linking) => link.succeed()],
    ['it was stopped', (link: Linking) => link.stop()],
    ['another attempt began', (link: Linking) => (link.stop(), link.keepQr('qr-2'))],
  ])('shows no code and sets no deadline when meanwhile %s', async (_meanwhile, change) => {
    const { link, states } = linking();
    link.keepQr('qr-1');
    const code = Promise.withResolvers<string>();
    const refused = expect(link.byPhone(page({ pair: () => code.promise }), PHONE)).rejects.toMatchObject({
      code: 'pairing-refused',
    });
    change(link);
    code.resolve('ABCD1234');
    await refused;
    expect(states.filter(({ phase }) => phase === 'pairing')).toEqual([]);
    link.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes back to the QR, and a pairing code that WhatsApp renews afterwards is left alone', async () => {
    const { link, states } = linking();
    link.keepQr('qr-1');
    await link.byPhone(page(), PHONE);
    await vi.advanceTimersByTimeAsync(90_000);
    await link.byQr(page());
    link.renewPairingCode('LATE0000');
    expect(states.at(-1)).toMatchObject({
      phase: 'qr',
      code: 'qr-new',
      linkDeadline: NOW + 90_000 + TIMEOUT_MS,
    });
    link.stop();
  });
});

describe('being asked to link again', () => {
  const shown = (link: Linking, states: ConnectionState[]): ConnectionState | undefined => {
    link.keepQr('qr');
    link.ask();
    link.stop();
    return states.at(-1);
  };

  it('after a link means that the phone ended it, unless this PC gave it up', () => {
    const { link, states } = linking();
    expect(shown(link, states)).toMatchObject({ unlinkedByPhone: false });
    link.succeed();
    expect(shown(link, states)).toMatchObject({ unlinkedByPhone: true });
    link.forget();
    expect(shown(link, states)).toMatchObject({ unlinkedByPhone: false });
  });
});
