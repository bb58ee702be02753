import { query, statement } from '../../schema/query.ts';
import type { ProfilePicturesTable } from '../../schema/people.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** About 8 KB each: some megabytes in the database and in each copy of it. */
export const MOST_PICTURES = 2000;

const selectShown = statement(() =>
  query
    .selectFrom('profile_pictures')
    .innerJoin('contacts', 'contacts.id', 'profile_pictures.contact_id')
    .select(({ fn: { max } }) => ['contacts.customer_id as customerId', max('version').as('version')])
    .where('bytes', 'is not', null)
    .groupBy('contacts.customer_id'),
);

const selectOfCustomer = statement((p: { customerId: number }) =>
  query
    .selectFrom('profile_pictures')
    .innerJoin('contacts', 'contacts.id', 'profile_pictures.contact_id')
    .select(['contact_id as contactId', 'bytes', 'version'])
    .where('contacts.customer_id', '=', p.customerId)
    .where('bytes', 'is not', null)
    .$narrowType<{ bytes: Uint8Array }>()
    .orderBy('version', 'desc')
    .limit(1),
);

const selectDue = statement((p: { customerId: number; now: number }) =>
  query
    .selectFrom('contacts')
    .leftJoin('profile_pictures', 'profile_pictures.contact_id', 'contacts.id')
    .select('contacts.id')
    .where('contacts.customer_id', '=', p.customerId)
    .where(({ or, eb }) =>
      or([
        eb('not_before', 'is', null),
        eb('not_before', '<=', p.now),
        // Asked with a clock that was ahead.
        eb('asked_at', '>', p.now),
      ]),
    )
    .orderBy('contacts.id', 'desc')
    .limit(1),
);

const selectState = statement((p: { contactId: number }) =>
  query
    .selectFrom('profile_pictures')
    .select(['bytes', 'version', 'asked_at', 'not_before', 'misses'])
    .where('contact_id', '=', p.contactId),
);

const replace = statement((p: ProfilePicturesTable) =>
  query.replaceInto('profile_pictures').values({
    contact_id: p.contact_id,
    bytes: p.bytes,
    version: p.version,
    asked_at: p.asked_at,
    not_before: p.not_before,
    misses: p.misses,
  }),
);

const count = statement(() =>
  query
    .selectFrom('profile_pictures')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('bytes', 'is not', null),
);

const removeOldest = statement((p: { number: number }) =>
  query
    .deleteFrom('profile_pictures')
    .where('contact_id', 'in', (those) =>
      those
        .selectFrom('profile_pictures')
        .select('contact_id')
        .where('bytes', 'is not', null)
        .orderBy('asked_at')
        .limit(p.number),
    ),
);

const removeAll = statement(() => query.deleteFrom('profile_pictures'));

type PictureState = Omit<ProfilePicturesTable, 'contact_id'>;

const NEVER_ASKED: PictureState = { bytes: null, version: 0, asked_at: 0, not_before: 0, misses: 0 };

export const listShownPictures = (tx: ReadTx): { customerId: number; version: number }[] =>
  tx.all(selectShown, {});

/** The newest of those that a customer's contacts have. */
export const findPicture = (
  tx: ReadTx,
  customerId: number,
): { contactId: number; bytes: Uint8Array; version: number } | undefined =>
  tx.get(selectOfCustomer, { customerId });

/** The youngest of a customer's contacts of whom WhatsApp may be asked. */
export const findDueContact = (tx: ReadTx, due: { customerId: number; now: number }): number | undefined =>
  tx.get(selectDue, due)?.id;

export const getPictureState = (tx: ReadTx, contactId: number): PictureState =>
  tx.get(selectState, { contactId }) ?? NEVER_ASKED;

export function setPictureState(tx: Tx, contactId: number, state: PictureState): void {
  tx.run(replace, { contact_id: contactId, ...state });
}

/** Those of whoever was asked about longest ago. @returns whether any went. */
export function forgetPicturesBeyond(tx: Tx, most: number): boolean {
  const beyond = (tx.get(count, {})?.count ?? 0) - most;
  if (beyond > 0) tx.run(removeOldest, { number: beyond });
  return beyond > 0;
}

export function removePictures(tx: Tx): void {
  tx.run(removeAll, {});
}

/** Two contacts are one person: of two pictures the newer one stays, and who has one is asked about as it was. */
export function givePictureToContact(tx: Tx, { fromId, intoId }: { fromId: number; intoId: number }): void {
  const from = getPictureState(tx, fromId);
  const into = getPictureState(tx, intoId);
  if (from.bytes === null || (into.bytes !== null && into.version >= from.version)) return;
  setPictureState(tx, intoId, from);
}
