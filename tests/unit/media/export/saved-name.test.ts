import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayOpen } from '#main/media/export/may-open.ts';
import { savedName } from '#main/media/export/saved-name.ts';

const CAIRO = 'Africa/Cairo';
const AT = Date.parse('2026-11-21T07:05:00Z');
const nameOf = (fileName: string | null, mimeType = 'application/pdf'): string =>
  savedName({ kind: 'document', fileName, mimeType, sentAt: AT }, CAIRO);

test.each([
  ['روشتة.pdf', 'application/pdf', 'روشتة.pdf'],
  ['report.PDF', 'application/pdf', 'report.pdf'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  // Its bytes count, not its name.
  ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf'],
  ['photo', 'image/png', 'photo.png'],
  ['list.docx', 'application/zip', 'list.zip'],
  ['../../etc/passwd', 'application/pdf', '_.._etc_passwd.pdf'],
  ['C:\\Windows\\a.pdf', 'application/pdf', 'C__Windows_a.pdf'],
  // Right-to-left override: shown as `annexe.pdf`.
  ['ann\u202efdp.exe', 'application/x-msdownload', 'annfdp.exe.blocked'],
  ['con.pdf', 'application/pdf', '_con.pdf'],
  ['LPT1', 'application/pdf', '_LPT1.pdf'],
  ['a. . .', 'application/pdf', 'a.pdf'],
  ['invoice.pdf', 'application/x-msdownload', 'invoice.exe.blocked'],
  ['invoice.pdf.exe', 'application/x-msdownload', 'invoice.exe.blocked'],
  ['invoice\u202Efdp.exe', 'application/x-msdownload', 'invoicefdp.exe.blocked'],
  ['photo.exe', 'image/jpeg', 'photo.jpg'],
  ['photo.JPEG', 'image/jpeg', 'photo.jpeg'],
  ['price list.xls', 'application/msword', 'price list.doc'],
  ['price list.xlsx', 'application/x-ole-encrypted', 'price list.xlsx'],
  ['run.bat', 'text/plain', 'run.txt'],
  ['prices.csv', 'text/plain', 'prices.csv'],
  ['page.html', 'text/html', 'page.html.blocked'],
  ['picture.png', 'image/svg+xml', 'picture.svg.blocked'],
  ['link.lnk', 'application/octet-stream', 'link.lnk.blocked'],
  ['scan.dcm', 'application/octet-stream', 'scan.dcm'],
  ['data', 'application/octet-stream', 'data.bin'],
  ['report v1.2', 'application/pdf', 'report v1.2.pdf'],
  ['nul', 'text/plain', '_nul.txt'],
  ['a:b*c?.pdf. . .', 'application/pdf', 'a_b_c_.pdf'],
])('%s of type %s is saved as %s', (fileName, mimeType, expected) => {
  expect(nameOf(fileName, mimeType)).toBe(expected);
});

test('a file without a name is called after its kind and time', () => {
  expect(savedName({ kind: 'image', fileName: null, mimeType: 'image/jpeg', sentAt: AT }, CAIRO)).toBe(
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
  ['a.docm', 'application/vnd.ms-word.document.macroenabled.12', false],
  ['a.html', 'text/html', false],
  ['a.bin', 'application/octet-stream', false],
  ['a.lnk', 'application/octet-stream', false],
  ['a.js', 'text/plain', false],
])('%s of type %s: opened by itself is %s', (name, mimeType, expected) => {
  expect(mayOpen(name, mimeType)).toBe(expected);
});

test.each(
  (
    'rdp lnk url scf library-ms appref-ms msc iso vhd vhdx img one onepkg html svg docm xlsm pptm xll settingcontent-ms ' +
    'search-ms searchconnector-ms appinstaller hta chm reg ica webloc desktop'
  ).split(' '),
)('.%s is only saved, and so that a double click does not run it', (extension) => {
  for (const mimeType of ['application/octet-stream', 'text/plain', 'application/zip', 'application/x-cfb']) {
    const name = nameOf(`prices.${extension}`, mimeType);
    expect(name).not.toMatch(new RegExp(`\\.${extension}$`, 'i'));
    expect(mayOpen(`prices.${extension}`, mimeType)).toBe(false);
    expect(mayOpen(`prices.${extension.toUpperCase()}`, mimeType)).toBe(false);
  }
});

test('what opens is a list: nothing that is not on it does, whatever its bytes say', () => {
  const listed = 'jpg jpeg png webp gif mp4 webm ogg mp3 m4a pdf docx xlsx pptx odt ods txt csv'.split(' ');
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9-]{1,12}$/),
      fc.constantFrom('application/pdf', 'text/plain', 'image/png'),
      (extension, mimeType) => {
        expect(mayOpen(`a.${extension}`, mimeType)).toBe(listed.includes(extension));
      },
    ),
  );
});

test('a name of large letters leaves room for a long ending', () => {
  const saved = nameOf(`${'💊'.repeat(80)}.${'x'.repeat(24)}`, 'application/octet-stream');
  expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(255);
  expect(saved).toMatch(/^💊+\.x{24}$/u);
});

test('whatever the name, the result is one that every system takes, and ends as the bytes allow', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('.', ' ', '/', '\\', '..', '\u202E', '\0', 'exe', 'pdf', 'con', 'س', '💊', '\ud83d'),
        {
          maxLength: 300,
        },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(
      name,
      fc.constantFrom(
        'application/pdf',
        'application/x-msdownload',
        'application/octet-stream',
        'text/plain',
      ),
      (given, mimeType) => {
        const saved = nameOf(given, mimeType);
        expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(255);
        expect(saved).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+$/u);
        expect(saved).not.toMatch(/^[. ]|[. ]$/);
        expect(saved.isWellFormed()).toBe(true);
        expect(saved).not.toMatch(/^(?:con|nul|aux|prn)\./i);
        expect(saved).not.toMatch(/\.(?:exe|bat|lnk|scr|com)$/i);
        if (mimeType === 'application/pdf') expect(saved).toMatch(/\.pdf$/);
        if (mimeType === 'application/x-msdownload') expect(saved).toMatch(/\.blocked$/);
      },
    ),
    { numRuns: 2_000 },
  );
});
