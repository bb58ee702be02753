import { expect, test } from 'vitest';
import { markAsForeign, markOf } from '#main/media/export/mark-of-web.ts';

const FILE = 'C:\\Users\\منى\\Downloads\\أسعار.docx';

test('Windows is told in the stream it looks into that a file comes from the internet', async () => {
  expect(markOf(FILE, 'win32')).toEqual({
    stream: `${FILE}:Zone.Identifier`,
    text: '[ZoneTransfer]\r\nZoneId=3\r\n',
  });
  const written: string[] = [];
  await markAsForeign(FILE, 'win32', async (stream) => void written.push(stream));
  expect(written).toEqual([`${FILE}:Zone.Identifier`]);
});

test('other systems get nothing', async () => {
  const written: string[] = [];
  for (const platform of ['linux', 'darwin'] as const) {
    expect(markOf(FILE, platform)).toBeUndefined();
    await markAsForeign(FILE, platform, async (stream) => void written.push(stream));
  }
  expect(written).toEqual([]);
});

test('a stick without such streams takes the file without', async () => {
  const refused = (): Promise<void> => Promise.reject(new Error('ENOTSUP'));
  await expect(markAsForeign(FILE, 'win32', refused)).resolves.toBeUndefined();
});
