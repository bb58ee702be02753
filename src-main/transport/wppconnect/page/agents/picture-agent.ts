import type { Page } from 'puppeteer-core';
import type { PictureSize } from '#shared/domain/customers/picture-size.ts';
import type { PagePicture } from './page-models.ts';
import type { PageWpp } from './page-types.ts';
import { bringDrawing } from './picture-drawing-agent.ts';

/** `jpeg`: base64. */
export type PagePictureRead =
  | { kind: 'picture'; jpeg: string }
  | { kind: 'none' }
  | { kind: 'failed'; error: string };

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/** Makes the page tell whose picture has become another one; once per document. */
export async function tellPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    // WhatsApp sets several fields, one after the other.
    const SETTLE_MS = 300;
    const { WPP: wpp } = window;
    if (!wpp || window.roshetaOwnPictures) return;
    const own = (window.roshetaOwnPictures = new Set<string>());
    const settling = new Map<string, ReturnType<typeof setTimeout>>();
    for (const field of ['tag', 'eurl', 'previewEurl', 'img', 'stale'])
      wpp.whatsapp.ProfilePicThumbStore?.on?.(`change:${field}`, (picture) => {
        const address = String((picture as PagePicture).id);
        if (own.has(address)) return;
        clearTimeout(settling.get(address));
        const tell = (): void => {
          settling.delete(address);
          window.roshetaPicture?.(address);
        };
        settling.set(address, setTimeout(tell, SETTLE_MS));
      });
  });
}

/**
 * Asks WhatsApp for somebody's picture, fetches it from WhatsApp's own servers and no others, and draws it anew: what leaves
 * the page is a small JPEG of one frame, whatever the bytes were. Foreign bytes are so decoded in the page's own sandbox, and
 * nowhere with the desk's rights.
 */
export async function readPicture(
  page: Page,
  input: { addresses: readonly string[]; size: PictureSize; edge: number },
): Promise<PagePictureRead> {
  await bringDrawing(page);
  return page.evaluate(async ({ addresses, size, edge }): Promise<PagePictureRead> => {
    // Sooner than who asked gives up, so that nothing of it stays behind in the page.
    const LIMIT_MS = 25_000;
    const MOST_BYTES = 2 * 1024 * 1024;
    const STALE = [403, 404, 410];
    const wpp = window.WPP as PageWpp;
    const store = wpp.whatsapp.ProfilePicThumbStore;
    const draw = window.roshetaDrawPicture;
    if (!store || !draw) return { kind: 'failed', error: 'the page has no pictures' };
    const limit = AbortSignal.timeout(LIMIT_MS);

    const fetchBytes = async (url: URL): Promise<Uint8Array<ArrayBuffer> | number> => {
      const isTheirs = /(^|\.)whatsapp\.net$/.test(url.hostname) || url.origin === location.origin;
      if (url.protocol !== 'https:' || !isTheirs) throw new Error('the picture is not at WhatsApp');
      const response = await fetch(url, {
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: limit,
      });
      if (!response.ok || !response.body) return response.status;
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let length = 0;
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        length += value.length;
        if (length > MOST_BYTES) {
          await reader.cancel();
          throw new Error('the picture is too large');
        }
        pieces.push(value);
      }
      return new Uint8Array(await new Blob(pieces).arrayBuffer());
    };

    const address = addresses.find((each) => wpp.chat.get(each)) ?? addresses[0] ?? '';
    const wid = wpp.whatsapp.WidFactory.createWid(address);
    const read = async (): Promise<PagePictureRead> => {
      for (const isAgain of [false, true]) {
        if (isAgain) await store.update?.(wid);
        const picture = await store.find(wid);
        const written = size === 'small' ? picture?.img : (picture?.imgFull ?? picture?.img);
        if (!written) return { kind: 'none' };
        const bytes = await fetchBytes(new URL(written, location.origin));
        if (typeof bytes !== 'number') return { kind: 'picture', jpeg: await draw(bytes, edge) };
        // The page may have had its address for days, and those expire.
        if (isAgain || !STALE.includes(bytes)) return { kind: 'failed', error: `status ${bytes}` };
      }
      return { kind: 'failed', error: 'not reached' };
    };
    const late = new Promise<never>((_never, reject) => {
      limit.addEventListener('abort', () => reject(new Error('the picture did not come in time')));
    });
    for (const each of addresses) window.roshetaOwnPictures?.add(each);
    try {
      return await Promise.race([read(), late]);
    } catch (error) {
      return { kind: 'failed', error: String(error) };
    } finally {
      // Else nobody would hear any more that it has become another one.
      for (const each of addresses) window.roshetaOwnPictures?.delete(each);
    }
  }, input);
}
