import type { LinkSpan } from '#shared/desk/reports/link-history.ts';
import type { LinkHow } from '#shared/domain/reports/link-history.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** A link that comes and goes all day leaves some hundred; older ones go. */
const MOST_SPANS = 8_000;
/** The desk looks every minute: what was seen by then is seen still. */
const STILL_MS = 180_000;

interface Row extends LinkSpan {
  id: number;
}

const selectSpans = query
  .selectFrom('link_spans')
  .select(['id', 'from_at as from', 'until_at as until', 'how', 'number']);

const selectLast = statement((p: { link: Link }) =>
  selectSpans.where('link', '=', p.link).orderBy('until_at', 'desc').orderBy('id', 'desc').limit(1),
);

const selectSince = statement((p: { link: Link; from: number }) =>
  selectSpans.where('link', '=', p.link).where('until_at', '>=', p.from).orderBy('until_at').orderBy('id'),
);

const selectBefore = statement((p: { link: Link; from: number }) =>
  selectSpans
    .where('link', '=', p.link)
    .where('until_at', '<', p.from)
    .orderBy('until_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

const insert = statement((p: { link: Link; now: number; how: LinkHow; number: string | null }) =>
  query
    .insertInto('link_spans')
    .values({ link: p.link, from_at: p.now, until_at: p.now, how: p.how, number: p.number }),
);

const extend = statement((p: { id: number; until: number; number: string | null }) =>
  query.updateTable('link_spans').set({ until_at: p.until, number: p.number }).where('id', '=', p.id),
);

const removeAfter = statement((p: { link: Link; now: number }) =>
  query.deleteFrom('link_spans').where('link', '=', p.link).where('from_at', '>', p.now),
);

const shorten = statement((p: { link: Link; now: number }) =>
  query
    .updateTable('link_spans')
    .set({ until_at: p.now })
    .where('link', '=', p.link)
    .where('until_at', '>', p.now),
);

const removeOld = statement((p: { link: Link; most: number }) =>
  query
    .deleteFrom('link_spans')
    .where('link', '=', p.link)
    .where('id', '<=', ({ selectFrom }) =>
      selectFrom('link_spans')
        .select('id')
        .where('link', '=', p.link)
        .orderBy('id', 'desc')
        .limit(1)
        .offset(p.most),
    ),
);

/** How a link is seen to be now; of one that was never there nothing is kept until it is. */
export function noteLink(
  tx: Tx,
  { link, how, number, now }: { link: Link; how: LinkHow; number: string | null; now: number },
): void {
  // What was noted while the clock was ahead lies in the future once it is right.
  tx.run(removeAfter, { link, now });
  tx.run(shorten, { link, now });
  const last = tx.get(selectLast, { link });
  if (last === undefined && how !== 'up') return;
  const isSeen = last !== undefined && now - last.until <= STILL_MS;
  const isOther = last?.number != null && number !== null && last.number !== number;
  if (isSeen)
    tx.run(extend, { id: last.id, until: now, number: isOther ? last.number : (number ?? last.number) });
  if (isSeen && last.how === how && !isOther) return;
  tx.run(insert, { link, now, how, number });
  tx.run(removeOld, { link, most: MOST_SPANS });
}

/** Those that touch what comes after an instant, with the last one before it. */
export function readSpans(tx: ReadTx, link: Link, from: number): LinkSpan[] {
  const before: Row[] = tx.all(selectBefore, { link, from });
  return [...before, ...tx.all(selectSince, { link, from })];
}
