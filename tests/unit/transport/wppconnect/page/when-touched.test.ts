import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadingWhenTouched } from '#main/transport/wppconnect/page/when-touched.ts';

/** How TypeScript compiles `import one from 'one'`. */
const LIBRARY = `
const importDefault = (mod) => (mod && mod.__esModule ? mod : { default: mod });
const heavy = importDefault(require('heavy'));
const compiled = importDefault(require('compiled'));
exports.call = () => heavy.default(2);
exports.read = () => heavy.default.words;
exports.make = () => new compiled.default('حاضر').text;
exports.knows = (name) => name in compiled.default;
`;
const HEAVY = `
globalThis.roshetaTestLoaded.push('heavy');
module.exports = (number) => number * 2;
module.exports.words = 'ثقيلة';
`;
const COMPILED = `
globalThis.roshetaTestLoaded.push('compiled');
Object.defineProperty(exports, '__esModule', { value: true });
exports.default = class { static made = 1; constructor(text) { this.text = text; } };
`;

interface Library {
  call: () => number;
  read: () => string;
  make: () => string;
  knows: (name: string) => boolean;
}

const world = globalThis as { roshetaTestLoaded?: string[] };
let folder: string;
let requireHere: NodeJS.Require;

beforeEach(() => {
  world.roshetaTestLoaded = [];
  folder = mkdtempSync(path.join(os.tmpdir(), 'rosheta-touched-'));
  for (const [name, source] of Object.entries({ library: LIBRARY, heavy: HEAVY, compiled: COMPILED })) {
    const place = path.join(folder, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'index.js'), source);
  }
  requireHere = createRequire(path.join(folder, 'here.js'));
});

afterEach(() => {
  delete world.roshetaTestLoaded;
  rmSync(folder, { recursive: true });
});

const load = (packages = ['heavy', 'compiled']): Library =>
  loadingWhenTouched(requireHere, packages, () => requireHere('library') as Library);

describe('packages that load when they are touched', () => {
  it('stay on the disk while the library only takes them', () => {
    load();
    expect(world.roshetaTestLoaded).toEqual([]);
  });

  it('are themselves at the first call, read, construction or question, and are loaded once', () => {
    const library = load();
    expect(library.call()).toBe(4);
    expect(library.read()).toBe('ثقيلة');
    expect(world.roshetaTestLoaded).toEqual(['heavy']);
    expect(library.make()).toBe('حاضر');
    expect(library.knows('made')).toBe(true);
    expect(world.roshetaTestLoaded).toEqual(['heavy', 'compiled']);
  });

  it('are stood in for while the library loads only, even when that fails', () => {
    load(['compiled']);
    expect(world.roshetaTestLoaded).toEqual(['heavy']);
    expect(() =>
      loadingWhenTouched(requireHere, ['compiled'], () => {
        throw new Error('no library');
      }),
    ).toThrow('no library');
    expect((requireHere('compiled') as { default: { made: number } }).default.made).toBe(1);
  });

  it('are left alone when something else has loaded them already', () => {
    const heavy = requireHere('heavy') as (number: number) => number;
    load();
    expect(requireHere('heavy')).toBe(heavy);
  });
});
