// Who was erased, kept beside the database: an older copy of it that is restored does not know, and would bring them back.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { replace } from '../lib/files/replace.ts';
import type { Logger } from '../log/logger.ts';
import {
  joinLedgers,
  ledgerToText,
  NO_LEDGER,
  textToLedger,
  type Ledger,
  type LedgerPlace,
} from './ledger.ts';

interface LedgerOptions {
  file: string;
  /** 32 bytes, kept as the database's key is: another database's key must not lock the ledger away. */
  key: Uint8Array;
  log: Logger;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export class ErasedLedger implements LedgerPlace {
  readonly #options: LedgerOptions;

  constructor(options: LedgerOptions) {
    this.#options = options;
  }

  /** Nothing where there is none; what cannot be read is said in the log, and is as if there were none. */
  async read(): Promise<Ledger> {
    const { file, key, log } = this.#options;
    if (!existsSync(file)) return NO_LEDGER;
    try {
      const bytes = readFileSync(file);
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return textToLedger(text.toString('utf8'));
    } catch (error) {
      log.error('the ledger of who was erased cannot be read', error);
      return NO_LEDGER;
    }
  }

  /** Adds what the database knows; nothing that stands in it goes. The file is there whole or as it was. */
  async add(known: Ledger): Promise<void> {
    const { file, key } = this.#options;
    const text = ledgerToText(joinLedgers(await this.read(), known));
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, iv);
    const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    await replace(file, (unfinished) =>
      writeFile(unfinished, Buffer.concat([iv, cipher.getAuthTag(), bytes])),
    );
  }
}
