import type { Page } from 'puppeteer-core';
import type { PictureSize } from '#shared/domain/customers/picture-size.ts';
import type { PagePicture, PageWpp } from './page-types.ts';

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
  return page.evaluate(async ({ addresses, size, edge }): Promise<PagePictureRead> => {
    // Sooner than who asked gives up, so that nothing of it stays behind in the page.
    const LIMIT_MS = 25_000;
    const MOST_BYTES = 2 * 1024 * 1024;
    const MOST_PIXELS = 4096;
    const STALE = [403, 404, 410];
    const wpp = window.WPP as PageWpp;
    const store = wpp.whatsapp.ProfilePicThumbStore;
    if (!store) return { kind: 'failed', error: 'the page has no pictures' };
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

    const typeOf = (bytes: Uint8Array): string | undefined => {
      const text = String.fromCharCode(...bytes.subarray(0, 12));
      if (text.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
      if (text.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
      return text.startsWith('RIFF') && text.endsWith('WEBP') ? 'image/webp' : undefined;
    };

    /** The longer edge as its header has it; undefined where it has none. */
    const edgeOf = (bytes: Uint8Array<ArrayBuffer>, type: string): number | undefined => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (type === 'image/png') return Math.max(view.getUint32(16), view.getUint32(20));
      if (type === 'image/webp') {
        const kind = String.fromCharCode(...bytes.subarray(12, 16));
        const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
        if (kind === 'VP8X') return Math.max(three(24), three(27)) + 1;
        if (kind === 'VP8L') {
          const both = view.getUint32(21, true);
          return Math.max(both % 16_384, Math.floor(both / 16_384) % 16_384) + 1;
        }
        return Math.max(view.getUint16(26, true) % 16_384, view.getUint16(28, true) % 16_384);
      }
      for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
        const marker = view.getUint8(at + 1);
        const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
        if (isFrame) return Math.max(view.getUint16(at + 5), view.getUint16(at + 7));
      }
      return undefined;
    };

    const draw = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
      const type = typeOf(bytes);
      if (type === undefined) throw new Error('the picture is of no known kind');
      // Before it is decoded: a few kilobytes can say that they are a billion pixels.
      if ((edgeOf(bytes, type) ?? Infinity) > MOST_PIXELS) throw new Error('the picture has too many pixels');
      const bitmap = await createImageBitmap(new Blob([bytes], { type }));
      try {
        const { width, height } = bitmap;
        if (Math.max(width, height) > MOST_PIXELS) throw new Error('the picture has too many pixels');
        const scale = Math.min(1, edge / Math.max(width, height));
        const [across, down] = [width, height].map((pixels) => Math.max(1, Math.round(pixels * scale)));
        const canvas = new OffscreenCanvas(across ?? 1, down ?? 1);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('nothing can be drawn');
        // A JPEG shows nothing through.
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
        const drawn = new Uint8Array(await blob.arrayBuffer());
        return btoa(Array.from(drawn, (byte) => String.fromCharCode(byte)).join(''));
      } finally {
        bitmap.close();
      }
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
        if (typeof bytes !== 'number') return { kind: 'picture', jpeg: await draw(bytes) };
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
