import type { Page } from 'puppeteer-core';

// The function below runs inside WhatsApp's page: it may use nothing but its arguments and `window`.

/** Gives the page what draws somebody's picture anew, as a small JPEG of one frame in base64; once per document. */
export async function bringDrawing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const MOST_PIXELS = 4096;
    if (window.roshetaDrawPicture) return;

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

    window.roshetaDrawPicture = async (bytes, edge) => {
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
  });
}
