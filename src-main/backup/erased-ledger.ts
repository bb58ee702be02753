// Who was erased, kept beside the database: an older copy of it that is restored does not know, and would bring them back.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { replace } from '../lib/files/replace.ts';
import type { Logger } from '../log/logger.ts';

const base64 = z.string().transform((text) => Buffer.from(text, 'base64'));

const ledgerSchema = z.object({
  version: z.literal(1),
  keys: z.array(base64),
  names: z.array(z.object({ hash: base64, untilAt: z.number(), erasedAt: z.number() })),
});

/** Keyed hashes, as the store knows them. */
export interface Ledger {
  keys: Uint8Array[];
  names: { hash: Uint8Array; untilAt: number; erasedAt: number }[];
}

interface LedgerOptions {
  file: string;
  /** 32 bytes, kept as the database's key is: another database's key must not lock the ledger away. */
  key: Uint8Array;
  log: Logger;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export class ErasedLedger {
  readonly #options: LedgerOptions;

  constructor(options: LedgerOptions) {
    this.#options = options;
  }

  /** Nothing where there is none; what cannot be read is said in the log, and is as if there were none. */
  read(): Ledger {
    const { file, key, log } = this.#options;
    if (!existsSync(file)) return { keys: [], names: [] };
    try {
      const bytes = readFileSync(file);
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return ledgerSchema.parse(JSON.parse(text.toString('utf8')));
    } catch (error) {
      log.error('the ledger of who was erased cannot be read', error);
      return { keys: [], names: [] };
    }
  }

  /** Adds what the database knows; nothing that stands in it goes. The file is there whole or as it was. */
  async add(known: Ledger): Promise<void> {
    const { file, key } = this.#options;
    const { keys, names } = joined(this.read(), known);
    const text = JSON.stringify({
      version: 1,
      keys: keys.map(asText),
      names: names.map(({ hash, ...times }) => ({ hash: asText(hash), ...times })),
    });
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, iv);
    const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    await replace(file, (unfinished) =>
      writeFile(unfinished, Buffer.concat([iv, cipher.getAuthTag(), bytes])),
    );
  }
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function joined(one: Ledger, other: Ledger): Ledger {
  const keys = new Map([...one.keys, ...other.keys].map((key) => [asText(key), key]));
  const names = new Map<string, Ledger['names'][number]>();
  for (const name of [...one.names, ...other.names]) {
    const before = names.get(asText(name.hash));
    if (before === undefined || before.erasedAt < name.erasedAt) names.set(asText(name.hash), name);
  }
  return { keys: [...keys.values()], names: [...names.values()] };
}
