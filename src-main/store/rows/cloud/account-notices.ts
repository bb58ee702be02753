import { OF_CUSTOMER, standingOf } from '#shared/desk/account/standing.ts';
import { accountNoticeSchema, type AccountNotice } from '#shared/domain/account-notice.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { parseJson } from '../json-column.ts';

/** Meta has a few dozen subjects of the account; no more of its words than this are kept. */
const MOST_KEPT = 60;
const MOST_CUSTOMERS_KEPT = 500;

type Row = { subject: string; notice: string; at: number; isOver: 0 | 1; endsAt: number | null };

const select = statement((p: { subject: string }) =>
  query.selectFrom('account_notices').select(['notice', 'said_at as at']).where('subject', '=', p.subject),
);

const upsert = statement((p: Row) =>
  query
    .insertInto('account_notices')
    .values({ subject: p.subject, notice: p.notice, said_at: p.at, is_over: p.isOver, ends_at: p.endsAt })
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet({ notice: p.notice, said_at: p.at, is_over: p.isOver, ends_at: p.endsAt }),
    ),
);

const end = statement((p: { subject: string; at: number }) =>
  query
    .updateTable('account_notices')
    .set({ is_over: 1, said_at: p.at })
    .where('subject', '=', p.subject)
    .where('said_at', '<=', p.at)
    .where('is_over', '=', 0),
);

const selectStanding = statement((p: { now: number }) =>
  query
    .selectFrom('account_notices')
    .select('notice')
    .where('is_over', '=', 0)
    .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', p.now)])),
);

const oldest = (like: 'like' | 'not like') =>
  statement((p: { pattern: string; kept: number }) =>
    query
      .deleteFrom('account_notices')
      .where('subject', like, p.pattern)
      .where('subject', 'not in', ({ selectFrom }) =>
        selectFrom('account_notices')
          .select('subject')
          .where('subject', like, p.pattern)
          .orderBy('said_at', 'desc')
          .limit(p.kept),
      ),
  );
/** Conversations push out no word about the account. */
const removeOldestOfAccount = oldest('not like');
const removeOldestOfCustomers = oldest('like');

const removeAll = statement(() => query.deleteFrom('account_notices'));

/**
 * The last word on a subject counts, in whichever order they come. Of two in one second it is always the same one.
 * @returns whether it is news.
 */
export function keepNotice(tx: Tx, notice: AccountNotice): boolean {
  const standing = standingOf(notice);
  if (standing === null) return false;
  const { subject, isOver, until } = standing;
  const known = tx.get(select, { subject });
  const json = JSON.stringify(notice);
  if (known !== undefined && (known.at > notice.at || (known.at === notice.at && known.notice >= json)))
    return false;
  tx.run(upsert, { subject, notice: json, at: notice.at, isOver: isOver ? 1 : 0, endsAt: until });
  const pattern = `${OF_CUSTOMER}%`;
  tx.run(removeOldestOfAccount, { pattern, kept: MOST_KEPT });
  tx.run(removeOldestOfCustomers, { pattern, kept: MOST_CUSTOMERS_KEPT });
  return true;
}

/** Something else has shown that it is over. @returns whether it was not. */
export const endNotice = (tx: Tx, subject: string, at: number): boolean =>
  tx.run(end, { subject, at }).changes > 0;

export const readNotices = (tx: ReadTx, now: number): AccountNotice[] =>
  tx.all(selectStanding, { now }).flatMap(({ notice }) => {
    const read = accountNoticeSchema.safeParse(parseJson(notice));
    return read.success ? [read.data] : [];
  });

/** They were another account's. */
export function forgetNotices(tx: Tx): void {
  tx.run(removeAll, {});
}
