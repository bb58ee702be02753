import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { readSettings } from '../../rows/settings.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** The date at the pharmacy. */
export const todayOf = (tx: ReadTx, now: number): LocalDate =>
  localDateAt(now, readSettings(tx).hours.timeZone);
