/**
 * Updates of wa-js alone, for the feed:
 *   node scripts/release/wa-js.ts new-key <private-key.pem>
 *   node scripts/release/wa-js.ts sign --out <folder> [--key <private-key.pem>] [--min-rosheta x.y.z]
 *                                      [--file <wa-js.js> --version x.y.z]
 * Without --key the key is the text of ROSHETA_WA_JS_PRIVATE_KEY; without --file it signs the installed wa-js; without
 * --min-rosheta it is for this version of Rosheta and newer only.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { signWaJs, type WaJsManifest } from '#main/updates/wa-js/manifest.ts';
import { ExpectedFailure, runScript } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';

const KEY_VARIABLE = 'ROSHETA_WA_JS_PRIVATE_KEY';
const USAGE =
  'Say what to do: node scripts/release/wa-js.ts new-key <private-key.pem>, or sign --out <folder>.';

interface SignOptions {
  out: string;
  privateKey: KeyObject;
  /** The oldest Rosheta that works with it. */
  minRosheta: string;
  script: Buffer;
  version: string;
}

/**
 * Makes the pair of keys. The private one is written to `file`, readable by its owner only and never over another.
 * @returns the public one, as ROSHETA_WA_JS_KEY wants it.
 */
export async function makeKey(file: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  try {
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ExpectedFailure(
      `${file} is there already, and a lost key cannot be had back. Name another file.`,
    );
  }
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** Writes `wa-js-<version>.js` and `wa-js.json` into the folder. */
export async function writeSigned({ out, script, privateKey, ...named }: SignOptions): Promise<WaJsManifest> {
  const file = `wa-js-${named.version}.js`;
  const manifest = describe(() => signWaJs(script, { ...named, file }, privateKey));
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, file), script);
  await writeFile(path.join(out, 'wa-js.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function describe(make: () => WaJsManifest): WaJsManifest {
  try {
    return make();
  } catch (cause) {
    throw new ExpectedFailure(
      'The versions must be like 4.6.1, without a "+", and the file at most 8 MB and not empty.',
      { cause },
    );
  }
}

function readPrivateKey(file: string | undefined): KeyObject {
  const pem = file === undefined ? process.env[KEY_VARIABLE] : readBytes(file);
  if (!pem)
    throw new ExpectedFailure(`Give the private key with --key <file>, or its text in ${KEY_VARIABLE}.`);
  const key = tryParse(pem);
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new ExpectedFailure('This is not an Ed25519 private key as `new-key` writes it.');
  }
  return key;
}

function tryParse(pem: string | Buffer): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ExpectedFailure(`${file} cannot be read.`, { cause });
  }
}

/** A file of one's own has no version that could be read from it. */
function scriptToSign(
  file: string | undefined,
  version: string | undefined,
): Pick<SignOptions, 'script' | 'version'> {
  if ((file === undefined) !== (version === undefined)) {
    throw new ExpectedFailure('--file and --version belong together.');
  }
  if (file !== undefined && version !== undefined) return { script: readBytes(file), version };
  const installed = inProject('node_modules', '@wppconnect', 'wa-js');
  return {
    script: readBytes(path.join(installed, 'dist', 'wppconnect-wa.js')),
    version: versionIn(path.join(installed, 'package.json')),
  };
}

function versionIn(packageJson: string): string {
  return (JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string }).version;
}

function readOptions(args: string[]) {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: { key: option, out: option, 'min-rosheta': option, file: option, version: option },
    });
  } catch (error) {
    throw new ExpectedFailure(`${(error as Error).message}\n${USAGE}`);
  }
}

async function main(): Promise<number> {
  const { positionals, values } = readOptions(process.argv.slice(2));
  const [command, target, ...more] = positionals;
  if (command === 'new-key' && target !== undefined && more.length === 0) {
    const publicKey = await makeKey(target);
    console.log(`${target}: the private key. Keep it secret, and a copy of it safe.`);
    console.log(`The public key, for ROSHETA_WA_JS_KEY when packing:\n${publicKey}`);
    return 0;
  }
  if (command !== 'sign' || target !== undefined || values.out === undefined)
    throw new ExpectedFailure(USAGE);
  const { file, version, minRosheta } = await writeSigned({
    out: values.out,
    privateKey: readPrivateKey(values.key),
    minRosheta: values['min-rosheta'] ?? versionIn(inProject('package.json')),
    ...scriptToSign(values.file, values.version),
  });
  console.log(`wa-js ${version} is signed, for Rosheta ${minRosheta} and newer.`);
  console.log(`Upload ${file} first and wa-js.json last, both from ${values.out}.`);
  return 0;
}

if (import.meta.main) await runScript(main);
