import { describe, expect, it } from 'vitest';
import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import { extensionOf, safeFileName } from '#renderer/attachments/files/file-name.ts';
import { waysToSend } from '#renderer/attachments/files/kinds.ts';
import { problemOf } from '#renderer/attachments/files/problems.ts';
import { refusalOf } from '#renderer/attachments/files/refusals.ts';

describe('waysToSend', () => {
  it.each([
    ['image/jpeg', 'image'],
    ['IMAGE/PNG', 'image'],
    ['image/gif', 'document'],
    ['image/svg+xml', 'document'],
    ['image/heic', 'document'],
    ['video/mp4', 'video'],
    ['video/x-matroska', 'document'],
    ['audio/mpeg', 'audio'],
    ['audio/ogg; codecs=opus', 'audio'],
    ['application/pdf', 'document'],
    ['', 'document'],
  ])('%s goes as %s first', (mimeType, first) => {
    const ways = waysToSend(mimeType);
    expect(ways[0]).toBe(first);
    expect(ways.at(-1)).toBe('document');
  });
});

describe('refusalOf', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each([
    ['setup.exe', 'MZxx', 'program'],
    ['Prices.PDF', 'MZxx', 'program'],
    ['run.BAT', '@ech', 'program'],
    ['tool', '\u007fELF', 'program'],
    ['notes.txt', '#!/b', 'program'],
    ['invoice.pdf', '%PDF', undefined],
    ['photo.jpg', 'ÿØÿ', undefined],
    ['exe', 'text', undefined],
  ])('%s beginning with %j: %s', (fileName, head, reason) => {
    expect(refusalOf({ fileName, sizeBytes: 4, head: bytes(head).slice(0, 4) })).toBe(reason);
  });

  it('knows an empty file from one that cannot be read', () => {
    expect(refusalOf({ fileName: 'a.pdf', sizeBytes: 0, head: new Uint8Array() })).toBe('empty');
    expect(refusalOf({ fileName: 'a.pdf', sizeBytes: 0, head: null })).toBe('unreadable');
  });
});

describe('problemOf', () => {
  const file = {
    sendAs: 'image' as const,
    sizeBytes: 1000,
    originalBytes: 1000,
    canReduce: false,
    caption: '',
  };
  it('finds none with a small photo and a caption', () => {
    expect(problemOf({ ...file, caption: 'x'.repeat(4096) })).toBeUndefined();
  });

  it('knows the way out of each limit', () => {
    const large = { ...file, sizeBytes: MAX_SIZE_BYTES.image + 1, originalBytes: MAX_SIZE_BYTES.image + 1 };
    expect(problemOf({ ...large, canReduce: true })).toMatchObject({ code: 'too-large', wayOut: 'reduce' });
    expect(problemOf(large)).toMatchObject({ wayOut: 'document', limitBytes: MAX_SIZE_BYTES.image });
    const huge = {
      ...file,
      sizeBytes: MAX_SIZE_BYTES.document + 1,
      originalBytes: MAX_SIZE_BYTES.document + 1,
    };
    expect(problemOf({ ...huge, sendAs: 'video' })).toMatchObject({ code: 'too-large', wayOut: null });
    expect(problemOf({ ...huge, sendAs: 'document' })).toMatchObject({ code: 'too-large', wayOut: null });
    expect(problemOf({ ...file, sizeBytes: MAX_SIZE_BYTES.image })).toBeUndefined();
  });

  it('sees captions that WhatsApp would not take or not show', () => {
    expect(problemOf({ ...file, caption: 'x'.repeat(4097) })?.code).toBe('caption-too-long');
    expect(problemOf({ ...file, sendAs: 'audio', caption: 'a' })?.code).toBe('sound-with-caption');
    expect(problemOf({ ...file, sendAs: 'audio', caption: '  \n' })).toBeUndefined();
  });
});

describe('safeFileName', () => {
  it.each([
    ['فاتورة مايو.pdf', 'فاتورة مايو.pdf'],
    ['../../etc/passwd', '....etcpasswd'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['\u0000\n', 'file'],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

  it('shortens a long name and keeps its extension and its letters whole', () => {
    const safe = safeFileName(`${'😀'.repeat(200)}.PDF`);
    expect(safe.length).toBeLessThanOrEqual(255);
    expect(safe.endsWith('.pdf')).toBe(true);
    expect(safe.isWellFormed()).toBe(true);
  });

  it('takes what begins with a dot for a name', () => {
    expect(extensionOf('.bashrc')).toBe('');
    expect(extensionOf('a.tar.GZ')).toBe('.gz');
  });
});
