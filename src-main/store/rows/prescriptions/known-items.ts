import { beginnings, isBegunBy, itemWords, soughtWords } from '#shared/desk/prescriptions/item-words.ts';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import type { KnownItem, PrescriptionLine } from '#shared/domain/prescriptions/prescription.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** So many of those that the rarest word finds are looked at for the others. */
const MOST_LOOKED_AT = 200;

/** Behind every word that begins with the same letters. */
const BEHIND = '\u{10FFFF}';

type Remembered = {
  key: string;
  name: string;
  unitPrice: number | null;
  pricedAt: number | null;
  prescriptionId: number;
  now: number;
};

const upsert = statement((p: Remembered) =>
  query
    .insertInto('known_items')
    .values({
      item_key: p.key,
      name: p.name,
      unit_price: p.unitPrice,
      priced_at: p.pricedAt,
      first_in: p.prescriptionId,
      last_in: p.prescriptionId,
      used_at: p.now,
    })
    .onConflict((conflict) =>
      conflict.column('item_key').doUpdateSet(({ ref, fn }) => ({
        name: ref('excluded.name'),
        last_in: ref('excluded.last_in'),
        used_at: ref('excluded.used_at'),
        unit_price: fn.coalesce('excluded.unit_price', 'known_items.unit_price'),
        priced_at: fn.coalesce('excluded.priced_at', 'known_items.priced_at'),
      })),
    ),
);

const selectByKey = statement((p: { key: string }) =>
  query
    .selectFrom('known_items')
    .select(['id', 'first_in as firstIn', 'last_in as lastIn'])
    .where('item_key', '=', p.key),
);

const insertWord = statement((p: { word: string; itemId: number }) =>
  query.insertInto('known_item_words').orIgnore().values({ word: p.word, item_id: p.itemId }),
);

const removeWords = statement((p: { itemId: number }) =>
  query.deleteFrom('known_item_words').where('item_id', '=', p.itemId),
);

const removeItem = statement((p: { itemId: number }) =>
  query.deleteFrom('known_items').where('id', '=', p.itemId),
);

const selectIdsBegunBy = statement((p: { from: string; behind: string; limit: number }) =>
  query
    .selectFrom('known_item_words')
    .select('item_id as id')
    .where('word', '>=', p.from)
    .where('word', '<', p.behind)
    .limit(p.limit),
);

const selectBegunBy = statement((p: { from: string; behind: string; limit: number }) =>
  query
    .selectFrom('known_item_words')
    .innerJoin('known_items', 'known_items.id', 'known_item_words.item_id')
    .select([
      'known_items.id',
      'name',
      'unit_price as unitPrice',
      'priced_at as pricedAt',
      'used_at as usedAt',
    ])
    .where('word', '>=', p.from)
    .where('word', '<', p.behind)
    .orderBy('used_at', 'desc')
    .orderBy('known_items.id', 'desc')
    .limit(p.limit),
);

/** What a prescription that is priced says of its items. */
export function rememberItems(
  tx: Tx,
  input: { prescriptionId: number; lines: readonly PrescriptionLine[]; now: number },
): void {
  const { prescriptionId, lines, now } = input;
  for (const { name, unitPrice } of lines.flatMap(namedIn)) {
    const key = itemKey(name);
    if (key === '') continue;
    const pricedAt = unitPrice === null ? null : now;
    tx.run(upsert, { key, name: name.toWellFormed(), unitPrice, pricedAt, prescriptionId, now });
    const itemId = tx.get(selectByKey, { key })?.id;
    if (itemId === undefined) continue;
    for (const word of itemWords(name)) tx.run(insertWord, { word, itemId });
  }
}

/** What only this prescription has said, and does not say any more, was a slip. */
export function forgetItems(
  tx: Tx,
  input: {
    prescriptionId: number;
    before: readonly PrescriptionLine[];
    lines: readonly PrescriptionLine[];
  },
): void {
  const { prescriptionId, before, lines } = input;
  const said = new Set(lines.flatMap(namedIn).map(({ name }) => itemKey(name)));
  for (const { name } of before.flatMap(namedIn)) {
    const key = itemKey(name);
    const known = said.has(key) ? undefined : tx.get(selectByKey, { key });
    if (known?.firstIn !== prescriptionId || known.lastIn !== prescriptionId) continue;
    tx.run(removeWords, { itemId: known.id });
    tx.run(removeItem, { itemId: known.id });
  }
}

/** Those each word of a text begins a word of, who was there last first; nothing for a text without a word. */
export function listKnownItemsBegunBy(tx: ReadTx, input: { text: string; limit: number }): KnownItem[] {
  const { text, limit } = input;
  const rarest = findRarest(tx, soughtWords(text));
  if (rarest === undefined) return [];
  const rows = rangesOf(rarest).flatMap((range) =>
    tx.all(selectBegunBy, { ...range, limit: MOST_LOOKED_AT }),
  );
  const each = new Map(rows.map((row) => [row.id, row]));
  return [...each.values()]
    .filter(({ name }) => isBegunBy(name, text))
    .sort((one, other) => other.usedAt - one.usedAt)
    .slice(0, limit)
    .map(({ name, unitPrice, pricedAt }) => ({ name, unitPrice, pricedAt }));
}

/** Every other cream has «كريم», and the one that is sought may not have been asked for in a year. */
function findRarest(tx: ReadTx, words: readonly string[]): string | undefined {
  const counted = words.map((word) => {
    const ids = rangesOf(word).flatMap((range) =>
      tx.all(selectIdsBegunBy, { ...range, limit: MOST_LOOKED_AT }),
    );
    return { word, count: ids.length };
  });
  const [rarest] = counted.toSorted(
    (one, other) => one.count - other.count || other.word.length - one.word.length,
  );
  return rarest?.word;
}

const rangesOf = (word: string): { from: string; behind: string }[] =>
  beginnings(word).map((from) => ({ from, behind: `${from}${BEHIND}` }));

/** The price of an alternative is the alternative's. */
function namedIn({ item, alternative, unitPrice, stock }: PrescriptionLine) {
  return [
    { name: item, unitPrice: stock === 'yes' ? unitPrice : null },
    ...(stock === 'alternative' ? [{ name: alternative, unitPrice }] : []),
  ];
}
