import { describe, expect, it, vi } from 'vitest';
import { PAGE_SESSION, TAB_SESSION } from '#main/transport/wppconnect/cdp/cdp-targets.ts';
import { WebContentsTransport } from '#main/transport/wppconnect/cdp/webcontents-transport.ts';
import { FakeWebContents } from '../support/fake-web-contents.ts';

interface Received {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
}

/** What puppeteer would see of one WebContents. */
async function attached() {
  const contents = new FakeWebContents();
  const closePage = vi.fn<() => void>();
  const transport = await WebContentsTransport.attach(contents.asElectrons, closePage);
  const received: Received[] = [];
  const waiting = new Map<number, (answer: Received) => void>();
  const closed = Promise.withResolvers<void>();
  const onClose = vi.fn<() => void>(closed.resolve);
  transport.onclose = onClose;
  transport.onmessage = (text) => {
    const message = JSON.parse(text) as Received;
    received.push(message);
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  };
  let lastId = 0;
  /** Resolves with the answer to this request. */
  const ask = (method: string, sessionId?: string, params?: Record<string, unknown>): Promise<Received> => {
    const { promise, resolve } = Promise.withResolvers<Received>();
    lastId += 1;
    waiting.set(lastId, resolve);
    transport.send(JSON.stringify({ id: lastId, method, params, sessionId }));
    return promise;
  };
  const events = (): (string | undefined)[] => received.flatMap(({ method }) => (method ? [method] : []));
  return { contents, debug: contents.debugger, transport, received, events, ask, closePage, onClose, closed };
}

const failure = (message: string): object => ({ error: { code: -32000, message } });

describe('a command for the page', () => {
  it('goes to the debugger’s own session, and that of a worker to the worker’s', async () => {
    const { debug, ask } = await attached();
    const answers = [ask('Page.enable', PAGE_SESSION), ask('Runtime.enable', 'worker-7', { deep: true })];
    expect(debug.sent).toMatchObject([
      { method: 'Page.enable', params: {}, sessionId: undefined },
      { method: 'Runtime.enable', params: { deep: true }, sessionId: 'worker-7' },
    ]);
    for (const { resolve } of debug.sent) resolve({});
    expect(await Promise.all(answers)).toMatchObject([
      { sessionId: PAGE_SESSION },
      { sessionId: 'worker-7' },
    ]);
  });

  it('gets its own answer when the debugger answers in another order', async () => {
    const { debug, ask } = await attached();
    const [first, second] = [ask('Page.enable', PAGE_SESSION), ask('Page.reload', PAGE_SESSION)];
    debug.sent[1]?.resolve({ which: 'second' });
    debug.sent[0]?.resolve({ which: 'first' });
    expect(await first).toMatchObject({ id: 1, result: { which: 'first' } });
    expect(await second).toMatchObject({ id: 2, result: { which: 'second' } });
  });

  it('is answered although the debugger says nothing', async () => {
    const { debug, ask } = await attached();
    const answer = ask('Page.enable', PAGE_SESSION);
    debug.sent[0]?.resolve(undefined);
    expect(await answer).toMatchObject({ result: {} });
  });

  it.each([
    [new Error('No node with given id found'), 'No node with given id found'],
    ['a bare text', 'a bare text'],
  ])('ends as an error answer when the debugger refuses it: %s', async (refusal, message) => {
    const { debug, ask } = await attached();
    const answer = ask('DOM.focus', PAGE_SESSION);
    debug.sent[0]?.reject(refusal);
    expect(await answer).toMatchObject({ id: 1, sessionId: PAGE_SESSION, ...failure(message) });
  });

  it('is never answered inside send(), as on a socket', async () => {
    const { transport, received, ask } = await attached();
    const answer = ask('Target.getTargets');
    expect(received).toEqual([]);
    await answer;
    transport.onmessage = () => expect.unreachable();
    transport.close();
  });
});

