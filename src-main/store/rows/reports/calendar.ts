import { Temporal } from 'temporal-polyfill';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { plain } from './plain.ts';
import { forgetRunning } from './running-totals.ts';

interface Offset {
  fromAt: number;
  offsetMs: number;
}

const selectZone = statement(() => query.selectFrom('report_calendar').select('zone').where('id', '=', 1));

const updateZone = statement((p: { zone: string }) =>
  query.updateTable('report_calendar').set({ zone: p.zone }).where('id', '=', 1),
);

const selectOffsets = statement(() =>
  query.selectFrom('report_zone').select(['from_at as fromAt', 'offset_ms as offsetMs']).orderBy('from_at'),
);

const removeOffsets = statement(() => query.deleteFrom('report_zone'));

const insertOffset = statement((p: Offset) =>
  query.insertInto('report_zone').values({ from_at: p.fromAt, offset_ms: p.offsetMs }),
);

const selectSources = statement(() => query.selectFrom('report_sources').select('name'));

const removeSums = statement(() => query.deleteFrom('report_sums'));
const removeDays = statement(() => query.deleteFrom('contact_days'));

/** Nobody had written by WhatsApp before. */
const FIRST = '2009-01-01T00:00Z';
const LAST = Date.UTC(2100, 0, 1);
/** Before every time that a row can have. */
const EVER = -8_640_000_000_000_000;

/** The zone with the version of the rules that this program knows: an update may bring others. */
const ruled = (timeZone: string): string => `${timeZone} ${process.versions['tz'] ?? ''}`.trim();

/**
 * Lets the sums be by this zone's calendar. Where its clocks are other ones, days mean something else: the sums are begun
 * anew, and everything is to be counted again.
 */
export function keepCalendar(tx: Tx, timeZone: string): void {
  const zone = ruled(timeZone);
  const known = readZone(tx);
  if (known === zone) return;
  const offsets = offsetsOf(timeZone);
  if (known === '' || JSON.stringify(tx.all(selectOffsets, {})) !== JSON.stringify(offsets)) {
    tx.run(updateZone, { zone: '' });
    tx.run(removeSums, {});
    tx.run(removeDays, {});
    forgetRunning(tx);
    tx.run(removeOffsets, {});
    for (const offset of offsets) tx.run(insertOffset, offset);
    for (const { name } of tx.all(selectSources, {})) beginAnew(tx, name);
  }
  tx.run(updateZone, { zone });
}

const readZone = (tx: ReadTx): string => tx.get(selectZone, {})?.zone ?? '';

function offsetsOf(timeZone: string): Offset[] {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(FIRST).toZonedDateTimeISO(timeZone);
  const offsets = [{ fromAt: EVER, offsetMs: offsetOf(at) }];
  for (;;) {
    at = at.getTimeZoneTransition('next');
    if (at === null || at.epochMilliseconds > LAST) return offsets;
    offsets.push({ fromAt: at.epochMilliseconds, offsetMs: offsetOf(at) });
  }
}

const offsetOf = (at: Temporal.ZonedDateTime): number => Math.round(at.offsetNanoseconds / 1_000_000);

/** Everything of a source is to be counted. The names are the store's own. */
function beginAnew(tx: Tx, name: string): void {
  const next = `(SELECT coalesce(max(id) + 1, 0) FROM ${name})`;
  tx.run(
    plain<object, never>(
      `UPDATE report_sources SET counted_from = ${next}, begun_at = ${next} WHERE name = '${name}'`,
    ),
    {},
  );
}
