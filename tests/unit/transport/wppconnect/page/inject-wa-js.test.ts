import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { bundledWaJs } from '#main/transport/wppconnect/page/bundled-wa-js.ts';
import { injectChosenWaJs } from '#main/transport/wppconnect/page/inject-wa-js.ts';
import type { WaJsSource } from '#main/transport/wa-js-source.ts';

type ScriptTag = { path?: string; content?: string };

/** A page, the tags that were added to it, and the version that is said to be in it. */
function open(read: WaJsSource['read'], add: () => Promise<void> = async () => {}) {
  const tags: ScriptTag[] = [];
  const listeners: (() => void)[] = [];
  const page = {
    addScriptTag: vi.fn<(tag: ScriptTag) => Promise<void>>(async (tag) => {
      tags.push(tag);
      await add();
    }),
    on: (_event: 'load', listener: () => void) => listeners.push(listener),
  };
  const version = injectChosenWaJs(page as unknown as Page, { read });
  const inject = (path = bundledWaJs().file): Promise<void> => page.addScriptTag({ path });
  return { tags, version, inject, load: () => listeners.forEach((listener) => listener()) };
}

const UPDATE = async () => ({ version: '4.7.0', script: 'window.WPP = {}' });
const BUNDLED = async () => ({ version: '4.6.0', script: undefined });

describe('the wa-js in the page', () => {
  it('is the chosen one, named as such', async () => {
    const { tags, version, inject } = open(UPDATE);
    expect(version()).toBeUndefined();
    await inject();
    expect(tags).toEqual([{ content: 'window.WPP = {}\n//# sourceURL=wa-js-4.7.0.js' }]);
    expect(version()).toBe('4.7.0');
  });

  it('is the program’s own when nothing else is chosen', async () => {
    const { tags, version, inject } = open(BUNDLED);
    await inject();
    expect(tags).toEqual([{ path: bundledWaJs().file }]);
    expect(version()).toBe('4.6.0');
  });

  it('is chosen anew with each load', async () => {
    const { version, inject, load } = open(UPDATE);
    await inject();
    load();
    expect(version()).toBeUndefined();
  });

  it('is not in it when the choice fails: nobody is blamed for that', async () => {
    const { tags, version, inject } = open(() => Promise.reject(new Error('disk')));
    await expect(inject()).rejects.toThrow('disk');
    expect(tags).toEqual([]);
    expect(version()).toBeUndefined();
  });

  it('is the one to blame when the page does not take it', async () => {
    const { version, inject } = open(UPDATE, () => Promise.reject(new Error('SyntaxError')));
    await expect(inject()).rejects.toThrow('SyntaxError');
    expect(version()).toBe('4.7.0');
  });

  it('is nothing that the library’s other scripts care about', async () => {
    const { tags, version, inject } = open(UPDATE);
    await inject('/lib/wapi.js');
    expect(tags).toEqual([{ path: '/lib/wapi.js' }]);
    expect(version()).toBeUndefined();
  });
});
