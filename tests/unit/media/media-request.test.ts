import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMediaUrl, parseRange, servedTypeOf } from '#main/media/media-request.ts';

const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

describe('an address', () => {
  test('names a file, or the place for uploads', () => {
    expect(parseMediaUrl(`app://media/files/${ID}`)).toEqual({ kind: 'file', id: ID });
    expect(parseMediaUrl('app://media/uploads')).toEqual({ kind: 'uploads' });
  });

  test.each([
    'app://rosheta/files/' + ID,
    `app://media/files/${ID.toUpperCase()}`,
    `app://media/files/${ID}/`,
    `app://media/files/${ID}.part`,
    `app://media/files/${ID}?download`,
    `app://media//files/${ID}`,
    `app://media/files/..%2F${ID}`,
    `app://media/files/%30${ID.slice(1)}`,
    'app://media/files/../rosheta.db',
    'app://media/files/',
    `app://media/uploads/${ID}`,
    'app://media/uploads?x=1',
    `app://somebody@media/files/${ID}`,
    'app://media',
    'no address',
    '',
  ])('is none: %s', (url) => {
    expect(parseMediaUrl(url)).toBeUndefined();
  });
});

describe('a range', () => {
  test.each([
    ['bytes=0-9', { start: 0, end: 10 }],
    ['bytes=10-', { start: 10, end: 100 }],
    ['bytes=99-', { start: 99, end: 100 }],
    ['bytes=0-1000000', { start: 0, end: 100 }],
    ['bytes=-1', { start: 99, end: 100 }],
    ['bytes=-1000', { start: 0, end: 100 }],
    [' bytes = 5 - 6 ', { start: 5, end: 7 }],
  ])('is understood: %s', (header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });

  test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=99999999999999999999-'])(
    'lies outside of the file: %s',
    (header) => {
      expect(parseRange(header, 100)).toBe('unsatisfiable');
    },
  );

  test.each([
    null,
    '',
    'bytes=-',
    'bytes=9-5',
    'bytes=0-1,5-6',
    'lines=0-9',
    'bytes=a-b',
    'bytes=-5-',
    'bytes=1.5-',
  ])('that need not be understood means everything: %s', (header) => {
    expect(parseRange(header, 100)).toBeUndefined();
  });

  test('of an empty file is never satisfied', () => {
    expect(['bytes=0-', 'bytes=0-0', 'bytes=-5'].map((header) => parseRange(header, 0))).toEqual([
      'unsatisfiable',
      'unsatisfiable',
      'unsatisfiable',
    ]);
  });

  test('never reaches beyond the file, whatever is asked', () => {
    const number = fc.oneof(
      fc.constant(''),
      fc.nat({ max: 300 }).map(String),
      fc.bigInt({ min: 0n }).map(String),
    );
    fc.assert(
      fc.property(number, number, fc.nat({ max: 200 }), (first, last, sizeBytes) => {
        const range = parseRange(`bytes=${first}-${last}`, sizeBytes);
        if (range === undefined || range === 'unsatisfiable') return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.start).toBeLessThan(range.end);
        expect(range.end).toBeLessThanOrEqual(sizeBytes);
      }),
    );
  });
});

test.each([
  ['image/png', true],
  ['video/mp4', true],
  ['audio/ogg', true],
  ['application/pdf', true],
  ['text/html', false],
  ['image/svg+xml', false],
  ['application/xhtml+xml', false],
  ['', false],
])('%s is shown in the desk’s page: %s', (mimeType, inline) => {
  expect(servedTypeOf(mimeType)).toEqual(
    inline ? { type: mimeType, inline } : { type: 'application/octet-stream', inline },
  );
});