describe('a crashed page', () => {
  it('answers everything that waits for it, and no answer comes twice', async () => {
    const { contents, debug, received, ask } = await attached();
    const answers = [ask('Runtime.evaluate', PAGE_SESSION), ask('Page.reload', PAGE_SESSION)];
    contents.emit('render-process-gone');
    expect(await Promise.all(answers)).toMatchObject([failure('Target crashed'), failure('Target crashed')]);
    // The debugger may still answer for a process that was replaced.
    debug.sent[0]?.resolve({ late: true });
    debug.sent[1]?.reject(new Error('late'));
    await ask('Target.getTargets');
    await ask('Target.getTargets');
    expect(received.filter(({ id }) => id === 1 || id === 2)).toHaveLength(2);
  });

  it('evaluates nothing until it loads again, but can be told to', async () => {
    const { contents, debug, ask } = await attached();
    contents.emit('render-process-gone');
    expect(await ask('Runtime.evaluate', PAGE_SESSION)).toMatchObject(failure('Target crashed'));
    expect(debug.sent).toEqual([]);
    const reloaded = ask('Page.reload', PAGE_SESSION);
    debug.sent[0]?.resolve({});
    expect(await reloaded).toMatchObject({ result: {} });
    contents.emit('did-start-loading');
    const evaluated = ask('Runtime.evaluate', PAGE_SESSION);
    debug.sent[1]?.resolve({ result: { value: 1 } });
    expect(await evaluated).toMatchObject({ result: { result: { value: 1 } } });
  });
});

