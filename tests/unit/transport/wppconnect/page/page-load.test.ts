import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentLook, LoadProblem } from '#main/transport/wppconnect/page/load-problem.ts';
import { PageLoad } from '#main/transport/wppconnect/page/page-load.ts';
import type { PageTraffic } from '#main/transport/wppconnect/page/page-traffic.ts';

const WHATSAPPS: DocumentLook = { isComplete: true, isWhatsApps: true, scripts: 3, isBlank: false };
const PORTAL: DocumentLook = { ...WHATSAPPS, isWhatsApps: false, scripts: 0 };
const BEGINNING: DocumentLook = { ...WHATSAPPS, isComplete: false, scripts: 0 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window of which the test says what comes. */
function load() {
  const control = { look: WHATSAPPS as DocumentLook | 'hangs', isLoading: false };
  const traffic = {
    startAnew: vi.fn<() => void>(),
    isPending: false,
    failed: undefined as string | undefined,
  };
  const contents = Object.assign(new EventEmitter(), {
    loadURL: vi.fn<() => Promise<void>>().mockReturnValue(new Promise(() => {})),
    isLoadingMainFrame: () => control.isLoading,
  });
  const page = Object.assign(new EventEmitter(), {
    evaluate: () => (control.look === 'hangs' ? new Promise(() => {}) : Promise.resolve(control.look)),
  });
  const loads = vi.fn<() => void>();
  page.on('load', loads);
  const problems: { reason: string; isLoaded: boolean }[] = [];
  const pageLoad = new PageLoad({
    contents: contents as unknown as WebContents,
    page: page as unknown as Page,
    traffic: traffic as unknown as PageTraffic,
    onProblem: ({ reason }, isLoaded) => problems.push({ reason, isLoaded }),
  });
  let outcome = 'waits';
  void pageLoad.start().then(
    () => (outcome = 'loaded'),
    (error: LoadProblem) => (outcome = error.reason ?? error.message),
  );
  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
  return {
    control,
    traffic,
    contents,
    pageLoad,
    loads,
    problems,
    settle,
    outcome: () => outcome,
    begin: () => contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false }),
    answer: (status = 200) => contents.emit('did-navigate', {}, 'https://web.whatsapp.com/', status),
    finish: async () => {
      (page as unknown as Page).emit('load', undefined);
      await settle();
    },
    fail: (description: string) =>
      contents.emit('did-fail-load', {}, -100, description, 'https://web.whatsapp.com/', true),
    abort: () => {
      contents.emit('did-fail-provisional-load', {}, -3, 'ERR_ABORTED', 'https://web.whatsapp.com/', true);
    },
  };
}

