import type { Desk } from './desk.ts';

/**
 * Ends the database's thread as running out of memory would: by itself, in the middle of whatever it does. It is found
 * by the next call that goes to it.
 */
export async function endStoreThread(desk: Desk): Promise<void> {
  await desk.app.evaluate(async () => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { postMessage } = Worker.prototype;
    await new Promise<void>((resolve) => {
      Worker.prototype.postMessage = function (this: InstanceType<typeof Worker>, ...message) {
        const { kind } = message[0] as { kind?: unknown };
        if (kind !== 'run') return postMessage.apply(this, message);
        Worker.prototype.postMessage = postMessage;
        resolve();
        void this.terminate();
      };
    });
  });
}

/**
 * The same, each time when it is asked this: `open`, or an operation of the store. @param times how often at most.
 * @returns a reader of how often it has ended.
 */
export async function endStoreThreadAt(desk: Desk, call: string, times = 1): Promise<() => Promise<number>> {
  const ended = await desk.app.evaluateHandle(
    (_electron, { wanted, most }) => {
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      const { postMessage } = Worker.prototype;
      const seen = { times: 0 };
      Worker.prototype.postMessage = function (this: InstanceType<typeof Worker>, ...message) {
        const { kind, name } = message[0] as { kind?: unknown; name?: unknown };
        if (![kind, name].includes(wanted) || seen.times >= most) return postMessage.apply(this, message);
        seen.times += 1;
        void this.terminate();
      };
      return seen;
    },
    { wanted: call, most: times },
  );
  return () => ended.evaluate(({ times: seen }) => seen);
}

/**
 * Follows what the database's thread is asked, also while nobody is signed in and the window is told nothing: what it is asked after
 * that has to wait.
 * @returns waits until it has been asked this once, counted from now.
 */
export async function watchStoreThread(desk: Desk, call: string): Promise<() => Promise<void>> {
  const asked = await desk.app.evaluateHandle((_electron, wanted) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { postMessage } = Worker.prototype;
    const once = new Promise<void>((resolve) => {
      Worker.prototype.postMessage = function (this: InstanceType<typeof Worker>, ...message) {
        postMessage.apply(this, message);
        if ((message[0] as { name?: unknown }).name !== wanted) return;
        Worker.prototype.postMessage = postMessage;
        resolve();
      };
    });
    return { once };
  }, call);
  return () => asked.evaluate(({ once }) => once);
}

/** Something throws that nobody catches. */
export async function throwUncaught(desk: Desk): Promise<void> {
  await desk.app.evaluate(
    () =>
      void setImmediate(() => {
        throw new Error('nobody catches this');
      }),
  );
}

/**
 * The page of the desk dies, as when its renderer runs out of memory. Playwright gives up a page that has crashed.
 * @returns what is loaded in its place, once it is there.
 */
export function crashPage(desk: Desk): Promise<string> {
  return desk.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://'),
    );
    if (window === undefined) throw new Error('the desk has no window');
    const { webContents } = window;
    const loaded = new Promise<string>((resolve) =>
      webContents.once('did-finish-load', () => resolve(webContents.getURL())),
    );
    webContents.forcefullyCrashRenderer();
    return loaded;
  });
}
