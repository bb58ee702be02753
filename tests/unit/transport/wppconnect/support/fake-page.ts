import vm from 'node:vm';
import type { Page } from 'puppeteer-core';

interface PageWorld {
  /** What the page's script finds on `window`: a hand-written wa-js, mostly. */
  window: object;
  fetch?: (url: string, options?: RequestInit & { duplex?: 'half' }) => Promise<Response>;
}

/**
 * WhatsApp's page as puppeteer shows it: what is evaluated runs from its text in a world of its own, where nothing of
 * this process is in reach; arguments and results cross as JSON, and an error crosses as its message alone.
 */
export function fakePage({ window, fetch }: PageWorld): Page {
  const world = vm.createContext({ window, fetch, File, Blob });
  const evaluate = async (script: (...args: never[]) => unknown, ...args: unknown[]): Promise<unknown> => {
    const given = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
    try {
      const result = (await vm.runInContext(`(${script.toString()})(${given})`, world)) as unknown;
      return result === undefined ? undefined : (JSON.parse(JSON.stringify(result)) as unknown);
    } catch (error) {
      throw new Error((error as Error).message, { cause: error });
    }
  };
  return { evaluate } as unknown as Page;
}

/** A page whose process is gone: puppeteer rejects whatever is evaluated. */
export function goneMidway(world: PageWorld): { page: Page; go: () => void } {
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => {});
  const { evaluate } = fakePage(world) as unknown as {
    evaluate: (...args: unknown[]) => Promise<unknown>;
  };
  const page = { evaluate: (...args: unknown[]) => Promise.race([evaluate(...args), gone.promise]) };
  return { page: page as unknown as Page, go: () => gone.reject(new Error('Target closed')) };
}

/** wa-js fails with a code of its own beside the message. */
export function waJsError(code: string, message = code): Error {
  return Object.assign(new Error(message), { code });
}

export const NEVER = new Promise<never>(() => {});
