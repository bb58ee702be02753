import { instantOf } from '#shared/time/zone.ts';
import { expect, test } from 'vitest';
import { documentLook } from '#renderer/media/bubble/document-look.ts';
import { findSource } from '#renderer/media/bubble/find-source.ts';
import { formatDuration } from '#renderer/ui/time/format-duration.ts';
import { pictureSize } from '#renderer/media/bubble/picture-size.ts';
import { forgetLocalPreview, keepLocalPreview } from '#renderer/api/local-previews.ts';
import { quickSpan, spanOfDays } from '#renderer/media/gallery/spans.ts';
import { isPdf, listViewable } from '#renderer/ui/message/viewable.ts';
import { sampleAttachment, sampleMessage } from '../support/sample-data.ts';

test.each([
  [
    { width: 1200, height: 1600 },
    { width: 285, height: 380 },
  ],
  [
    { width: 1600, height: 1200 },
    { width: 320, height: 240 },
  ],
  [
    { width: 200, height: 100 },
    { width: 200, height: 100 },
  ],
  [
    { width: 4000, height: 40 },
    { width: 320, height: 72 },
  ],
  [
    { width: null, height: null },
    { width: 300, height: 225 },
  ],
])('a picture of %j takes %j', (size, expected) => {
  expect(pictureSize(size)).toEqual(expected);
});

test('durations', () => {
  expect([0, 7_400, 754_000, 3_723_000].map(formatDuration)).toEqual(['0:00', '0:07', '12:34', '1:02:03']);
});

test('what a document is: its bytes before its name', () => {
  expect(documentLook({ fileName: 'a.doc', mimeType: 'application/pdf' })).toMatchObject({ label: 'PDF' });
  expect(documentLook({ fileName: 'list.XLSX', mimeType: null })).toMatchObject({
    label: 'XLSX',
    tone: 'green',
  });
  expect(documentLook({ fileName: null, mimeType: null })).toMatchObject({ label: '', tone: 'plain' });
});

const CAIRO = 'Africa/Cairo';
const midnight = (date: string): number => instantOf(date, 0, CAIRO);

test('quick spans begin at a midnight of the pharmacy and hold today', () => {
  const now = instantOf('2026-11-21', 15 * 60 + 30, CAIRO);
  expect(quickSpan('any-time', now, CAIRO)).toEqual({});
  expect(quickSpan('today', now, CAIRO).from).toBe(midnight('2026-11-21'));
  expect(quickSpan('week', now, CAIRO).from).toBe(midnight('2026-11-15'));
});

test('both days of a span belong to it; a missing one leaves its side open', () => {
  // The 24th of April begins at one o'clock.
  expect(spanOfDays('2026-04-23', '2026-04-24', CAIRO)).toEqual({
    from: midnight('2026-04-23'),
    until: midnight('2026-04-25'),
  });
  expect(midnight('2026-04-25') - midnight('2026-04-24')).toBe(23 * 3_600_000);
  expect(spanOfDays('', '2026-11-30', CAIRO).from).toBeUndefined();
  expect(spanOfDays('2026-11-01', '', CAIRO).until).toBeUndefined();
});

test('the viewer shows pictures and videos that are here and were not deleted', () => {
  const messages = [
    sampleMessage({ id: 1, attachment: sampleAttachment() }),
    sampleMessage({ id: 2, attachment: sampleAttachment({ kind: 'video' }) }),
    sampleMessage({ id: 3, attachment: sampleAttachment({ kind: 'document', mimeType: 'text/plain' }) }),
    sampleMessage({ id: 4, attachment: sampleAttachment({ state: 'waiting', fileId: null }) }),
    sampleMessage({ id: 5, attachment: sampleAttachment(), revokedAt: 1 }),
    sampleMessage({ id: 6 }),
    // What the bytes say counts: a photo that was sent as a document, and one that nothing here can draw.
    sampleMessage({ id: 7, attachment: sampleAttachment({ kind: 'document', mimeType: 'image/png' }) }),
    sampleMessage({ id: 8, attachment: sampleAttachment({ mimeType: 'image/heic' }) }),
  ];
  expect(listViewable(messages).map(({ id }) => id)).toEqual([1, 2, 7]);
});

test('what this window sends is shown from its own bytes, also once it is stored', () => {
  keepLocalPreview('key', 'blob:mine');
  const waiting = sampleAttachment({ state: 'waiting', fileId: null });
  const stored = sampleAttachment();
  expect(findSource({ clientKey: 'key' }, waiting)).toBe('blob:mine');
  expect(findSource({ clientKey: 'key' }, stored)).toBe('blob:mine');
  forgetLocalPreview('key');
  expect(findSource({ clientKey: 'key' }, waiting)).toBeUndefined();
  expect(findSource({ clientKey: 'key' }, stored)).toBe(`app://media/files/${stored.fileId}`);
});

test('a PDF is what its bytes say is one', () => {
  const isPdfWith = (over: Parameters<typeof sampleAttachment>[0]): boolean =>
    isPdf(
      sampleMessage({ id: 1, type: 'document', attachment: sampleAttachment({ kind: 'document', ...over }) }),
    );
  expect(isPdfWith({ mimeType: 'application/pdf', fileName: 'scan' })).toBe(true);
  expect(isPdfWith({ mimeType: 'application/x-msdownload', fileName: 'offer.pdf' })).toBe(false);
  expect(isPdfWith({ mimeType: 'application/pdf', fileId: null })).toBe(false);
});
