import { query, statement } from '../../../schema/query.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';

// A number is a contact's for a while: it may change it, or somebody else may get it. What it was stays known, so that the
// customer is found by it and an older message finds its writer.

interface FormerPhone {
  contactId: number;
  phone: string;
  /** What it has instead; null when that is not known. */
  nextPhone: string | null;
  /** The contact who has it since; null when nobody is known to. */
  holderId: number | null;
  /** When it was last seen with the contact, epoch ms. */
  shownAt: number;
  /** Epoch ms: what was written with it before is this contact's. */
  until: number;
}

const upsert = statement((p: FormerPhone & { settledAt: number | null; now: number }) =>
  query
    .insertInto('former_phones')
    .values({
      contact_id: p.contactId,
      phone: p.phone,
      next_phone: p.nextPhone,
      holder_id: p.holderId,
      shown_at: p.shownAt,
      until_at: p.until,
      seen_at: p.now,
      settled_at: p.settledAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['contact_id', 'phone']).doUpdateSet(({ ref, eb }) => ({
        next_phone: ref('excluded.next_phone'),
        holder_id: ref('excluded.holder_id'),
        shown_at: ref('excluded.shown_at'),
        until_at: ref('excluded.until_at'),
        seen_at: ref('excluded.seen_at'),
        // What staff have dealt with stays so while it is the same two.
        settled_at: eb
          .case()
          .when('former_phones.holder_id', 'is', ref('excluded.holder_id'))
          .then(ref('former_phones.settled_at'))
          .else(ref('excluded.settled_at'))
          .end(),
      })),
    ),
);

const remove = statement((p: { contactId: number; phone: string }) =>
  query.deleteFrom('former_phones').where('contact_id', '=', p.contactId).where('phone', '=', p.phone),
);

const selectOne = statement((p: { contactId: number; phone: string }) =>
  query
    .selectFrom('former_phones')
    .select('until_at as until')
    .where('contact_id', '=', p.contactId)
    .where('phone', '=', p.phone),
);

const extend = statement((p: { contactId: number; phone: string; at: number }) =>
  query
    .updateTable('former_phones')
    .set(({ fn, ref, val }) => ({
      shown_at: p.at,
      until_at: fn<number>('max', [ref('until_at'), val(p.at)]),
    }))
    .where('contact_id', '=', p.contactId)
    .where('phone', '=', p.phone)
    .where('shown_at', '<', p.at),
);

const limit = statement((p: { contactId: number; phone: string; at: number }) =>
  query
    .updateTable('former_phones')
    .set({ until_at: p.at })
    .where(({ eb, or, and }) =>
      or([
        and([eb('phone', '=', p.phone), eb('contact_id', '<>', p.contactId)]),
        and([eb('phone', '<>', p.phone), eb('contact_id', '=', p.contactId)]),
      ]),
    )
    .where('shown_at', '<', p.at)
    .where('until_at', '>', p.at),
);

/** When somebody else is first known to have had the number after that, or the contact another one. */
const selectNextWord = statement((p: { contactId: number; phone: string; at: number }) =>
  query
    .selectFrom('former_phones')
    .select(({ fn }) => fn.min('shown_at').as('at'))
    .where(({ eb, or, and }) =>
      or([
        and([eb('phone', '=', p.phone), eb('contact_id', '<>', p.contactId)]),
        and([eb('phone', '<>', p.phone), eb('contact_id', '=', p.contactId)]),
      ]),
    )
    .where('shown_at', '>', p.at),
);

const selectShownAfter = statement((p: { phone: string; at: number }) =>
  query
    .selectFrom('former_phones')
    .select('id')
    .where('phone', '=', p.phone)
    .where('shown_at', '>', p.at)
    .limit(1),
);

const selectWhoHad = statement((p: { phone: string; at: number }) =>
  query
    .selectFrom('former_phones')
    .select('contact_id as contactId')
    .where('phone', '=', p.phone)
    .where('until_at', '>', p.at)
    .orderBy('until_at')
    .limit(1),
);