describe('the first load', () => {
  it('lets the library in when the page has come', async () => {
    const { begin, answer, finish, outcome, loads } = load();
    begin();
    answer();
    await finish();
    expect(outcome()).toBe('loaded');
    expect(loads).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up when nothing is answered within twenty seconds', async () => {
    const { begin, outcome } = load();
    begin();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(outcome()).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toBe('not-answering');
  });

  it('waits for no picture that never comes, and lets the library in once', async () => {
    const { begin, answer, finish, outcome, loads, control } = load();
    begin();
    answer();
    control.look = { ...WHATSAPPS, isComplete: false };
    await vi.advanceTimersByTimeAsync(6_000);
    expect(outcome()).toBe('loaded');
    await finish();
    expect(loads).toHaveBeenCalledOnce();
  });

  it('is not held by a document that answers no look', async () => {
    const { begin, answer, finish, outcome, control } = load();
    begin();
    answer();
    control.look = 'hangs';
    await finish();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(outcome()).toBe('loaded');
  });

  it('has patience with a document that comes slowly, to an end', async () => {
    const { begin, answer, outcome, control } = load();
    begin();
    answer();
    control.look = BEGINNING;
    await vi.advanceTimersByTimeAsync(12_000);
    expect(outcome()).toBe('waits');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(outcome()).toBe('not-answering');
  });

  it.each<[string, (window: ReturnType<typeof load>) => unknown, string]>([
    ['an error of the server', ({ answer }) => answer(503), 'server-error'],
    ['no name', ({ fail }) => fail('ERR_NAME_NOT_RESOLVED'), 'no-network'],
    ['no certificate', ({ fail }) => fail('ERR_CERT_AUTHORITY_INVALID'), 'not-trusted'],
    [
      'another host',
      ({ contents }) => contents.emit('will-redirect', { isMainFrame: true, url: 'https://portal.example/' }),
      'sign-in-needed',
    ],
    [
      'a page that goes on to another host by itself',
      ({ answer, contents }) => {
        answer();
        contents.emit('will-navigate', { isMainFrame: true, url: 'https://portal.example/' });
      },
      'sign-in-needed',
    ],
    ['a crash', ({ pageLoad }) => pageLoad.crash('oom'), "the page's process is gone: oom"],
  ])('says what came instead: %s', async (_what, happen, said) => {
    const window = load();
    window.begin();
    happen(window);
    await window.settle();
    expect(window.outcome()).toBe(said);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets the library into nobody else’s page', async () => {
    const { begin, answer, finish, outcome, loads, control } = load();
    begin();
    answer();
    control.look = PORTAL;
    await finish();
    expect(outcome()).toBe('sign-in-needed');
    expect(loads).not.toHaveBeenCalled();
  });

  it('is cut in the middle: no fault of the network’s, and not a page either', async () => {
    const { begin, answer, fail, settle, outcome } = load();
    begin();
    answer();
    fail('ERR_CONNECTION_RESET');
    await settle();
    expect(outcome()).toBe('page-incomplete');
  });

  it('takes what we stopped ourselves for no answer, while another one is on its way', async () => {
    const { begin, abort, outcome, control } = load();
    begin();
    control.isLoading = true;
    abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome()).toBe('not-answering');
  });
});

describe('a later load', () => {
  async function loaded() {
    const window = load();
    window.begin();
    window.answer();
    await window.finish();
    return window;
  }

  it('lets the library in again', async () => {
    const { begin, answer, finish, loads, problems } = await loaded();
    begin();
    answer();
    await finish();
    expect(loads).toHaveBeenCalledTimes(2);
    expect(problems).toEqual([]);
  });

  it('says whether a document is there that is of no use, or none', async () => {
    const { begin, answer, fail, problems } = await loaded();
    begin();
    fail('ERR_INTERNET_DISCONNECTED');
    begin();
    answer(503);
    begin();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(problems).toEqual([
      { reason: 'no-network', isLoaded: false },
      { reason: 'server-error', isLoaded: true },
      { reason: 'not-answering', isLoaded: false },
    ]);
  });

  it('is nothing when a page at work tries to go elsewhere, and is stopped', async () => {
    const { begin, abort, contents, problems } = await loaded();
    begin();
    contents.emit('will-navigate', { isMainFrame: true, url: 'https://example.com/' });
    abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(problems).toEqual([]);
  });
});

describe('why wa-js did not become ready', () => {
  async function diagnosed(change: (window: ReturnType<typeof load>) => void): Promise<string | undefined> {
    const window = load();
    change(window);
    const problem = window.pageLoad.diagnose();
    await vi.advanceTimersByTimeAsync(10_000);
    return (await problem)?.reason;
  }

  it('a script that failed, one that never came, a page that hangs, somebody else’s page', async () => {
    expect(await diagnosed(({ traffic }) => (traffic.failed = 'https://x/main.js'))).toBe('page-incomplete');
    expect(await diagnosed(({ traffic }) => (traffic.isPending = true))).toBe('not-answering');
    expect(await diagnosed(({ control }) => (control.look = 'hangs'))).toBe('not-answering');
    expect(await diagnosed(({ control }) => (control.look = PORTAL))).toBe('sign-in-needed');
  });

  it('otherwise WhatsApp has changed', async () => {
    expect(await diagnosed(() => {})).toBeUndefined();
  });
});
