import type { MessagePricing } from '#shared/domain/cloud/message-pricing.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

type Row = Omit<MessagePricing, 'isBillable'> & { waMessageId: string; isBillable: 0 | 1 };

/** What the earliest status says counts, in whichever order they come. */
const upsert = statement((p: Row) =>
  query
    .insertInto('message_pricing')
    .values({
      wa_message_id: p.waMessageId,
      category: p.category,
      is_billable: p.isBillable,
      model: p.model,
      type: p.type,
      priced_at: p.at,
    })
    .onConflict((conflict) =>
      conflict
        .column('wa_message_id')
        .doUpdateSet({
          category: p.category,
          is_billable: p.isBillable,
          model: p.model,
          type: p.type,
          priced_at: p.at,
        })
        .where('message_pricing.priced_at', '>', p.at),
    ),
);

const removeBefore = statement((p: { before: number }) =>
  query.deleteFrom('message_pricing').where('priced_at', '<', p.before),
);

const countBetween = statement((p: { from: number; until: number }) =>
  query
    .selectFrom('message_pricing')
    .select(({ fn }) => ['category', 'type', 'is_billable as isBillable', fn.countAll<number>().as('count')])
    .where('priced_at', '>=', p.from)
    .where('priced_at', '<', p.until)
    .groupBy(['category', 'type', 'is_billable']),
);

const selectBilled = statement((p: { at: number }) =>
  query
    .selectFrom('message_pricing')
    .select('wa_message_id')
    .where('is_billable', '=', 1)
    .where('priced_at', '>', p.at)
    .limit(1),
);

export const isBilledAfter = (tx: ReadTx, at: number): boolean => tx.get(selectBilled, { at }) !== undefined;

/** @returns whether the message was not counted yet, or earlier than it was. */
export const keepPricing = (tx: Tx, waMessageId: string, pricing: MessagePricing): boolean =>
  tx.run(upsert, { ...pricing, waMessageId, isBillable: pricing.isBillable ? 1 : 0 }).changes > 0;

export function removePricingBefore(tx: Tx, before: number): void {
  tx.run(removeBefore, { before });
}

export const countPricing = (tx: ReadTx, span: { from: number; until: number }) => tx.all(countBetween, span);
