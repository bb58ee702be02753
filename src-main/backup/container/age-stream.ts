import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { ContainerError } from './task.ts';

// https://age-encryption.org/v1: a passphrase is stretched with scrypt, the contents are ChaCha20-Poly1305 in chunks
// of 64 KiB, so that a file of any size is read and written with little memory and no byte can be changed unnoticed.

const KEY_BYTES = 32;

/** The same passphrase from every keyboard: composed letters, no blanks at its ends. */
const tidy = (passphrase: string): string => passphrase.normalize('NFKC').trim();

/** @param scryptLogN how long each guess at the passphrase takes: the binary logarithm of scrypt's N. */
export async function encryptToFile({
  key,
  source,
  file,
  passphrase,
  scryptLogN,
}: Encryption): Promise<void> {
  const age = new Encrypter();
  age.setPassphrase(tidy(passphrase));
  age.setScryptWorkFactor(scryptLogN);
  const encrypted = await age.encrypt(toWeb(Readable.from(withPrefix(key, source))));
  await pipeline(fromWeb(encrypted), createWriteStream(file, { mode: 0o600 }));
}

interface Encryption {
  /** Encrypted first, before the stream. */
  key: Uint8Array;
  source: Readable;
  file: string;
  passphrase: string;
  scryptLogN: number;
}

/**
 * Decrypts a file: the key is returned and never written, what follows it goes into `target`, or nowhere when the
 * file is only to be proven. Throws ContainerError passphrase-wrong, unreadable, failed.
 */
export async function decryptFile(file: string, passphrase: string, target?: string): Promise<Uint8Array> {
  const age = new Decrypter();
  age.addPassphrase(tidy(passphrase));
  const source = createReadStream(file);
  try {
    const decrypted = await age.decrypt(toWeb(source));
    const { key, rest } = splitKey();
    const sink = target === undefined ? nowhere() : createWriteStream(target, { mode: 0o600 });
    await pipeline(fromWeb(decrypted), rest, sink);
    return key();
  } catch (cause) {
    throw toContainerError(cause);
  } finally {
    // Who gave the wrong passphrase can move the file away, or take the stick out.
    await closed(source);
  }
}

async function* withPrefix(
  prefix: Uint8Array,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield prefix;
  yield* source;
}

/** Keeps the first 32 bytes of a stream back. */
function splitKey(): { key: () => Uint8Array; rest: Transform } {
  let held = Buffer.alloc(0);
  const rest = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      const missing = KEY_BYTES - held.length;
      if (missing > 0) held = Buffer.concat([held, chunk.subarray(0, missing)]);
      done(null, chunk.subarray(missing > 0 ? missing : 0));
    },
  });
  return {
    rest,
    key: () => {
      if (held.length < KEY_BYTES) throw new ContainerError('unreadable', 'the file ends within the key');
      return held;
    },
  };
}

function closed(stream: ReadStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve).destroy();
  });
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

// Node's and the library's names for the same streams.
const toWeb = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
const fromWeb = (stream: ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(stream as unknown as NodeReadableStream<Uint8Array>);

function toContainerError(cause: unknown): ContainerError {
  if (cause instanceof ContainerError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof Error && 'code' in cause) return new ContainerError('failed', message, { cause });
  // The library's sentence when no passphrase opens the header.
  const isWrong = message.includes('no identity matched');
  return new ContainerError(isWrong ? 'passphrase-wrong' : 'unreadable', message, { cause });
}
