import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { plain } from './plain.ts';

/** Which views are about a source's rows, and how many of them a step looks at. */
const SOURCES = {
  messages: { views: ['messages', 'approved'], step: 1000 },
  tickets: {
    views: ['opened', 'resolved', 'unanswered', 'answers', 'resolutions', 'menus', 'ratings'],
    step: 200,
  },
  ticket_events: { views: ['events'], step: 2000 },
  prescriptions: { views: ['prescriptions'], step: 500 },
  refill_reminders: { views: ['reminders'], step: 2000 },
  waitlist_entries: { views: ['waitlist'], step: 2000 },
  template_uses: { views: ['templates'], step: 2000 },
} as const;

export type Source = keyof typeof SOURCES;

const selectUncounted = statement(() =>
  query
    .selectFrom('report_sources')
    .select(['name', 'counted_from as countedFrom', 'begun_at as begunAt'])
    .orderBy('name'),
);

const setMark = statement((p: { name: string; mark: number }) =>
  query.updateTable('report_sources').set({ counted_from: p.mark }).where('name', '=', p.name),
);

interface Range {
  low: number;
  high: number;
}

/** Of one source a step of rows that are not counted, the newest first; undefined when all are. */
export function findUncounted(tx: ReadTx): (Range & { source: Source }) | undefined {
  for (const { name, countedFrom } of tx.all(selectUncounted, {})) {
    if (countedFrom > 0 && isSource(name))
      return { source: name, low: Math.max(0, countedFrom - SOURCES[name].step), high: countedFrom };
  }
  return undefined;
}

/** Which part is counted, 0 to 1. */
export function countedShare(tx: ReadTx): number {
  const sources = tx.all(selectUncounted, {});
  const all = sources.reduce((sum, { begunAt }) => sum + begunAt, 0);
  const left = sources.reduce((sum, { countedFrom }) => sum + countedFrom, 0);
  return all === 0 ? 1 : 1 - left / all;
}

const isSource = (name: string): name is Source => Object.hasOwn(SOURCES, name);

const countDays = plain<Range, never>(
  `INSERT INTO contact_days (contact_id, day, messages)
   SELECT contact_id, day, count(*) FROM report_writers WHERE id >= ? AND id < ? GROUP BY contact_id, day
   ON CONFLICT (contact_id, day) DO UPDATE SET messages = messages + excluded.messages`,
  ({ low, high }) => [low, high],
);

const countView = (view: string) =>
  plain<Range, never>(
    `INSERT INTO report_add SELECT day, slice, figure, key, sum(count), sum(amount) FROM report_of_${view}
     WHERE id >= ? AND id < ? GROUP BY day, slice, figure, key`,
    ({ low, high }) => [low, high],
  );

/** Adds rows that are not counted, from `low` up to but without `high`, which is where counting stood. */
export function countRows(tx: Tx, { source, low, high }: Range & { source: Source }): void {
  for (const view of SOURCES[source].views) tx.run(countView(view), { low, high });
  if (source === 'messages') tx.run(countDays, { low, high });
  tx.run(setMark, { name: source, mark: low });
}
