import { createHash, createPublicKey, sign, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import semver from 'semver';
import { z } from 'zod';

/** Fifteen times what wa-js has. */
export const WA_JS_LIMIT_BYTES = 8 * 1024 * 1024;

const VERSION_LIMIT_CHARACTERS = 40;
/** A signature holds for this one purpose, whatever else the key may ever sign. */
const DOMAIN = 'rosheta wa-js update 1\n';
const SHA512_BYTES = 64;
const SIGNATURE_BYTES = 64;

/** As semver writes it, without build metadata: it is a folder's name, and it has one place in the order. */
const version = z
  .string()
  .max(VERSION_LIMIT_CHARACTERS)
  .refine((text) => semver.valid(text) === text);

/** The one way to write these bytes, so that no character of the text can change and mean the same. */
const base64 = (bytes: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    return decoded.length === bytes && decoded.toString('base64') === text;
  });

const manifestSchema = z
  .object({
    version,
    /** A file beside the manifest. */
    file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
    sizeBytes: z.int().positive().max(WA_JS_LIMIT_BYTES),
    sha512: base64(SHA512_BYTES),
    /** The oldest Rosheta that works with it. */
    minRosheta: version,
    signature: base64(SIGNATURE_BYTES),
  })
  // Nothing in it is unsigned.
  .strict();

/** What the feed says about one version of wa-js (`wa-js.json`). */
export type WaJsManifest = z.infer<typeof manifestSchema>;

/** An update that may not be used. Its message says which promise is broken. */
export class WaJsRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WaJsRefused';
  }
}

/** `base64`: SPKI DER. Throws when it is no Ed25519 public key. */
export function parseWaJsKey(base64: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the key of wa-js is not an Ed25519 key');
  return key;
}

/** A JSON array of strings and numbers in a fixed order can be read in one way only. */
function signedBytes({
  version,
  file,
  sizeBytes,
  sha512,
  minRosheta,
}: Omit<WaJsManifest, 'signature'>): Buffer {
  return Buffer.from(DOMAIN + JSON.stringify([version, file, sizeBytes, sha512, minRosheta]));
}

/** Describes and signs the bytes of a wa-js: what a release does. */
export function signWaJs(
  script: Buffer,
  named: Pick<WaJsManifest, 'version' | 'file' | 'minRosheta'>,
  privateKey: KeyObject,
): WaJsManifest {
  const unsigned = { ...named, sizeBytes: script.length, sha512: hashOf(script).toString('base64') };
  const signature = sign(null, signedBytes(unsigned), privateKey).toString('base64');
  return manifestSchema.parse({ ...unsigned, signature });
}

/** Throws WaJsRefused unless `text` is a manifest that the key's owner has signed. */
export function readManifest(text: string, key: KeyObject): WaJsManifest {
  const manifest = parseManifest(text);
  if (!verify(null, signedBytes(manifest), key, Buffer.from(manifest.signature, 'base64'))) {
    throw new WaJsRefused('the manifest is not signed with the key of this Rosheta');
  }
  return manifest;
}

function parseManifest(text: string): WaJsManifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new WaJsRefused('the manifest is not one', { cause });
  }
}

/** Throws WaJsRefused unless these are the bytes that the (verified) manifest speaks of. */
export function verifyScript(script: Buffer, manifest: WaJsManifest): void {
  const isIt =
    script.length === manifest.sizeBytes &&
    timingSafeEqual(hashOf(script), Buffer.from(manifest.sha512, 'base64'));
  if (!isIt) throw new WaJsRefused(`the file of wa-js ${manifest.version} is not the one that was signed`);
}

function hashOf(script: Buffer): Buffer {
  return createHash('sha512').update(script).digest();
}