describe.each([
  ['the debugger is detached', (contents: FakeWebContents) => void contents.debugger.emit('detach')],
  ['the window is closed', (contents: FakeWebContents) => contents.destroy()],
])('when %s', (_when, go) => {
  it('everything under way fails, then the page and its tab are gone, then the connection is', async () => {
    const { contents, received, ask, closed, onClose } = await attached();
    const answer = ask('Runtime.evaluate', PAGE_SESSION);
    go(contents);
    expect(await answer).toMatchObject(failure('Target crashed'));
    await closed.promise;
    expect(received.slice(1)).toEqual([
      {
        sessionId: TAB_SESSION,
        method: 'Target.detachedFromTarget',
        params: { sessionId: PAGE_SESSION, targetId: 'real-target' },
      },
      { method: 'Target.targetDestroyed', params: { targetId: 'real-target' } },
      {
        method: 'Target.detachedFromTarget',
        params: { sessionId: TAB_SESSION, targetId: 'tab-target' },
      },
      { method: 'Target.targetDestroyed', params: { targetId: 'tab-target' } },
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('a later command fails at once and reaches no debugger', async () => {
    const { contents, debug, ask, closed } = await attached();
    go(contents);
    await closed.promise;
    expect(await ask('Page.reload', PAGE_SESSION)).toMatchObject(failure('Target closed'));
    expect(debug.sent).toEqual([]);
  });

  it('it is told once, although the other end comes as well', async () => {
    const { contents, debug, events, ask, closed, onClose } = await attached();
    go(contents);
    debug.emit('detach');
    contents.emit('destroyed');
    await closed.promise;
    await ask('Target.getTargets');
    expect(events().filter((method) => method === 'Target.targetDestroyed')).toHaveLength(2);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('close()', () => {
  it('lets go of the debugger and of every event, once', async () => {
    const { contents, debug, transport, onClose } = await attached();
    expect(contents.countListeners()).toBeGreaterThan(0);
    transport.close();
    transport.close();
    expect(debug.detachments).toBe(1);
    expect(contents.countListeners()).toBe(0);
    // Who closes it knows; the detachment that follows is no news either.
    debug.emit('detach');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('touches nothing of a window that is gone already', async () => {
    const { contents, debug, transport } = await attached();
    contents.destroyed = true;
    transport.close();
    expect(debug.detachments).toBe(0);
  });

  it('right after the window went means that nobody is told of the end again', async () => {
    const { contents, transport, ask, onClose } = await attached();
    contents.destroy();
    transport.close();
    // Each answer comes a turn later, and the end would have come after two.
    for (let turn = 0; turn < 3; turn += 1) await ask('Target.getTargets');
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('what puppeteer asks of the browser', () => {
  it('shows a tab, and in it the page under its real id', async () => {
    const { received, ask } = await attached();
    await ask('Target.setDiscoverTargets');
    await ask('Target.setAutoAttach');
    await ask('Target.setAutoAttach', TAB_SESSION);
    expect(received.filter(({ method }) => method)).toMatchObject([
      { method: 'Target.targetCreated', params: { targetInfo: { type: 'tab' } } },
      { method: 'Target.targetCreated', params: { targetInfo: { type: 'page', targetId: 'real-target' } } },
      { method: 'Target.attachedToTarget', params: { sessionId: TAB_SESSION } },
      { sessionId: TAB_SESSION, method: 'Target.attachedToTarget', params: { sessionId: PAGE_SESSION } },
    ]);
  });

  it.each(['Target.closeTarget', 'Browser.close'])(
    '%s closes this window alone, after its answer',
    async (method) => {
      const { ask, closePage } = await attached();
      const answer = ask(method);
      expect(closePage).not.toHaveBeenCalled();
      await answer;
      // Whatever was said after the answer has been said a turn later.
      await ask('Target.getTargets');
      expect(closePage).toHaveBeenCalledOnce();
    },
  );

  it('is refused when a debugger cannot do it, instead of hanging', async () => {
    const { ask } = await attached();
    expect((await ask('Target.createTarget')).error?.message).toContain('Target.createTarget');
  });
});

describe('what the page reports', () => {
  it('comes in the order it happened, under the session it belongs to', async () => {
    const { debug, received, ask } = await attached();
    debug.emit('message', {}, 'Page.loadEventFired', { timestamp: 1 }, '');
    debug.emit('message', {}, 'Runtime.consoleAPICalled', { type: 'log' }, 'worker-7');
    await ask('Target.getTargets');
    expect(received.slice(0, 2)).toEqual([
      { sessionId: PAGE_SESSION, method: 'Page.loadEventFired', params: { timestamp: 1 } },
      { sessionId: 'worker-7', method: 'Runtime.consoleAPICalled', params: { type: 'log' } },
    ]);
  });

  it('says where it went, for the page and for its tab', async () => {
    const { contents, received, ask } = await attached();
    contents.emit('did-navigate', {}, 'https://web.whatsapp.com/');
    contents.emit('did-navigate-in-page', {}, 'https://web.whatsapp.com/#1');
    const { result } = await ask('Target.getTargets');
    const urls = received
      .filter(({ method }) => method === 'Target.targetInfoChanged')
      .map(({ params }) => params?.['targetInfo'] as { type: string; url: string });
    expect(urls.map(({ type, url }) => `${type} ${url}`)).toEqual([
      'page https://web.whatsapp.com/',
      'tab https://web.whatsapp.com/',
      'page https://web.whatsapp.com/#1',
      'tab https://web.whatsapp.com/#1',
    ]);
    expect(result).toMatchObject({ targetInfos: [{ url: 'https://web.whatsapp.com/#1' }] });
  });
});

it('says which browser it is, as the window does', async () => {
  const { ask } = await attached();
  expect((await ask('Browser.getVersion')).result).toMatchObject({ userAgent: 'Chrome of the test' });
});

it('does not attach a debugger that is attached already', async () => {
  const contents = new FakeWebContents();
  contents.debugger.attached = true;
  const attach = vi.spyOn(contents.debugger, 'attach');
  await WebContentsTransport.attach(contents.asElectrons, () => {});
  expect(attach).not.toHaveBeenCalled();
});
