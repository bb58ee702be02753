import { describe, expect, it, vi } from 'vitest';
import { problemOfNetError } from '#main/transport/wppconnect/page/load-problem.ts';
import {
  LINK_TIMEOUT_MS,
  LINKED,
  LOST,
  openLink,
  openOnline,
  openUnlinked,
  settle,
  UNLINKED,
  type FakePage,
} from './fake-page.ts';

const NO_NETWORK = problemOfNetError('ERR_NAME_NOT_RESOLVED');
const fails = (error: Error) => () => Promise.reject(error);

describe('opening the page', () => {
  it('opens one, however often it is asked to connect meanwhile', async () => {
    const { link, pages } = openLink();
    await Promise.all([link.connect(), link.connect()]);
    expect(pages).toHaveLength(1);
  });

  it('leaves a page alone that is online', async () => {
    const { link, pages } = await openOnline();
    await link.connect();
    expect(pages).toHaveLength(1);
  });

  it('says that there is no network, and tries again by itself until there is', async () => {
    const { link, opening, pages, phase } = openLink();
    opening.next = fails(NO_NETWORK);
    await link.connect();
    const since = Date.now();
    expect(link.state).toEqual({ phase: 'offline', reason: 'no-network', since, retryAt: since + 1_000 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pages).toHaveLength(2);
    expect(phase()).toBe('starting');
  });

  it('waits longer after each failure, half a minute at most, and shortly again after having been online', async () => {
    const { link, opening, pages, page } = openLink();
    opening.next = fails(new Error('the library failed'));
    await link.connect();
    for (const pauseMs of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      expect(link.state).toMatchObject({ reason: 'start-failed', retryAt: Date.now() + pauseMs });
      const count = pages.length;
      await vi.advanceTimersByTimeAsync(pauseMs - 1);
      expect(pages).toHaveLength(count);
      opening.next = fails(new Error('the library failed'));
      await vi.advanceTimersByTimeAsync(1);
      expect(pages).toHaveLength(count + 1);
    }
    await link.connect();
    page().events.onBooted(undefined);
    await page().become(LINKED);
    page().events.onCrashed('oom');
    expect(link.state).toMatchObject({ reason: 'page-crashed', retryAt: Date.now() + 1_000 });
  });

  it('tries at once when somebody asks, and not a second time by itself', async () => {
    const { link, opening, pages } = openLink();
    opening.next = fails(NO_NETWORK);
    await link.connect();
    await link.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pages).toHaveLength(2);
  });

  it('tries another wa-js soon when one did not become ready in the page', async () => {
    const { link, page, pages, waJs } = openLink();
    waJs.hasAnother = true;
    await link.connect();
    page().events.onBootFailed(new Error('not ready'), '4.7.0');
    expect(waJs.failed).toEqual(['4.7.0']);
    expect(page().isClosed).toBe(true);
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'start-failed' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pages).toHaveLength(2);
  });

  it('says that WhatsApp has changed when no wa-js becomes ready, and looks again later and later', async () => {
    const { link, page, pages } = openLink();
    await link.connect();
    for (const pauseMs of [30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]) {
      const count = pages.length;
      page().events.onBootFailed(new Error('not ready'), '4.6.0');
      const retryAt = Date.now() + pauseMs;
      expect(link.state).toEqual({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt });
      await vi.advanceTimersByTimeAsync(pauseMs);
      expect(pages).toHaveLength(count + 1);
    }
  });

  it('blames no wa-js when not even one was injected', async () => {
    const { link, page, waJs } = openLink();
    waJs.hasAnother = true;
    await link.connect();
    page().events.onBootFailed(new Error('not ready'), undefined);
    expect(waJs.failed).toEqual([]);
    expect(link.state).toMatchObject({ phase: 'unavailable' });
  });
});

describe('losing the link', () => {
  it('says since when, and needs no new page when WhatsApp finds back by itself', async () => {
    const { link, page, pages, ready } = await openOnline();
    const since = Date.now();
    await page().become(LOST);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(link.state).toEqual({ phase: 'offline', reason: 'connection-lost', since, retryAt: null });
    expect(link.onlinePage).toBeUndefined();
    await page().become(LINKED);
    expect(ready).toEqual(['loaded', 'reconnected']);
    expect(pages).toHaveLength(1);
  });

  it('loads a page anew that crashed, and believes nothing of it before that', async () => {
    const { link, page, ready } = await openOnline();
    page().events.onCrashed('crashed');
    await page().become(LINKED);
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'page-crashed' });
    expect(page().reloads).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page().reloads).toBe(1);
    page().events.onBooted('4.6.0');
    await settle();
    expect(link.state).toMatchObject({ phase: 'online' });
    expect(ready).toEqual(['loaded', 'loaded']);
  });

  it('goes on loading it anew, later and later, while it does not load', async () => {
    const { page } = await openOnline();
    page().events.onCrashed('crashed');
    await vi.advanceTimersByTimeAsync(1_000);
    page().events.onLoadFailed(NO_NETWORK);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(page().reloads).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(page().reloads).toBe(2);
  });

  it('loads a page anew whose server answers nothing, although the page says that it is connected', async () => {
    const { link, page } = await openOnline();
    page().askServer = () => new Promise(() => {});
    const checked = link.check();
    await vi.advanceTimersByTimeAsync(20_000);
    await checked;
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'connection-lost' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page().reloads).toBe(1);
  });

  it('loads a page anew that has grown too big', async () => {
    const { page, phase } = await openOnline();
    page().memoryBytes = () => 2 ** 31;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(phase()).toBe('offline');
    page().memoryBytes = () => undefined;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page().reloads).toBe(1);
  });

  it('ends the process of a page that answers nothing twice in a row', async () => {
    const { page } = await openOnline();
    page().readSnapshot = () => new Promise(() => {});
    page().events.onConnectionChanged('conn.stream_info_changed');
    await vi.advanceTimersByTimeAsync(19_999);
    expect(page().endedProcesses).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(page().endedProcesses).toBe(1);
    // What was to be read meanwhile is not read from it any more, so its silence counts from the next look, at 30 s.
    await vi.advanceTimersByTimeAsync(29_999);
    expect(page().endedProcesses).toBe(1);
  });

  it('opens another page at once when the PC wakes and the link is lost', async () => {
    const { link, page, pages } = await openOnline();
    await page().become(LOST);
    const old = page();
    await link.check();
    expect(old.isClosed).toBe(true);
    expect(pages).toHaveLength(2);
  });

  it('stays where it is when the session could not be saved, and comes online with the next look', async () => {
    const { link, page, phase } = openLink();
    await link.connect();
    page().saveSession = () => Promise.reject(new Error('disk full'));
    page().snapshot = LINKED;
    page().events.onBooted(undefined);
    await settle();
    expect(phase()).toBe('starting');
    page().saveSession = async () => {};
    await vi.advanceTimersByTimeAsync(15_000);
    expect(phase()).toBe('online');
  });
});

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
    events.onUnread({});
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
