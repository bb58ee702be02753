import { describe, expect, it, vi } from 'vitest';
import { LoadProblem } from '#main/transport/wppconnect/page/load-problem.ts';
import { LINKED, openLink, openOnline, settle, SYNCING, UNLINKED } from './fake-page.ts';

const never = (): Promise<never> => new Promise(() => {});
const BLOCKED = { ...LINKED, mode: 'TOS_BLOCK', socket: 'TOS_BLOCK' };

describe('a page that never opens', () => {
  it('is given up after its time, said in words, and tried anew', async () => {
    const { link, opening, pages } = openLink();
    let signal: AbortSignal | undefined;
    opening.next = (_page, given) => {
      signal = given;
      return never();
    };
    const connected = link.connect();
    await vi.advanceTimersByTimeAsync(90_000);
    await connected;
    expect(signal?.aborted).toBe(true);
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'not-answering' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pages).toHaveLength(2);
  });

  it('is thrown away by whoever tries again, and the next one is opened at once', async () => {
    const { link, opening, pages, phase } = openLink();
    const signals: AbortSignal[] = [];
    opening.next = (_page, signal) => {
      signals.push(signal);
      return never();
    };
    void link.connect();
    await link.reconnect();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(pages).toHaveLength(2);
    await pages[1]?.become(UNLINKED);
    pages[1]?.events.onQr('qr-1');
    await settle();
    expect(phase()).toBe('qr');
  });

  it('holds neither closing nor work with the files of the session', async () => {
    const { link, opening } = openLink();
    opening.next = never;
    void link.connect();
    opening.next = never;
    expect(await link.whileDisconnected(async () => 'copied')).toBe('copied');
    await link.disconnect();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends no later try with what it comes to itself', async () => {
    const { link, opening, pages, phase } = openLink();
    const late = Promise.withResolvers<never>();
    opening.next = () => late.promise;
    void link.connect();
    await link.reconnect();
    late.reject(new Error('net::ERR_FAILED'));
    await settle();
    expect(phase()).toBe('starting');
    expect(pages).toHaveLength(2);
  });
});

describe('a step that does not come on', () => {
  it('a page of which nothing more is heard is thrown away', async () => {
    const { link, page, pages } = openLink();
    await link.connect();
    await vi.advanceTimersByTimeAsync(240_000);
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'not-answering' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pages).toHaveLength(2);
    page().events.onBooted('4.6.0');
    page().events.onCrashed('oom');
    await vi.advanceTimersByTimeAsync(2_000 + 240_000);
    expect(page().reloads).toBe(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(pages).toHaveLength(3);
  });

  it('a page that asks for no code is thrown away', async () => {
    const { link, page, pages } = openLink();
    await link.connect();
    page().events.onBooted('4.6.0');
    await page().become(UNLINKED);
    expect(link.state).toEqual({ phase: 'starting' });
    await vi.advanceTimersByTimeAsync(45_000);
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'not-answering' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pages).toHaveLength(2);
  });

  it('a linked page whose server never answers is thrown away', async () => {
    const { link, page } = openLink();
    await link.connect();
    page().events.onBooted('4.6.0');
    await page().become({ ...SYNCING, info: 'OPENING', socket: 'OPENING' });
    expect(link.state).toEqual({ phase: 'starting' });
    await vi.advanceTimersByTimeAsync(45_000);
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'not-answering' });
  });

  it('syncing may take as long as it moves', async () => {
    const { link, page, phase } = openLink();
    await link.connect();
    page().events.onBooted('4.6.0');
    await page().become(SYNCING);
    for (let minutes = 0; minutes < 60; minutes += 5) {
      await vi.advanceTimersByTimeAsync(5 * 60_000);
      page().events.onMessage({});
    }
    expect(phase()).toBe('syncing');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'not-answering' });
  });

  it('a session that cannot be saved or cleared holds nothing for ever', async () => {
    const { link, page, phase } = await openOnline();
    page().clearSession = never;
    const refused = expect(link.logout()).rejects.toThrow('no answer within');
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
    expect(phase()).toBe('online');
  });
});

