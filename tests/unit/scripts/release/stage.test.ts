import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withStaging } from '../../../../scripts/release/stage.ts';

const FEED = `version: 1.2.3
files:
  - url: Rosheta-Setup-1.2.3.exe
    sha512: q1w2e3==
    size: 96000000
path: Rosheta-Setup-1.2.3.exe
sha512: q1w2e3==
releaseNotes: |
  ## New

  stagingPercentage: 5 is not the share
releaseDate: '2026-01-02T03:04:05.678Z'
`;

describe('withStaging', () => {
  it('sets the share, changes it, and takes it away for everybody', () => {
    const tenth = withStaging(FEED, 10);
    expect(tenth).toBe(`${FEED}stagingPercentage: 10\n`);
    expect(parse(tenth)).toEqual({ ...(parse(FEED) as object), stagingPercentage: 10 });
    expect(withStaging(tenth, 50)).toBe(`${FEED}stagingPercentage: 50\n`);
    expect(withStaging(tenth, 100)).toBe(FEED);
    expect(withStaging(FEED.trimEnd(), 0)).toBe(`${FEED}stagingPercentage: 0\n`);
  });

  it('finds it in the middle, and with the line ends of Windows', () => {
    const middle = FEED.replace('path:', 'stagingPercentage: 5\npath:');
    expect(withStaging(middle, 100)).toBe(FEED);
    expect(withStaging(middle.replaceAll('\n', '\r\n'), 100)).toBe(FEED.replaceAll('\n', '\r\n'));
  });

  it.each([-1, 101, 2.5, Number.NaN])('refuses a share of %d', (percent) => {
    expect(() => withStaging(FEED, percent)).toThrow('whole number');
  });

  it.each(['', 'hello', 'version: 1.2.3\n', 'files: []\n'])('refuses %j', (text) => {
    expect(() => withStaging(text, 10)).toThrow('no');
  });
});
