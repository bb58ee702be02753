// WhatsApp limits what a pharmacy begins by itself when too many have reported it, or the day's limit is reached. To go on
// would make it worse: what the desk sends by itself waits then, and what a person answers goes.
import { sql } from 'kysely';
import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import { query, statement } from '../schema/query.ts';
import type { ReadTx, Tx } from '../schema/tx.ts';

/** WhatsApp counts over a day, and does not say when it takes more. */
const LIMIT_PAUSE_MS = 24 * 3_600_000;

/** As the setting says, written out so that it is found by its key; what nobody set is the phone's link. */
const SENDING_LINK = sql<Link>`CASE
  WHEN EXISTS (SELECT 1 FROM settings WHERE settings.key = 'sendingLink' AND settings.value = '"cloud"') THEN 'cloud'
  ELSE 'web' END`;

/** Until when nothing goes by itself over the link that sends, epoch ms; null when it may. */
export const LIMITED_UNTIL = sql<number | null>`(
  SELECT limited.until_at FROM limited_links AS limited WHERE limited.link = ${SENDING_LINK}
)`;

const upsert = statement((p: { link: Link; untilAt: number }) =>
  query
    .insertInto('limited_links')
    .values({ link: p.link, until_at: p.untilAt })
    .onConflict((conflict) => conflict.column('link').doUpdateSet({ until_at: p.untilAt })),
);

const remove = statement((p: { now: number; farthest: number }) =>
  query
    .deleteFrom('limited_links')
    // By its index: a table is never read whole.
    .where('link', 'in', LINKS)
    .where(({ or, eb }) => or([eb('until_at', '<=', p.now), eb('until_at', '>', p.farthest)])),
);

const selectUntil = statement(() =>
  query.selectFrom('limited_links').select('until_at as at').where('link', '=', SENDING_LINK),
);

/** From now on. */
export function limitLink(tx: Tx, { link, now }: { link: Link; now: number }): void {
  tx.run(upsert, { link, untilAt: now + LIMIT_PAUSE_MS });
  tx.changes.touched('scheduled', 'waitlist', 'reminders');
}

/** What is over is over; what is farther than any pause was begun by a clock that was ahead. */
export function endLimits(tx: Tx, now: number): void {
  const { changes } = tx.run(remove, { now, farthest: now + LIMIT_PAUSE_MS });
  if (changes > 0) tx.changes.touched('scheduled', 'waitlist', 'reminders');
}

/** See LIMITED_UNTIL. */
export const findLimitedUntil = (tx: ReadTx): number | null => tx.get(selectUntil, {})?.at ?? null;
