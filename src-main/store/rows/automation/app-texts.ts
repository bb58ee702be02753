// What the WhatsApp Business app on the phone was seen to write by itself.
import { sql, type SqlBool } from 'kysely';
import type { AppText } from '#shared/domain/conversations/app-text.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const DAY_MS = 86_400_000;

/** A text that no second customer got by then tells nothing, and there is one of each of the phone's fast answers. */
const UNSURE_FOR_MS = 60 * DAY_MS;
const MOST_LISTED = 5;

interface SeenText {
  id: number;
  /** The first one who got it at once. */
  contactId: number;
  isKnown: boolean;
}

const selectByText = statement((p: { text: string }) =>
  query
    .selectFrom('app_texts')
    .select(['id', 'contact_id as contactId', 'is_known as isKnown'])
    .where('text', '=', p.text),
);

const selectUntold = statement((p: { limit: number }) =>
  query
    .selectFrom('app_texts')
    .select(['id', 'text', 'seen_at as seenAt'])
    // Literals, here and below, so that SQLite sees that a partial index answers it.
    .where(sql<SqlBool>`is_known = 1 AND told_at IS NULL`)
    .orderBy('id')
    .limit(p.limit),
);

const upsert = statement((p: { text: string; contactId: number; isKnown: number; now: number }) =>
  query
    .insertInto('app_texts')
    .values({
      text: p.text,
      contact_id: p.contactId,
      is_known: p.isKnown,
      seen_at: p.now,
      told_at: null,
    })
    .onConflict((conflict) => conflict.column('text').doUpdateSet({ is_known: p.isKnown, seen_at: p.now })),
);

const remove = statement((p: { text: string }) => query.deleteFrom('app_texts').where('text', '=', p.text));

const removeUnsureBefore = statement((p: { at: number }) =>
  query
    .deleteFrom('app_texts')
    .where(sql<SqlBool>`is_known = 0`)
    .where('seen_at', '<', p.at),
);

const setTold = statement((p: { id: number; now: number }) =>
  query.updateTable('app_texts').set({ told_at: p.now }).where('id', '=', p.id),
);

const giveToContact = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('app_texts').set({ contact_id: p.intoId }).where('contact_id', '=', p.fromId),
);

/** Spaces at its ends are nothing that anybody sees. */
const keyOf = (text: string): string => text.trim();

function findText(tx: ReadTx, text: string): SeenText | undefined {
  const row = tx.get(selectByText, { text: keyOf(text) });
  return row && { ...row, isKnown: row.isKnown === 1 };
}

export const isKnownAppText = (tx: ReadTx, text: string): boolean => findText(tx, text)?.isKnown === true;

/**
 * A text came at once after a customer's message. The same to a second customer makes it known.
 * @returns whether it has become known just now.
 */
export function noteAppText(
  tx: Tx,
  { text, contactId, now }: { text: string; contactId: number; now: number },
): boolean {
  tx.run(removeUnsureBefore, { at: now - UNSURE_FOR_MS });
  const seen = findText(tx, text);
  if (seen?.isKnown === true) return false;
  const isKnown = seen !== undefined && seen.contactId !== contactId;
  tx.run(upsert, {
    text: keyOf(text),
    contactId: seen?.contactId ?? contactId,
    isKnown: Number(isKnown),
    now,
  });
  return isKnown;
}

/** Two contacts turned out to be one: the same text to both of them went to one customer. */
export function giveAppTextsToContact(tx: Tx, ids: { fromId: number; intoId: number }): void {
  tx.run(giveToContact, ids);
}

/** A person says that the app writes it. */
export function learnAppText(tx: Tx, input: { text: string; contactId: number; now: number }): void {
  tx.run(upsert, { ...input, text: keyOf(input.text), isKnown: 1 });
}

/** A person says that somebody wrote it: from then on it is judged anew. */
export function forgetAppText(tx: Tx, text: string): void {
  tx.run(remove, { text: keyOf(text) });
}

/** The known ones of which staff have not said yet that they have read of them. */
export function listUntoldAppTexts(tx: ReadTx): AppText[] {
  return tx.all(selectUntold, { limit: MOST_LISTED });
}

export function setAppTextTold(tx: Tx, input: { id: number; now: number }): void {
  tx.run(setTold, input);
}
