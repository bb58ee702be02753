import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseWaJsKey,
  readManifest,
  signWaJs,
  verifyScript,
  WA_JS_LIMIT_BYTES,
  WaJsRefused,
  type WaJsManifest,
} from '#main/updates/wa-js/manifest.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const script = Buffer.from('self.WPP = {};');
const signed = signWaJs(
  script,
  { version: '4.6.1', file: 'wa-js-4.6.1.js', minRosheta: '0.1.0' },
  privateKey,
);

const read = (manifest: object): WaJsManifest => readManifest(JSON.stringify(manifest), publicKey);
const bytes = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((array) => Buffer.from(array).toString('base64'));
const version = fc
  .tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.constantFrom('', '-alpha.0', '-1'))
  .map(([major, minor, patch, tail]) => `${major}.${minor}.${patch}${tail}`);

/** Other values that are right in form. */
const others: { [F in keyof WaJsManifest]: fc.Arbitrary<WaJsManifest[F]> } = {
  version,
  file: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/),
  sizeBytes: fc.integer({ min: 1, max: WA_JS_LIMIT_BYTES }),
  sha512: bytes(64),
  minRosheta: version,
  signature: bytes(64),
};

describe('the manifest', () => {
  it('is read when it is signed', () => {
    expect(read(signed)).toEqual(signed);
  });

  it.each(Object.keys(others) as (keyof WaJsManifest)[])('is refused with another %s', (field) => {
    fc.assert(
      fc.property(others[field] as fc.Arbitrary<unknown>, (value) => {
        fc.pre(value !== signed[field]);
        expect(() => read({ ...signed, [field]: value })).toThrow('not signed');
      }),
    );
  });

  it('is refused, or the same, when one character of its text is another', () => {
    const text = JSON.stringify(signed);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        let manifest: WaJsManifest | undefined;
        try {
          manifest = readManifest(changed, publicKey);
        } catch (error) {
          expect(error).toBeInstanceOf(WaJsRefused);
        }
        if (manifest) expect(manifest).toEqual(signed);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.keys(others))('is refused without its %s', (field) => {
    expect(() => read({ ...signed, [field]: undefined })).toThrow(WaJsRefused);
  });

  it('is refused with anything more in it, since that is not signed', () => {
    expect(() => read({ ...signed, url: 'https://example.org/' })).toThrow(WaJsRefused);
  });

  it('is refused when another key signed it', () => {
    const other = generateKeyPairSync('ed25519');
    const { version, file, minRosheta } = signed;
    const forged = signWaJs(script, { version, file, minRosheta }, other.privateKey);
    expect(readManifest(JSON.stringify(forged), other.publicKey)).toEqual(forged);
    expect(() => read(forged)).toThrow('not signed');
  });

  it.each([
    ['a path', { file: '../wa-js.js' }],
    ['a folder', { file: 'a/b.js' }],
    ['an address', { file: 'https:x' }],
    ['a version that is a path', { version: '../../4.6.1' }],
    ['a version with build metadata', { version: '4.6.1+1' }],
    ['a version with a v', { version: 'v4.6.1' }],
    ['a range as version', { version: '^4.6.1' }],
    ['an endless version', { version: `4.6.1-${'a'.repeat(40)}` }],
    ['a range of Roshetas', { minRosheta: '*' }],
  ])('is not even signed with %s', (_what, wrong) => {
    const named = { version: '4.6.1', file: 'wa-js.js', minRosheta: '0.1.0', ...wrong };
    expect(() => signWaJs(script, named, privateKey)).toThrow(/"path": \[\s*"(version|file|minRosheta)"/);
  });

  it('is not signed for a file that is too big or empty', () => {
    const named = { version: '4.6.1', file: 'wa-js.js', minRosheta: '0.1.0' };
    expect(signWaJs(Buffer.alloc(WA_JS_LIMIT_BYTES), named, privateKey).sizeBytes).toBe(WA_JS_LIMIT_BYTES);
    expect(() => signWaJs(Buffer.alloc(WA_JS_LIMIT_BYTES + 1), named, privateKey)).toThrow(/8388608/);
    expect(() => signWaJs(Buffer.alloc(0), named, privateKey)).toThrow(/>0/);
  });
});

describe('the file', () => {
  it('is the one that was signed', () => {
    expect(() => verifyScript(script, signed)).not.toThrow();
  });

  it('is refused when it is cut off, longer, or has one other bit', () => {
    expect(() => verifyScript(script.subarray(0, -1), signed)).toThrow(WaJsRefused);
    expect(() => verifyScript(Buffer.concat([script, Buffer.from(' ')]), signed)).toThrow(WaJsRefused);
    fc.assert(
      fc.property(fc.nat(script.length * 8 - 1), (bit) => {
        const changed = Buffer.from(script);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => verifyScript(changed, signed)).toThrow(WaJsRefused);
      }),
    );
  });
});

describe('the key', () => {
  it('is an Ed25519 public key', () => {
    const base64 = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(parseWaJsKey(base64).equals(publicKey)).toBe(true);
  });

  it('is refused when it is another kind of key, or none', () => {
    const other = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' });
    expect(() => parseWaJsKey(other.toString('base64'))).toThrow('not an Ed25519 key');
    expect(() => parseWaJsKey('AAAA')).toThrow(Error);
  });
});
