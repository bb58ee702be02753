import { z } from 'zod';

const base64 = z.string().transform((text) => Buffer.from(text, 'base64'));

const ledgerSchema = z.object({
  version: z.literal(1),
  keys: z.array(base64),
  names: z.array(z.object({ hash: base64, untilAt: z.number(), erasedAt: z.number() })),
});

/** Who was erased, as keyed hashes that the store knows. */
export interface Ledger {
  keys: Uint8Array[];
  names: { hash: Uint8Array; untilAt: number; erasedAt: number }[];
}

/** Where such a ledger is kept. */
export interface LedgerPlace {
  /** Nothing where there is none, and where it cannot be read. */
  read: () => Promise<Ledger>;
  /** Nothing that stands in it goes. The file is there whole or as it was. */
  add: (known: Ledger) => Promise<void>;
}

export const NO_LEDGER: Ledger = { keys: [], names: [] };

export const ledgerToText = ({ keys, names }: Ledger): string =>
  JSON.stringify({
    version: 1,
    keys: keys.map(asText),
    names: names.map(({ hash, ...times }) => ({ hash: asText(hash), ...times })),
  });

/** Throws where the text is none of a ledger's. */
export function textToLedger(text: string): Ledger {
  const { keys, names } = ledgerSchema.parse(JSON.parse(text));
  return { keys, names };
}

/** Of a name that both have, the later erasure counts. */
export function joinLedgers(one: Ledger, other: Ledger): Ledger {
  const keys = new Map([...one.keys, ...other.keys].map((key) => [asText(key), key]));
  const names = new Map<string, Ledger['names'][number]>();
  for (const name of [...one.names, ...other.names]) {
    const before = names.get(asText(name.hash));
    if (before === undefined || before.erasedAt < name.erasedAt) names.set(asText(name.hash), name);
  }
  return { keys: [...keys.values()], names: [...names.values()] };
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
