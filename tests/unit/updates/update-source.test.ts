import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readUpdateSource } from '#main/updates/update-source.ts';
import { waJsAddress } from '#main/updates/wa-js/look-for-wa-js.ts';

function written(contents: unknown): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rosheta-updates-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'updates.json');
  writeFileSync(file, JSON.stringify(contents));
  return file;
}

const generic = { provider: 'generic', url: 'https://updates.example.org/rosheta' };

describe('readUpdateSource', () => {
  it.each([
    { feed: generic, waJsKey: null },
    { feed: { provider: 'github', owner: 'example', repo: 'rosheta' }, waJsKey: 'AAAA' },
  ])('reads a $feed.provider feed', (source) => {
    expect(readUpdateSource(written(source))).toEqual(source);
  });

  it('is undefined when there is no file', () => {
    expect(readUpdateSource(path.join(os.tmpdir(), 'rosheta-no-such-updates.json'))).toBeUndefined();
  });

  it.each([
    {},
    { feed: generic },
    { feed: { provider: 'generic', url: 'file:///tmp' }, waJsKey: null },
    { feed: { provider: 's3', bucket: 'x' }, waJsKey: null },
  ])('refuses %j', (source) => {
    expect(() => readUpdateSource(written(source))).toThrow(Error);
  });
});

describe('waJsAddress', () => {
  it.each(['https://updates.example.org/rosheta', 'https://updates.example.org/rosheta/'])(
    'is the folder itself: %s',
    (url) => {
      expect(waJsAddress({ provider: 'generic', url })).toBe('https://updates.example.org/rosheta/');
    },
  );

  it('is the newest release on GitHub', () => {
    expect(waJsAddress({ provider: 'github', owner: 'example', repo: 'rosheta' })).toBe(
      'https://github.com/example/rosheta/releases/latest/download/',
    );
  });
});
