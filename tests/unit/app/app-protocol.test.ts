import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ net: {}, protocol: {} }));
const { resolveAppFile } = await import('#main/app/app-protocol.ts');

const root = path.resolve('/srv/dist/renderer');

describe('resolveAppFile', () => {
  it('finds files of the renderer', () => {
    expect(resolveAppFile(root, 'app://rosheta/assets/a%20b.js')).toBe(path.join(root, 'assets', 'a b.js'));
  });

  it.each([
    'app://rosheta/',
    'app://rosheta/..%2Fmain%2Fmain.cjs',
    'app://rosheta/..%2Frenderer-evil/x.js',
    'app://rosheta/a%00.js',
    'app://rosheta/%E0%A4%A',
    'app://elsewhere/index.html',
  ])('refuses %s', (url) => {
    expect(resolveAppFile(root, url)).toBeUndefined();
  });
});
