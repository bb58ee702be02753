import { expect, test } from 'vitest';
import { mayOpen } from '../../../../src-main/media/hand-out/may-open.ts';
import { savedName } from '../../../../src-main/media/hand-out/saved-name.ts';

const AT = new Date(2026, 10, 21, 9, 5).getTime();
const nameOf = (fileName: string | null, mimeType = 'application/pdf'): string =>
  savedName({ kind: 'document', fileName, mimeType, sentAt: AT });

test.each([
  ['روشتة.pdf', 'application/pdf', 'روشتة.pdf'],
  ['report.PDF', 'application/pdf', 'report.pdf'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  // Its bytes count, not its name.
  ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.exe.pdf'],
  ['photo', 'image/png', 'photo.png'],
  ['list.docx', 'application/zip', 'list.docx'],
  ['../../etc/passwd', 'application/pdf', 'etc passwd.pdf'],
  ['C:\\Windows\\a.pdf', 'application/pdf', 'C  Windows a.pdf'],
  // Right-to-left override: shown as `annexe.pdf`.
  ['ann\u202efdp.exe', 'application/x-msdownload', 'ann fdp.exe'],
  ['con.pdf', 'application/pdf', '_con.pdf'],
  ['LPT1', 'application/pdf', '_LPT1.pdf'],
  ['a. . .', 'application/pdf', 'a.pdf'],
])('%s of type %s is saved as %s', (fileName, mimeType, expected) => {
  expect(nameOf(fileName, mimeType)).toBe(expected);
});

test('a file without a name is called after its kind and time', () => {
  expect(savedName({ kind: 'image', fileName: null, mimeType: 'image/jpeg', sentAt: AT })).toBe(
    'rosheta-image-2026-11-21-0905.jpg',
  );
  expect(nameOf('.pdf')).toBe('rosheta-document-2026-11-21-0905.pdf');
});

test('a very long name keeps its extension, and no letter is cut in half', () => {
  const name = nameOf(`${'😀'.repeat(400)}.pdf`);
  expect(name).toBe(`${'😀'.repeat(60)}.pdf`);
});

test.each([
  ['a.pdf', 'application/pdf', true],
  ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
  ['a.exe', 'application/x-msdownload', false],
  ['a.txt', 'application/x-msdownload', false],
  ['a.docm', 'application/vnd.ms-word.document.macroEnabled.12', false],
  ['a.html', 'text/html', false],
  ['a.bin', 'application/octet-stream', false],
  ['a.lnk', 'application/octet-stream', false],
  ['a.js', 'text/plain', false],
])('%s of type %s: opened by itself is %s', (name, mimeType, expected) => {
  expect(mayOpen(name, mimeType)).toBe(expected);
});
