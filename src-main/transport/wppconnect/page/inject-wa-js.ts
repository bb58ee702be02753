import type { Page } from 'puppeteer-core';
import type { WaJsSource } from '../../wa-js-source.ts';
import { bundledWaJs } from './bundled-wa-js.ts';

/**
 * The library injects the wa-js it was installed with. When it does, the one that `source` chooses goes in instead.
 * @returns the version in the document that is loaded now; undefined as long as none was injected.
 */
export function injectChosenWaJs(page: Page, source: Pick<WaJsSource, 'read'>): () => string | undefined {
  let injected: string | undefined;
  const addScriptTag = page.addScriptTag.bind(page);
  page.addScriptTag = async (options) => {
    if (options.path !== bundledWaJs().file) return addScriptTag(options);
    const { version, script } = await source.read();
    injected = version;
    if (script === undefined) return addScriptTag(options);
    return addScriptTag({ content: `${script}\n//# sourceURL=wa-js-${version}.js` });
  };
  page.on('load', () => (injected = undefined));
  return () => injected;
}
