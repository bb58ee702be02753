import type { LegalHold } from '#shared/domain/privacy/erasure.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const select = statement((p: { customerId: number }) =>
  query
    .selectFrom('legal_holds')
    .select(['reason', 'set_by as setBy', 'set_at as setAt'])
    // What a person merged into this customer is this one's too.
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('customer_id', '=', p.customerId),
        eb('customer_id', 'in', () =>
          selectFrom('hand_merges')
            .innerJoin('contacts', 'contacts.id', 'hand_merges.contact_id')
            .select('hand_merges.customer_id')
            .where('contacts.customer_id', '=', p.customerId),
        ),
      ]),
    )
    .orderBy('set_at')
    .limit(1),
);

const insert = statement((p: { customerId: number; reason: string; by: number | null; now: number }) =>
  query
    .insertInto('legal_holds')
    .values({ customer_id: p.customerId, reason: p.reason, set_by: p.by, set_at: p.now })
    .onConflict((conflict) =>
      conflict.column('customer_id').doUpdateSet(({ ref }) => ({
        reason: ref('excluded.reason'),
        set_by: ref('excluded.set_by'),
        set_at: ref('excluded.set_at'),
      })),
    ),
);

const remove = statement((p: { customerId: number }) =>
  query.deleteFrom('legal_holds').where('customer_id', '=', p.customerId),
);

const removeOfMerged = statement((p: { customerId: number }) =>
  query
    .deleteFrom('legal_holds')
    .where('customer_id', 'in', ({ selectFrom }) =>
      selectFrom('hand_merges')
        .innerJoin('contacts', 'contacts.id', 'hand_merges.contact_id')
        .select('hand_merges.customer_id')
        .where('contacts.customer_id', '=', p.customerId),
    ),
);

export const findHold = (tx: ReadTx, customerId: number): LegalHold | null =>
  tx.get(select, { customerId }) ?? null;

export function setHold(
  tx: Tx,
  input: { customerId: number; reason: string; by: number | null; now: number },
): void {
  tx.run(insert, input);
}

export function liftHold(tx: Tx, customerId: number): void {
  tx.run(remove, { customerId });
  tx.run(removeOfMerged, { customerId });
}

/** Two customers turned out to be one: who is held stays held. */
export function giveHold(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  const hold = findHold(tx, fromId);
  if (hold === null) return;
  if (findHold(tx, intoId) === null)
    setHold(tx, { customerId: intoId, reason: hold.reason, by: hold.setBy, now: hold.setAt });
  tx.run(remove, { customerId: fromId });
}

const selectOwn = statement((p: { customerId: number }) =>
  query
    .selectFrom('legal_holds')
    .select(['reason', 'set_by as setBy', 'set_at as setAt'])
    .where('customer_id', '=', p.customerId),
);

/** One turns out to be two: a hold that was set on both while they were one stays on both. @param input.since when they became one. */
export function shareHold(
  tx: Tx,
  { fromId, intoId, since }: { fromId: number; intoId: number; since: number },
): void {
  const hold = tx.get(selectOwn, { customerId: fromId });
  if (hold === undefined || hold.setAt < since || tx.get(selectOwn, { customerId: intoId }) !== undefined)
    return;
  setHold(tx, { customerId: intoId, reason: hold.reason, by: hold.setBy, now: hold.setAt });
}