const selectOfCustomer = statement((p: { customerId: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('former_phones', 'former_phones.contact_id', 'contacts.id')
    .select(['former_phones.phone', 'former_phones.until_at as until'])
    .where('contacts.customer_id', '=', p.customerId)
    .orderBy('former_phones.until_at', 'desc')
    .orderBy('former_phones.id', 'desc'),
);

const selectSettled = statement((p: Pair) =>
  query
    .selectFrom('former_phones')
    .select('settled_at as at')
    .where('contact_id', '=', p.contactId)
    .where('phone', '=', p.phone)
    .where('holder_id', '=', p.holderId),
);

/** Who had a number, and who has it since. */
type Pair = { contactId: number; phone: string; holderId: number };
type Ids = { fromId: number; intoId: number };

const removeKnown = statement((p: Ids) =>
  query
    .deleteFrom('former_phones')
    .where('contact_id', '=', p.fromId)
    .where('phone', 'in', ({ selectFrom }) =>
      selectFrom('former_phones as known').select('known.phone').where('known.contact_id', '=', p.intoId),
    ),
);

const giveHad = statement((p: Ids) =>
  query.updateTable('former_phones').set({ contact_id: p.intoId }).where('contact_id', '=', p.fromId),
);

const giveHeld = statement((p: Ids) =>
  query.updateTable('former_phones').set({ holder_id: p.intoId }).where('holder_id', '=', p.fromId),
);

/** The number went from the one to the other: what became of it then is known of the other. */
const forgetBetween = statement((p: Ids) =>
  query
    .deleteFrom('former_phones')
    .where('contact_id', 'in', [p.fromId, p.intoId])
    .where('holder_id', 'in', [p.fromId, p.intoId]),
);

/** @param former.settledAt when staff dealt with it, if they have: the number may have gone the other way before. */
export function recordFormerPhone(
  tx: Tx,
  { settledAt = null, ...former }: FormerPhone & { settledAt?: number | null; now: number },
): void {
  tx.run(upsert, { ...former, settledAt });
}

/** When staff dealt with the number having gone from the one to the other, epoch ms; null when they have not. */
export const findSettledAt = (tx: ReadTx, pair: Pair): number | null =>
  tx.get(selectSettled, pair)?.at ?? null;

/** It is the contact's number again. */
export function forgetFormerPhone(tx: Tx, contactId: number, phone: string): void {
  tx.run(remove, { contactId, phone });
}

/** Until when a number was a contact's, epoch ms; undefined when it never was, or still is. */
export function findFormerPhone(tx: ReadTx, contactId: number, phone: string): number | undefined {
  return tx.get(selectOne, { contactId, phone })?.until;
}

/** An older message shows that it was the contact's as late as that. */
export function extendFormerPhone(tx: Tx, input: { contactId: number; phone: string; at: number }): void {
  tx.run(extend, input);
}

/** The contact was seen with it then: others who had it before had it no longer, nor the contact what it had before. */
export function limitFormerPhones(tx: Tx, input: { contactId: number; phone: string; at: number }): void {
  tx.run(limit, input);
}

/** Until when a number that a contact had at a time was surely not another's, nor another one the contact's; epoch ms. */
export function findNextWord(
  tx: ReadTx,
  input: { contactId: number; phone: string; at: number },
): number | null {
  return tx.get(selectNextWord, input)?.at ?? null;
}

/** Whether a number was seen later with somebody who has lost it since. */
export function wasShownAfter(tx: ReadTx, phone: string, at: number): boolean {
  return tx.get(selectShownAfter, { phone, at }) !== undefined;
}

/** The contact whose number it was at a time; undefined when no other than who has it now is known. */
export function findWhoHad(tx: ReadTx, phone: string, at: number): number | undefined {
  return tx.get(selectWhoHad, { phone, at })?.contactId;
}

/** A customer's, the last one first. `until`: epoch ms. */
export function listFormerPhones(tx: ReadTx, customerId: number): { phone: string; until: number }[] {
  return tx.all(selectOfCustomer, { customerId });
}

/** Two contacts turned out to be one. */
export function giveFormerPhonesToContact(tx: Tx, ids: Ids): void {
  tx.run(forgetBetween, ids);
  tx.run(removeKnown, ids);
  tx.run(giveHad, ids);
  tx.run(giveHeld, ids);
}
