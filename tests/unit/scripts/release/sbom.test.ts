import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { describe, expect, it } from 'vitest';
import { makeSbom, parsePlatform, type Materials } from '../../../../scripts/release/sbom.ts';

const DIGEST = 'abcdef01'.repeat(16);

const materials: Materials = {
  app: { name: 'Rosheta', version: '1.2.3' },
  electron: '45.0.0',
  lock: {
    packages: {
      '': { dependencies: { alias: '1' }, devDependencies: { '@a/b': '2', tool: '1' } },
      'node_modules/@a/b': {
        version: '2.0.0',
        integrity: `sha512-${Buffer.from(DIGEST, 'hex').toString('base64')}`,
        dependencies: { c: '1' },
      },
      'node_modules/alias': { name: 'real', version: '1.0.0', dependencies: { c: '1' } },
      'node_modules/alias/node_modules/c': { version: '1.0.0' },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0' },
    },
  },
  parts: [
    { place: 'node_modules/@a/b', licence: '(MIT OR CC0-1.0)', isBundled: true },
    { place: 'node_modules/alias', licence: 'LGPL-3.0-or-later', isBundled: false },
    { place: 'node_modules/alias/node_modules/c', licence: 'MIT', isBundled: false },
    { place: 'node_modules/c', licence: 'MIT', isBundled: true },
  ],
};

describe('makeSbom', () => {
  it('is a valid CycloneDX 1.6 of exactly the parts and Electron, and always the same', async () => {
    const text = makeSbom(materials);
    expect(await new JsonStrictValidator(Version.v1dot6).validate(text)).toBeNull();
    expect(makeSbom(materials)).toBe(text);
    const { components, dependencies, metadata } = JSON.parse(text) as {
      metadata: { component: object };
      components: { purl: string; hashes?: object[]; licenses: object[] }[];
      dependencies: { ref: string; dependsOn?: string[] }[];
    };
    expect(metadata.component).toMatchObject({ name: 'Rosheta', version: '1.2.3' });
    expect(components.map(({ purl }) => purl).sort()).toEqual([
      'pkg:npm/%40a/b@2.0.0',
      'pkg:npm/c@1.0.0',
      'pkg:npm/electron@45.0.0',
      'pkg:npm/real@1.0.0',
    ]);
    expect(components.find(({ purl }) => purl.includes('%40a/b'))).toMatchObject({
      group: '@a',
      name: 'b',
      licenses: [{ expression: '(MIT OR CC0-1.0)' }],
      hashes: [{ alg: 'SHA-512', content: DIGEST }],
      properties: [{ name: 'rosheta:shipped-as', value: 'bundled' }],
    });
    expect(components.find(({ purl }) => purl.includes('real'))?.licenses).toEqual([
      { license: { id: 'LGPL-3.0-or-later' } },
    ]);
    const needs = (ref: string): string[] | undefined =>
      dependencies.find((one) => one.ref === ref)?.dependsOn?.toSorted();
    expect(needs('Rosheta@1.2.3')).toEqual([
      'pkg:npm/%40a/b@2.0.0',
      'pkg:npm/electron@45.0.0',
      'pkg:npm/real@1.0.0',
    ]);
    expect(needs('pkg:npm/real@1.0.0')).toEqual(['pkg:npm/c@1.0.0']);
  });

  it('would be found invalid', async () => {
    const broken = makeSbom(materials).replace('"type": "library"', '"type": "thing"');
    expect(await new JsonStrictValidator(Version.v1dot6).validate(broken)).not.toBeNull();
  });
});

describe('parsePlatform', () => {
  it('reads a platform and refuses anything else', () => {
    expect(parsePlatform('win32-arm64')).toEqual({ os: 'win32', cpu: 'arm64' });
    expect(() => parsePlatform('windows')).toThrow('no platform');
  });
});
