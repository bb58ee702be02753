import { describe, expect, it } from 'vitest';
import { drawnSize, isReducible, writtenAs } from '#renderer/attachments/photo/photo-plan.ts';

describe('drawnSize', () => {
  it('brings the long edge to the limit and never enlarges', () => {
    expect(drawnSize({ width: 8000, height: 6000 }, true)).toEqual({ width: 2048, height: 1536 });
    expect(drawnSize({ width: 10, height: 40_000 }, true)).toEqual({ width: 1, height: 2048 });
    expect(drawnSize({ width: 800, height: 600 }, true)).toEqual({ width: 800, height: 600 });
    expect(drawnSize({ width: 8000, height: 6000 }, false)).toEqual({ width: 8000, height: 6000 });
  });
});

describe('isReducible', () => {
  it('leaves a small photo alone', () => {
    expect(isReducible({ width: 2048, height: 1000, sizeBytes: 1024 * 1024 })).toBe(false);
    expect(isReducible({ width: 2049, height: 1000, sizeBytes: 1000 })).toBe(true);
    expect(isReducible({ width: 1000, height: 1000, sizeBytes: 1024 * 1024 + 1 })).toBe(true);
  });
});

describe('writtenAs', () => {
  const picture = { mimeType: 'image/png', isSeeThrough: false, isReducible: false, reduce: true };
  it('keeps what is see-through and small screenshots as PNG', () => {
    expect(writtenAs(picture)).toBe('image/png');
    expect(writtenAs({ ...picture, isReducible: true })).toBe('image/jpeg');
    expect(writtenAs({ ...picture, isReducible: true, reduce: false })).toBe('image/png');
    expect(writtenAs({ ...picture, isReducible: true, isSeeThrough: true })).toBe('image/png');
    expect(writtenAs({ ...picture, mimeType: 'image/webp' })).toBe('image/jpeg');
    expect(writtenAs({ ...picture, mimeType: 'image/webp', isSeeThrough: true })).toBe('image/png');
  });
});
