import { EventEmitter } from 'node:events';
import { Whatsapp } from '@wppconnect-team/wppconnect';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdLibraryWatches } from '#main/transport/wppconnect/page/library-watches.ts';

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As much of a page as the library's constructor touches, which counts what it is asked. */
function pageOfNothing() {
  const asked = vi.fn(() => Promise.resolve(true));
  const page = Object.assign(new EventEmitter(), { evaluate: asked, isClosed: () => false });
  return { page: page as unknown as Page, asked };
}

describe('the watches of the library', () => {
  it('wake a page each second until they are ended, and never again', async () => {
    const { page, asked } = pageOfNothing();
    const endWatches = holdLibraryWatches(page);
    const client = new Whatsapp(page, 'rosheta', { logger: { log: () => {} } } as never);
    expect(client.page).toBe(page);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(59);
    endWatches();
    asked.mockClear();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked).not.toHaveBeenCalled();
  });

  it('end for the library alone: who listens afterwards hears the page close', () => {
    const { page } = pageOfNothing();
    holdLibraryWatches(page)();
    const heard = vi.fn();
    page.on('close', heard);
    expect(heard).not.toHaveBeenCalled();
    page.emit('close', undefined);
    expect(heard).toHaveBeenCalledOnce();
  });
});
