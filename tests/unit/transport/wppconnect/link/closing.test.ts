import { describe, expect, it, vi } from 'vitest';
import { problemOfNetError } from '#main/transport/wppconnect/page/load-problem.ts';
import {
  LINK_TIMEOUT_MS,
  LINKED,
  openLink,
  openOnline,
  openUnlinked,
  settle,
  UNLINKED,
  type FakePage,
} from './fake-page.ts';

const NO_NETWORK = problemOfNetError('ERR_NAME_NOT_RESOLVED');
const fails = (error: Error) => () => Promise.reject(error);

describe('closing', () => {
  it('waits for no page that is being opened, and closes it when it comes all the same', async () => {
    const { link, opening, pages, phase } = openLink();
    const opened = Promise.withResolvers<void>();
    opening.next = async (page) => {
      await opened.promise;
      return page;
    };
    const connected = link.connect();
    await link.disconnect();
    await connected;
    opened.resolve();
    await settle();
    expect(pages.map((page) => page.isClosed)).toEqual([true]);
    expect(phase()).toBe('starting');
  });

  it('tries nothing any more, also when the page that was being opened fails', async () => {
    const { link, opening, pages, phase } = openLink();
    opening.next = fails(NO_NETWORK);
    void link.connect();
    await link.disconnect();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(pages).toHaveLength(1);
    expect(phase()).toBe('starting');
  });

  it('can be asked for twice', async () => {
    const { link, page, phase } = await openOnline();
    await Promise.all([link.disconnect(), link.disconnect()]);
    await link.disconnect();
    expect(page().isClosed).toBe(true);
    expect(phase()).toBe('starting');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no word of a page that is closed', async () => {
    const { link, page, states, received, ready } = await openOnline();
    await link.disconnect();
    const before = { states: states.length, received: received.length, ready: ready.length };
    const { events } = page();
    events.onQr('qr-late');
    events.onPairingCode('LATE1234');
    events.onConnectionChanged('conn.qrcode_idle');
    events.onBooted('4.6.0');
    events.onBootFailed(new Error('late'), '4.6.0');
    events.onCrashed('late');
    events.onLoadFailed(NO_NETWORK);
    events.onUnusable(NO_NETWORK);
    events.onStorageDoubted();
    events.onMessage({});
    events.onChange({});
    events.onAck({});
    await vi.advanceTimersByTimeAsync(LINK_TIMEOUT_MS);
    expect({ states: states.length, received: received.length, ready: ready.length }).toEqual(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no word of the old page when another one is open', async () => {
    const { link, page, pages } = await openUnlinked();
    const old = page();
    await link.connect();
    expect(pages).toHaveLength(2);
    old.events.onQr('qr-old');
    old.events.onCrashed('late');
    await page().become(UNLINKED);
    expect(link.state).toEqual({ phase: 'starting' });
    page().events.onQr('qr-new');
    await settle();
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-new', attempt: 1 });
  });

  it('does not come online when it is closed while the session is being saved', async () => {
    const { link, page, phase, ready } = openLink();
    await link.connect();
    const saved = Promise.withResolvers<void>();
    page().saveSession = () => saved.promise;
    page().events.onBooted(undefined);
    await page().become(LINKED);
    await link.disconnect();
    saved.resolve();
    await settle();
    expect(phase()).toBe('starting');
    expect(ready).toEqual([]);
  });

  it('closes a page that is opened only after the time to link was over', async () => {
    const { link, opening, page, phase } = openLink({ linkTimeoutMs: 60_000 });
    const opened = Promise.withResolvers<void>();
    opening.next = async (late: FakePage) => {
      late.events.onQr('qr-1');
      await opened.promise;
      return late;
    };
    const connected = link.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(phase()).toBe('logged-out');
    await connected;
    opened.resolve();
    await settle();
    expect(page().isClosed).toBe(true);
    expect(phase()).toBe('logged-out');
  });
});

describe('working with the files of the session', () => {
  it('closes the page first, lets nothing connect meanwhile, and connects afterwards', async () => {
    const { link, page, pages } = await openOnline();
    const seen = await link.whileDisconnected(async () => {
      await link.connect();
      return { isClosed: page().isClosed, pages: pages.length };
    });
    expect(seen).toEqual({ isClosed: true, pages: 1 });
    await settle();
    expect(pages).toHaveLength(2);
  });

  it('connects afterwards also when the work fails', async () => {
    const { link, pages } = await openOnline();
    await expect(link.whileDisconnected(fails(new Error('no room')))).rejects.toThrow('no room');
    await settle();
    expect(pages).toHaveLength(2);
  });

  it('does not connect afterwards when the desk was closed meanwhile', async () => {
    const { link, pages } = await openOnline();
    await link.whileDisconnected(() => link.disconnect());
    await settle();
    expect(pages).toHaveLength(1);
  });
});
