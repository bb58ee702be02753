import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import * as CFB from 'cfb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { sniffMimeType } from '#main/media/sniff/sniff-mime-type.ts';
import { mediaClassOf } from '#shared/domain/messages/media-types.ts';

const sniff = (bytes: Buffer | string): Promise<string> => {
  const data = Buffer.from(bytes);
  return sniffMimeType({
    sizeBytes: data.length,
    read: ({ start, end }) => Promise.resolve(data.subarray(start, end)),
  });
};

/** @param names of entries with nothing much in them; `large` comes first and is beyond what is read as the head. */
async function zipOf(names: string[], { large = false, mimetype = '' } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  if (mimetype) zip.addBuffer(Buffer.from(mimetype), 'mimetype', { compress: false });
  if (large) zip.addBuffer(randomBytes(300_000), 'media/photo.bin', { compress: false });
  for (const name of names) zip.addBuffer(Buffer.from('x'), name);
  zip.end();
  return buffer(zip.outputStream);
}

function oleOf(names: string[], filler = 0): Buffer {
  const container = CFB.utils.cfb_new();
  for (let index = 0; index < filler; index += 1)
    CFB.utils.cfb_add(container, `/Filler${index}`, randomBytes(5_000));
  for (const name of names) CFB.utils.cfb_add(container, name, Buffer.alloc(5_000));
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['<!DOCTYPE html><title>x', 'text/html'],
  ['\u{feff} \n<script>alert(1)</script>', 'text/html'],
  ['<!-- hello --><svg xmlns="x">', 'image/svg+xml'],
  ['<?xml version="1.0"?><svg>', 'image/svg+xml'],
  ['<?xml version="1.0"?><html>', 'text/html'],
  ['<?xml version="1.0"?><prices/>', 'application/xml'],
  ['#!/bin/sh\nrm -rf ~', 'text/x-shellscript'],
  ['BEGIN:VCARD\nVERSION:3.0', 'text/vcard'],
  ['الدواء،السعر\nبنادول،٣٠', 'text/plain'],
  ['%PDF-1.7\n', 'application/pdf'],
  ['GIF89a', 'image/gif'],
  ['', 'application/octet-stream'],
  ['\0\u0001\u0002 nothing known', 'application/octet-stream'],
])('%j is %s', async (text, mimeType) => {
  expect(await sniff(text)).toBe(mimeType);
});

test('pages in other encodings are pages too', async () => {
  expect(await sniff(Buffer.from('\u{feff}<html><body>', 'utf16le'))).toBe('text/html');
  expect(await sniff(Buffer.from('\u{feff}<svg >', 'utf16le').swap16())).toBe('image/svg+xml');
  // Windows-1256, as old programs write Arabic.
  expect(await sniff(Buffer.from('e4e520c7e1ced5e3', 'hex'))).toBe('text/plain');
});

test('newer Office files are told apart by what is in them, wherever it stands', async () => {
  expect(await sniff(await zipOf(['word/document.xml', '[Content_Types].xml']))).toBe(WORD);
  expect(await sniff(await zipOf(['word/document.xml', '[Content_Types].xml'], { large: true }))).toBe(WORD);
  expect(await sniff(await zipOf(['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin']))).toBe(
    'application/vnd.ms-excel.sheet.macroenabled.12',
  );
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  expect(await sniff(await zipOf(['content.xml'], { mimetype }))).toBe(mimetype);
  expect(await sniff(await zipOf(['x'], { mimetype: 'text/html' }))).toBe('application/zip');
  expect(await sniff(await zipOf(['AndroidManifest.xml']))).toBe('application/vnd.android.package-archive');
  expect(await sniff(await zipOf(['META-INF/MANIFEST.MF']))).toBe('application/java-archive');
  expect(await sniff(await zipOf(['photo.jpg']))).toBe('application/zip');
});

test('older Office files are told apart by their streams', async () => {
  expect(await sniff(oleOf(['/WordDocument']))).toBe('application/msword');
  expect(await sniff(oleOf(['/Workbook'], 40))).toBe('application/vnd.ms-excel');
  expect(await sniff(oleOf(['/Workbook', '/_VBA_PROJECT_CUR/VBA/dir']))).toBe(
    'application/x-ms-excel-macros',
  );
  expect(await sniff(oleOf(['/PowerPoint Document']))).toBe('application/vnd.ms-powerpoint');
  expect(await sniff(oleOf(['/EncryptedPackage']))).toBe('application/x-ole-encrypted');
  expect(await sniff(oleOf(['/Other']))).toBe('application/x-cfb');
});

test('sound in a container of films is sound', async () => {
  const ebml = (codec: string): Buffer =>
    Buffer.concat([
      Buffer.from(
        '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701',
        'hex',
      ),
      Buffer.from(codec),
    ]);
  expect(await sniff(ebml('A_OPUS'))).toBe('audio/webm');
  expect(await sniff(ebml('V_VP8 A_OPUS'))).toBe('video/webm');
  const mp4 = (brand: string, tracks: string): Buffer =>
    Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from(`ftyp${brand}\0\0\0\0${tracks}`, 'latin1')]);
  expect(await sniff(mp4('isom', 'moov hdlr soun'))).toBe('audio/mp4');
  expect(await sniff(mp4('isom', 'moov hdlr vide hdlr soun'))).toBe('video/mp4');
  expect(await sniff(mp4('M4A ', ''))).toBe('audio/mp4');
});

test('what can run is unsafe', async () => {
  const files = [
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    Buffer.from('\u007fELF\u0002\u0001\u0001'),
  ];
  for (const file of files) expect(mediaClassOf(await sniff(file))).toBe('unsafe');
});

test('no bytes whatever are too strange to be judged', async () => {
  const starts = [
    Buffer.alloc(0),
    Buffer.from('504b0304', 'hex'),
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    oleOf(['/WordDocument']),
    await zipOf(['word/document.xml', '[Content_Types].xml']),
    Buffer.from('1a45dfa3', 'hex'),
    Buffer.from('RIFF'),
    Buffer.from('OggS'),
    Buffer.from('ID3'),
    Buffer.from('\0\0\0\u0018ftypmp42'),
    Buffer.from('<svg'),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 600 }),
      fc.array(fc.tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 255 })), { maxLength: 30 }),
      fc.nat({ max: 20_000 }),
      async (start, rest, changes, cut) => {
        const bytes = Buffer.concat([start, rest]).subarray(0, cut + 1);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(await sniff(bytes)).toMatch(/^[a-z]+\/[\w.+-]+$/i);
      },
    ),
    { numRuns: 1_500 },
  );
});
