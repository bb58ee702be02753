import type { Tag } from '#shared/domain/customers/customer.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { IS_SHOWN } from './is-shown.ts';

const selectOfCustomer = statement((p: { customerId: number }) =>
  query
    .selectFrom('customer_tags')
    .innerJoin('tags', 'tags.id', 'customer_tags.tag_id')
    .select(['tags.id', 'tags.name'])
    .where('customer_id', '=', p.customerId)
    .orderBy('tags.name_folded'),
);

const selectByName = statement((p: { folded: string }) =>
  query.selectFrom('tags').select('id').where('name_folded', '=', p.folded),
);

const selectUses = statement(() =>
  query
    .selectFrom('tags')
    .select(['tags.id', 'tags.name'])
    .select(({ selectFrom }) =>
      selectFrom('customer_tags')
        .innerJoin('customers', 'customers.id', 'customer_tags.customer_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('customer_tags.tag_id', '=', 'tags.id')
        .where(IS_SHOWN)
        .as('customers'),
    )
    .orderBy('tags.name_folded'),
);

const insert = statement((p: { name: string; folded: string }) =>
  query.insertInto('tags').values({ name: p.name, name_folded: p.folded }),
);

const link = statement((p: { customerId: number; tagId: number }) =>
  query
    .insertInto('customer_tags')
    .values({ customer_id: p.customerId, tag_id: p.tagId })
    .onConflict((conflict) => conflict.doNothing()),
);

const unlink = statement((p: { customerId: number; tagId: number }) =>
  query.deleteFrom('customer_tags').where('customer_id', '=', p.customerId).where('tag_id', '=', p.tagId),
);

const removeUnused = statement((p: { tagId: number }) =>
  query
    .deleteFrom('tags')
    .where('id', '=', p.tagId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('customer_tags')
            .select('customer_tags.tag_id')
            .whereRef('customer_tags.tag_id', '=', 'tags.id'),
        ),
      ),
    ),
);

export function listTagsOfCustomer(tx: ReadTx, customerId: number): Tag[] {
  return tx.all(selectOfCustomer, { customerId });
}

/** All tags with how many customers have each; customers that are merged into another one do not count. */
export function listTagUses(tx: ReadTx): (Tag & { customers: number })[] {
  return tx.all(selectUses, {}).map((row) => ({ ...row, customers: row.customers ?? 0 }));
}

/** A customer has exactly these from now on. A tag keeps the spelling it was first written in, until nobody has it. */
export function setTagsOfCustomer(tx: Tx, customerId: number, names: readonly string[]): void {
  const wanted = new Map<string, string>();
  for (const name of names) {
    const folded = foldTag(name);
    if (folded !== '' && !wanted.has(folded)) wanted.set(folded, name.trim());
  }
  const current = listTagsOfCustomer(tx, customerId);
  for (const { id, name } of current) {
    if (wanted.delete(foldTag(name))) continue;
    tx.run(unlink, { customerId, tagId: id });
    tx.run(removeUnused, { tagId: id });
  }
  for (const [folded, name] of wanted) {
    const tagId = tx.get(selectByName, { folded })?.id ?? tx.run(insert, { name, folded }).insertedId;
    tx.run(link, { customerId, tagId });
  }
}

/** One tag, however it is spelled. */
export const foldTag = (name: string): string => foldText(name).replace(/\s+/g, ' ').trim();
