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

test('quick spans begin at a midnight and hold today', () => {
  const now = new Date(2026, 10, 21, 15, 30).getTime();
  expect(quickSpan('any-time', now)).toEqual({});
  expect(quickSpan('today', now).from).toBe(new Date(2026, 10, 21).getTime());
  expect(quickSpan('week', now).from).toBe(new Date(2026, 10, 15).getTime());
});

test('both days of a span belong to it; a missing one leaves its side open', () => {
  expect(spanOfDays('2026-11-01', '2026-11-30')).toEqual({
    from: new Date(2026, 10, 1).getTime(),
    until: new Date(2026, 11, 1).getTime(),
  });
  expect(spanOfDays('', '2026-11-30').from).toBeUndefined();
  expect(spanOfDays('2026-11-01', '').until).toBeUndefined();
});

test('the viewer shows pictures and videos that are here and were not deleted', () => {
  const messages = [
    sampleMessage({ id: 1, attachment: sampleAttachment() }),
    sampleMessage({ id: 2, attachment: sampleAttachment({ kind: 'video' }) }),
    sampleMessage({ id: 3, attachment: sampleAttachment({ kind: 'document' }) }),
    sampleMessage({ id: 4, attachment: sampleAttachment({ state: 'waiting', fileId: null }) }),
    sampleMessage({ id: 5, attachment: sampleAttachment(), revokedAt: 1 }),
    sampleMessage({ id: 6 }),
  ];
  expect(listViewable(messages).map(({ id }) => id)).toEqual([1, 2]);
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
