import { describe, expect, it, vi } from 'vitest';
import { problemOfNetError } from '#main/transport/wppconnect/page/load-problem.ts';
import { LINKED, LOST, openLink, openOnline, settle } from './fake-page.ts';

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
