import { existsSync } from 'node:fs';
import { replace } from '../lib/files/replace.ts';
import { seal, unseal } from './external/sealed.ts';
import {
  joinLedgers,
  ledgerToText,
  NO_LEDGER,
  textToLedger,
  type Ledger,
  type LedgerPlace,
} from './ledger.ts';

/**
 * Who was erased, beside copies of the database and opened by the same key as they are: whoever can restore an older one
 * has this too, on whichever PC.
 * @param key the database's, 32 bytes.
 */
export function sealedLedger(file: string, key: Uint8Array): LedgerPlace {
  const sealed = { file, key, id: 'erased ledger' };
  /** What is damaged, or another database's, is as if there were none: no restore fails over it. */
  const read = async (): Promise<Ledger> => {
    if (!existsSync(file)) return NO_LEDGER;
    return unseal(sealed)
      .then((bytes) => textToLedger(bytes.toString('utf8')))
      .catch(() => NO_LEDGER);
  };
  return {
    read,
    add: async (known) => {
      const text = ledgerToText(joinLedgers(await read(), known));
      await replace(file, (unfinished) => seal({ ...sealed, file: unfinished }, oneOf(Buffer.from(text))));
    },
  };
}

async function* oneOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
