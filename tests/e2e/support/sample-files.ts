import type { Page } from '@playwright/test';
import sharp from 'sharp';

export type SampleFile = { name: string; mimeType: string; buffer: Buffer };

/** A photo as a phone takes it: lying on its side, with the way up and the place in its EXIF. */
export async function phonePhoto(name: string, width = 3000, height = 2000): Promise<SampleFile> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#f3efe2"/>
    <g transform="translate(0 ${height}) rotate(-90)" font-family="sans-serif" fill="#23404f">
      <text x="140" y="380" font-size="260" font-weight="bold">Rx</text>
      <text x="140" y="760" font-size="130">Panadol Extra 1x3</text>
      <text x="140" y="980" font-size="130">Augmentin 1g 1x2</text>
      <text x="140" y="1200" font-size="130">Concor 5 mg 1x1</text>
    </g></svg>`;
  const buffer = await sharp(Buffer.from(drawing))
    .withExif({ IFD0: { Make: 'ROSHETA-PHONE' }, IFD3: { GPSLatitude: '30/1 2/1 3/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A picture that is see-through around a circle. */
export async function stamp(name: string): Promise<SampleFile> {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><circle cx="200" cy="150" r="120" fill="#b3261e"/></svg>';
  return { name, mimeType: 'image/png', buffer: await sharp(Buffer.from(drawing)).png().toBuffer() };
}

export const pdf = (name: string): SampleFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
});

export const program = (name: string): SampleFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from('MZ\u0090\u0000 not a real program'),
});

/** Gives the page files the way the mouse or the clipboard does. */
export async function bringFiles(
  page: Page,
  testId: string,
  event: 'dragover' | 'drop' | 'paste',
  files: SampleFile[],
  text = '',
): Promise<void> {
  const plain = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  await page.getByTestId(testId).evaluate(
    (element, { event, plain, text }) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of plain) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      if (text !== '') transfer.setData('text/plain', text);
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent(event, { ...options, clipboardData: transfer })
          : new DragEvent(event, { ...options, dataTransfer: transfer }),
      );
    },
    { event, plain, text },
  );
}
