import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../../scripts/lib/run.ts';
import { parseWaJsKey, readManifest, verifyScript } from '#main/updates/wa-js/manifest.ts';

const installed = path.resolve('node_modules/@wppconnect/wa-js');
const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
  version: string;
};

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'rosheta-signing-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const tool = (args: string[], env: Record<string, string> = {}) =>
  run(process.execPath, [path.resolve('scripts/release/wa-js.ts'), ...args], { env });
const inFolder = (name: string): string => path.join(folder, name);

async function newKey(): Promise<string> {
  const { code, stdout } = await tool(['new-key', inFolder('key.pem')]);
  expect(code).toBe(0);
  return stdout.trim().split('\n').at(-1) ?? '';
}

describe('scripts/release/wa-js.ts', () => {
  it('makes a key and signs the installed wa-js with it', async () => {
    const key = parseWaJsKey(await newKey());
    if (process.platform !== 'win32') expect(statSync(inFolder('key.pem')).mode & 0o777).toBe(0o600);
    const { code } = await tool(['sign', '--key', inFolder('key.pem'), '--out', inFolder('out')]);
    expect(code).toBe(0);
    const manifest = readManifest(readFileSync(inFolder('out/wa-js.json'), 'utf8'), key);
    expect(manifest).toMatchObject({ version, file: `wa-js-${version}.js`, minRosheta: '0.1.0' });
    const script = readFileSync(inFolder(`out/${manifest.file}`));
    expect(() => verifyScript(script, manifest)).not.toThrow();
    expect(script.equals(readFileSync(path.join(installed, 'dist/wppconnect-wa.js')))).toBe(true);
  });

  it('signs another file with the key of the environment', async () => {
    const key = parseWaJsKey(await newKey());
    writeFileSync(inFolder('mine.js'), 'self.WPP = {};');
    const { code } = await tool(
      [
        'sign',
        '--out',
        folder,
        '--file',
        inFolder('mine.js'),
        '--version',
        '9.9.9',
        '--min-rosheta',
        '0.3.0',
      ],
      { ROSHETA_WA_JS_PRIVATE_KEY: readFileSync(inFolder('key.pem'), 'utf8') },
    );
    expect(code).toBe(0);
    const manifest = readManifest(readFileSync(inFolder('wa-js.json'), 'utf8'), key);
    expect(manifest).toMatchObject({ version: '9.9.9', minRosheta: '0.3.0' });
  });

  it('never writes over a key', async () => {
    await newKey();
    const before = readFileSync(inFolder('key.pem'), 'utf8');
    const { code, output } = await tool(['new-key', inFolder('key.pem')]);
    expect(code).toBe(1);
    expect(output).toContain('is there already');
    expect(readFileSync(inFolder('key.pem'), 'utf8')).toBe(before);
  });

  const key = () => ['--key', inFolder('key.pem')];
  const out = () => ['--out', inFolder('out')];
  it.each<[() => string[], string]>([
    [() => [], 'Say what to do'],
    [() => ['sign', ...key()], 'Say what to do'],
    [() => ['sign', ...out(), '--unknown'], "Unknown option '--unknown'"],
    [() => ['sign', ...out()], 'Give the private key'],
    [() => ['sign', ...out(), '--key', inFolder('none.pem')], 'cannot be read'],
    [() => ['sign', ...out(), '--key', inFolder('other.pem')], 'not an Ed25519 private key'],
    [() => ['sign', ...out(), ...key(), '--version', '4.6.1'], 'belong together'],
    [() => ['sign', ...out(), ...key(), '--min-rosheta', 'soon'], 'must be like 4.6.1'],
  ])('says in a sentence what is wrong, and writes nothing (%#)', async (args, sentence) => {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(inFolder('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(inFolder('other.pem'), 'not a key');
    const { code, output } = await tool(args(), { ROSHETA_WA_JS_PRIVATE_KEY: '' });
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
    expect(output).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder).sort()).toEqual(['key.pem', 'other.pem']);
  });
});
