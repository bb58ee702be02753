import { categoryOf } from '#shared/desk/account/category-of.ts';
import type { MonthlyUse } from '#shared/domain/cloud/message-pricing.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';
import { countPricing } from '../../rows/cloud/message-pricing.ts';
import { readSettings } from '../../rows/settings.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Months begin at midnight in the pharmacy. Those before the first message are left out; this month never is. */
export function countMonths(tx: ReadTx, now: number, months: number): MonthlyUse[] {
  const { timeZone } = readSettings(tx).hours;
  const used: MonthlyUse[] = [];
  let month = localDateAt(now, timeZone).slice(0, 7);
  let until = Number.MAX_SAFE_INTEGER;
  for (let count = 0; count < months; count += 1) {
    const from = instantOf(`${month}-01`, 0, timeZone);
    used.push(useOf(tx, month, { from, until }));
    until = from;
    month = localDateAt(from - 1, timeZone).slice(0, 7);
  }
  const last = used.findLastIndex(({ counts }) => Object.values(counts).some((each) => each > 0));
  return used.slice(0, Math.max(last, 0) + 1);
}

function useOf(tx: ReadTx, month: string, span: { from: number; until: number }): MonthlyUse {
  const counts = { service: 0, utility: 0, marketing: 0, authentication: 0, 'free-entry': 0, other: 0 };
  let unbilled = 0;
  for (const { category, type, isBillable, count } of countPricing(tx, span)) {
    counts[categoryOf(category, type)] += count;
    if (isBillable === 0) unbilled += count;
  }
  return { month, counts, unbilled };
}