describe('what comes instead of WhatsApp', () => {
  it('is said by its name, thrown away, and looked for again in seconds', async () => {
    const { link, page, pages } = openLink();
    await link.connect();
    page().events.onUnusable(new LoadProblem('sign-in-needed', 'the page is not WhatsApp’s'));
    expect(page().isClosed).toBe(true);
    expect(link.state).toMatchObject({
      phase: 'offline',
      reason: 'sign-in-needed',
      retryAt: Date.now() + 1_000,
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pages).toHaveLength(2);
  });

  it('is looked for at once when the PC is on a network again', async () => {
    const { link, page, pages, network, opening } = openLink();
    await link.connect();
    network.isOnline = false;
    for (let failures = 0; failures < 6; failures++) {
      page().events.onUnusable(new LoadProblem('no-network', 'ERR_INTERNET_DISCONNECTED'));
      if (failures < 5) await vi.advanceTimersByTimeAsync(30_000);
    }
    const count = pages.length;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(pages).toHaveLength(count);
    network.isOnline = true;
    opening.next = never;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(pages).toHaveLength(count + 1);
    // What is shown stays until something else is known.
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'no-network' });
  });

  it('is said fifty times in a row without a page left open', async () => {
    const { link, page, pages } = openLink();
    await link.connect();
    for (let flaps = 0; flaps < 50; flaps++) {
      page().events.onUnusable(new LoadProblem('server-error', 'answered with status 503'));
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(pages.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
    page().events.onBooted('4.6.0');
    await page().become(LINKED);
    expect(link.state).toMatchObject({ phase: 'online' });
  });
});

describe('a number that WhatsApp has blocked', () => {
  it('is said, and nothing is tried until somebody asks for it', async () => {
    const { link, page, pages, phase } = await openOnline();
    await page().become(BLOCKED);
    expect(link.state).toEqual({ phase: 'blocked' });
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    expect(phase()).toBe('blocked');
    expect([pages.length, page().reloads]).toEqual([1, 0]);
    await link.reconnect();
    expect(pages).toHaveLength(2);
    page().events.onBooted('4.6.0');
    await page().become(LINKED);
    expect(phase()).toBe('online');
  });

  it('is said before anybody could link it, too', async () => {
    const { link, page } = openLink();
    await link.connect();
    page().events.onBooted('4.6.0');
    await page().become({ ...UNLINKED, mode: 'SMB_TOS_BLOCK' });
    expect(link.state).toEqual({ phase: 'blocked' });
  });
});

describe('WhatsApp’s other refusals', () => {
  it('a proxy is named, and tried again ever later', async () => {
    const { link, page, pages } = await openOnline();
    await page().become({ ...LINKED, mode: 'PROXYBLOCK' });
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'network-refused' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pages).toHaveLength(2);
  });

  it('an outdated page is opened anew before anybody is told to update for good', async () => {
    const { link, page, pages } = await openOnline();
    await page().become({ ...LINKED, mode: 'DEPRECATED_VERSION' });
    expect(link.state).toMatchObject({ phase: 'unavailable', retryAt: Date.now() + 30_000 });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(pages).toHaveLength(2);
  });
});

describe('the page’s own storage', () => {
  it('is not trusted once it fails, and the page is loaded anew when it works', async () => {
    const { link, page, ready } = await openOnline();
    page().storageWorks = async () => false;
    page().events.onStorageDoubted();
    await settle();
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'storage-failed', retryAt: null });
    await page().become(LINKED);
    expect(link.onlinePage).toBeUndefined();
    page().storageWorks = async () => true;
    await vi.advanceTimersByTimeAsync(3_010);
    expect(page().reloads).toBe(1);
    page().events.onBooted('4.6.0');
    await settle();
    expect(ready).toEqual(['loaded', 'loaded']);
  });

  it('is tried at once when the disk has room again, however long the next try was put off', async () => {
    const { link, page } = await openOnline();
    page().events.onLoadFailed(new LoadProblem('storage-failed', 'the page cannot write to the disk'));
    await settle();
    expect(link.state).toMatchObject({ phase: 'offline', reason: 'storage-failed' });
    expect(page().reloads).toBe(0);
    link.diskHasRoom();
    expect(page().reloads).toBe(1);
    // Nothing waits any more, and the page that is on its way is left alone.
    link.diskHasRoom();
    expect(page().reloads).toBe(1);
  });

  it('is renewed when the disk has room again, although nobody saw it fail', async () => {
    const { link, page } = await openOnline();
    link.diskHasRoom();
    await vi.advanceTimersByTimeAsync(10);
    expect(page().reloads).toBe(1);
    page().events.onBooted('4.6.0');
    await settle();
    expect(link.state).toMatchObject({ phase: 'online' });
  });
});
